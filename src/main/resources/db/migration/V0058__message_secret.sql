-- Secret messages wait for an answer while a party chat runs: what each earned, which message an answer names, and whether the
-- performer has set one aside.
--
-- Row security is forced on the owner too, who migrates, and so also when the new key is checked: lifted for this transaction.
alter table message no force row level security;
alter table message
    add column earnings     integer,
    add column in_reply_to  uuid,
    add column set_aside_at timestamptz,
    add constraint ck_message_earnings check (earnings between 0 and 10000000),
    -- Only an answer in secret names what it answers, only what the customer wrote in secret is set aside.
    add constraint ck_message_in_reply_to check (in_reply_to is null or channel = 'SECRET' and direction = 'OUT'),
    add constraint ck_message_set_aside check (set_aside_at is null or channel = 'SECRET' and direction = 'IN'),
    -- An answer goes to the customer who wrote, and to nobody else.
    add constraint uq_message_customer unique (agency_id, customer_id, id),
    add constraint fk_message_in_reply_to foreign key (agency_id, customer_id, in_reply_to)
        references message (agency_id, customer_id, id) on delete set null (in_reply_to);
alter table message force row level security;

-- Whether a message has an answer, by one probe.
create index ix_message_in_reply_to on message (agency_id, customer_id, in_reply_to) where in_reply_to is not null;
-- A performer's secret messages: those that wait, who has had private attention, what they earned. A year has many more mails.
create index ix_message_secret on message (agency_id, performer_id, sent_at, id) where channel = 'SECRET';
