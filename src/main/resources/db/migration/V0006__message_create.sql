-- Messages: mail and secret messages that were sent or received on the site. Enishi only records them.
create table message (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    channel      text        not null,
    direction    text        not null,
    purpose      text        not null,
    sent_at      timestamptz not null,
    body         text,
    version      integer     not null,
    created_at   timestamptz not null,
    constraint pk_message primary key (agency_id, id),
    constraint fk_message_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_message_channel check (channel in ('MAIL', 'SECRET')),
    constraint ck_message_direction check (direction in ('IN', 'OUT')),
    constraint ck_message_purpose check (purpose in
        ('THANK_YOU', 'FOLLOW_UP', 'INVITATION', 'RESERVATION', 'DECLINE', 'OTHER')),
    constraint ck_message_body check (char_length(body) between 1 and 4000)
);

-- The messages of one customer, newest first: facts, timeline.
create index ix_message_customer on message (agency_id, customer_id, sent_at desc, id desc);
-- A performer's messages, newest first.
create index ix_message_performer on message (agency_id, performer_id, sent_at desc, id desc);

alter table message enable row level security;
alter table message force row level security;
create policy agency_only on message using (agency_id = (select tenant_agency()));
create policy performer_only on message as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on message to enishi_app;
