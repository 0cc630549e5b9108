-- Alerts have degrees, so that a graver one is raised anew; they are settled by what happens; and one may be about a performer alone.
-- And there is work for any pod: to alert the colleagues of whoever was threatened, whose customers a performer's key does not see.

-- Row security is forced on the owner too, who migrates: lifted for this transaction, on what few screens read. What each screen reads
-- stays open to readers: so no alert of before is settled here, but when something happens to its customer.
alter table alert no force row level security;
alter table watch no force row level security;

alter table alert
    -- Concentration is about a performer, and names no customer.
    alter column customer_id drop not null,
    alter column site_id drop not null,
    -- How serious it is, for kinds that have degrees.
    add column level text,
    -- When it was so no more, and why; absent while somebody still has to look, unless somebody has.
    add column resolved_at timestamptz,
    add column resolution text,
    -- Those of before name the performer of their customer, so they need no look at all performers, which would stop each screen.
    add constraint fk_alert_performer foreign key (agency_id, performer_id) references performer (agency_id, id) not valid,
    drop constraint ck_alert_kind,
    add constraint ck_alert_kind check (kind in ('ESCALATION', 'THREAT', 'WATCH', 'MISSED_ATTEMPTS', 'UNANSWERED_REQUEST',
        'CONCENTRATION')),
    add constraint ck_alert_customer check ((kind = 'CONCENTRATION') = (customer_id is null)),
    add constraint ck_alert_site check ((customer_id is null) = (site_id is null)),
    add constraint ck_alert_resolution check (resolution in ('MET', 'WRITTEN_TO', 'RESERVED', 'BANNED', 'PASSED')),
    add constraint ck_alert_resolved check ((resolved_at is null) = (resolution is null));

update alert a set level = w.level from watch w
 where a.kind = 'WATCH' and w.agency_id = a.agency_id and w.id = a.cause_id;

alter table alert
    add constraint ck_alert_level check (
        case kind
            when 'WATCH' then level is not null and level in ('CAUTION', 'DANGER')
            when 'CONCENTRATION' then level is not null and level in ('AMBER', 'RED')
            else level is null
        end);

-- What is open is neither acknowledged nor settled: see V0054.
drop index ix_alert_open;
create index ix_alert_open on alert (agency_id, performer_id, raised_at desc, id desc)
    where acknowledged_at is null and resolved_at is null;
drop index ix_alert_agency_open;
create index ix_alert_agency_open on alert (agency_id, raised_at desc, id desc)
    where acknowledged_at is null and resolved_at is null;
-- Those of a customer that what happens may settle, or bring back: looked up at every chat and mail, and nearly always empty.
create index ix_alert_settling on alert (agency_id, customer_id) where kind in ('MISSED_ATTEMPTS', 'UNANSWERED_REQUEST');
-- Those of a watch, when it is lifted or lowered.
create index ix_alert_watch on alert (agency_id, cause_id) where kind = 'WATCH';
-- One at a time for a performer, whatever two pods find out.
create unique index uq_alert_concentration on alert (agency_id, performer_id)
    where kind = 'CONCENTRATION' and resolved_at is null;

-- Settles what a customer came for in vain, or asked for without an answer: by a ban, or by what has happened since; and brings back
-- what was settled by a ban that was lifted, or by a chat or mail that was none, acknowledged or not. An alert that was settled is about
-- the attempts recorded until then, and where a later one is about those after it, that one counts. In PL/pgSQL, because that keeps its
-- plans.
create function alert_settle(of_agency uuid, of_customer uuid, at timestamptz) returns void language plpgsql as $$
begin
    if not exists (
        select from alert a
         where a.agency_id = of_agency and a.customer_id = of_customer and a.kind in ('MISSED_ATTEMPTS', 'UNANSWERED_REQUEST')) then
        return;
    end if;
    update alert a
       set resolved_at = case when settled.resolution is not null then alert_settle.at end, resolution = settled.resolution
      from (
           select came.id,
                  case when c.blocked_since is not null then 'BANNED'
                       when r.last_chat_at > came.since then 'MET'
                       when r.last_mail_out_at > came.since then 'WRITTEN_TO'
                       when exists (
                            select from reservation v
                             where v.agency_id = of_agency and v.customer_id = of_customer and v.created_at > came.since
                               and v.ends_at > alert_settle.at
                               and (v.state = 'CONFIRMED' or v.state = 'REQUESTED' and v.hold_expires_at > alert_settle.at))
                           then 'RESERVED'
                  end as resolution
             from (
                  select o.id, o.resolved_at,
                         case o.kind
                             when 'UNANSWERED_REQUEST' then (
                                 select v.created_at from reservation v where v.agency_id = of_agency and v.id = o.cause_id)
                             else (
                                 select max(m.at) from missed_attempt m
                                  where m.agency_id = of_agency and m.customer_id = of_customer
                                    and (o.resolved_at is null or m.created_at <= o.resolved_at))
                         end as since
                    from alert o
                   where o.agency_id = of_agency and o.customer_id = of_customer
                     and (o.kind = 'UNANSWERED_REQUEST'
                          or o.kind = 'MISSED_ATTEMPTS'
                             and (o.resolved_at is null
                                  or not exists (
                                      select from alert later
                                       where later.agency_id = of_agency and later.customer_id = of_customer
                                         and later.kind = 'MISSED_ATTEMPTS' and (later.raised_at, later.id) > (o.raised_at, o.id))))
                     and (o.resolved_at is null or o.resolution in ('BANNED', 'MET', 'WRITTEN_TO'))) came
             join customer c on c.agency_id = of_agency and c.id = of_customer
             join relationship r on r.agency_id = of_agency and r.customer_id = of_customer
            where came.resolved_at is null or came.since is not null) settled
     where a.agency_id = of_agency and a.id = settled.id and (a.resolution is null) <> (settled.resolution is null);
end $$;

-- A trigger, because every chat and mail passes here, and another round trip for each would cost more than all else that follows.
create function relationship_settles_alerts() returns trigger language plpgsql as $$
begin
    perform alert_settle(new.agency_id, new.customer_id, now());
    return null;
end $$;

-- Forward and back: what is deleted, or an import that is reverted, settles nothing any more.
create trigger relationship_settles_alerts after update on relationship
    for each row when (new.last_chat_at is distinct from old.last_chat_at
                       or new.last_mail_out_at is distinct from old.last_mail_out_at)
    execute function relationship_settles_alerts();

-- Whoever is watched is looked for among all customers when a watch is set, and concentration is looked at once a day while anybody
-- works for the agency. An agency of the release before has no standing items of its own, so it gets them here.
create function alert_wake() returns trigger language plpgsql as $$
begin
    insert into work_item (agency_id, kind, id, due_at) values (new.agency_id, tg_argv[0], new.agency_id, 'infinity')
        on conflict do nothing;
    insert into work_item (agency_id, kind, id, due_at)
    values (new.agency_id, tg_argv[0], gen_random_uuid(), now() + tg_argv[1]::interval);
    return null;
end $$;

create trigger watch_wake after insert or update on watch
    for each row when (new.lifted_at is null) execute function alert_wake('WATCH_ALERTS', '0');
create trigger performer_inserted_wake after insert on performer
    for each row execute function alert_wake('CONCENTRATION', '1 day');
-- With nobody left the look ended; whoever comes back brings it back.
create trigger performer_returned_wake after update of deactivated_at on performer
    for each row when (old.deactivated_at is not null and new.deactivated_at is null)
    execute function alert_wake('CONCENTRATION', '1 day');

insert into work_item (agency_id, kind, id, due_at)
select agency_id, new.kind, agency_id, now()
  from work_item, unnest(array['CONCENTRATION', 'WATCH_ALERTS']) as new (kind)
 where work_item.kind = 'HOUSEKEEPING' and id = agency_id;

alter table alert force row level security;
alter table watch force row level security;
