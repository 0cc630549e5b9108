// Every enumeration of the contract has a statement that must compile and one that must not:
//   node enumerations.mjs openapi/openapi.yaml
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { schemas } = parse(readFileSync(process.argv[2], 'utf8')).components;
const enumerations = Object.keys(schemas).filter((name) => schemas[name].enum);
const missing = ['must-compile.ts', 'must-not-compile.ts'].flatMap((file) => {
  const statements = readFileSync(new URL(file, import.meta.url), 'utf8');
  return enumerations
    .filter((name) => !statements.includes(`: ${name} = '`))
    .map((name) => `${file} has no statement about ${name}: export const …: ${name} = '…';`);
});
missing.forEach((sentence) => console.error(sentence));
process.exitCode = missing.length || !enumerations.length ? 1 : 0;
