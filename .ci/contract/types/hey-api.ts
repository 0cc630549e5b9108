// What must and must not compile with hey-api.
import { getAvailabilityRules, listMessages, putAvailabilityRules } from 'enishi';
import type { Message, Problem } from 'enishi';

export async function received(): Promise<Message[]> {
  const { data, error } = await listMessages({ query: { direction: 'IN', channel: 'MAIL' } });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.items;
}
export const plan = async (id: string): Promise<Problem | undefined> => {
  const { data } = await getAvailabilityRules({ path: { id } });
  if (!data) return undefined;
  const { error } = await putAvailabilityRules({ path: { id }, body: data });
  return error;
};

// @ts-expect-error
export const misspelt = listMessages({ query: { direction: 'INN' } });
// @ts-expect-error
export const unknown = listMessages({ query: { directions: 'IN' } });
