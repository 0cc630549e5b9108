// Statements that must not compile with any generated client: where one does, the compiler reports its @ts-expect-error.
// Each differs from one of must-compile.ts by the fault alone.
import type {
  AvailabilityPlan, AvailabilityRules, Brief, Customer, CustomerPage, CustomerPatch, FollowUpPage, Problem, Refusal,
  TimelineItem, TimelineItemPage,
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

// Enumerations: no other value.
// @ts-expect-error
export const afterChatStep: AfterChatStep = 'MEMOS';
// @ts-expect-error
export const alertKind: AlertKind = 'MISSED_ATTEMPT';
// @ts-expect-error
export const alertLevel: AlertLevel = 'DANGE';
// @ts-expect-error
export const alertResolution: AlertResolution = 'WRITTEN';
// @ts-expect-error
export const alertState: AlertState = 'ACKNOWLEDGE';
// @ts-expect-error
export const audience: Audience = 'REGULA';
// @ts-expect-error
export const boardSort: BoardSort = '-chatrate';
// @ts-expect-error
export const blockingStep: BlockingStep = 'MEETIN';
// @ts-expect-error
export const cadenceMode: CadenceMode = 'EXPANDIN';
// @ts-expect-error
export const cancelReason: CancelReason = 'SITE_OUTAG';
// @ts-expect-error
export const cautionCode: CautionCode = 'NO_SHO';
// @ts-expect-error
export const channel: Channel = 'EMAIL';
// @ts-expect-error
export const chatKind: ChatKind = 'TWO_SHOTS';
// @ts-expect-error
export const concentrationLevel: ConcentrationLevel = 'YELLOW';
// @ts-expect-error
export const conflicts: Conflicts = 'SKI';
// @ts-expect-error
export const contactKind: ContactKind = 'TELEPHONE';
// @ts-expect-error
export const customerSort: CustomerSort = 'LAST_LOGI';
// @ts-expect-error
export const dayOfWeek: DayOfWeek = 'FRI';
// @ts-expect-error
export const direction: Direction = 'INBOUND';
// @ts-expect-error
export const emptyDayReason: EmptyDayReason = 'FUL';
// @ts-expect-error
export const exclusion: Exclusion = 'CHAT_OUTSIDE';
// @ts-expect-error
export const favoriteAnswer: FavoriteAnswer = 'NO';
// @ts-expect-error
export const favoriteDirection: FavoriteDirection = 'FAVOURITED_BY';
// @ts-expect-error
export const feedContent: FeedContent = 'FREE_BUS';
// @ts-expect-error
export const funnelStep: FunnelStep = 'CHAT';
// @ts-expect-error
export const goalKind: GoalKind = 'NEWCOMER';
// @ts-expect-error
export const granularity: Granularity = 'HOUR';
// @ts-expect-error
export const fitState: FitState = 'FAILE';
// @ts-expect-error
export const headStartGround: HeadStartGround = 'MAIN';
// @ts-expect-error
export const headStartMark: HeadStartMark = 'FAVOURITE';
// @ts-expect-error
export const importColumn: ImportColumn = 'startedAt';
// @ts-expect-error
export const importKind: ImportKind = 'CHAT';
// @ts-expect-error
export const importState: ImportState = 'FAILE';
// @ts-expect-error
export const incidentKind: IncidentKind = 'THREA';
// @ts-expect-error
export const incidentOutcome: IncidentOutcome = 'LEF';
// @ts-expect-error
export const lane: Lane = 'CADENC';
// @ts-expect-error
export const language: Language = 'jp';
// @ts-expect-error
export const offerState: OfferState = 'REFUSE';
// @ts-expect-error
export const paceState: PaceState = 'ON_TIME';
// @ts-expect-error
export const outlookModel: OutlookModel = 'BG_NB';
// @ts-expect-error
export const outlookUnit: OutlookUnit = 'DAY';
// @ts-expect-error
export const problemCode: ProblemCode = 'chat-allready-live';
// @ts-expect-error
export const purpose: Purpose = 'FOLLOW_U';
// @ts-expect-error
export const reasonCode: ReasonCode = 'UNANSWERED_REQUES';
// @ts-expect-error
export const requestLimit: RequestLimit = 'KEY_REQUESTS_PER_MINUT';
// @ts-expect-error
export const requestedBy: RequestedBy = 'PERFORME';
// @ts-expect-error
export const reservationAction: ReservationAction = 'NO_SHOW';
// @ts-expect-error
export const reservationState: ReservationState = 'NO_SHO';
// @ts-expect-error
export const returnGroupBy: ReturnGroupBy = 'HEARD_NOT';
// @ts-expect-error
export const role: Role = 'SERVIC';
// @ts-expect-error
export const roomRole: RoomRole = 'MAINS';
// @ts-expect-error
export const scope: Scope = 'customers:raed';
// @ts-expect-error
export const season: Season = 'FALL';
// @ts-expect-error
export const seriesKey: SeriesKey = 'CHATRATE';
// @ts-expect-error
export const seriesUnit: SeriesUnit = 'PER_CENT';
// @ts-expect-error
export const silence: Silence = 'QUIET_HOUR';
// @ts-expect-error
export const situation: Situation = 'MARRIAGE';
// @ts-expect-error
export const slotGrouping: SlotGrouping = 'BUSINESSDAY';
// @ts-expect-error
export const stage: Stage = 'REGULLAR';
// @ts-expect-error
export const standbyMode: StandbyMode = 'OPENED';
// @ts-expect-error
export const standingScope: StandingScope = 'AL';
// @ts-expect-error
export const textPolicy: TextPolicy = 'HIDE';
// @ts-expect-error
export const todayList: TodayList = 'DORMAN';
// @ts-expect-error
export const todayView: TodayView = 'FULL';
// @ts-expect-error
export const truth: Truth = 'DIVORCED';
// @ts-expect-error
export const warningCode: WarningCode = 'NO_MAIL';
// @ts-expect-error
export const watchLevel: WatchLevel = 'DANGE';
// @ts-expect-error
export const wayInUnknown: WayInUnknown = 'TOO_FEW';
// @ts-expect-error
export const windowChangeKind: WindowChangeKind = 'OPEN_HOURS';
// @ts-expect-error
export const windowKind: WindowKind = 'RESERVED_ONL';

// Nobody compares with what cannot be.
// @ts-expect-error
export const isRegular = (customer: Customer): boolean => customer.stage === 'REGULLAR';
// @ts-expect-error
export const isBanned = (brief: Brief): boolean => brief.cautions.some((caution) => caution.code === 'BANNED');
// @ts-expect-error
export const wasTwoShot = (brief: Brief): boolean => brief.lastChat?.kind === 'TWOSHOT';
// @ts-expect-error
export const wasThere = (brief: Brief): boolean => brief.lastChat.kind === 'TWO_SHOT';
// @ts-expect-error
export const anything = (text: string): Stage => text;
// @ts-expect-error
export const other = (kind: ChatKind): Stage => kind;

// The timeline: no field before its type is known, none of another type, no other type.
// @ts-expect-error
export const minutes = (item: TimelineItem): number | undefined => item.minutes;
// @ts-expect-error
export const earned = (item: TimelineItem): number => (item.type === 'NOTE' ? item.earnings : 0);
// @ts-expect-error
export const state = (item: TimelineItem): string => (item.type === 'CHAT' ? item.state : '');
// @ts-expect-error
export const channel = (item: TimelineItem): Channel => (item.type === 'MESSAGE' ? item.kind : 'MAIL');
// @ts-expect-error
export const isChat = (item: TimelineItem): boolean => item.type === 'CHATS';
// @ts-expect-error
export const isPeek = (item: TimelineItem): boolean => item.type === 'CHAT' && item.kind === 'PEAK';
// @ts-expect-error
export const text = (item: TimelineItem): string => (item.type === 'MESSAGE' ? item.body : '');

// Availability rules: nothing left out that is needed, nothing misspelt.
// @ts-expect-error
export const without = ({ exceptions }: AvailabilityRules): AvailabilityPlan => ({ exceptions });
// @ts-expect-error
export const misspelt: AvailabilityPlan = { rules: [{ kind: 'OPENED', weekday: 'FRIDAY' }] };
// @ts-expect-error
export const onFri: AvailabilityPlan = { rules: [{ kind: 'OPEN', weekday: 'FRI' }] };
// @ts-expect-error
export const withoutDay: AvailabilityPlan = { rules: [{ kind: 'OPEN' }] };
// @ts-expect-error
export const unknownField: AvailabilityPlan = { rules: [], timezone: 'Asia/Tokyo' };
// @ts-expect-error
export const withStage: CustomerPatch = { stage: 'REGULAR' };

// Problems: no other code, and not always errors.
// @ts-expect-error
export const isLive = (problem: Problem): boolean => problem.code === 'chat-is-live';
// @ts-expect-error
export const first = (problem: Problem): string => problem.errors[0].code;
// @ts-expect-error
export const isTooLong = (problem: Problem): boolean => problem.errors?.some(({ code }) => code === 'TOO_LONG') ?? false;
// @ts-expect-error
export const message = (problem: Problem): string => problem.message;
// @ts-expect-error
export const column = (refusal: Refusal): boolean => refusal.column === 'minuten';

// Pages: no other member, and not always a next one.
// @ts-expect-error
export const handles = (page: CustomerPage): string[] => page.data.map((customer) => customer.handle);
// @ts-expect-error
export const names = (page: CustomerPage): string[] => page.items.map((customer) => customer.handel);
// @ts-expect-error
export const cursor = (page: TimelineItemPage): string => page.next;
// @ts-expect-error
export const count = (page: CustomerPage): number => page.items;
// @ts-expect-error
export const quiet = (page: FollowUpPage): boolean => page.suppressed?.code === 'QUIET';
