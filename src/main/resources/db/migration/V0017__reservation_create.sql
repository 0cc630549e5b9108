-- Reservations: time of a performer that is promised to one customer, what became of it, and standing ones.

-- Compares uuids inside the exclusion constraint below. Trusted, so the owner of the database may create it.
create extension if not exists btree_gist;

-- Every n weeks at the same local time; each occurrence is a reservation of its own.
create table standing_reservation (
    agency_id        uuid        not null,
    id               uuid        not null,
    performer_id     uuid        not null,
    site_id          uuid        not null,
    customer_id      uuid        not null,
    -- Local day and time of the first occurrence, in the agency's zone.
    first_day        date        not null,
    local_time       time        not null,
    duration_minutes integer     not null,
    every_weeks      integer     not null,
    occurrences      integer     not null,
    version          integer     not null,
    created_at       timestamptz not null,
    constraint pk_standing_reservation primary key (agency_id, id),
    constraint uq_standing_reservation_customer unique (agency_id, customer_id, id),
    constraint fk_standing_reservation_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_standing_reservation_duration check (duration_minutes between 5 and 1440),
    constraint ck_standing_reservation_every check (every_weeks between 1 and 52),
    constraint ck_standing_reservation_occurrences check (occurrences between 1 and 104)
);

-- Those of a customer, newest first.
create index ix_standing_reservation_customer on standing_reservation (agency_id, customer_id, id desc);
create index ix_standing_reservation_performer on standing_reservation (agency_id, performer_id, id desc);

create table reservation (
    agency_id       uuid        not null,
    id              uuid        not null,
    -- Whose customer he is; follows him to a colleague.
    performer_id    uuid        not null,
    site_id         uuid        not null,
    customer_id     uuid        not null,
    -- Whose time it takes; never changes.
    host_id         uuid        not null,
    standing_id     uuid,
    -- Shown as EXPIRED from hold_expires_at on, and stored so by the next write that wants the time.
    state           text        not null,
    requested_by    text        not null,
    -- Whether he was a prospect or a newcomer when it was placed: the newcomer share counts the others.
    newcomer        boolean     not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    -- The end with the buffer of the moment when it got its time.
    held_until      timestamptz not null,
    hold_expires_at timestamptz,
    message         text,
    cancel_reason   text,
    -- The chat that completed it.
    chat_id         uuid,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint pk_reservation primary key (agency_id, id),
    constraint uq_reservation_customer unique (agency_id, customer_id, performer_id, id),
    constraint fk_reservation_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_reservation_host foreign key (agency_id, host_id) references performer (agency_id, id),
    constraint fk_reservation_standing foreign key (agency_id, customer_id, standing_id)
        references standing_reservation (agency_id, customer_id, id) on delete cascade,
    constraint fk_reservation_chat foreign key (agency_id, customer_id, chat_id)
        references chat (agency_id, customer_id, id) on delete set null (chat_id),
    constraint ck_reservation_state check (state in
        ('REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'COMPLETED', 'NO_SHOW')),
    constraint ck_reservation_requested_by check (requested_by in ('CUSTOMER', 'PERFORMER')),
    constraint ck_reservation_period check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
    constraint ck_reservation_held check (held_until >= ends_at and held_until <= ends_at + interval '4 hours'),
    constraint ck_reservation_hold check (state <> 'REQUESTED' or hold_expires_at is not null),
    constraint ck_reservation_message check (char_length(message) between 1 and 1000),
    constraint ck_reservation_cancel_reason check (
        (state = 'CANCELLED') = (cancel_reason is not null)
        and cancel_reason in ('CUSTOMER', 'PERFORMER', 'NETWORK_TROUBLE', 'SITE_OUTAGE')),
    -- Nobody is promised a minute that somebody else has, whatever races. Inclusive start, exclusive end.
    constraint ex_reservation_overlap exclude using gist (
        agency_id with =, host_id with =, tstzrange(starts_at, held_until) with &&)
        where (state in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'))
);

-- What takes a performer's time in a range: slots, conflicts, her days.
create index ix_reservation_host on reservation (agency_id, host_id, starts_at);
-- Those of a customer, a performer, the agency, latest first.
create index ix_reservation_customer on reservation (agency_id, customer_id, starts_at desc, id desc);
create index ix_reservation_performer on reservation (agency_id, performer_id, starts_at desc, id desc);
create index ix_reservation_agency on reservation (agency_id, starts_at desc, id desc);
-- Requests whose hold is over, and those that wait for an answer.
create index ix_reservation_requested on reservation (agency_id, host_id, hold_expires_at) where state = 'REQUESTED';
-- With whom a performer has agreed on something to come, without a look at the rows.
create index ix_reservation_agreed on reservation (agency_id, performer_id, ends_at)
    include (customer_id, state, hold_expires_at) where state in ('REQUESTED', 'CONFIRMED');
-- The occurrences of a standing one.
create index ix_reservation_standing on reservation (agency_id, standing_id, starts_at) where standing_id is not null;
-- What a chat completed.
create index ix_reservation_chat on reservation (agency_id, chat_id) where chat_id is not null;

-- What happened to a reservation: how it was placed, each transition, each time it was moved. Never changed.
create table reservation_event (
    agency_id      uuid        not null,
    id             uuid        not null,
    performer_id   uuid        not null,
    customer_id    uuid        not null,
    reservation_id uuid        not null,
    -- The state, the time and the held time since then.
    state          text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    held_until     timestamptz not null,
    at             timestamptz not null,
    -- Who: the name of the key or the subject of the token.
    recorded_by    text        not null,
    reason         text,
    constraint pk_reservation_event primary key (agency_id, id),
    constraint fk_reservation_event_reservation foreign key (agency_id, customer_id, performer_id, reservation_id)
        references reservation (agency_id, customer_id, performer_id, id) on update cascade on delete cascade,
    constraint ck_reservation_event_state check (state in
        ('REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'COMPLETED', 'NO_SHOW')),
    constraint ck_reservation_event_reason check (char_length(reason) between 1 and 500)
);

-- The history of a reservation, oldest first.
create index ix_reservation_event_reservation on reservation_event (agency_id, reservation_id, at, id);

alter table standing_reservation enable row level security;
alter table standing_reservation force row level security;
create policy agency_only on standing_reservation using (agency_id = (select tenant_agency()));
create policy performer_only on standing_reservation as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table reservation enable row level security;
alter table reservation force row level security;
create policy agency_only on reservation using (agency_id = (select tenant_agency()));
create policy performer_only on reservation as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table reservation_event enable row level security;
alter table reservation_event force row level security;
create policy agency_only on reservation_event using (agency_id = (select tenant_agency()));
create policy performer_only on reservation_event as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on standing_reservation, reservation to enishi_app;
grant select, insert on reservation_event to enishi_app;
