-- What the facts need of a history of any length, by one probe each.

-- The newest chat that asks for a thank-you and a memo. Imported ones never do, so an import does not pay for it.
create index ix_chat_cared on chat (agency_id, customer_id, started_at desc, id desc)
    where kind <> 'PEEK' and ended_at is not null and not imported;
-- The last message of each way, and the mails since he last answered or chatted.
create index ix_message_way on message (agency_id, customer_id, direction, channel, sent_at);
