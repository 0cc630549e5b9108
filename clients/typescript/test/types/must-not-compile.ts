// What no program may write: each statement fails to compile, or the one above it does.
import { createEnishi, isProblem } from 'enishi-client';
import type { Customer } from 'enishi-client';

const enishi = createEnishi();
const path = { id: '…' };
declare const customer: Customer;

// @ts-expect-error a setting that there is not
export const setting = createEnishi({ url: 'https://api.enishi.example' });
// @ts-expect-error a path that there is not
export const nowhere = enishi.get('/v1/mails');
// @ts-expect-error a method that the path does not have
export const noMethod = enishi.delete('/v1/me');
// @ts-expect-error a path without its id
export const noId = enishi.get('/v1/customers/{id}');
// @ts-expect-error a parameter that there is not
export const unknownParameter = enishi.get('/v1/customers', { query: { stages: ['NEWCOMER'] } });
// @ts-expect-error a value that there is not
export const unknownValue = enishi.get('/v1/customers', { query: { stage: ['OLDCOMER'] } });
// @ts-expect-error a parameter that is needed
export const missingParameter = enishi.get('/v1/briefs');
// @ts-expect-error a field that there is not
export const unknownField = enishi.patch('/v1/customers/{id}', { of: customer, body: { name: 'たろう' } });
// @ts-expect-error a body that is needed
export const noBody = enishi.post('/v1/messages', {});
// @ts-expect-error a patch of nobody knows which version
export const noVersion = enishi.patch('/v1/customers/{id}', { path, body: { callName: 'たろうさん' } });
// @ts-expect-error the same of what is removed
export const noVersionEither = enishi.delete('/v1/customers/{id}', { path });
// @ts-expect-error two answers to the question which version
export const twoVersions = enishi.patch('/v1/customers/{id}', { of: customer, ifMatch: '"3"', body: {} });
// @ts-expect-error what was read has no id, and none is given
export const noIdOfRead = enishi.put('/v1/performers/{id}/availability-rules', { of: { rules: [] }, body: { rules: [] } });
const mail = { customerId: '…', channel: 'MAIL', direction: 'OUT' } as const;
// @ts-expect-error a condition that the operation does not know
export const noCondition = enishi.post('/v1/messages', { of: customer, body: mail });
// @ts-expect-error a key where none is taken
export const noKey = enishi.put('/v1/customers/{id}/favorite', { path, idempotencyKey: 'mine' });
// @ts-expect-error an answer's field that there is not
export const noField = enishi.get('/v1/me').then(({ name }) => name);
// @ts-expect-error nothing comes back
export const nothing: Promise<Customer> = enishi.delete('/v1/customers/{id}', { of: customer });
// @ts-expect-error what is no list has no pages
export const noPages = enishi.pages('/v1/me');
// @ts-expect-error a code that neither the service nor the client has
export const noCode = (error: unknown) => isProblem(error, 'customer-exist');
// @ts-expect-error an error that nobody looked at has no code
export const notLookedAt = (error: unknown) => error.code;
// @ts-expect-error a key where there are no headers at all
export const noKeyEither = enishi.delete('/v1/asked-questions/{id}', { path, idempotencyKey: 'mine' });
// @ts-expect-error a body where none is read
export const noBodyHere = enishi.delete('/v1/asked-questions/{id}', { path, body: 'x' });
const query = { kind: 'CHATS', performerId: '…', siteId: '…' } as const;
// @ts-expect-error a body of another kind
export const noJsonHere = enishi.post('/v1/imports', { query, body: { rows: [] } });
