-- The orders of customer lists: by last chat, due day, earnings, name and last login. Each index leads with the performer; a list of
-- the whole agency reads a page of each performer and merges them, so that a write pays for one index an order, not for two.
-- Whichever way it is asked for, an index is read from either end.

-- By name: the reading, else the call name, else the handle, as it is folded for the search, of which it is the last line. So it
-- follows whatever makes search_text, jobs and other releases included, and sorts by its bytes: kana as in a dictionary, however wide.
-- Cut, because search_text may be longer than an index takes. Stored, because an expression is not known to leak nothing.
alter table customer add column sort_name text collate "C" not null
    generated always as (left(split_part(rtrim(search_text, E'\n'), E'\n', -1), 100)) stored;
create index ix_customer_name on customer (agency_id, performer_id, sort_name, id);

-- A performer's customers by last login. Never counts as 1970, by CASE: see V0003.
create index ix_customer_performer_login on customer
    (agency_id, performer_id, (case when last_login_at is null then 'epoch' else last_login_at end) desc, id desc);

-- The few who are banned, want no mail, or marked the performer: found at once, in whatever order they are shown. The performer comes
-- second, so that the agency's are found as well.
create index ix_customer_blocked on customer (agency_id, performer_id, id) where blocked_since is not null;
create index ix_customer_no_mail on customer (agency_id, performer_id, id) where no_mail;
create index ix_customer_favorited_by on customer (agency_id, performer_id, id) where favorited_by;

-- By last chat; never counts as 1970. Also for those who chatted between two days. The column beside its expression, here and below,
-- because without it the planner reads no expression from an index alone.
create index ix_relationship_chat on relationship
    (agency_id, performer_id, (case when last_chat_at is null then 'epoch' else last_chat_at end) desc, customer_id desc)
    include (last_chat_at);
-- By the day from which they are due; never is after all days. Also for those who are due between two days, in whatever place.
create index ix_relationship_due_day on relationship
    (agency_id, performer_id, (case when due_on is null then 'infinity' else due_on end), customer_id)
    include (due_on);
-- By what all chats earned.
create index ix_relationship_earnings on relationship (agency_id, performer_id, earnings desc, customer_id desc);

-- Facts name the performer of their customer, and no other. It also tells the planner that those of her customers are hers: it took
-- the same condition on both tables for two that hold by chance together, expected hardly any row, and sorted all of hers. Checked at
-- the end of a transaction, because a handover moves the customers first and their facts, behind the settings, last.
alter table customer add constraint uq_customer_performer unique (agency_id, id, performer_id);

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table customer no force row level security;
alter table relationship no force row level security;

alter table relationship
    drop constraint fk_relationship_customer,
    add constraint fk_relationship_customer foreign key (agency_id, customer_id, performer_id)
        references customer (agency_id, id, performer_id) on delete cascade deferrable initially deferred;

alter table customer force row level security;
alter table relationship force row level security;
