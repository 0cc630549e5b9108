-- Promises (宿題): what she said she would ask or do for a customer, on a business day or when he chats the next time.
alter table note add constraint uq_note_customer unique (agency_id, customer_id, id);

create table promise (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    -- Who made it. After a handover that is not the performer any more whose customer he is.
    made_by_id   uuid        not null,
    -- The note that it stands in: of the same customer, and with one promise at most.
    note_id      uuid,
    text         text        not null,
    -- The business day on which it is to be kept; without one it is for the next chat.
    ask_on       date,
    -- Since when that is so: a chat that began since, or for a day a mail to him, on that day or later, settles it.
    set_at       timestamptz not null,
    kept_at      timestamptz,
    version      integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_promise primary key (agency_id, id),
    constraint fk_promise_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_promise_made_by foreign key (agency_id, made_by_id) references performer (agency_id, id),
    constraint fk_promise_note foreign key (agency_id, customer_id, note_id)
        references note (agency_id, customer_id, id) on delete set null (note_id),
    constraint ck_promise_text check (char_length(text) between 1 and 500)
);

-- A note has one promise: of two nobody would know which of them was kept.
create unique index uq_promise_note on promise (agency_id, note_id) where note_id is not null;
-- Those of a customer, newest first: list, timeline.
create index ix_promise_customer on promise (agency_id, customer_id, created_at desc, id desc);
-- Those of a customer still to be kept: brief, live room, follow-ups of one customer.
create index ix_promise_open on promise (agency_id, customer_id, ask_on, id) where kept_at is null;
-- Those of a performer for the days around one: follow-ups.
create index ix_promise_day on promise (agency_id, performer_id, ask_on) include (customer_id) where kept_at is null;

-- Whatever a sample of a young database says, there are many agencies: plans are kept and must stay right.
alter table promise alter column agency_id set (n_distinct = -0.0002);
alter table promise alter column performer_id set (n_distinct = -0.001);
create statistics st_promise_performer (dependencies) on agency_id, performer_id from promise;

alter table promise enable row level security;
alter table promise force row level security;
create policy agency_only on promise using (agency_id = (select tenant_agency()));
create policy performer_only on promise as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on promise to enishi_app;
