// The samples of the page about the API, each a program of its own in build/samples: what people copy has to compile.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { all } from './contract.js';

const folder = new URL('../../build/samples/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { operation, curl, typescript, java } of all)
  for (const [ending, source] of Object.entries({ sh: curl, ts: typescript, java }))
    writeFileSync(new URL(`${operation.operationId}.${ending}`, folder), `${source}\n`);
