-- What the history says about a customer: one row each, written in the transaction of the event and rebuildable from
-- history. Lists and the follow-up list read it by index instead of aggregating history.

-- The business day of an instant. Day d lasts from its local start (day_start in the zone) to that of d + 1; where the
-- clocks are set back the later of the two local starts counts, where they are set forward the start moves with them.
-- Java's BusinessCalendar says the same; a test holds them together.
create function business_day_start(day date, zone text, day_start time) returns timestamptz
    language sql immutable parallel safe
    return (day + day_start) at time zone zone;

create function business_day(at timestamptz, zone text, day_start time) returns date
    language sql immutable parallel safe
    return (select case when at < business_day_start(guess, zone, day_start) then guess - 1
                        when at >= business_day_start(guess + 1, zone, day_start) then guess + 1
                        else guess end
              from (select ((at at time zone zone) - day_start::interval)::date as guess) as g);

create table relationship (
    agency_id           uuid        not null,
    customer_id         uuid        not null,
    performer_id        uuid        not null,
    -- Chats other than PEEK.
    first_chat_at       timestamptz,
    first_chat_day      date,
    last_chat_id        uuid,
    last_chat_kind      text,
    last_chat_at        timestamptz,
    last_chat_ended_at  timestamptz,
    last_chat_day       date,
    chat_count          integer     not null default 0,
    chat_days           integer     not null default 0,
    -- All chats, whole yen.
    earnings            bigint      not null default 0,
    -- Mail.
    last_mail_in_at     timestamptz,
    last_mail_out_at    timestamptz,
    -- A chat other than PEEK, or a message in either direction.
    last_touch_at       timestamptz,
    last_touch_day      date,
    -- The last day on which she chatted with him or wrote to him: settles an occasion.
    last_contact_day    date,
    -- Business days with an outbound mail (thank-yous apart) since the last chat: the step of the expanding cadence.
    mail_days           integer     not null default 0,
    -- Business days with a FOLLOW_UP or INVITATION mail since he last answered or chatted.
    unanswered          integer     not null default 0,
    -- INTERVAL: the day from which he is due.
    due_on              date,
    -- THANK_YOU and MEMO: the day of the chat that still lacks one.
    thank_you_on        date,
    memo_on             date,
    -- REPLY: the day of the mail that nobody answered.
    reply_on            date,
    -- FAVORITE_IDLE: the day from which a favourite who logs in without chatting should hear from her.
    favorite_idle_on    date,
    -- OCCASION: month and day of birthday and of the first chat, MM-DD.
    birthday            text,
    anniversary         text,
    -- Place in the follow-up list: 0 focus, 1 favourite, 2 other; absent = never suggested (blocked, noMail, dormant).
    rank                smallint,
    dormant             boolean     not null default false,
    snoozed_until       date,
    constraint pk_relationship primary key (agency_id, customer_id),
    constraint fk_relationship_customer foreign key (agency_id, customer_id) references customer (agency_id, id)
        on delete cascade
);

-- The follow-up list in its own order.
create index ix_relationship_due on relationship (agency_id, performer_id, rank, due_on, customer_id)
    include (snoozed_until) where rank is not null and due_on is not null;
-- The reasons that last a few days, each by its day.
create index ix_relationship_thank_you on relationship (agency_id, performer_id, thank_you_on)
    where thank_you_on is not null and rank is not null;
create index ix_relationship_memo on relationship (agency_id, performer_id, memo_on)
    where memo_on is not null and rank is not null;
create index ix_relationship_reply on relationship (agency_id, performer_id, reply_on)
    where reply_on is not null and rank is not null;
create index ix_relationship_favorite_idle on relationship (agency_id, performer_id, favorite_idle_on)
    where favorite_idle_on is not null and rank is not null;
create index ix_relationship_birthday on relationship (agency_id, performer_id, birthday)
    where birthday is not null and rank is not null;
create index ix_relationship_anniversary on relationship (agency_id, performer_id, anniversary)
    where anniversary is not null and rank is not null;
-- The dormant list, those she lost last first.
create index ix_relationship_dormant on relationship
    (agency_id, performer_id, (case when last_touch_at is null then 'epoch' else last_touch_at end) desc, customer_id desc)
    where dormant;
-- Customer lists by last touch, of a performer and of the agency. Never counts as 1970, so that one keyset serves all;
-- by CASE, see V0003.
create index ix_relationship_touch on relationship
    (agency_id, performer_id, (case when last_touch_at is null then 'epoch' else last_touch_at end) desc, customer_id desc);
create index ix_relationship_agency_touch on relationship
    (agency_id, (case when last_touch_at is null then 'epoch' else last_touch_at end) desc, customer_id desc);

alter table relationship enable row level security;
alter table relationship force row level security;
create policy agency_only on relationship using (agency_id = (select tenant_agency()));
create policy performer_only on relationship as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on relationship to enishi_app;
