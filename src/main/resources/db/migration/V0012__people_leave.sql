-- People who leave: performers are deactivated, customers erased.

-- Since when she no longer works for the agency; her keys are refused, her history stays.
alter table performer add column deactivated_at timestamptz;

-- What stays of erased customers: totals of a day, so that later figures stay true. No handle, no id of a customer.
create table erased_total (
    agency_id    uuid    not null,
    performer_id uuid    not null,
    site_id      uuid    not null,
    -- The business day at the time of the erasure.
    day          date    not null,
    -- The kind of a chat, or channel and direction of a message.
    kind         text    not null,
    occurrences  bigint  not null,
    -- Whole minutes and yen of chats.
    minutes      bigint  not null,
    earnings     bigint  not null,
    constraint pk_erased_total primary key (agency_id, performer_id, site_id, day, kind),
    constraint fk_erased_total_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint fk_erased_total_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_erased_total_kind check (kind in
        ('TWO_SHOT', 'PARTY', 'PEEK', 'MAIL_IN', 'MAIL_OUT', 'SECRET_IN', 'SECRET_OUT')),
    constraint ck_erased_total_amounts check (occurrences > 0 and minutes >= 0 and earnings >= 0)
);

alter table erased_total enable row level security;
alter table erased_total force row level security;
create policy agency_only on erased_total using (agency_id = (select tenant_agency()));
create policy performer_only on erased_total as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on erased_total to enishi_app;
grant delete on customer to enishi_app;

-- A handover updates customers by the thousand. The plan that a connection has kept from an update of one customer would
-- compare each of them with each other, so the statements are planned anew each time.
create or replace function customer_suffix_update() returns trigger language plpgsql as $$
begin
    execute 'delete from customer_suffix s
              using written c, former f
              where f.agency_id = c.agency_id and f.id = c.id
                and (f.search_text, f.performer_id) is distinct from (c.search_text, c.performer_id)
                and s.agency_id = c.agency_id and s.customer_id = c.id';
    execute 'insert into customer_suffix (agency_id, performer_id, suffix, customer_id)
             select distinct c.agency_id, c.performer_id, substr(line, start, 24), c.id
               from written c
               join former f on f.agency_id = c.agency_id and f.id = c.id
                            and (f.search_text, f.performer_id) is distinct from (c.search_text, c.performer_id),
                    regexp_split_to_table(c.search_text, E''\n'') as line,
                    generate_series(1, char_length(line)) as start';
    return null;
end $$;
