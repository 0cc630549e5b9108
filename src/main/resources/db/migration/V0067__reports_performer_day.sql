-- Days added up: what a performer did on a site on a business day, so that a report of a whole agency reads a row for each such day
-- and not each chat and message. A job derives it from them; a day that has changed since has a mark, and is read from them.

-- What stays true of a day however often it is derived anew: sums, and nobody's name.
create table performer_day (
    agency_id             uuid   not null,
    performer_id          uuid   not null,
    site_id               uuid   not null,
    -- The business day on which a chat started or a message was sent.
    day                   date   not null,
    -- Chats that have ended, by the kind that they ended as; their time and earnings by the kind of each part.
    two_shots             bigint not null,
    parties               bigint not null,
    peeks                 bigint not null,
    two_shot_microseconds bigint not null,
    party_microseconds    bigint not null,
    peek_microseconds     bigint not null,
    two_shot_earnings     bigint not null,
    party_earnings        bigint not null,
    peek_earnings         bigint not null,
    mails_in              bigint not null,
    mails_out             bigint not null,
    -- Of these the thank-yous, and the follow-ups and invitations.
    thank_yous            bigint not null,
    follow_ups            bigint not null,
    secrets_in            bigint not null,
    secrets_out           bigint not null,
    secret_earnings       bigint not null,
    -- Also a performer's days of a time.
    constraint pk_performer_day primary key (agency_id, performer_id, day, site_id),
    constraint fk_performer_day_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint fk_performer_day_site foreign key (agency_id, site_id) references site (agency_id, id)
);

-- The days of the whole agency.
create index ix_performer_day_agency on performer_day (agency_id, day);

-- That something of a day has changed and its sums may be old. Whoever writes only adds a mark, in the same transaction, and waits
-- for nobody. The day is that of UTC, and stands for the business days that it touches: so who writes asks for no zone, and no change
-- of the zone makes a mark wrong. No foreign keys: what it names, what was written names too.
create table changed_day (
    agency_id    uuid not null,
    performer_id uuid not null,
    site_id      uuid not null,
    utc_day      date not null,
    -- Each statement adds marks of its own: one that is there already may be worked off before this transaction is committed.
    id           uuid not null default gen_random_uuid(),
    constraint pk_changed_day primary key (agency_id, performer_id, utc_day, site_id, id)
);

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table agency no force row level security;
alter table chat no force row level security;
alter table message no force row level security;

-- Marks all days of an agency: at first, and when its days are others.
create function mark_all_days(marked uuid) returns void language sql as $$
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select agency_id, performer_id, site_id, (started_at at time zone 'UTC')::date from chat where agency_id = marked
     union
    select agency_id, performer_id, site_id, (sent_at at time zone 'UTC')::date from message where agency_id = marked
$$;

select mark_all_days(agency_id) from agency;
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'COUNTED_DAYS', agency_id, now() from agency;

alter table agency force row level security;
alter table chat force row level security;
alter table message force row level security;

alter table performer_day enable row level security;
alter table performer_day force row level security;
create policy agency_only on performer_day using (agency_id = (select tenant_agency()));
create policy performer_only on performer_day as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table changed_day enable row level security;
alter table changed_day force row level security;
create policy agency_only on changed_day using (agency_id = (select tenant_agency()));
create policy performer_only on changed_day as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

-- As of all tables: the planner shall not take an agency for all of them.
alter table performer_day alter column agency_id set (n_distinct = -0.0002);
alter table performer_day alter column performer_id set (n_distinct = -0.001);
create statistics st_performer_day_performer (dependencies) on agency_id, performer_id from performer_day;
alter table changed_day alter column agency_id set (n_distinct = -0.0002);
alter table changed_day alter column performer_id set (n_distinct = -0.001);
create statistics st_changed_day_performer (dependencies) on agency_id, performer_id from changed_day;

grant select, insert, update, delete on performer_day to enishi_app;
grant select, insert, delete on changed_day to enishi_app;

-- Triggers, so that no way to write a chat or a message can forget its day; once a statement, because an import writes thousands.
create function chat_marks_days() returns trigger language plpgsql as $$
begin
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select distinct agency_id, performer_id, site_id, (started_at at time zone 'UTC')::date from written;
    return null;
end $$;

-- Where a chat was, and where it is: it may have been moved to another day, or handed over.
create function chat_update_marks_days() returns trigger language plpgsql as $$
begin
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select agency_id, performer_id, site_id, (started_at at time zone 'UTC')::date from former
     union
    select agency_id, performer_id, site_id, (started_at at time zone 'UTC')::date from written;
    return null;
end $$;

create function message_marks_days() returns trigger language plpgsql as $$
begin
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select distinct agency_id, performer_id, site_id, (sent_at at time zone 'UTC')::date from written;
    return null;
end $$;

create function message_update_marks_days() returns trigger language plpgsql as $$
begin
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select agency_id, performer_id, site_id, (sent_at at time zone 'UTC')::date from former
     union
    select agency_id, performer_id, site_id, (sent_at at time zone 'UTC')::date from written;
    return null;
end $$;

-- The chat may be as it was, and its parts others.
create function chat_kind_change_marks_days() returns trigger language plpgsql as $$
begin
    insert into changed_day (agency_id, performer_id, site_id, utc_day)
    select distinct h.agency_id, h.performer_id, h.site_id, (h.started_at at time zone 'UTC')::date
      from written w
      join chat h on h.agency_id = w.agency_id and h.id = w.chat_id;
    return null;
end $$;

create trigger chat_insert_marks_days after insert on chat
    referencing new table as written for each statement execute function chat_marks_days();
create trigger chat_update_marks_days after update on chat
    referencing old table as former new table as written for each statement execute function chat_update_marks_days();
create trigger chat_delete_marks_days after delete on chat
    referencing old table as written for each statement execute function chat_marks_days();
create trigger message_insert_marks_days after insert on message
    referencing new table as written for each statement execute function message_marks_days();
create trigger message_update_marks_days after update on message
    referencing old table as former new table as written for each statement execute function message_update_marks_days();
create trigger message_delete_marks_days after delete on message
    referencing old table as written for each statement execute function message_marks_days();
create trigger chat_kind_change_insert_marks_days after insert on chat_kind_change
    referencing new table as written for each statement execute function chat_kind_change_marks_days();
create trigger chat_kind_change_delete_marks_days after delete on chat_kind_change
    referencing old table as written for each statement execute function chat_kind_change_marks_days();

-- An item of work for the job within five minutes, unless there is one already. One that is due within a minute does not count, because
-- it might be worked off before this transaction is committed. A transaction that takes longer leaves its marks until something else
-- happens: what is read is the same with them and without. An agency of the release before has no item of its own, so it gets it here.
create function changed_day_wake() returns trigger language plpgsql as $$
begin
    if tenant_agency() is not null and not exists (
           select from work_item
            where agency_id = tenant_agency() and kind = 'COUNTED_DAYS' and id <> agency_id
              and due_at >= now() + interval '1 minute') then
        insert into work_item (agency_id, kind, id, due_at) values (tenant_agency(), 'COUNTED_DAYS', tenant_agency(), 'infinity')
            on conflict do nothing;
        insert into work_item (agency_id, kind, id, due_at)
        values (tenant_agency(), 'COUNTED_DAYS', gen_random_uuid(), now() + interval '5 minutes');
    end if;
    return null;
end $$;

create trigger changed_day_wake after insert on changed_day
    for each statement execute function changed_day_wake();

-- When a day begins has changed, and so have all days. Nobody derives any meanwhile: whoever does holds the settings.
create function agency_marks_days() returns trigger language plpgsql as $$
begin
    delete from performer_day where agency_id = new.agency_id;
    perform mark_all_days(new.agency_id);
    return null;
end $$;

create trigger agency_marks_days after update on agency
    for each row when ((old.zone, old.day_start) is distinct from (new.zone, new.day_start))
    execute function agency_marks_days();

-- Into which part of a report an instant falls, from 0: the last one that has begun by then, or where there are no starts the hour of the
-- week on the local clock, from Monday 00:00. What is before the report is in part -1.
create function report_part(at timestamptz, since timestamptz, starts timestamptz[], zone text) returns integer
    language sql immutable parallel safe
    return (case when at < since then -1
                 when starts is null then
                     ((extract(isodow from at at time zone zone) - 1) * 24 + extract(hour from at at time zone zone))::int
                 else width_bucket(at, starts) - 1 end);

-- Whose first chat was in a time, of a performer: newcomers, and who came again.
create index ix_relationship_first_chat on relationship (agency_id, performer_id, first_chat_day)
    where first_chat_day is not null;
-- Who was missed in a time, of a performer and of the agency.
create index ix_missed_attempt_time on missed_attempt (agency_id, performer_id, at);
create index ix_missed_attempt_agency on missed_attempt (agency_id, at);
