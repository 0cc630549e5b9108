// Sign-in by the agency's own OpenID Connect provider: authorization code with PKCE (RFC 7636).

/** @typedef {{ issuer: string, clientId: string, scope: string }} Provider */
/** @typedef {{ access: string, refresh?: string, until: number }} Tokens */

const TOKENS = 'enishi-tokens';
const PENDING = 'enishi-sign-in';

/** What the service says about this page. @returns {Promise<{ oidc?: Provider }>} */
export async function settings() {
  const answer = await fetch('settings.json').catch(() => null);
  return answer?.ok ? answer.json() : {};
}

/** The provider has not let somebody in. */
export class Refused extends Error {}

const redirectUri = () => new URL('./', location.href).href;

/** @param {Uint8Array} bytes */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=+$/, '');

const chance = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** @param {string} issuer */
async function endpoints(issuer) {
  const answer = await fetch(`${issuer.replace(/[/]$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`${issuer}: ${answer.status}`);
  const found = /** @type {{ issuer: string, authorization_endpoint: string, token_endpoint: string }} */ (await answer.json());
  if (found.issuer !== issuer) throw new Error(`${issuer} calls itself ${found.issuer}`);
  return found;
}

/** Leaves this page for that of the provider, who asks for the password: the one before may have used the same machine. @param {Provider} provider */
export async function begin({ issuer, clientId, scope }) {
  const { authorization_endpoint, token_endpoint } = await endpoints(issuer);
  const verifier = chance();
  const state = chance();
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  sessionStorage.setItem(PENDING, JSON.stringify({ token_endpoint, clientId, verifier, state, hash: location.hash }));
  const asked = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri(), scope, state, prompt: 'login' };
  location.assign(`${authorization_endpoint}?${new URLSearchParams({ ...asked, code_challenge: challenge, code_challenge_method: 'S256' })}`);
}

/** Takes the code that the provider has sent back in the address, if it has; throws where it refuses. */
export async function complete() {
  const came = new URLSearchParams(location.search);
  if (!came.has('state')) return;
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
  history.replaceState(null, '', redirectUri() + (pending.hash ?? ''));
  if (came.get('state') !== pending.state) return;
  sessionStorage.removeItem(PENDING);
  const code = came.get('code');
  if (!code) throw new Refused(came.get('error_description') ?? came.get('error') ?? '');
  await ask(pending, { grant_type: 'authorization_code', code, redirect_uri: redirectUri(), code_verifier: pending.verifier });
}

/** @param {{ token_endpoint: string, clientId: string }} where @param {Record<string, string>} fields */
async function ask({ token_endpoint, clientId }, fields) {
  const answer = await fetch(token_endpoint, { method: 'POST', body: new URLSearchParams({ ...fields, client_id: clientId }) });
  if (!answer.ok) {
    const refused = (await answer.json().catch(() => ({}))).error_description ?? String(answer.status);
    throw Object.assign(new Error(refused), { status: answer.status });
  }
  const { access_token, refresh_token = fields.refresh_token, expires_in = 300 } = await answer.json();
  const tokens = { token_endpoint, clientId, access: access_token, refresh: refresh_token, until: Date.now() + expires_in * 1000 };
  sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  return tokens;
}

/** One renewal serves all who ask meanwhile: a provider may take a refresh token once only. @type {Promise<Tokens> | undefined} */
let renewal;

/** A token that is good for half a minute at least; undefined where nobody has signed in so, or where it is over. @returns {Promise<string | undefined>} */
export async function accessToken() {
  const tokens = JSON.parse(sessionStorage.getItem(TOKENS) ?? 'null');
  if (!tokens || tokens.until > Date.now() + 30_000) return tokens?.access;
  if (!tokens.refresh) return undefined;
  renewal ??= ask(tokens, { grant_type: 'refresh_token', refresh_token: tokens.refresh }).finally(() => (renewal = undefined));
  try {
    return (await renewal).access;
  } catch (error) {
    // A provider that is away for a moment signs nobody out.
    if (![400, 401].includes(/** @type {{ status?: number }} */ (error).status ?? 0)) throw error;
    forgetTokens();
    return undefined;
  }
}

export function forgetTokens() {
  sessionStorage.removeItem(TOKENS);
}
