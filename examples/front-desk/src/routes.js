// Addresses of screens: #/today/PERFORMER, #/customer/ID, #/board.

/** @typedef {{ name: string, id: string, query: URLSearchParams }} Place */

/** @param {string} name @param {string} [id] @param {Record<string, string>} [query] */
export function link(name, id, query) {
  return `#/${name}${id ? `/${id}` : ''}${query ? `?${new URLSearchParams(query)}` : ''}`;
}

/** Where the address says we are. @returns {Place} */
export function here() {
  const [path = '', query] = location.hash.replace(/^#[/]?/, '').split('?');
  const [name = '', id = ''] = path.split('/');
  return { name, id, query: new URLSearchParams(query) };
}

/** @param {string} address made by {@link link} */
export function go(address) {
  location.hash = address;
}
