-- Chats and messages of a whole agency, newest first: what a manager sees who names neither a performer nor a customer. By the
-- indexes of performers each page would read and sort all that ever happened.
create index ix_chat_agency on chat (agency_id, started_at desc, id desc);
create index ix_message_agency on message (agency_id, sent_at desc, id desc);
