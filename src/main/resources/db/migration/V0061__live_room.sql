-- The live room: whom she has made the main customer by hand, what she said when asked whether somebody new is a favourite, and the
-- indexes of what is asked each second.

-- Since when the customer of this stay is the main one by hand; of several in a room the latest counts. It ends with the stay.
alter table chat add column main_since timestamptz;

-- When the question was answered whether the customer is a favourite, yes or no: it is asked once, after the first chat.
alter table customer add column favorite_answered_at timestamptz;

-- A performer's chats that have not ended: few, however many there were.
create index ix_chat_live_room on chat (agency_id, performer_id, started_at, id) where ended_at is null;

-- After a chat: which of the last days lack a thank-you, a memo, or the word whether somebody is a favourite, the newest end first.
create index ix_relationship_after_chat on relationship (agency_id, performer_id, cared_ended_at desc, customer_id desc)
    where cared_ended_at is not null;
