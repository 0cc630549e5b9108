// How each operation is called with curl, in TypeScript (the package enishi-client) and in Java: samples for the page about the API.

const LINE_LENGTH = 60;

/**
 * @typedef {object} Request what the examples of the contract say about one operation
 * @property {string} method
 * @property {string} path
 * @property {Record<string, any>} inPath
 * @property {Record<string, any>} query what must be said, and how many
 * @property {Record<string, string>} headers
 * @property {any} body
 * @property {boolean} hasAnswer
 */

/**
 * The samples of all operations of a contract, each with where it belongs.
 *
 * @param {any} contract the document, read
 * @param {string} baseUrl where the service is
 * @param {string} key
 * @returns {{ operation: any, curl: string, typescript: string, java: string }[]}
 */
export function samples(contract, baseUrl, key) {
  return Object.entries(contract.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const request = example(contract, path, method, operation);
      return {
        operation,
        curl: curl(request, baseUrl, key),
        typescript: typescript(request, baseUrl, key),
        java: java(request, baseUrl, key),
      };
    }),
  );
}

/** @param {any} contract @param {string} path @param {string} method @param {any} operation @returns {Request} */
function example(contract, path, method, operation) {
  /** @param {any} part */
  const resolved = ({ $ref }) => $ref.slice(2).split('/').reduce((/** @type {any} */ at, /** @type {string} */ name) => at[name], contract);
  /** @type {any[]} */
  const parameters = (operation.parameters ?? []).map((/** @type {any} */ part) => (part.$ref ? resolved(part) : part));
  /** @param {(parameter: any) => boolean} condition */
  const values = (condition) =>
    Object.fromEntries(parameters.filter(condition).map((each) => [each.name, each.example ?? each.schema.examples?.[0] ?? '…']));
  const [[type, content] = []] = /** @type {[string, any][]} */ (Object.entries(operation.requestBody?.content ?? {}));
  const [first] = /** @type {any[]} */ (Object.values(content?.examples ?? {}));
  return {
    method,
    path,
    inPath: values((each) => each.in === 'path'),
    query: values((each) => each.in === 'query' && (each.required || each.name === 'limit')),
    headers: { ...(type && { 'Content-Type': type }), ...values((each) => each.in === 'header' && each.required) },
    body: first?.value,
    hasAnswer: Object.entries(operation.responses).some(([status, { content }]) => status < '300' && content),
  };
}

/** @param {Request} request @param {string} baseUrl @param {string} key */
function curl(request, baseUrl, key) {
  const { method, body } = request;
  const quoted = (/** @type {string} */ words) => `'${words.replaceAll("'", "'\\''")}'`;
  const parts = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${quoted(url(request, baseUrl))}`,
    ...headers(request, key).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(written(body))}`]),
  ];
  return parts.join(' \\\n  ');
}

/** @param {Request} request @param {string} baseUrl @param {string} key */
function typescript({ method, path, inPath, query, headers, body, hasAnswer }, baseUrl, key) {
  // What is changed is read before: its ETag is sent as If-Match.
  const isOfRead = 'If-Match' in headers;
  const part = (/** @type {string} */ name, /** @type {object} */ values) => (Object.keys(values).length ? [`${name}: ${literal(values)}`] : []);
  const call = (/** @type {string} */ verb, /** @type {string[]} */ given) =>
    `await enishi.${verb}(${[text(path), ...(given.length ? [enclosed('{', given, '}')] : [])].join(', ')})`;

  const read = isOfRead ? `const current = ${call('get', part('path', inPath))};\n` : '';
  const sent = call(method, [
    ...(isOfRead ? ['of: current'] : part('path', inPath)),
    ...part('query', query),
    ...(body === undefined ? [] : [`body: ${literal(body)}`]),
  ]);
  return `import { createEnishi } from 'enishi-client';

const enishi = createEnishi({ baseUrl: ${text(baseUrl)}, key: ${text(key)} });
${read}${hasAnswer ? `console.log(${sent})` : sent};`;
}

/** A program of its own: `java Sample.java`. @param {Request} request @param {string} baseUrl @param {string} key */
function java(request, baseUrl, key) {
  const { method, body } = request;
  const block = (/** @type {string} */ words) => `"""\n${words.replaceAll('\\', '\\\\')}"""`.replaceAll('\n', `\n${' '.repeat(12)}`);
  const publisher = body === undefined ? 'noBody()' : `ofString(${typeof body === 'string' ? JSON.stringify(body) : block(written(body))})`;
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

void main() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url(request, baseUrl))}))
${headers(request, key)
  .map(([name, value]) => `        .header("${name}", ${JSON.stringify(value)})\n`)
  .join('')}        .method("${method.toUpperCase()}", HttpRequest.BodyPublishers.${publisher})
        .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.println(response.body());
}`;
}

/** @param {Request} request @param {string} key @returns {[string, string][]} */
const headers = (request, key) => [['Authorization', `Bearer ${key}`], ...Object.entries(request.headers)];

/** @param {Request} request @param {string} baseUrl */
function url({ path, inPath, query }, baseUrl) {
  const encoded = (/** @type {any} */ value) => encodeURIComponent(value).replaceAll('%E2%80%A6', '…');
  const inQuery = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return baseUrl + path.replace(/\{(\w+)\}/g, (_, name) => encoded(inPath[name])) + (inQuery.length ? `?${inQuery.join('&')}` : '');
}

/** A body as it is sent. @param {any} body */
const written = (body) => (typeof body === 'string' ? body : JSON.stringify(body, null, 2));

/** A value as it stands in a program. @param {any} value @returns {string} */
function literal(value) {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return enclosed('[', value.map(literal), ']');
  return enclosed('{', Object.entries(value).map(([name, member]) => `${/^[a-z]\w*$/i.test(name) ? name : text(name)}: ${literal(member)}`), '}');
}

/** @param {string} value */
const text = (value) => (/['"]/.test(value) ? JSON.stringify(value) : `'${JSON.stringify(value).slice(1, -1)}'`);

/** On one line where it is short. @param {string} open @param {string[]} parts @param {string} close */
function enclosed(open, parts, close) {
  if (!parts.length) return open + close;
  const space = open === '{' ? ' ' : '';
  const line = open + space + parts.join(', ') + space + close;
  if (line.length <= LINE_LENGTH && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `  ${part.replaceAll('\n', '\n  ')},\n`).join('')}${close}`;
}
