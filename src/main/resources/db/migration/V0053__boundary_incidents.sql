-- What crossed a line: requests for a way to reach the performer outside the site, on the ladder, and threats.
create table boundary_incident (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    -- What he asked for it with, and his words.
    pretext      text,
    words        text,
    -- What she answered.
    answer       text,
    -- Whether he stayed after her refusal.
    outcome      text,
    version      integer     not null,
    created_at   timestamptz not null,
    constraint pk_boundary_incident primary key (agency_id, id),
    constraint fk_boundary_incident_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_boundary_incident_kind check (kind in ('RESERVATION_PRETEXT', 'SMALL_TALK', 'PHOTO', 'VIDEO_CALL', 'MEETING',
        'CONTACT_EXCHANGE', 'THREAT', 'OTHER')),
    constraint ck_boundary_incident_outcome check (outcome in ('STAYED', 'LEFT')),
    constraint ck_boundary_incident_pretext check (char_length(pretext) between 1 and 500),
    constraint ck_boundary_incident_words check (char_length(words) between 1 and 4000),
    constraint ck_boundary_incident_answer check (char_length(answer) between 1 and 1000)
);
alter table boundary_incident alter column agency_id set (n_distinct = -0.0002);
alter table boundary_incident alter column performer_id set (n_distinct = -0.001);
create statistics st_boundary_incident_performer (dependencies) on agency_id, performer_id from boundary_incident;

-- Those of a customer, newest first; the newest of all is when he was last refused.
create index ix_boundary_incident_customer on boundary_incident (agency_id, customer_id, at desc, id desc);
-- Those of a performer, newest first, and in a range of days for the report.
create index ix_boundary_incident_performer on boundary_incident (agency_id, performer_id, at desc, id desc);
-- Those of the agency, newest first: what a manager sees who names nobody.
create index ix_boundary_incident_agency on boundary_incident (agency_id, at desc, id desc);

alter table boundary_incident enable row level security;
alter table boundary_incident force row level security;
create policy agency_only on boundary_incident using (agency_id = (select tenant_agency()));
create policy performer_only on boundary_incident as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on boundary_incident to enishi_app;

-- When he was last refused, by a mail that declines, and so finds the newest at once, as the incidents are found above.
create index ix_message_declined on message (agency_id, customer_id, sent_at desc)
    where channel = 'MAIL' and direction = 'OUT' and purpose = 'DECLINE';

alter table relationship
    -- The last time he was refused: a boundary incident, or a mail that declines.
    add column refused_at timestamptz,
    -- The day from which the cadence counts again after that; absent when he has chatted since.
    add column quiet_until date;

-- Row security is forced on the owner too, who migrates: lifted for this transaction. Nobody has set the policy yet: 30 days.
alter table relationship no force row level security;
alter table agency no force row level security;
alter table message no force row level security;

update relationship r
   set refused_at = declined.at,
       quiet_until = case when r.last_chat_at is null or declined.at >= r.last_chat_at
                          then business_day(declined.at, a.zone, a.day_start) + 30 end
  from (select agency_id, customer_id, max(sent_at) as at
          from message
         where channel = 'MAIL' and direction = 'OUT' and purpose = 'DECLINE'
         group by agency_id, customer_id) declined
  join agency a on a.agency_id = declined.agency_id
 where r.agency_id = declined.agency_id and r.customer_id = declined.customer_id;

alter table relationship force row level security;
alter table agency force row level security;
alter table message force row level security;

-- The follow-up lists pass over who is left in peace without a look at the table.
drop index ix_relationship_due;
create index ix_relationship_due on relationship (agency_id, performer_id, rank, due_on, customer_id)
    include (snoozed_until, quiet_until) where rank is not null and due_on is not null;
drop index ix_relationship_agency_due;
create index ix_relationship_agency_due on relationship (agency_id, rank, due_on, customer_id)
    include (performer_id, snoozed_until, favorite_idle_on, quiet_until)
    where rank is not null and due_on is not null;
