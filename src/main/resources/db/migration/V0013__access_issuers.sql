-- For which agencies an OpenID Connect provider may speak. How its tokens are checked is configuration; that it is
-- trusted with an agency is decided here, whatever its claims say.
create table agency_issuer (
    agency_id  uuid        not null,
    -- The `iss` of its tokens.
    issuer     text        not null,
    created_at timestamptz not null,
    constraint pk_agency_issuer primary key (agency_id, issuer),
    constraint fk_agency_issuer_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_agency_issuer_issuer check (char_length(issuer) between 1 and 300)
);

alter table agency_issuer enable row level security;
alter table agency_issuer force row level security;
create policy agency_only on agency_issuer using (agency_id = (select tenant_agency()));

grant select, insert, delete on agency_issuer to enishi_app;
