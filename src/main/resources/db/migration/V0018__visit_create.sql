-- What surrounds a reservation: attempts that were missed, regulars without a next appointment, and the totals that stay of an erased customer.

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

-- Those with whom she chatted on a day, to find regulars without a next appointment.
create index ix_relationship_last_chat on relationship (agency_id, performer_id, last_chat_day)
    where last_chat_day is not null and rank is not null;

-- Of reservations the state, as it was shown at the time of the erasure, and the whole minutes that were planned.
alter table erased_total
    drop constraint ck_erased_total_kind,
    add constraint ck_erased_total_kind check (kind in
        ('TWO_SHOT', 'PARTY', 'PEEK', 'MAIL_IN', 'MAIL_OUT', 'SECRET_IN', 'SECRET_OUT', 'RESERVATION_REQUESTED',
         'RESERVATION_CONFIRMED', 'RESERVATION_DECLINED', 'RESERVATION_CANCELLED', 'RESERVATION_EXPIRED',
         'RESERVATION_COMPLETED', 'RESERVATION_NO_SHOW'));
