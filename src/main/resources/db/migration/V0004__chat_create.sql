-- Chats: one stay of one customer. Without an end the chat is live.
create table chat (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    kind         text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    earnings     integer,
    mic          boolean     not null,
    imported     boolean     not null,
    external_id  text,
    version      integer     not null,
    created_at   timestamptz not null,
    constraint pk_chat primary key (agency_id, id),
    -- A note that points to a chat points to a chat of the same customer.
    constraint uq_chat_customer unique (agency_id, customer_id, id),
    constraint fk_chat_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_chat_kind check (kind in ('TWO_SHOT', 'PARTY', 'PEEK')),
    constraint ck_chat_period check (ended_at >= started_at and ended_at <= started_at + interval '24 hours'),
    constraint ck_chat_earnings check (earnings between 0 and 10000000),
    constraint ck_chat_external_id check (char_length(external_id) between 1 and 100)
);

-- The identity of a recorded chat: the site's own id where it has one, else the customer and the start.
create unique index uq_chat_external_id on chat (agency_id, external_id, performer_id, site_id)
    where external_id is not null;
create unique index uq_chat_start on chat (agency_id, customer_id, started_at) where external_id is null;
-- One customer cannot be in two live chats.
create unique index uq_chat_live on chat (agency_id, customer_id) where ended_at is null;
-- The history of one customer, newest first: facts, brief, timeline.
create index ix_chat_customer on chat (agency_id, customer_id, started_at desc, id desc);
-- A performer's chats of a period: reviews, lists.
create index ix_chat_performer on chat (agency_id, performer_id, started_at desc, id desc);

-- Logs apart from the chats: large, rarely read, deleted by policy.
create table chat_log (
    agency_id    uuid        not null,
    chat_id      uuid        not null,
    performer_id uuid        not null,
    body         text        not null,
    created_at   timestamptz not null,
    constraint pk_chat_log primary key (agency_id, chat_id),
    constraint fk_chat_log_chat foreign key (agency_id, chat_id) references chat (agency_id, id) on delete cascade,
    constraint ck_chat_log_body check (char_length(body) between 1 and 200000)
);

alter table chat enable row level security;
alter table chat force row level security;
create policy agency_only on chat using (agency_id = (select tenant_agency()));
create policy performer_only on chat as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table chat_log enable row level security;
alter table chat_log force row level security;
create policy agency_only on chat_log using (agency_id = (select tenant_agency()));
create policy performer_only on chat_log as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on chat, chat_log to enishi_app;
