// Lists the follow-ups of the first performer through the generated client; fails when there are none.
import { Configuration, FollowUpsApi, PerformersApi, ResponseError } from 'enishi-client';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

async function main(): Promise<void> {
  const configuration = new Configuration({
    basePath: setting('ENISHI_URL').replace(/\/+$/, ''),
    accessToken: setting('ENISHI_KEY'),
  });
  const performer = (await new PerformersApi(configuration).listPerformers()).items.at(0);
  if (!performer) throw new Error('The server has no performer.');

  const followUps = (await new FollowUpsApi(configuration).listFollowUps({ id: performer.id })).items;
  if (followUps.length === 0) throw new Error('The first performer has no follow-ups.');
  for (const { customer, dueOn, overdueDays, reasons } of followUps) {
    const why = reasons.map(({ code, detail }) => (detail ? `${code} (${detail})` : code)).join(', ');
    console.log(`${dueOn.toISOString().slice(0, 10)} +${overdueDays}d ${customer.callName ?? customer.handle}: ${why}`);
  }
}

main().catch(async (error: unknown) => {
  const detail = error instanceof ResponseError ? `${error.response.status} ${await error.response.text()}` : error;
  console.error('list-follow-ups:', detail);
  process.exitCode = 1;
});
