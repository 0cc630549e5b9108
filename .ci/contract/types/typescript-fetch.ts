// What must and must not compile with openapi-generator's typescript-fetch.
import { AvailabilityApi, MessagesApi, Stage } from 'enishi';
import type { AvailabilityRules, Message } from 'enishi';

export const received = async (): Promise<Message[]> =>
  (await new MessagesApi().listMessages({ direction: 'IN', channel: 'MAIL' })).items;
export const plan = async (id: string): Promise<AvailabilityRules> => {
  const api = new AvailabilityApi();
  return api.putAvailabilityRules({ id, availabilityPlan: await api.getAvailabilityRules({ id }) });
};
export const regular: Stage = Stage.Regular;

// @ts-expect-error
export const misspelt = new MessagesApi().listMessages({ direction: 'INN' });
// @ts-expect-error
export const unknown = new MessagesApi().listMessages({ directions: 'IN' });
// @ts-expect-error
export const regullar: Stage = Stage.Regullar;
