-- Customers: what people typed about one member handle on one site, as one performer knows him.
create table customer (
    agency_id       uuid        not null,
    id              uuid        not null,
    performer_id    uuid        not null,
    site_id         uuid        not null,
    handle          text        not null,
    call_name       text,
    kana            text,
    -- Month and day as MM-DD: a text comparison reaches an index under row-level security.
    birthday        text,
    tags            text[]      not null,
    last_login_at   timestamptz,
    favorited_by    boolean     not null,
    favorite_since  timestamptz,
    focus_since     timestamptz,
    focus_motive    text,
    blocked_since   timestamptz,
    block_reason    text,
    snoozed_until   date,
    no_mail         boolean     not null,
    cadence_days    integer,
    -- Handle, call name and kana, width- and kana-folded, one a line. Made by the application (FoldedText).
    search_text     text        not null,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint pk_customer primary key (agency_id, id),
    constraint uq_customer_handle unique (agency_id, performer_id, site_id, handle),
    -- What chats, messages and notes point to, so that they can never name another performer or site than their customer.
    constraint uq_customer_owner unique (agency_id, id, performer_id, site_id),
    constraint fk_customer_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint fk_customer_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_customer_handle check (char_length(handle) between 1 and 100),
    constraint ck_customer_birthday check (birthday ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    constraint ck_customer_cadence check (cadence_days between 1 and 365),
    constraint ck_customer_motive check (focus_motive is null or focus_since is not null),
    constraint ck_customer_reason check (block_reason is null or blocked_since is not null)
);

-- A performer's customers, newest first.
create index ix_customer_performer on customer (agency_id, performer_id, id desc);
-- Favourites by last login: whom to greet while he is online. Never seen counts as 1970, so that one keyset serves all;
-- by CASE, because coalesce is not known to leak nothing and would not reach the index under row-level security.
create index ix_customer_favorite on customer
    (agency_id, performer_id, (case when last_login_at is null then 'epoch' else last_login_at end) desc, id desc)
    where favorite_since is not null;
-- The favourites of the whole agency.
create index ix_customer_agency_favorite on customer
    (agency_id, (case when last_login_at is null then 'epoch' else last_login_at end) desc, id desc)
    where favorite_since is not null;
-- The same for everybody.
create index ix_customer_login on customer
    (agency_id, (case when last_login_at is null then 'epoch' else last_login_at end) desc, id desc);
-- Who is this? By handle, whichever performer knows him.
create index ix_customer_handle on customer (agency_id, handle);
-- The focus people of a performer, at most a handful.
create index ix_customer_focus on customer (agency_id, performer_id) where focus_since is not null;
-- Customers of one site.
create index ix_customer_site on customer (agency_id, site_id, id desc);

-- Substring search. Every suffix of every line of search_text, cut to 24 characters: a substring of the text is a
-- prefix of a suffix, and a prefix is a range. Ranges of text are leakproof, so the index is reached under row-level
-- security, which LIKE and trigrams never do.
create table customer_suffix (
    agency_id    uuid             not null,
    performer_id uuid             not null,
    suffix       text collate "C" not null,
    customer_id  uuid             not null,
    constraint pk_customer_suffix primary key (agency_id, performer_id, suffix, customer_id),
    constraint fk_customer_suffix_customer foreign key (agency_id, customer_id) references customer (agency_id, id)
        on delete cascade
);

-- All suffixes of one customer: to replace them, and to tell whether a match is his first.
create index ix_customer_suffix_customer on customer_suffix (agency_id, customer_id, suffix);

create function customer_suffix_insert() returns trigger language plpgsql as $$
begin
    insert into customer_suffix (agency_id, performer_id, suffix, customer_id)
    select distinct c.agency_id, c.performer_id, substr(line, start, 24), c.id
      from written c,
           regexp_split_to_table(c.search_text, E'\n') as line,
           generate_series(1, char_length(line)) as start;
    return null;
end $$;

create function customer_suffix_update() returns trigger language plpgsql as $$
begin
    delete from customer_suffix s
     using written c, former f
     where f.agency_id = c.agency_id and f.id = c.id
       and (f.search_text, f.performer_id) is distinct from (c.search_text, c.performer_id)
       and s.agency_id = c.agency_id and s.customer_id = c.id;
    insert into customer_suffix (agency_id, performer_id, suffix, customer_id)
    select distinct c.agency_id, c.performer_id, substr(line, start, 24), c.id
      from written c
      join former f on f.agency_id = c.agency_id and f.id = c.id
                   and (f.search_text, f.performer_id) is distinct from (c.search_text, c.performer_id),
           regexp_split_to_table(c.search_text, E'\n') as line,
           generate_series(1, char_length(line)) as start;
    return null;
end $$;

-- Triggers, so that single writes, imports and handovers can never leave the search behind; once a statement, because
-- an import writes thousands.
create trigger customer_suffix_insert after insert on customer
    referencing new table as written
    for each statement execute function customer_suffix_insert();
create trigger customer_suffix_update after update on customer
    referencing old table as former new table as written
    for each statement execute function customer_suffix_update();

alter table customer enable row level security;
alter table customer force row level security;
create policy agency_only on customer using (agency_id = (select tenant_agency()));
create policy performer_only on customer as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table customer_suffix enable row level security;
alter table customer_suffix force row level security;
create policy agency_only on customer_suffix using (agency_id = (select tenant_agency()));
create policy performer_only on customer_suffix as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on customer to enishi_app;
grant select, insert, delete on customer_suffix to enishi_app;
