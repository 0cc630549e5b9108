-- Roles beyond manager and performer, scopes, and what a list of keys shows.
-- The owner has to see the rows of all agencies to check them against the new rules.
alter table api_key no force row level security;

alter table api_key
    -- Fewer than its role has; absent = all of the role.
    add column scopes       text[],
    -- To the minute, so that a busy key is not written with each request.
    add column last_used_at timestamptz,
    -- The key that takes over after a rotation.
    add column rotated_to   uuid,
    add constraint fk_api_key_rotated_to foreign key (agency_id, rotated_to) references api_key (agency_id, id),
    add constraint ck_api_key_name check (char_length(name) between 1 and 100),
    drop constraint ck_api_key_role,
    add constraint ck_api_key_role check (role in ('MANAGER', 'PERFORMER', 'AUDITOR', 'SERVICE')),
    -- A service account is nothing but its scopes.
    add constraint ck_api_key_scopes check (role <> 'SERVICE' or scopes is not null);

alter table api_key force row level security;
