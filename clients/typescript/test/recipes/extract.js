// The TypeScript of the README as one program, build/recipes/recipes.ts: what is compiled and run is what people read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const recipes = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, recipe]) => recipe);
const numbered = readme.match(/^### \d+\. /gm) ?? [];
if (recipes.length !== 10 || numbered.length !== 10)
  throw new Error(`${recipes.length} recipes below ${numbered.length} headings.`);

const folder = new URL('../../build/recipes/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('recipes.ts', folder), recipes.join('\n'));
