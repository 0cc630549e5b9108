// The page about the API. Nothing is loaded from or sent to another host.
import { samples } from './api-samples.js';

const FIRST_TAG = 'Follow-ups';
const LANGUAGES = { curl: 'curl', typescript: 'TypeScript', java: 'Java' };
const STORED_KEY = 'enishi.key';
const LONGEST_WAIT_MILLIS = 1000;

const storedKey = () => sessionStorage.getItem(STORED_KEY) ?? '';

/**
 * `/#key=enishi_…` gives this tab its key, and is at once gone from where somebody might see or bookmark it. Only on this machine, and where
 * there is none: elsewhere a link could make somebody write into another agency.
 */
function takeKey() {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (!key) return false;
  history.replaceState(null, '', location.pathname);
  if (storedKey() || !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) return false;
  sessionStorage.setItem(STORED_KEY, key);
  return true;
}

/** Somebody whom the key may see, so that examples are of this agency; nobody where there is none. */
async function anyFollowUp() {
  if (!storedKey()) return undefined;
  try {
    const headers = { Authorization: `Bearer ${storedKey()}` };
    const answer = await fetch('/v1/follow-ups?limit=1', { headers, signal: AbortSignal.timeout(LONGEST_WAIT_MILLIS) });
    return (await answer.json()).items?.[0];
  } catch {
    return undefined;
  }
}

/** The contract as it is shown here. */
function shown(contract, followUp) {
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
  contract.servers = [{ url: location.origin }];
  contract.tags.sort((one, other) => (other.name === FIRST_TAG) - (one.name === FIRST_TAG));
  takeTogether(contract, operations);
  signInByKeyAlone(contract, operations);
  if (followUp) nameSomebody(contract, followUp);
  for (const { operation, ...sources } of samples(contract, location.origin, storedKey() || 'enishi_…'))
    operation['x-codeSamples'] = Object.entries(LANGUAGES).map(([lang, label]) => ({ lang, label, source: sources[lang] }));
  sendNothingUnasked(contract, operations);
  return contract;
}

/** What holds for each operation is said once, and folded: it would be most of the page, and of the work of drawing it. */
function takeTogether(contract, operations) {
  const [what, ...conventions] = contract.info.description.split('\n\n');
  const answers = Object.entries(operations[0].responses).filter(([status, { $ref }]) =>
    operations.every(({ responses }) => $ref && responses[status]?.$ref === $ref),
  );
  for (const { responses } of operations) for (const [status] of answers) delete responses[status];
  const sentences = answers.map(([status, { $ref }]) => `- **${status}** ${contract.components.responses[$ref.split('/').pop()].description}`);
  contract.info.description = `${what} The whole contract: [OpenAPI 3.1](/openapi).

<details><summary>What all operations have in common</summary>

${conventions.join('\n\n').trimEnd()}

Each may answer:

${sentences.join('\n')}

</details>`;
}

/** The addresses of a provider in the contract are examples: there is nothing to sign in at but a key. */
function signInByKeyAlone(contract, operations) {
  delete contract.components.securitySchemes.accessToken;
  contract.security = [{ apiKey: [] }];
  for (const operation of operations) operation.security = operation.security?.filter(({ apiKey }) => apiKey);
}

/** Puts a performer and a customer of this agency in the place of those who are examples. */
function nameSomebody(contract, { performer, customer }) {
  for (const [path, operations] of Object.entries(contract.paths)) {
    const [, example] = Object.entries({ performers: performer.id, customers: customer.id }).find(([all]) => path.startsWith(`/v1/${all}/{id}`)) ?? [];
    if (!example) continue;
    for (const { parameters } of Object.values(operations)) Object.assign(parameters.find(({ name }) => name === 'id'), { example });
  }
}

/** What has an example is sent. Without, nothing is filtered, and today is asked for, unless somebody says otherwise. */
function sendNothingUnasked(contract, operations) {
  const parameters = [...operations.flatMap(({ parameters }) => parameters ?? []), ...Object.values(contract.components.parameters)];
  for (const parameter of parameters.filter(({ required }) => !required)) {
    delete parameter.example;
    delete parameter.schema?.examples;
  }
}

/** Whoever takes a language for one operation means all of them. */
function chooseLanguage({ target }) {
  const label = target.closest('[role=option]')?.textContent.trim();
  const [lang] = Object.entries(LANGUAGES).find(([, known]) => known === label) ?? [];
  const card = document.querySelector('.request-card');
  if (lang) card.dispatchEvent(new CustomEvent('scalar-update-selected-client', { bubbles: true, detail: `custom/${lang}` }));
}

takeKey();
addEventListener('hashchange', () => takeKey() && location.reload());
addEventListener('click', chooseLanguage);
const [contract, followUp] = await Promise.all([fetch('/openapi?format=json').then((answer) => answer.json()), anyFollowUp()]);
Scalar.createApiReference('#api', {
  // A text: an object would be watched, member by member.
  content: JSON.stringify(shown(contract, followUp)),
  authentication: { preferredSecurityScheme: 'apiKey', securitySchemes: { apiKey: { token: storedKey() } } },
  // A key that was typed is kept as long as the tab, and no longer.
  onBeforeRequest: ({ request }) => {
    const [, key] = request.headers.get('Authorization')?.split('Bearer ') ?? [];
    if (key) sessionStorage.setItem(STORED_KEY, key);
  },
  persistAuth: false,
  hiddenClients: true,
  hideClientButton: true,
  hideModels: true,
  documentDownloadType: 'none',
  withDefaultFonts: false,
  customCss: 'a[href="https://www.scalar.com"] { display: none }',
});
