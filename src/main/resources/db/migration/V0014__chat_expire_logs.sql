-- Logs of chats expire some time after the start of their chat, and a standing item of work sees to it.

-- Repeats the start of the chat, so that an index leads to the logs that have expired.
alter table chat_log add column started_at timestamptz;

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table chat no force row level security;
alter table chat_log no force row level security;
alter table agency no force row level security;

update chat_log l
   set started_at = h.started_at
  from chat h
 where h.agency_id = l.agency_id and h.id = l.chat_id;

-- Every agency is kept in order once an hour; a new one brings its own item.
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'HOUSEKEEPING', agency_id, now() from agency;

alter table chat force row level security;
alter table chat_log force row level security;
alter table agency force row level security;

alter table chat_log alter column started_at set not null;

-- The oldest logs first.
create index ix_chat_log_started on chat_log (agency_id, started_at);

-- Triggers, so that no way to write a log or to correct a chat can leave the start behind.
create function chat_log_insert() returns trigger language plpgsql as $$
begin
    new.started_at := (select h.started_at from chat h where h.agency_id = new.agency_id and h.id = new.chat_id);
    return new;
end $$;

create function chat_started_update() returns trigger language plpgsql as $$
begin
    update chat_log set started_at = new.started_at where agency_id = new.agency_id and chat_id = new.id;
    return null;
end $$;

create trigger chat_log_insert before insert on chat_log
    for each row execute function chat_log_insert();
create trigger chat_started_update after update of started_at on chat
    for each row when (old.started_at is distinct from new.started_at) execute function chat_started_update();
