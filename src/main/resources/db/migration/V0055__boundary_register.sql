-- What an agency keeps so that nobody meets a danger, or a rule, unprepared: watches, and rules of the site and of the house.

-- Mixed into the handles of watches, so that equal handles of two agencies look different, and a table of hashed names made in
-- advance finds none. Whoever has the whole database can still try out handles one by one: it protects from reading, not from that.
create table watch_salt (
    agency_id uuid  not null,
    salt      bytea not null,
    constraint pk_watch_salt primary key (agency_id),
    constraint fk_watch_salt_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_watch_salt_length check (octet_length(salt) = 32)
);
alter table watch_salt alter column agency_id set (n_distinct = -0.0002);

-- What a handle is watched by: the same for the same member however wide it is typed and whatever blanks are around it. In SQL, as
-- only the database has both handle and salt; by what PostgreSQL calls NFKC, as what was hashed cannot be folded anew.
create function watch_hash(salt bytea, handle text) returns bytea language sql stable parallel safe
    return sha256(salt || convert_to(btrim(normalize(handle, NFKC), E' \t\n\r\f\u200B\u2060\uFEFF'), 'UTF8'));

-- A member whom the agency watches. It names nobody: it outlives the customers of that handle, and whoever knew them.
create table watch (
    agency_id     uuid        not null,
    id            uuid        not null,
    site_id       uuid        not null,
    handle_sha256 bytea       not null,
    level         text        not null,
    -- Absent where a threat has written it.
    reason        text,
    lifted_at     timestamptz,
    lift_reason   text,
    version       integer     not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint pk_watch primary key (agency_id, id),
    -- One for a member, and where a caution is looked up.
    constraint uq_watch_handle unique (agency_id, site_id, handle_sha256),
    constraint fk_watch_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_watch_level check (level in ('CAUTION', 'DANGER')),
    constraint ck_watch_reason check (char_length(reason) between 1 and 500),
    constraint ck_watch_lift_reason check (char_length(lift_reason) between 1 and 500),
    constraint ck_watch_lifted check ((lifted_at is null) = (lift_reason is null))
);
alter table watch alter column agency_id set (n_distinct = -0.0002);

-- What is forbidden, on a site or in the whole agency, and what it costs her.
create table boundary_rule (
    agency_id  uuid        not null,
    id         uuid        not null,
    -- Absent: on all sites, by the agency's own rule.
    site_id    uuid,
    forbidden  text        not null,
    penalty    text,
    version    integer     not null,
    created_at timestamptz not null,
    constraint pk_boundary_rule primary key (agency_id, id),
    constraint fk_boundary_rule_agency foreign key (agency_id) references agency (agency_id),
    constraint fk_boundary_rule_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_boundary_rule_forbidden check (char_length(forbidden) between 1 and 200),
    constraint ck_boundary_rule_penalty check (char_length(penalty) between 1 and 500)
);
alter table boundary_rule alter column agency_id set (n_distinct = -0.0002);

-- Those of a site, for the refusals there.
create index ix_boundary_rule_site on boundary_rule (agency_id, site_id, id);

alter table watch_salt enable row level security;
alter table watch_salt force row level security;
create policy agency_only on watch_salt using (agency_id = (select tenant_agency()));
alter table watch enable row level security;
alter table watch force row level security;
create policy agency_only on watch using (agency_id = (select tenant_agency()));
alter table boundary_rule enable row level security;
alter table boundary_rule force row level security;
create policy agency_only on boundary_rule using (agency_id = (select tenant_agency()));

grant select, insert on watch_salt to enishi_app;
grant select, insert, update on watch to enishi_app;
grant select, insert, update, delete on boundary_rule to enishi_app;
