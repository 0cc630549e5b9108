-- What shows that a customer has not forgotten her, though he neither wrote nor chatted: both set "unanswered" back.
alter table customer
    -- When he last became one of those who marked her as a favourite.
    add column favorited_by_since timestamptz,
    -- When he last asked for a reservation himself, or came while she was busy.
    add column wanted_at timestamptz,
    add constraint ck_customer_favorited_by_since check (favorited_by or favorited_by_since is null);

-- REPLY: it answers his mail.
alter table message drop constraint ck_message_purpose;
alter table message add constraint ck_message_purpose check (
    purpose in ('THANK_YOU', 'REPLY', 'FOLLOW_UP', 'INVITATION', 'RESERVATION', 'DECLINE', 'OTHER'));
