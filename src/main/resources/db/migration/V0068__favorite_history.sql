-- When customers and performers marked each other as favourites, and took it back: marks say only what is so now.
create table favorite_event (
    agency_id    uuid        not null,
    customer_id  uuid        not null,
    -- FAVORITE: the performer marked the customer. FAVORITED_BY: the customer marked the performer.
    direction    text        not null,
    -- Of the events of a customer and a direction. They take turns, so that nothing is marked or taken back twice, whatever races.
    number       integer     not null,
    marked       boolean     not null generated always as (number % 2 = 1) stored,
    performer_id uuid        not null,
    site_id      uuid        not null,
    -- Absent of who had been marked before anybody wrote down when.
    at           timestamptz,
    -- Taken back because another performer takes over, not by anybody.
    handed_over  boolean     not null default false,
    constraint pk_favorite_event primary key (agency_id, customer_id, direction, number),
    constraint fk_favorite_event_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_favorite_event_direction check (direction in ('FAVORITE', 'FAVORITED_BY')),
    constraint ck_favorite_event_number check (number >= 1),
    constraint ck_favorite_event_at check (at is not null or number = 1)
);

-- What there is today. Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table customer no force row level security;
insert into favorite_event (agency_id, customer_id, direction, number, performer_id, site_id, at)
select agency_id, id, 'FAVORITE', 1, performer_id, site_id, favorite_since
  from customer
 where favorite_since is not null
 union all
select agency_id, id, 'FAVORITED_BY', 1, performer_id, site_id, favorited_by_since
  from customer
 where favorited_by;
alter table customer force row level security;

-- Those of a performer in a time: growth.
create index ix_favorite_event_performer on favorite_event (agency_id, performer_id, at) include (direction, marked, site_id);
-- The same of the whole agency.
create index ix_favorite_event_agency on favorite_event (agency_id, at) include (direction, marked, site_id);

-- As of all tables: the planner shall not take an agency for all of them.
alter table favorite_event alter column agency_id set (n_distinct = -0.0002);
alter table favorite_event alter column performer_id set (n_distinct = -0.001);
create statistics st_favorite_event_performer (dependencies) on agency_id, performer_id from favorite_event;

alter table favorite_event enable row level security;
alter table favorite_event force row level security;
create policy agency_only on favorite_event using (agency_id = (select tenant_agency()));
create policy performer_only on favorite_event as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

-- Nobody rewrites it; it follows its customer to a colleague, and is erased with the customer.
grant select, insert on favorite_event to enishi_app;
