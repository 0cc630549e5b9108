// Statements that must compile with each generated client, which is 'enishi' here: see ../../clients.
import type {
  AgencyPatch, Agency, AvailabilityPlan, AvailabilityRules, Brief, Chat, ChatPatch, Customer, CustomerPage,
  CustomerPatch, FollowUpPage, Message, MessagePatch, NewCustomer, Note, NotePatch, Performer, PerformerPatch, Problem,
  Refusal, Site, SitePatch, TimelineItem, TimelineItemPage,
  AfterChatStep,
  AlertKind,
  AlertLevel,
  AlertResolution,
  AlertState,
  Audience,
  BoardSort,
  BlockingStep,
  CadenceMode,
  CancelReason,
  CautionCode,
  Channel,
  ChatKind,
  ConcentrationLevel,
  Conflicts,
  ContactKind,
  CustomerSort,
  DayOfWeek,
  Direction,
  EmptyDayReason,
  Exclusion,
  FavoriteAnswer,
  FavoriteDirection,
  FeedContent,
  FunnelStep,
  GoalKind,
  Granularity,
  FitState,
  HeadStartGround,
  HeadStartMark,
  ImportColumn,
  ImportKind,
  ImportState,
  IncidentKind,
  IncidentOutcome,
  Lane,
  Language,
  OfferState,
  PaceState,
  OutlookModel,
  OutlookUnit,
  ProblemCode,
  Purpose,
  ReasonCode,
  RequestLimit,
  RequestedBy,
  ReservationAction,
  ReservationState,
  ReturnGroupBy,
  Role,
  RoomRole,
  Scope,
  Season,
  SeriesKey,
  SeriesUnit,
  Silence,
  Situation,
  SlotGrouping,
  Stage,
  StandbyMode,
  StandingScope,
  TextPolicy,
  TodayList,
  TodayView,
  Truth,
  WarningCode,
  WatchLevel,
  WayInUnknown,
  WindowChangeKind,
  WindowKind,
} from 'enishi';

// Enumerations: a value of each; ../../clients says which one is missing.
export const afterChatStep: AfterChatStep = 'MEMO';
export const alertKind: AlertKind = 'MISSED_ATTEMPTS';
export const alertLevel: AlertLevel = 'DANGER';
export const alertResolution: AlertResolution = 'WRITTEN_TO';
export const alertState: AlertState = 'ACKNOWLEDGED';
export const audience: Audience = 'REGULAR';
export const boardSort: BoardSort = '-chatRate';
export const blockingStep: BlockingStep = 'MEETING';
export const cadenceMode: CadenceMode = 'EXPANDING';
export const cancelReason: CancelReason = 'SITE_OUTAGE';
export const cautionCode: CautionCode = 'NO_SHOW';
export const channel: Channel = 'SECRET';
export const chatKind: ChatKind = 'PEEK';
export const concentrationLevel: ConcentrationLevel = 'AMBER';
export const conflicts: Conflicts = 'SKIP';
export const contactKind: ContactKind = 'MESSENGER';
export const customerSort: CustomerSort = 'LAST_LOGIN';
export const dayOfWeek: DayOfWeek = 'SUNDAY';
export const direction: Direction = 'OUT';
export const emptyDayReason: EmptyDayReason = 'FULL';
export const exclusion: Exclusion = 'CHAT_OUTSIDE_SESSIONS';
export const favoriteAnswer: FavoriteAnswer = 'DISMISSED';
export const favoriteDirection: FavoriteDirection = 'FAVORITED_BY';
export const feedContent: FeedContent = 'FREE_BUSY';
export const funnelStep: FunnelStep = 'SECOND_CHAT';
export const goalKind: GoalKind = 'NEWCOMERS';
export const granularity: Granularity = 'HOUR_OF_WEEK';
export const fitState: FitState = 'FAILED';
export const headStartGround: HeadStartGround = 'MAIN_REGULAR';
export const headStartMark: HeadStartMark = 'FOCUS';
export const importColumn: ImportColumn = 'external_id';
export const importKind: ImportKind = 'CHATS';
export const importState: ImportState = 'FAILED';
export const incidentKind: IncidentKind = 'THREAT';
export const incidentOutcome: IncidentOutcome = 'LEFT';
export const lane: Lane = 'CADENCE';
export const language: Language = 'en';
export const offerState: OfferState = 'REFUSED';
export const paceState: PaceState = 'ON_PACE';
export const outlookModel: OutlookModel = 'PARETO_NBD';
export const outlookUnit: OutlookUnit = 'WEEK';
export const problemCode: ProblemCode = 'chat-already-live';
export const purpose: Purpose = 'FOLLOW_UP';
export const reasonCode: ReasonCode = 'UNANSWERED_REQUEST';
export const requestLimit: RequestLimit = 'KEY_REQUESTS_PER_MINUTE';
export const requestedBy: RequestedBy = 'PERFORMER';
export const reservationAction: ReservationAction = 'no-show';
export const reservationState: ReservationState = 'NO_SHOW';
export const returnGroupBy: ReturnGroupBy = 'HEARD_NOTHING';
export const role: Role = 'SERVICE';
export const roomRole: RoomRole = 'PARTICIPANT';
export const scope: Scope = 'customers:read';
export const season: Season = 'AUTUMN';
export const seriesKey: SeriesKey = 'CHAT_RATE';
export const seriesUnit: SeriesUnit = 'PERCENT';
export const silence: Silence = 'QUIET_HOURS';
export const situation: Situation = 'MARRIED';
export const slotGrouping: SlotGrouping = 'BUSINESS_DAY';
export const stage: Stage = 'REGULAR';
export const standbyMode: StandbyMode = 'RESERVED_ONLY';
export const standingScope: StandingScope = 'ALL';
export const textPolicy: TextPolicy = 'MASK';
export const todayList: TodayList = 'DORMANT';
export const todayView: TodayView = 'compact';
export const truth: Truth = 'SINGLE';
export const warningCode: WarningCode = 'no-mail';
export const watchLevel: WatchLevel = 'DANGER';
export const wayInUnknown: WayInUnknown = 'TOO_FEW_HOURS';
export const windowChangeKind: WindowChangeKind = 'OPEN_HOUR';
export const windowKind: WindowKind = 'RESERVED_ONLY';

// Whoever reads an enumeration compares it with what it can be.
export const isRegular = (customer: Customer): boolean => customer.stage === 'REGULAR';
export const isBanned = (brief: Brief): boolean => brief.cautions.some((caution) => caution.code === 'BLOCKED');
export const wasTwoShot = (brief: Brief): boolean => brief.lastChat?.kind === 'TWO_SHOT';

// What was read goes into a request as it is.
export const newSort = (stage: Customer['stage']): Stage => stage;
export const copied = (customer: Customer): NewCustomer => ({
  performerId: customer.performerId,
  siteId: customer.siteId,
  handle: customer.handle,
  tags: customer.tags,
  birthday: customer.birthday,
});

// The timeline: the type says which fields there are.
export function line(item: TimelineItem): string {
  switch (item.type) {
    case 'CHAT':
      return `${item.kind} ${item.minutes ?? 'live'} ${item.earnings ?? 0}`;
    case 'MESSAGE':
      return `${item.channel} ${item.direction} ${item.purpose} ${item.body ?? ''}`;
    case 'NOTE':
      return `${item.pinned ? '*' : ''} ${item.body}`;
    case 'RESERVATION':
      return `${item.state} ${item.minutes}`;
    case 'MISSED_ATTEMPT':
      return item.body ?? '';
    case 'INCIDENT':
      return `${item.incident} ${item.words ?? ''} ${item.outcome ?? ''}`;
    case 'PROMISE':
      return `${item.nextChat ? '' : item.askOn} ${item.text}`;
    default:
      return unknownType(item); // A newer server may know more.
  }
}
const unknownType = (item: never): string => JSON.stringify(item);
export const earned = (items: TimelineItem[]): number =>
  items.reduce((sum, item) => sum + (item.type === 'CHAT' ? (item.earnings ?? 0) : 0), 0);

// Availability rules, and whatever else is read, can be written as they are.
export const putBack = (rules: AvailabilityRules): AvailabilityPlan => rules;
export const oneMore = (rules: AvailabilityRules): AvailabilityPlan => ({
  ...rules,
  rules: [...rules.rules, { kind: 'OPEN', weekday: 'FRIDAY', from: '20:00', to: '02:00' }],
});
export const closedOnHolidays = (rules: AvailabilityRules): AvailabilityPlan => ({
  ...rules,
  japaneseHolidays: { kind: 'DAY_OFF' },
});
type Shared<Read, Patch> = Pick<Read, keyof Read & keyof Patch>;
export const patches = (
  agency: Shared<Agency, AgencyPatch>,
  chat: Shared<Chat, ChatPatch>,
  customer: Shared<Customer, CustomerPatch>,
  message: Shared<Message, MessagePatch>,
  note: Shared<Note, NotePatch>,
  performer: Shared<Performer, PerformerPatch>,
  site: Shared<Site, SitePatch>,
): [AgencyPatch, ChatPatch, CustomerPatch, MessagePatch, NotePatch, PerformerPatch, SitePatch] => [
  agency,
  chat,
  customer,
  message,
  note,
  performer,
  site,
];
export const withoutCallName: CustomerPatch = { callName: null };

// Problems: a code, and everything that is wrong with the input.
export const isLive = (problem: Problem): boolean => problem.code === 'chat-already-live';
export const places = (problem: Problem): string[] =>
  (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.code}`);
export const isTooLong = (problem: Problem): boolean => problem.errors?.some(({ code }) => code === 'too-long') ?? false;
export const next = (problem: Problem): ReservationAction[] => problem.allowed ?? [];
export const cell = (refusal: Refusal): string => `${refusal.line} ${refusal.column ?? ''} ${refusal.code}`;
export const code = (refusal: Refusal): ProblemCode => refusal.code;

// Pages: items, and a cursor unless it is the last one.
export const handles = (page: CustomerPage): string[] => page.items.map((customer) => customer.handle);
export const cursor = (page: TimelineItemPage): string | undefined => page.next;
export const until = (page: FollowUpPage): Silence | undefined => page.suppressed?.code;
export async function all<Item>(read: (cursor?: string) => Promise<{ items: Item[]; next?: string }>): Promise<Item[]> {
  const items: Item[] = [];
  let page = await read();
  for (items.push(...page.items); page.next !== undefined; items.push(...page.items)) page = await read(page.next);
  return items;
}
export const everybody = (read: (cursor?: string) => Promise<CustomerPage>): Promise<Customer[]> => all(read);
