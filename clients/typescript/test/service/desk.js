import { createEnishi } from 'enishi-client';

/** Without a service there is nothing to test. */
export const options = process.env.ENISHI_URL ? {} : { skip: 'ENISHI_URL and ENISHI_KEY are not set.' };
export const baseUrl = process.env.ENISHI_URL ?? '';
export const key = process.env.ENISHI_KEY ?? '';

/** @param {import('enishi-client').Settings} [settings] */
export const client = (settings = {}) => createEnishi({ baseUrl, key, language: 'en', ...settings });

/** A site, a performer and a customer of this test alone. */
export async function newDesk(enishi = client()) {
  const name = `desk-${crypto.randomUUID().slice(0, 8)}`;
  const site = await enishi.post('/v1/sites', { body: { name } });
  const performer = await enishi.post('/v1/performers', { body: { name } });
  const { id: siteId } = site;
  const { id: performerId } = performer;
  const customer = await enishi.post('/v1/customers', {
    body: { siteId, performerId, handle: `${name}-1`, callName: 'たろうさん', birthday: '03-05' },
  });
  return { enishi, siteId, performerId, name, customer };
}
