import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { samples } from '../../../../src/main/resources/META-INF/resources/api-samples.js';

export const contract = parse(readFileSync(new URL('../../../../openapi/openapi.yaml', import.meta.url), 'utf8'));
export const all = samples(contract, 'https://api.enishi.example', 'enishi_…');
