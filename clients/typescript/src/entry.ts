// What programs in TypeScript see of the package: its values, their types, and every schema of the contract by its name.
export * from './index.js';
export type * from './schema.js';
export type {
  Answer,
  Call,
  Code,
  Credential,
  Enishi,
  Item,
  ListPath,
  LocalCode,
  Options,
  Pages,
  PathOf,
  ProblemDocument,
  Settings,
  Watching,
} from './types.js';
