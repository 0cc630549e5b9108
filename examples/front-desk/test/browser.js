// A real browser, and what is to be seen on every screen.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { baseUrl } from './stage.js';

/** @import { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core' */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pictures of the tour; without a tour they are taken all the same, so that a step that cannot be pictured fails always. */
const PICTURES = new URL(process.env.ENISHI_TOUR ? '../../../docs/images/tour/' : '../../../target/tour/', import.meta.url).pathname;

export const frontDesk = `${baseUrl}/front-desk/`;

const SIZES = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: /** @type {const} */ ('dark') },
};

/** What a person must never read: names of constants and fields, what JavaScript makes of nothing, ids, instants, days of a machine. */
const CODES = [
  /\b[A-Z]{2,}_[A-Z_]+\b/g,
  /\b(?!(?:API|CSV|UTF|BOM)\b)[A-Z]{3,}\b/g,
  /\b[a-z]+[A-Z]\w*\b/g,
  /\b(undefined|null|NaN|Infinity|Invalid Date)\b/g,
  /\[object/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/g,
  /\b\d{4}-\d\d-\d\d/g,
];

/**
 * `asked` has the requests to the API, `troubles` what the browser complained of.
 *
 * @typedef {{ page: Page, asked: string[], troubles: string[] }} Tab
 */

/** @returns {Promise<Browser>} */
export function launch() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
}

/**
 * A tab of its own: nobody is signed in.
 *
 * @param {Browser} browser
 * @param {keyof typeof SIZES} size
 * @param {'ja' | 'en'} language
 * @param {BrowserContextOptions} [more]
 * @returns {Promise<Tab>}
 */
export async function newTab(browser, size, language, more) {
  const context = await browser.newContext({ ...SIZES[size], ...more, locale: language, timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const troubles = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/v1/')) asked.push(`${request.method()} ${pathname}${search}`);
  });
  page.on('pageerror', (error) => void troubles.push(String(error)));
  page.on('console', (message) => {
    // A refusal of the API is no trouble of the page, and has its own message.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('/v1/')) troubles.push(`${response.status()} ${response.url()}`);
  });
  return { page, asked, troubles };
}

/** The steps of a story: after one that fails the rest cannot be told. @param {import('node:test').TestContext} story */
export function stepsOf(story) {
  let broken = false;
  return (/** @type {string} */ what, /** @type {() => Promise<void>} */ happens) =>
    story.test(what, { skip: broken && 'A step before it has failed.' }, async () => {
      broken = true;
      await happens();
      broken = false;
    });
}

/** Signs in by a link with the key, as a welcome line has it. @param {Tab} tab @param {string} key */
export async function enter(tab, key) {
  await tab.page.goto(`${frontDesk}#key=${encodeURIComponent(key)}`);
  await shown(tab);
}

/** Waits until a screen is there. @param {Pick<Tab, 'page'>} tab */
export function shown({ page }) {
  return page.locator('.desk main:not([aria-busy="true"])').waitFor();
}

/**
 * Goes to a screen, which must need one request. Where it is there already it is loaded anew, with one more for who is signed in.
 *
 * @param {Tab} tab
 * @param {string} address
 * @param {number} [requests]
 */
export async function visit({ page, asked }, address, requests = 1) {
  const isThere = new URL(page.url()).hash === address;
  asked.length = 0;
  await (isThere ? page.reload() : page.evaluate(move, address));
  await shown({ page });
  assert.equal(await page.locator('main > [role=alert]').count(), 0, `${address} is refused`);
  // A second one would be on its way by now. A room asks each second, as long as it is there.
  await page.waitForTimeout(150);
  if (isThere) assert.equal(asked.shift(), 'GET /v1/me');
  const room = (/** @type {string} */ request) => request.endsWith('/live-room');
  const counted = new Set(asked.filter((request) => address.startsWith('#/live/') || !room(request)).map((request, n) => (room(request) ? request : `${n} ${request}`)));
  assert.equal(counted.size, requests, `${address} asks ${asked.join(', ') || 'nothing'}`);
}

/** Runs in the page. @param {string} address */
function move(address) {
  return new Promise((moved) => {
    addEventListener('hashchange', () => requestAnimationFrame(moved), { once: true });
    location.hash = address;
  });
}

/** Goes by the tab key to what is to be used, as far as it can be reached so. @param {Page} page @param {Locator} target */
export async function tabTo(page, target) {
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${target} is not reached by the tab key`);
}

/** Speaks the other language by the button in the header. @param {Tab} tab */
export async function turn(tab) {
  const { page } = tab;
  const before = await page.locator('html').getAttribute('lang');
  await page.getByRole('button', { name: before === 'ja' ? 'English' : '日本語' }).click();
  await page.locator(`html[lang="${before === 'ja' ? 'en' : 'ja'}"]`).waitFor();
  await page.waitForTimeout(50);
  await shown(tab);
}

/** Looks at the screen in both languages. @param {Tab} tab */
export async function checkBoth(tab) {
  await check(tab);
  await turn(tab);
  await check(tab);
  await turn(tab);
}

/**
 * A screen that a person can read and use: no codes, nothing to scroll sideways, nothing that the browser or axe complains of.
 *
 * @param {Tab} tab
 */
export async function check({ page, troubles }) {
  const where = `${new URL(page.url()).hash} (${await page.locator('html').getAttribute('lang')})`;
  assert.deepEqual(troubles, [], where);
  const { text, width, room } = await page.evaluate(readScreen);
  const codes = CODES.flatMap((code) => text.match(code) ?? []);
  assert.deepEqual(codes, [], `${where} shows codes`);
  assert.ok(width <= room, `${where} is ${width} wide where ${room} are`);
  await page.evaluate(AXE);
  const findings = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations
      .filter((/** @type {{ impact: string }} */ { impact }) => impact === 'serious' || impact === 'critical')
      .map((/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(findings, [], where);
}

/** Runs in the page: each piece of text by itself, that of closed parts too, and what is only said to those who do not see. */
function readScreen() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const text = [document.title];
  while (walker.nextNode()) {
    // But for what a file has said that was imported, and what it may say.
    if (!walker.currentNode.parentElement?.closest('table.words')) text.push(walker.currentNode.nodeValue ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    text.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''));
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { text: text.join('\n'), width: scrollWidth, room: clientWidth };
}

/** Waits until it is so; what was wrong at last is what is wrong. @param {() => Promise<void>} isSo */
export async function eventually(isSo) {
  for (const end = Date.now() + 5_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      return await isSo();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * Takes a picture of a part of the screen.
 *
 * @param {Tab} tab
 * @param {string} name
 * @param {Locator} part
 * @param {Locator} [last] where it is to end
 */
export async function picture({ page }, name, part, last = part) {
  await page.evaluate(() => window.scrollTo(0, 0));
  const [from, to] = [await part.boundingBox(), await last.boundingBox()];
  if (!from || !to) assert.fail(`${name} is not to be seen`);
  // The whole width of the phone, and a little air above and below.
  const clip = { x: 0, y: from.y - 10, width: SIZES.phone.viewport.width, height: to.y + to.height - from.y + 20, scale: 2 };
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 75, clip, captureBeyondViewport: true });
  const image = Buffer.from(data, 'base64');
  assert.ok(image.length < 120_000, `${name} has ${image.length} bytes`);
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}${name}.${await page.locator('html').getAttribute('lang')}.webp`, image);
}
