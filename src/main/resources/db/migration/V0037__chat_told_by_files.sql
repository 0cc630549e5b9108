-- The same chat is one chat however it came in: what files have told of it.

-- Row security is forced on the owner too, who migrates and has the new key checked: lifted for this transaction.
alter table chat no force row level security;
alter table import_job no force row level security;

alter table chat
    -- The import that stored it, or completed it last: rows of one file never complete each other.
    add column import_id uuid,
    -- When it started as the site says, where a row has completed what somebody had typed: by this the row finds it again.
    add column site_started_at timestamptz,
    add constraint fk_chat_import foreign key (agency_id, import_id) references import_job (agency_id, id);

alter table chat force row level security;
alter table import_job force row level security;

-- A chat by its customer and the start that the site says. Nearly all start when the site says so, and are not in it.
create index ix_chat_site_start on chat (agency_id, customer_id, site_started_at) where site_started_at is not null;
