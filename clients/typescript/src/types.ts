// Types alone: no program is made of this file. The implementations beside it are JavaScript that names these types.
import type { EnishiError } from './errors.js';
import type { Problem, ProblemCode, paths } from './schema.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths of the contract that have this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [Verb in M]: object } ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P][M];

type Parameters<Op, Where extends 'path' | 'query' | 'header'> = Op extends { parameters: { [W in Where]?: infer Given } }
  ? NonNullable<Given>
  : never;

type Body<Op> = Op extends { requestBody?: infer Given }
  ? NonNullable<Given> extends never
    ? never
    : NonNullable<Given> extends { content: { 'application/json': infer Json } }
      ? Json
      : Upload
  : never;

/** What is sent as it is: the rows of an import. */
export type Upload = string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

type Content<Answer> = Answer extends { content: infer Types }
  ? Types extends { 'application/json': infer Json }
    ? Json
    : string
  : undefined;

type Successes<Op> = Op extends { responses: infer Answers } ? Answers[keyof Answers & (200 | 201 | 202 | 204 | 207)] : never;

/** What an operation gives; `undefined` where the answer has no body. */
export type Answer<P extends keyof paths, M extends Method> = Content<Successes<Operation<P, M>>>;

/** Something that was read: an answer, one item of a list, or what stands in its place: `{ id, version }`. */
export type Read = object;

type PathPart<Op> = [Parameters<Op, 'path'>] extends [never] ? unknown : { path: Parameters<Op, 'path'> };

// Where the last thing in the path is what was read, its id need not be said twice.
type OfRead<Op> = [Parameters<Op, 'path'>] extends [never]
  ? { of: Read }
  : { of: Read & { id: string }; path?: never } | { of: Read; path: Parameters<Op, 'path'> };

/** Whether the operation knows a header, and whether it must be there. */
type Header<Op, Name extends string> = [Parameters<Op, 'header'>] extends [never]
  ? 'unknown'
  : Parameters<Op, 'header'> extends { [N in Name]: string }
    ? 'required'
    : Name extends keyof Parameters<Op, 'header'>
      ? 'optional'
      : 'unknown';

// `If-Match` comes from what was read, or is given; where the contract asks for it, one of the two is needed.
type Target<Op> = {
  required: OfRead<Op> | (PathPart<Op> & { ifMatch: string; of?: never });
  optional: OfRead<Op> | (PathPart<Op> & { ifMatch?: string; of?: never });
  unknown: PathPart<Op>;
}[Header<Op, 'If-Match'>];

type QueryPart<Op> = [Parameters<Op, 'query'>] extends [never]
  ? unknown
  : {} extends Parameters<Op, 'query'>
    ? { query?: Parameters<Op, 'query'> }
    : { query: Parameters<Op, 'query'> };

type BodyPart<Op> = [Body<Op>] extends [never]
  ? unknown
  : Op extends { requestBody: object }
    ? { body: Body<Op> }
    : { body?: Body<Op> };

type KeyPart<Op> = Header<Op, 'Idempotency-Key'> extends 'unknown' ? unknown : Keyed;

export interface Keyed {
  /** Your own, where the same thing may be tried again later; without one each call makes its own. */
  idempotencyKey?: string;
}

export interface Options {
  /** Ends the request, its retries and the waiting between them. */
  signal?: AbortSignal;
  /** Language of the sentences of this answer, in place of the client's. */
  language?: string;
}

/** What one call takes: `path`, `query`, `body`, and where the operation knows them `of` or `ifMatch`, and `idempotencyKey`. */
export type Call<P extends keyof paths, M extends Method> = Target<Operation<P, M>> &
  QueryPart<Operation<P, M>> &
  BodyPart<Operation<P, M>> &
  KeyPart<Operation<P, M>> &
  Options;

/** A call may be left out where nothing in it is needed. */
export type Optional<Given> = {} extends Given ? [call?: Given] : [call: Given];

/** The lists that go on from page to page. */
export type ListPath = {
  [P in PathOf<'get'>]: Parameters<Operation<P, 'get'>, 'query'> extends { cursor?: string }
    ? Answer<P, 'get'> extends { items: unknown[] }
      ? P
      : never
    : never;
}[PathOf<'get'>];

export type Item<P extends ListPath> = Answer<P, 'get'> extends { items: (infer Each)[] } ? Each : never;

/** All items of a list. The next page is asked for when the last item of this one has been taken. */
export interface Pages<Each> extends AsyncIterable<Each> {
  /** The first items in an array, at most so many. */
  toArray(atMost?: number): Promise<Each[]>;
}

/** How to watch: how long to wait between two requests, and whom to tell when there is no answer. */
export interface Watching {
  /** Milliseconds between an answer and the next request: 1,000 where nothing is said. */
  every?: number;
  /** Told of each failure that may pass by itself; the watch goes on, and gives what it finds when that is over. */
  onTrouble?: (error: EnishiError) => void;
}

export interface Enishi {
  get<P extends PathOf<'get'>>(path: P, ...call: Optional<Call<P, 'get'>>): Promise<Answer<P, 'get'>>;
  post<P extends PathOf<'post'>>(path: P, ...call: Optional<Call<P, 'post'>>): Promise<Answer<P, 'post'>>;
  put<P extends PathOf<'put'>>(path: P, ...call: Optional<Call<P, 'put'>>): Promise<Answer<P, 'put'>>;
  patch<P extends PathOf<'patch'>>(path: P, ...call: Optional<Call<P, 'patch'>>): Promise<Answer<P, 'patch'>>;
  delete<P extends PathOf<'delete'>>(path: P, ...call: Optional<Call<P, 'delete'>>): Promise<Answer<P, 'delete'>>;
  /** All items of a list, page after page. */
  pages<P extends ListPath>(path: P, ...call: Optional<Call<P, 'get'>>): Pages<Item<P>>;
  /** What there is now, and again each time that it has changed, and after trouble. Aborting its `signal` ends it. */
  watch<P extends PathOf<'get'>>(
    path: P,
    ...call: Optional<Call<P, 'get'> & Watching>
  ): AsyncGenerator<Answer<P, 'get'>, void, undefined>;
}

/** A credential, or what gives one; asked before each request, so that it can renew an access token that has run out. */
export type Credential = string | (() => string | Promise<string>);

export interface Settings {
  /** Where the service is: `https://api.enishi.example`. Empty means where the page comes from. */
  baseUrl?: string;
  /** An API key. */
  key?: Credential;
  /** An access token of the agency's OpenID Connect provider. */
  token?: Credential;
  /** Language of sentences: `ja`, `en`. Without it that of the browser, else of the agency. */
  language?: string;
  /** How often a request is tried again: 4 where nothing is said, 0 for never. */
  retries?: number;
  /** The longest wait for another try, in seconds: 60. Who is told to come back later than that gets the error at once. */
  longestWait?: number;
  /** In place of the global one. */
  fetch?: (request: Request) => Promise<Response>;
  /** In place of a timer: waits so many milliseconds, and is rejected when the signal is aborted. */
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** `unreachable`: there was no answer. `unreadable`: there was one, but not of this API; a proxy's, perhaps. */
export type LocalCode = 'unreachable' | 'unreadable';

/** A newer service may send codes that are not in this list: treat them by their `status`. */
export type Code = ProblemCode | LocalCode | (string & {});

/** A problem as it came, with what helps: `currentVersion`, `alternatives`, `chatId` and others. */
export type ProblemDocument = Omit<Partial<Problem>, 'code'> & { status: number; code: Code; detail: string };
