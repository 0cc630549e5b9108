-- From which day a customer is slipping away, as the newest fit says of what is recorded until now (AT_RISK). A day and no chance:
-- it stays right while nothing happens, so that it is stored anew only after a chat or a fit. It is a table of its own, because a new
-- fit writes all of it, and facts are read and locked by every write; it holds as long as the days with a chat are those that it
-- says, so that a chat needs to change nothing here.
create table customer_outlook (
    agency_id       uuid        not null,
    customer_id     uuid        not null,
    performer_id    uuid        not null,
    site_id         uuid        not null,
    fit_id          uuid        not null,
    -- What it was found from.
    first_chat_day  date        not null,
    last_chat_day   date        not null,
    chat_days       integer     not null,
    at_risk_percent integer     not null,
    -- Absent: not within ten years.
    at_risk_on      date,
    scored_at       timestamptz not null,
    constraint pk_customer_outlook primary key (agency_id, customer_id),
    constraint fk_customer_outlook_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_customer_outlook_fit foreign key (agency_id, fit_id) references outlook_fit (agency_id, id),
    constraint ck_customer_outlook_days check (
        first_chat_day <= last_chat_day and chat_days > 0 and at_risk_on > last_chat_day)
);

-- Who is slipping away since some days, of each performer, and whether that still holds: the follow-up lists.
create index ix_customer_outlook_risk on customer_outlook (agency_id, performer_id, at_risk_on)
    include (customer_id, first_chat_day, last_chat_day, chat_days);

alter table customer_outlook alter column agency_id set (n_distinct = -0.0002);
alter table customer_outlook alter column performer_id set (n_distinct = -0.001);
create statistics st_customer_outlook_performer (dependencies) on agency_id, performer_id from customer_outlook;

alter table customer_outlook enable row level security;
alter table customer_outlook force row level security;
create policy agency_only on customer_outlook using (agency_id = (select tenant_agency()));
create policy performer_only on customer_outlook as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on customer_outlook to enishi_app;

-- Scores are found by standing work: an agency of the release before has no item for it.
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'OUTLOOK_SCORES', agency_id, 'infinity'
  from work_item where kind = 'HOUSEKEEPING' and id = agency_id;
