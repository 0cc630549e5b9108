// The history of a site from a CSV file: earlier ones, and a new one with how far it has come. One request, `GET /v1/imports`.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IMPORT_KINDS, IMPORT_STATES, word } from '../labels.js';
import { moment, number, say } from '../language.js';
import { Act, Choice, Form, Section, cards, screen } from '../parts.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */
/** @typedef {{ id: string, name: string }[]} Named */

export function Import() {
  return screen({
    title: say('取り込み', 'Import'),
    read: () => session.enishi.get('/v1/imports', { query: { limit: 20 } }),
    show: ({ items }, again) => h(Imports, { items, again }),
  });
}

/** @param {{ items: Enishi.Import[], again: () => Promise<void> }} props */
function Imports({ items, again }) {
  const [choices, setChoices] = useState(/** @type {{ performers: Named, sites: Named } | null} */ (null));
  const open = async () => {
    const query = { limit: 200 };
    const [performers, sites] = await Promise.all([session.enishi.get('/v1/performers', { query }), session.enishi.get('/v1/sites', { query })]);
    setChoices({ performers: performers.items, sites: sites.items });
  };
  return [
    choices ? h(NewImport, { ...choices, again }) : h(Act, { run: open }, say('ファイルを取り込む', 'Import a file')),
    items.length
      ? h(Section, { title: say('これまでの取り込み', 'Earlier imports') }, cards(items.map((job) => h(Job, { key: job.id, job }))))
      : h('p', null, say('まだ何も取り込んでいません。', 'Nothing has been imported yet.')),
  ];
}

/** @param {{ performers: Named, sites: Named, again: () => Promise<void> }} props */
function NewImport({ performers, sites, again }) {
  const [job, setJob] = useState(/** @type {Enishi.Import | null} */ (null));
  const file = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [left] = useState(() => new AbortController());
  useEffect(() => () => left.abort(), []);
  const send = async (/** @type {Record<string, string>} */ { performerId, siteId = '', kind, dryRun }, /** @type {string} */ idempotencyKey) => {
    const body = await textOf(/** @type {File} */ (file.current?.files?.[0]));
    const query = { performerId, siteId, kind: /** @type {Enishi.ImportKind} */ (kind), dryRun: Boolean(dryRun) };
    const { id } = await session.enishi.post('/v1/imports', { query, body, idempotencyKey });
    for await (const job of session.enishi.watch('/v1/imports/{id}', { path: { id }, every: 500, signal: left.signal })) {
      setJob(job);
      if (isOver(job)) return again();
    }
  };
  const choice = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Named} */ items) =>
    h(Choice, { label, name, options: items.map(({ id, name }) => /** @type {[string, string]} */ ([id, name])) });
  return [
    h(
      Form,
      { button: say('取り込む', 'Import'), send, keep: true },
      choice('performerId', say('だれの記録', 'Whose records'), performers),
      choice('siteId', say('サイト', 'Site'), sites),
      choice('kind', say('内容', 'What'), Object.entries(IMPORT_KINDS).map(([id, words]) => ({ id, name: words() }))),
      h('label', null, say('CSVファイル', 'CSV file'), h('input', { type: 'file', name: 'file', accept: '.csv,text/csv', required: true, ref: file })),
      h('label', { class: 'tick' }, h('input', { type: 'checkbox', name: 'dryRun', defaultChecked: true }), say('試すだけ（記録しない）', 'Only try it: nothing is recorded')),
    ),
    h('div', { 'aria-live': 'polite' }, job && h('div', { class: 'notice' }, h(Job, { job, open: true }))),
  ];
}

/**
 * The rows as text. The package sends any file as text/csv, which the service reads as UTF-8; what is not UTF-8 is taken for Shift_JIS, which
 * spreadsheets in Japan write, and decoded here.
 *
 * @param {File} file
 */
async function textOf(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** @param {Enishi.Import} job */
const isOver = ({ state }) => state === 'DONE' || state === 'FAILED';

/** @param {{ job: Enishi.Import, open?: boolean }} props `open`: what was refused is on view */
function Job({ job, open }) {
  const { kind, performer, site, state, dryRun, created, completed, unchanged, refused, refusals, warnings = [] } = job;
  const counts = [
    say(`追加 ${number(created)}`, `New ${number(created)}`),
    say(`補完 ${number(completed)}`, `Completed ${number(completed)}`),
    say(`変更なし ${number(unchanged)}`, `Unchanged ${number(unchanged)}`),
    say(`受け付けず ${number(refused)}`, `Refused ${number(refused)}`),
  ].map((words) => h('span', { class: 'chip' }, words));
  return h(
    'article',
    null,
    h('p', null, h('b', null, `${performer.name} ${site.name} ${word(IMPORT_KINDS, kind)}`), h('small', null, ` ${moment(job.createdAt)}`)),
    h('p', { class: 'counts' }, h('span', { class: 'chip strong' }, word(IMPORT_STATES, state), dryRun && say('（試しただけ）', ' (only tried)')), isOver(job) && counts),
    !isOver(job) && h('progress', { max: 100, value: job.progressPercent, 'aria-label': say('取り込みの進み具合', 'How far it has come') }),
    warnings.map(({ detail }) => h('p', null, detail)),
    refusals.length > 0 && h('details', { open }, h('summary', null, say('受け付けなかった行', 'Refused rows')), h(Refusals, { refusals })),
  );
}

/** The column is named as in the header of the file. @param {{ refusals: Enishi.Refusal[] }} props */
function Refusals({ refusals }) {
  const headings = [say('行', 'Line'), say('列', 'Column'), say('値', 'Value'), say('理由', 'Why')].map((words) => h('th', { scope: 'col' }, words));
  const rows = refusals.map(({ line, column, value, detail }) =>
    h('tr', null, h('th', { scope: 'row' }, String(line)), [column, value, detail].map((words) => h('td', null, words))),
  );
  const focusable = { class: 'wide', tabIndex: 0, role: 'region', 'aria-label': say('受け付けなかった行', 'Refused rows') };
  return h('div', focusable, h('table', { class: 'words' }, h('thead', null, h('tr', null, headings)), h('tbody', null, rows)));
}
