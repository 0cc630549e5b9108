// What a program may write, and what it then knows.
import { createEnishi, isProblem, EnishiError } from 'enishi-client';
import type {
  Answer,
  BatchResult,
  Code,
  Customer,
  CustomerPage,
  Enishi,
  LiveRoom,
  Message,
  Pages,
  ProblemCode,
  ProblemDocument,
} from 'enishi-client';

export const withKey: Enishi = createEnishi({ baseUrl: 'https://api.enishi.example', key: 'enishi_…', language: 'ja' });
export const enishi: Enishi = createEnishi({ token: async () => 'ey…', retries: 2, longestWait: 10 });
export const samePlace: Enishi = createEnishi();

// Where nothing is needed, nothing has to be said.
export const me: Promise<{ role: string }> = enishi.get('/v1/me');
export const everybody: Promise<CustomerPage> = enishi.get('/v1/customers');
export const some = enishi.get('/v1/customers', { query: { stage: ['NEWCOMER', 'REPEATER'], limit: 200 } });
export const one: Promise<Customer> = enishi.get('/v1/customers/{id}', { path: { id: '…' } });
export const calendar: Promise<string> = enishi.get('/v1/calendars/{feed}.ics', { path: { feed: '…' } });

// What was read stands for its id and its version.
declare const customer: Customer;
export const changed: Promise<Customer> = enishi.patch('/v1/customers/{id}', {
  of: customer,
  body: { callName: 'たろうさん', birthday: null },
});
export const byVersion = enishi.patch('/v1/customers/{id}', { of: { id: '…', version: 3 }, body: {} });
export const byEtag = enishi.patch('/v1/customers/{id}', { path: { id: '…' }, ifMatch: '"3"', body: {} });
export const gone: Promise<undefined> = enishi.delete('/v1/customers/{id}', { of: customer });
export const favourite = enishi.put('/v1/customers/{id}/favorite', { of: customer });
export const unconditional = enishi.put('/v1/customers/{id}/favorite', { path: { id: '…' } });
export const noCondition: Promise<undefined> = enishi.delete('/v1/asked-questions/{id}', { path: { id: '…' } });
export const nothingToSend = enishi.put('/v1/agency/starter-templates');
export async function singleton(): Promise<void> {
  const agency = await enishi.get('/v1/agency');
  await enishi.patch('/v1/agency', { of: agency, body: { name: 'さくら事務所' } });
  const path = { id: '…' };
  const rules = await enishi.get('/v1/performers/{id}/availability-rules', { path });
  await enishi.put('/v1/performers/{id}/availability-rules', { path, of: rules, body: rules });
}

// Keys, batches, files.
export const mail: Promise<Message> = enishi.post('/v1/messages', {
  body: { customerId: '…', channel: 'MAIL', direction: 'OUT', body: 'お元気ですか' },
  idempotencyKey: 'mine',
  signal: AbortSignal.timeout(1000),
});
export const batch: Promise<BatchResult> = enishi.patch('/v1/customers/batch', {
  body: { items: [{ id: '…', version: 3, tags: ['犬'] }] },
  idempotencyKey: 'mine',
});
export const upload = enishi.post('/v1/imports', {
  query: { kind: 'CHATS', performerId: '…', siteId: '…' },
  body: new Blob(['started_at,handle\n']),
  language: 'en',
});

// Lists, and what changes.
export const pages: Pages<Customer> = enishi.pages('/v1/customers', { query: { focus: true } });
export async function lists(): Promise<string[]> {
  const names: string[] = [];
  for await (const { displayName } of enishi.pages('/v1/customers')) names.push(displayName);
  const first: Customer[] = await pages.toArray(10);
  return [...names, ...first.map(({ id }) => id)];
}
export async function room(signal: AbortSignal): Promise<void> {
  const watching = enishi.watch('/v1/performers/{id}/live-room', {
    path: { id: '…' },
    every: 500,
    signal,
    onTrouble: (error) => error.detail,
  });
  for await (const now of watching) {
    const typed: LiveRoom = now;
    console.log(typed.chats.length);
  }
}
export const answer: Answer<'/v1/customers/{id}', 'get'> = customer;

// Errors: known codes are checked, unknown ones have their place.
export function told(error: unknown): string {
  if (isProblem(error, 'precondition-failed')) {
    const code: 'precondition-failed' = error.code;
    const version: number | undefined = error.problem.currentVersion;
    return `${code} ${version}`;
  }
  if (isProblem(error, 'reservation-overlap', 'newcomer-window')) return (error.problem.alternatives ?? []).join();
  if (!isProblem(error)) throw error;
  const { status, errors, retryAfter }: EnishiError = error;
  const code: Code = error.code;
  const pointers: (string | undefined)[] = errors.map(({ pointer }) => pointer);
  switch (code) {
    case 'unreachable':
    case 'too-many-requests':
      return `${status} ${retryAfter ?? 0}`;
    default:
      return `${code} ${pointers.length}`;
  }
}
export const known: ProblemCode = 'not-found';
export const newer: Code = 'a-code-of-tomorrow';
export const document = (error: EnishiError): ProblemDocument => error.problem;
