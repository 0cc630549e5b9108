// When a performer works: each week, on single days, on holidays. One request shows the plan, one replaces all of it.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isProblem } from 'enishi-client';
import { WEEKDAYS, WINDOW_KINDS, word } from '../labels.js';
import { day, say, today } from '../language.js';
import { Act, Choice, Field, Form, options, screen } from '../parts.js';
import { session } from '../session.js';

/** @import { ComponentChildren } from 'preact' */
/** @import * as Enishi from 'enishi-client' */

/** @typedef {() => Promise<void>} Again */
/** @typedef {Enishi.AvailabilityRule} Rule */
/** @typedef {Enishi.AvailabilityException} Exception */
/** @typedef {(pointer: string) => readonly Enishi.ProblemError[]} At what the service says about this part of the plan */

/** @param {{ id: string }} props */
export function Availability({ id }) {
  return screen({
    title: say('勤務予定', 'Availability'),
    about: id,
    read: () => session.enishi.get('/v1/performers/{id}/availability-rules', { path: { id } }),
    show: (plan, again) => h(Plan, { plan, id, again }),
  });
}

/** The times that nobody has filled in are left out. @template {Enishi.HolidayRule} Timed @param {Timed} given */
const timed = (given) => ({ ...given, from: given.from || undefined, to: given.to || undefined });

/** What is over stays in the plan, and is not shown. @param {Exception} exception */
const isOver = ({ date }) => date < today();

/** @param {Enishi.AvailabilityRules} plan */
const coming = (plan) => ({ ...plan, exceptions: plan.exceptions.filter((one) => !isOver(one)) });

/** @param {{ plan: Enishi.AvailabilityRules, id: string, again: Again }} props */
function Plan({ plan, id, again }) {
  const [draft, setDraft] = useState(coming(plan));
  const [problems, setProblems] = useState(/** @type {readonly Enishi.ProblemError[]} */ ([]));
  const [saved, setSaved] = useState(false);
  const [readings, setReadings] = useState(0);
  useEffect(() => {
    setDraft(coming(plan));
    setProblems([]);
  }, [plan]);
  const change = (/** @type {Partial<Enishi.AvailabilityRules>} */ part) => {
    setDraft({ ...draft, ...part });
    setSaved(false);
  };
  const save = async () => {
    setProblems([]);
    const { rules, exceptions, zone, japaneseHolidays } = draft;
    const body = {
      rules: rules.map(timed),
      exceptions: [...exceptions.map(timed), ...plan.exceptions.filter(isOver)],
      zone,
      japaneseHolidays: japaneseHolidays && timed(japaneseHolidays),
    };
    try {
      await session.enishi.put('/v1/performers/{id}/availability-rules', { of: plan, path: { id }, body });
    } catch (error) {
      if (isProblem(error)) setProblems(error.errors);
      throw error;
    }
    setSaved(true);
    await again();
  };
  // What was refused is over with it.
  const readAgain = async () => {
    await again();
    setReadings(readings + 1);
  };
  /** @type {At} */
  const at = (pointer) => problems.filter((one) => one.pointer === pointer || one.pointer?.startsWith(`${pointer}/`));
  const weekdays = Object.keys(WEEKDAYS).map((key) => {
    const weekday = /** @type {Enishi.DayOfWeek} */ (key);
    return h(Weekday, { key, weekday, rules: draft.rules, change: (rules) => change({ rules }), at });
  });
  return h(
    'div',
    null,
    h('p', { class: 'faint' }, say('終わりが始まりより早いときは、翌日の時刻になります。', 'An end that is not after its start falls on the next day.')),
    h(
      Form,
      { key: readings, keep: true, button: say('保存する', 'Save'), send: save },
      weekdays,
      h(Exceptions, { exceptions: draft.exceptions, change: (exceptions) => change({ exceptions }), at }),
      h(Holidays, { rule: draft.japaneseHolidays, change: (japaneseHolidays) => change({ japaneseHolidays }), at }),
      h('p', { role: 'status' }, saved && say('保存しました。', 'Saved.')),
    ),
    h(Act, { plain: true, run: readAgain }, say('保存せずに読み直す', 'Discard changes')),
  );
}

/** @param {{ weekday: Enishi.DayOfWeek, rules: Rule[], change: (rules: Rule[]) => void, at: At }} props */
function Weekday({ weekday, rules, change, at }) {
  const one = (/** @type {Rule} */ rule, /** @type {number} */ index) => {
    const put = (/** @type {Enishi.HolidayRule} */ times) => change(rules.with(index, { ...rule, ...times }));
    const remove = () => change(rules.toSpliced(index, 1));
    const { validFrom, validTo } = rule;
    const valid = (validFrom || validTo) && h('small', null, `${validFrom ? day(validFrom) : ''} – ${validTo ? day(validTo) : ''}`);
    return h(Times, { key: index, value: rule, problems: at(`/rules/${index}`), change: put, remove }, valid);
  };
  return h(
    Group,
    {
      title: WEEKDAYS[weekday](),
      what: rules.filter((rule) => rule.weekday === weekday).map(words),
      add: () => change([...rules, { weekday, kind: 'OPEN', from: '20:00', to: '23:00' }]),
    },
    rules.map((rule, index) => rule.weekday === weekday && one(rule, index)),
  );
}

/** @param {{ exceptions: Exception[], change: (exceptions: Exception[]) => void, at: At }} props */
function Exceptions({ exceptions, change, at }) {
  const one = (/** @type {Exception} */ exception, /** @type {number} */ index) => {
    const put = (/** @type {Partial<Exception>} */ part) => change(exceptions.with(index, { ...exception, ...part }));
    const remove = () => change(exceptions.toSpliced(index, 1));
    return h(
      Times,
      { key: index, value: exception, problems: at(`/exceptions/${index}`), change: put, remove },
      h(Field, { label: say('日', 'Day'), name: 'date', type: 'date', value: exception.date, onInput: (date) => put({ date }) }),
    );
  };
  return h(
    Group,
    {
      title: say('お休みや、いつもと違う日', 'Days off, and days unlike the others'),
      what: exceptions.map((exception) => `${exception.date && day(exception.date)} ${words(exception)}`),
      add: () => change([...exceptions, { date: today(), kind: 'DAY_OFF' }]),
    },
    exceptions.map(one),
  );
}

/** @param {{ rule?: Enishi.HolidayRule, change: (rule?: Enishi.HolidayRule) => void, at: At }} props */
function Holidays({ rule, change, at }) {
  const title = say('祝日', 'Holidays in Japan');
  if (!rule) return h(Group, { title, what: [say('曜日どおり', 'as on any other day')], add: () => change({ kind: 'DAY_OFF' }) });
  return h(
    Group,
    { title, what: [words(rule)] },
    h(Times, { value: rule, problems: at('/japaneseHolidays'), change, remove: () => change(undefined) }),
  );
}

/** A time in words: 20:00–1:00 通常待機. @param {Enishi.HolidayRule} times */
const words = ({ kind, from, to }) => `${from || to ? `${from}–${to} ` : ''}${word(WINDOW_KINDS, kind)}`;

/** A line of times, which opens to change them. @param {{ title: string, what: string[], add?: () => void, children?: ComponentChildren }} props */
function Group({ title, what, add, children }) {
  const label = say(`${title}: 追加`, `${title}: add`);
  return h(
    'details',
    { class: 'group', 'aria-label': title },
    h('summary', null, h('b', null, title), h('span', { class: 'faint' }, ' ', what.join(say('、', ', ')))),
    children,
    add && h('button', { type: 'button', class: 'plain', 'aria-label': label, onClick: add }, say('追加', 'Add')),
  );
}

/**
 * What one time is for, from when, and until when.
 *
 * @typedef {{ problems: readonly Enishi.ProblemError[], change: (times: Enishi.HolidayRule) => void, remove: () => void }} Changes
 * @param {{ value: Enishi.HolidayRule, children?: ComponentChildren } & Changes} props
 */
function Times({ value: { kind, from = '', to = '' }, problems, change, remove, children }) {
  const choose = (/** @type {string} */ chosen) => change({ kind: /** @type {Enishi.WindowKind} */ (chosen), from, to });
  const removed = (/** @type {Event} */ event) => {
    /** @type {HTMLElement} */ (event.currentTarget).closest('details')?.querySelector('summary')?.focus();
    remove();
  };
  return h(
    'div',
    { class: 'fields times' },
    children,
    h(Choice, { label: say('種類', 'Kind'), name: 'kind', value: kind, options: options(WINDOW_KINDS), onChange: choose }),
    h(Field, { label: say('から', 'From'), name: 'from', type: 'time', value: from, onInput: (typed) => change({ kind, from: typed, to }) }),
    h(Field, { label: say('まで', 'Until'), name: 'to', type: 'time', value: to, onInput: (typed) => change({ kind, from, to: typed }) }),
    h('button', { type: 'button', class: 'plain', onClick: removed }, say('削除', 'Remove')),
    problems.map(({ detail }) => h('p', { class: 'trouble' }, detail)),
  );
}
