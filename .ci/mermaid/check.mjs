// Parses every Mermaid block of the named Markdown files; says file and line of each that is broken.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

// Mermaid cleans labels by means of the browser's document.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

const blocks = (text) => {
    const found = [];
    let fence = null;
    text.split("\n").forEach((line, index) => {
        if (fence) {
            if (line.trim() === fence.mark) {
                found.push(fence);
                fence = null;
            } else {
                fence.lines.push(line);
            }
        } else {
            const opening = /^\s*(`{3,}|~{3,})\s*(\w*)/.exec(line);
            if (opening) fence = { mark: opening[1], kind: opening[2], at: index + 1, lines: [] };
        }
    });
    return fence ? [...found, { ...fence, open: true }] : found;
};

const problem = async (block) => {
    if (block.open) return "The block does not end.";
    try {
        await mermaid.parse(block.lines.join("\n"));
        return null;
    } catch (broken) {
        return broken.message;
    }
};

let diagrams = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
    for (const block of blocks(readFileSync(file, "utf8")).filter((each) => each.kind === "mermaid")) {
        diagrams++;
        const message = await problem(block);
        if (message) {
            failed++;
            console.error(`${file}:${block.at}: ${message}`);
        }
    }
}
console.log(`${diagrams} diagrams, ${failed} of them broken.`);
process.exit(failed > 0 || diagrams === 0 ? 1 : 0);
