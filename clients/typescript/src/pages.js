/**
 * @typedef {{ items: unknown[], next?: string }} Page
 */

/**
 * The items of a list, whose further pages are asked for by their cursor alone: it carries filters and limit.
 *
 * @param {(query?: { cursor: string }) => Promise<Page>} read
 */
export function pages(read) {
  const list = {
    async *[Symbol.asyncIterator]() {
      for (let page = await read(); ; page = await read({ cursor: page.next })) {
        yield* page.items;
        if (page.next === undefined) return;
      }
    },
    async toArray(atMost = Infinity) {
      /** @type {unknown[]} */
      const items = [];
      if (atMost <= 0) return items;
      for await (const item of list) {
        items.push(item);
        if (items.length >= atMost) break;
      }
      return items;
    },
  };
  return list;
}
