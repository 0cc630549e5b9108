// What screens are made of.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isProblem } from 'enishi-client';
import { say } from './language.js';
import { STAGES, word } from './labels.js';
import { link } from './routes.js';

/** @import { ComponentChildren, VNode } from 'preact' */
/** @import { CustomerSummary } from 'enishi-client' */

/**
 * What went wrong, for people: the sentence of the service, or that of each field. A number to ask about is there where the service itself failed.
 *
 * @param {{ error: unknown }} props
 */
export function Trouble({ error }) {
  if (!error) return null;
  if (!isProblem(error)) {
    console.error(error);
    return h('p', { role: 'alert', class: 'trouble' }, say('うまくいきませんでした。', 'That did not work.'));
  }
  return h(
    'div',
    { role: 'alert', class: 'trouble' },
    error.errors.length > 0 ? h('ul', null, error.errors.map(({ detail }) => h('li', null, detail))) : h('p', null, error.detail),
    error.status >= 500 && error.requestId && h('small', null, say('お問い合わせ番号 ', 'Reference '), error.requestId),
  );
}

/**
 * @template T
 * @typedef {{ title: string, about?: string, asked?: string, read: () => Promise<T>, show: (answer: T, again: () => Promise<void>) => ComponentChildren }} Shown
 */

/**
 * A screen: one request shows it, and `again` makes the same request once more. `read` is asked anew when `about` is another, or `asked`: then
 * what is there stays until the answer comes, and nobody loses the place on the screen.
 *
 * @template T
 * @param {Shown<T>} shown
 */
export function screen(shown) {
  return h(Screen, /** @type {Shown<any>} */ (shown));
}

/** @param {Shown<any>} props */
function Screen({ title, about, asked, read, show }) {
  const [state, setState] = useState(/** @type {{ answer?: unknown, asked?: string, error?: unknown }} */ ({}));
  const latest = useRef(0);
  const reading = useRef(read);
  reading.current = read;
  const load = async () => {
    const turn = ++latest.current;
    try {
      const answer = await reading.current();
      if (turn === latest.current) setState({ answer, asked });
    } catch (error) {
      if (turn === latest.current) setState((before) => ({ ...before, error }));
    }
  };
  useEffect(() => setState({}), [about]);
  useEffect(() => {
    load();
    return () => void latest.current++;
  }, [about, asked]);
  const { answer, error } = state;
  // What had the focus may have gone with what it did.
  useEffect(() => {
    if (answer && document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true });
  }, [answer]);
  const shown = answer === undefined ? undefined : [show(answer, load)];
  return h(Frame, { title, error, again: load, busy: !shown || asked !== state.asked }, shown);
}

/**
 * What all screens have: a heading, what went wrong and the way on, and that something is on its way.
 *
 * @param {{ title: string, busy: boolean, error?: unknown, again: () => unknown, children?: ComponentChildren }} props
 */
export function Frame({ title, busy, error, again, children }) {
  useEffect(() => void (document.title = `${title} · 縁 Enishi`), [title]);
  return h(
    'main',
    { id: 'screen', 'aria-busy': busy && !error },
    h('h1', { tabIndex: -1 }, title),
    h(Trouble, { error }),
    error ? h(Act, { run: again }, say('もう一度', 'Try again')) : null,
    children ?? (!error && h('p', { class: 'faint' }, say('読み込んでいます…', 'Loading…'))),
  );
}

/**
 * What a watch gives for as long as the screen is seen: the newest answer, and what is in the way meanwhile. A hidden tab asks nothing.
 *
 * @template T
 * @param {(watching: { signal: AbortSignal, onTrouble: (error: unknown) => void }) => AsyncIterable<T>} begin
 * @param {string} about begins anew when it is another
 */
export function useWatched(begin, about) {
  const [state, setState] = useState(/** @type {{ answer?: T, error?: unknown }} */ ({}));
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((count) => count + 1);
  useEffect(() => {
    if (document.hidden) return undefined;
    const left = new AbortController();
    const onTrouble = (/** @type {unknown} */ error) => left.signal.aborted || setState(({ answer }) => ({ answer, error }));
    const follow = async () => {
      for await (const answer of begin({ signal: left.signal, onTrouble })) setState({ answer });
    };
    follow().catch(onTrouble);
    return () => left.abort();
  }, [about, turn]);
  useEffect(() => {
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  return { ...state, again };
}

/** The same tap once more is the same act, also where its answer was lost: `key` is one for it until it is `done`. */
function useOnce() {
  const made = useRef('');
  const make = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key: () => (made.current ||= make()), done: () => void (made.current = '') };
}

/**
 * A button that does something: busy meanwhile, and what went wrong stands beside it.
 *
 * @param {{ run: (key: string) => unknown, children?: ComponentChildren, plain?: boolean, label?: string }} props `label` where the words alone do
 *   not say for whom; `run` is given an idempotency key
 */
export function Act({ run, children, plain, label }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(/** @type {unknown} */ (null));
  const here = useRef(true);
  const once = useOnce();
  useEffect(() => () => void (here.current = false), []);
  const click = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await run(once.key());
      once.done();
    } catch (error) {
      if (here.current) setError(error);
    }
    if (here.current) setBusy(false);
  };
  return h(
    'span',
    null,
    h('button', { type: 'button', class: plain ? 'plain' : '', 'aria-disabled': busy, 'aria-label': label, onClick: click }, children),
    h(Trouble, { error }),
  );
}

/**
 * A form whose fields are given to `send` by name, trimmed; empty ones are left out. It is emptied when that has worked.
 *
 * @param {{ send: (fields: Record<string, string>, key: string) => unknown, button: string, children?: ComponentChildren, keep?: boolean }} props
 *   `keep`: is not emptied; `send` is given an idempotency key
 */
export function Form({ send, button, children, keep }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(/** @type {unknown} */ (null));
  const once = useOnce();
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (busy) return;
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const read = () => [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    const given = read();
    setBusy(true);
    setError(null);
    try {
      await send(Object.fromEntries(given.filter(([, value]) => value)), once.key());
      once.done();
      // What was typed meanwhile stays.
      if (!keep && String(read()) === String(given)) form.reset();
    } catch (error) {
      setError(error);
    }
    setBusy(false);
  };
  return h('form', { onSubmit: submit, onInput: once.done }, children, h('button', { 'aria-disabled': busy }, button), h(Trouble, { error }));
}

/** @typedef {{ label: string, name: string, type?: string, value?: string, required?: boolean, autofocus?: boolean, rows?: number, autocomplete?: string, min?: string, max?: string, step?: string, placeholder?: string, onInput?: (value: string) => void }} FieldProps */

/** A labelled input, or with `rows` a box for longer text. What is typed stays when the screen is drawn anew. @param {FieldProps} props */
export function Field({ label, rows, value, onInput, autofocus, ...input }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => void (autofocus && box.current?.focus()), []);
  const typed = (/** @type {Event} */ event) => onInput?.(/** @type {HTMLInputElement} */ (event.currentTarget).value);
  const held = { ref: /** @type {any} */ (box), ...(onInput ? { value, onInput: typed } : { defaultValue: value }) };
  return h('label', null, label, rows ? h('textarea', { rows, ...held, ...input }) : h('input', { type: 'text', ...held, ...input }));
}

/**
 * A labelled choice.
 *
 * @param {{ label: string, name: string, options: [value: string, words: string][], value?: string, onChange?: (value: string) => void }} props
 */
export function Choice({ label, name, options, value, onChange }) {
  const changed = (/** @type {Event} */ event) => onChange?.(/** @type {HTMLSelectElement} */ (event.currentTarget).value);
  return h(
    'label',
    null,
    label,
    h('select', { name, onChange: changed }, options.map(([key, words]) => h('option', { value: key, selected: key === value }, words))),
  );
}

/**
 * A customer's name, which leads to the brief, with what she must know at a glance.
 *
 * @param {{ customer: CustomerSummary }} props
 */
export function Customer({ customer: { id, displayName, site, stage, favorite, focus, blocked } }) {
  return h(
    'span',
    { class: 'customer' },
    h('a', { href: link('customer', id) }, displayName),
    h('span', { class: 'faint' }, site.name),
    h('span', { class: 'chip' }, word(STAGES, stage)),
    focus && h('span', { class: 'chip strong' }, say('この人のため', 'Focus')),
    favorite && h('span', { class: 'chip' }, say('お気に入り', 'Favourite')),
    blocked && h('span', { class: 'chip danger' }, say('出禁', 'Banned')),
  );
}

/** A section with a heading; nothing where there is nothing to show. @param {{ title: ComponentChildren, kind?: string, children?: ComponentChildren }} props */
export function Section({ title, kind = '', children }) {
  const shown = [children].flat(Infinity).some((child) => child || child === 0);
  return shown ? h('section', { class: kind }, h('h2', null, title), children) : null;
}

/** A list of cards; nothing where there are none. @param {VNode[]} items */
export function cards(items) {
  return items.length ? h('ul', { class: 'cards' }, items.map((item) => h('li', { key: item.key }, item))) : null;
}

/** One of several acts: its name says about whom. @param {{ words: string, about: string, run: (key: string) => unknown, plain?: boolean }} props */
export function ActAbout({ words, about, run, plain }) {
  return h(Act, { run, plain, label: `${words}: ${about}` }, words);
}

/** What a choice offers of an enum. @param {Record<string, () => string>} words @returns {[value: string, words: string][]} */
export function options(words) {
  return Object.entries(words).map(([key, said]) => [key, said()]);
}
