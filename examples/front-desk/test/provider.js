// A small OpenID Connect provider: discovery, a sign-in that asks nothing, and a token endpoint that looks at the proof (RFC 7636).
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * @param {string} accessToken what it hands out
 * @param {number} [expiresIn] seconds
 */
export async function startProvider(accessToken, expiresIn = 300) {
  /** @type {Map<string, string>} the challenge that came with the sign-in of each code */
  const challenges = new Map();
  /** @type {URLSearchParams[]} */
  const asked = [];
  let refuses = false;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url ?? '', `http://${request.headers.host}`);
    const json = (/** @type {number} */ status, /** @type {object} */ body) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
      response.end(JSON.stringify(body));
    };
    if (pathname === '/.well-known/openid-configuration') {
      return json(200, { issuer: origin, authorization_endpoint: `${origin}/authorize`, token_endpoint: `${origin}/token` });
    }
    if (pathname === '/authorize') {
      asked.push(searchParams);
      const code = randomUUID();
      challenges.set(code, searchParams.get('code_challenge') ?? '');
      /** @type {Record<string, string>} */
      const answer = refuses ? { error: 'access_denied', error_description: 'この人は事務所にいません。' } : { code };
      const back = new URLSearchParams({ ...answer, state: searchParams.get('state') ?? '' });
      return response.writeHead(302, { Location: `${searchParams.get('redirect_uri')}?${back}` }).end();
    }
    const fields = new URLSearchParams(await text(request));
    asked.push(fields);
    const proof = createHash('sha256')
      .update(fields.get('code_verifier') ?? '')
      .digest('base64url');
    const known =
      fields.get('grant_type') === 'refresh_token'
        ? fields.get('refresh_token') === 'again'
        : challenges.get(fields.get('code') ?? '') === proof;
    challenges.delete(fields.get('code') ?? '');
    if (!known) return json(400, { error: 'invalid_grant' });
    json(200, { access_token: accessToken, refresh_token: 'again', token_type: 'Bearer', expires_in: expiresIn });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    issuer: `http://127.0.0.1:${port}`,
    /** What it was asked, in order. */
    asked,
    refuse: () => void (refuses = true),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
