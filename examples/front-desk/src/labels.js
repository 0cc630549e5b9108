// Words for what the contract names by codes. The types make it complete: a code that is added there does not compile here.
import { say } from './language.js';

/** @import * as Enishi from 'enishi-client' */

/** @typedef {() => string} Words */

/** The words for a code of the service; a newer one may send codes that are not known here. @param {Record<string, Words>} words @param {string} code */
export function word(words, code) {
  return words[code]?.() ?? say('その他', 'Other');
}

/** @type {Record<Enishi.Stage, Words>} */
export const STAGES = {
  PROSPECT: () => say('見込み', 'Prospect'),
  NEWCOMER: () => say('新規', 'Newcomer'),
  REPEATER: () => say('リピーター', 'Repeater'),
  REGULAR: () => say('常連', 'Regular'),
  LAPSED: () => say('離脱', 'Lapsed'),
};

/** @type {Record<Enishi.Lane, Words>} */
export const LANES = {
  NOW: () => say('今すぐ', 'Now'),
  TODAY: () => say('今日中に', 'Today'),
  CADENCE: () => say('そろそろ', 'Due'),
};

/** @type {Record<Enishi.ReasonCode, Words>} */
export const REASONS = {
  THANK_YOU: () => say('お礼', 'Thank-you'),
  MEMO: () => say('メモ', 'Note'),
  REPLY: () => say('返信', 'Reply'),
  RESERVATION: () => say('予約', 'Reservation'),
  UNANSWERED_REQUEST: () => say('返事のない予約希望', 'Unanswered request'),
  OCCASION: () => say('記念日', 'Occasion'),
  PROMISE: () => say('約束', 'Promise'),
  INTERVAL: () => say('間隔', 'Interval'),
  FAVORITE_IDLE: () => say('ログインしているのに会えていない', 'Online, but no chat'),
  AT_RISK: () => say('離れかけ', 'Slipping away'),
};

/** @type {Record<Enishi.ChatKind, Words>} */
export const CHAT_KINDS = {
  TWO_SHOT: () => say('2ショット', 'Two-shot'),
  PARTY: () => say('パーティー', 'Party'),
  PEEK: () => say('覗き', 'Peek'),
};

/** @type {Record<Enishi.Silence, Words>} */
export const SILENCES = {
  DAY_OFF: () => say('お休みの日', 'Day off'),
  QUIET_HOURS: () => say('連絡を控える時間帯', 'Quiet hours'),
};

/** By the effective number: so many who bring the same would be as concentrated. @type {Record<Enishi.ConcentrationLevel, (people: string) => string>} */
export const LEVELS = {
  GREEN: (people) => say(`同じ額ずつ${people}人に支えられているのと同じです。よく分散しています。`, `It is as if ${people} people brought the same each: well spread.`),
  AMBER: (people) => say(`同じ額ずつ${people}人に支えられているのと同じです。やや偏っています。`, `It is as if ${people} people brought the same each: rather few.`),
  RED: (people) => say(`同じ額ずつ${people}人に支えられているのと同じです。ごく少ない人に偏っています。`, `It is as if ${people} people brought the same each: very few.`),
};

/** @type {Record<Enishi.WayInUnknown, Words>} */
export const WAY_IN_UNKNOWNS = {
  NEVER_ONLINE: () => say('ログインの記録なし', 'Never online'),
  TOO_FEW_HOURS: () => say('ログインが5時間に満たず、分かりません', 'Online for less than 5 hours: not known'),
};

/** What a report does not count. @type {Record<Enishi.Exclusion, Words>} */
export const EXCLUSIONS = {
  CHAT_OUTSIDE_SESSIONS: () => say('ログインの記録がない時間のチャット', 'Chats while nobody was recorded as online'),
  UNFINISHED_SESSION: () => say('終了の記録がないログイン（24時間を超えた分）', 'Sessions that were never ended, beyond 24 hours'),
  UNFINISHED_CHAT: () => say('続いているチャット', 'Chats still going on'),
  ERASED_CUSTOMERS: () => say('情報を消去した会員のチャット', 'Chats of customers who were erased'),
  REPEAT_DAYS_TO_COME: () => say('また来るまでの日数が残っている新規', 'New customers who still have time to come again'),
  UNANSWERED_MAIL: () => say('30日以内に返信していないメール', 'Mails not answered within 30 days'),
  MAIL_UNDECIDED: () => say('戻ってくるまでの日数が残っているメール', 'Mails whose days to come back are not over'),
  DUE_UNDECIDED: () => say('戻ってくるまでの日数が残っている会員', 'Customers due whose days to come back are not over'),
  DUE_LEFT_IN_PEACE: () => say('お断り・予約・一時停止で連絡を控えた会員', 'Customers left in peace'),
  DUE_DORMANT: () => say('返信がないまま休眠になった会員', 'Customers who left too many mails unanswered'),
  DUE_UNWANTED: () => say('出禁、またはメール不要の会員', 'Customers banned, or who want no mail'),
  CHAT_WITHOUT_EARNINGS: () => say('売上の記録がないチャット（0円としています）', 'Chats without known earnings: they count as 0'),
  NOTHING_EARNED: () => say('売上のないチャット', 'Chats that brought nothing'),
  PLAN_UNKNOWN: () => say('期間中に予約できる時間のないチャットレディ', 'Performers with no time that can be booked'),
  ENTRY_UNKNOWN: () => say('いつお気に入りにしたか分からない会員', 'Customers of whom nobody knows when they came'),
  INCOMPLETE_MONTH: () => say('終わっていない月の会員', 'Customers of months that are not over'),
};

/** @type {Record<Enishi.ImportKind, Words>} */
export const IMPORT_KINDS = {
  CHATS: () => say('チャット', 'Chats'),
  SESSIONS: () => say('ログイン', 'Online sessions'),
};

/** @type {Record<Enishi.ImportState, Words>} */
export const IMPORT_STATES = {
  QUEUED: () => say('順番待ち', 'Waiting'),
  RUNNING: () => say('取り込み中', 'Running'),
  DONE: () => say('完了', 'Done'),
  FAILED: () => say('失敗', 'Failed'),
};

/** @type {Record<Enishi.RoomRole, Words>} */
export const ROOM_ROLES = {
  MAIN: () => say('メイン', 'Main'),
  PARTICIPANT: () => say('参加者', 'Participant'),
  PEEK: () => say('覗き', 'Peek'),
};

/** @type {Record<Enishi.AfterChatStep, Words>} */
export const AFTER_CHAT_STEPS = {
  MEMO: () => say('メモ', 'Note'),
  THANK_YOU: () => say('お礼', 'Thank-you'),
  FAVORITE: () => say('お気に入り？', 'Favourite?'),
};

/** @type {Record<Enishi.ReservationState, Words>} */
export const RESERVATION_STATES = {
  REQUESTED: () => say('返事待ち', 'Waiting for an answer'),
  CONFIRMED: () => say('確定', 'Confirmed'),
  DECLINED: () => say('断った', 'Declined'),
  CANCELLED: () => say('キャンセル', 'Cancelled'),
  EXPIRED: () => say('期限切れ', 'Expired'),
  COMPLETED: () => say('来た', 'Came'),
  NO_SHOW: () => say('来なかった', 'Did not come'),
};

/** @type {Record<Enishi.CancelReason, Words>} */
export const CANCEL_REASONS = {
  CUSTOMER: () => say('会員の都合', 'The customer'),
  PERFORMER: () => say('こちらの都合', 'The performer'),
  NETWORK_TROUBLE: () => say('通信の不調', 'Connection problems'),
  SITE_OUTAGE: () => say('サイトの障害', 'The site was down'),
};

/** @type {Record<Enishi.WindowKind, Words>} */
export const WINDOW_KINDS = {
  OPEN: () => say('通常待機', 'Open'),
  RESERVED_ONLY: () => say('待ち合わせ待機', 'Reserved only'),
  NEWCOMER_ONLY: () => say('新規枠', 'Newcomers only'),
  DAY_OFF: () => say('お休み', 'Off'),
};

/** @type {Record<Enishi.EmptyDayReason, Words>} */
export const EMPTY_DAYS = {
  DAY_OFF: () => say('お休み', 'day off'),
  FULL: () => say('予約でいっぱい', 'full'),
  NEWCOMER_SHARE: () => say('残りは新規の方のため', 'the rest is kept for newcomers'),
  NOT_OPEN: () => say('空きなし', 'not open'),
};

/** @type {Record<Enishi.DayOfWeek, Words>} */
export const WEEKDAYS = {
  MONDAY: () => say('月曜日', 'Monday'),
  TUESDAY: () => say('火曜日', 'Tuesday'),
  WEDNESDAY: () => say('水曜日', 'Wednesday'),
  THURSDAY: () => say('木曜日', 'Thursday'),
  FRIDAY: () => say('金曜日', 'Friday'),
  SATURDAY: () => say('土曜日', 'Saturday'),
  SUNDAY: () => say('日曜日', 'Sunday'),
};

/** @type {Record<Enishi.AlertKind, Words>} */
export const ALERT_KINDS = {
  ESCALATION: () => say('要求のエスカレート', 'Escalation'),
  THREAT: () => say('脅し', 'Threat'),
  WATCH: () => say('事務所からの注意', 'Watched member'),
  MISSED_ATTEMPTS: () => say('すれ違い', 'Found the performer busy'),
  UNANSWERED_REQUEST: () => say('返事のない予約希望', 'Unanswered request'),
  CONCENTRATION: () => say('少数の人への偏り', 'Earnings rest on few people'),
};

/** @type {Record<Enishi.AlertLevel, Words>} */
export const ALERT_LEVELS = {
  CAUTION: () => say('注意', 'Caution'),
  DANGER: () => say('危険', 'Danger'),
  AMBER: () => say('黄信号', 'Amber'),
  RED: () => say('赤信号', 'Red'),
};
