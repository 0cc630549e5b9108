-- What surrounds a reservation: attempts that were missed, next visits that were offered, regulars without a next appointment, and the totals that stay of an erased customer.

-- A customer came while she was busy.
create table missed_attempt (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    at           timestamptz not null,
    body         text,
    created_at   timestamptz not null,
    constraint pk_missed_attempt primary key (agency_id, id),
    constraint fk_missed_attempt_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_missed_attempt_body check (char_length(body) between 1 and 500)
);

-- Those of a customer, newest first.
create index ix_missed_attempt_customer on missed_attempt (agency_id, customer_id, at desc, id desc);
-- Those of a performer, to find who was missed again and again.
create index ix_missed_attempt_performer on missed_attempt (agency_id, performer_id, customer_id, at);

alter table missed_attempt enable row level security;
alter table missed_attempt force row level security;
create policy agency_only on missed_attempt using (agency_id = (select tenant_agency()));
create policy performer_only on missed_attempt as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, delete on missed_attempt to enishi_app;

-- A next visit that he was offered, and what he said. Holds no time.
create table next_visit_offer (
    agency_id        uuid        not null,
    id               uuid        not null,
    performer_id     uuid        not null,
    site_id          uuid        not null,
    customer_id      uuid        not null,
    -- The chat at whose end it was made.
    chat_id          uuid,
    state            text        not null,
    -- As offered; once accepted as agreed.
    starts_at        timestamptz not null,
    duration_minutes integer     not null,
    reservation_id   uuid,
    reason           text,
    decided_at       timestamptz,
    version          integer     not null,
    created_at       timestamptz not null,
    constraint pk_next_visit_offer primary key (agency_id, id),
    constraint fk_next_visit_offer_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_next_visit_offer_chat foreign key (agency_id, customer_id, chat_id)
        references chat (agency_id, customer_id, id) on delete set null (chat_id),
    constraint fk_next_visit_offer_reservation foreign key (agency_id, reservation_id)
        references reservation (agency_id, id) on delete cascade,
    constraint ck_next_visit_offer_state check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    constraint ck_next_visit_offer_decided check ((state = 'OPEN') = (decided_at is null)),
    constraint ck_next_visit_offer_reservation check ((state = 'ACCEPTED') = (reservation_id is not null)),
    constraint ck_next_visit_offer_duration check (duration_minutes between 5 and 1440),
    constraint ck_next_visit_offer_reason check (
        reason is null or state = 'REFUSED' and char_length(reason) between 1 and 500)
);

-- Those to a customer, newest first.
create index ix_next_visit_offer_customer on next_visit_offer (agency_id, customer_id, id desc);
-- What he refused lately: then nothing has to be agreed with him.
create index ix_next_visit_offer_refused on next_visit_offer (agency_id, performer_id, decided_at)
    include (customer_id) where state = 'REFUSED';
-- What a reservation came from, when it goes with its customer.
create index ix_next_visit_offer_reservation on next_visit_offer (agency_id, reservation_id)
    where reservation_id is not null;

alter table next_visit_offer enable row level security;
alter table next_visit_offer force row level security;
create policy agency_only on next_visit_offer using (agency_id = (select tenant_agency()));
create policy performer_only on next_visit_offer as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on next_visit_offer to enishi_app;

-- Those with whom she chatted on a day, to find regulars without a next appointment.
create index ix_relationship_last_chat on relationship (agency_id, performer_id, last_chat_day)
    include (customer_id, chat_days, last_chat_at)
    where last_chat_day is not null and rank is not null;

-- Of reservations the state, as it was shown at the time of the erasure, and the whole minutes that were planned.
alter table erased_total
    drop constraint ck_erased_total_kind,
    add constraint ck_erased_total_kind check (kind in
        ('TWO_SHOT', 'PARTY', 'PEEK', 'MAIL_IN', 'MAIL_OUT', 'SECRET_IN', 'SECRET_OUT', 'RESERVATION_REQUESTED',
         'RESERVATION_CONFIRMED', 'RESERVATION_DECLINED', 'RESERVATION_CANCELLED', 'RESERVATION_EXPIRED',
         'RESERVATION_COMPLETED', 'RESERVATION_NO_SHOW'));
