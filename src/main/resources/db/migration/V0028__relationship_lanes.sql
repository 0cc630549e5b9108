-- What the lanes of the follow-up list rest on (docs/rules.md).
alter table relationship
    -- 0 focus, 1 favourite, 2 other: also of those who are not suggested, whose rank is absent.
    add column place smallint not null default 2,
    -- End of the chat that thank_you_on and memo_on are about.
    add column cared_ended_at timestamptz,
    -- Start of the chat of whatever kind that has no end yet.
    add column live_since timestamptz,
    -- When the last of his chats (peeks apart) ended; one that has not ended counts as a whole day.
    add column chats_end_at timestamptz,
    -- Day of his last login on the site.
    add column last_login_day date;

-- Imported chats that had ended less than a day before ask for a thank-you and a memo like those recorded by hand.
drop index ix_chat_cared;
create index ix_chat_cared on chat (agency_id, customer_id, started_at desc, id desc)
    where kind <> 'PEEK' and ended_at is not null and (not imported or created_at - ended_at < interval '24 hours');

-- Who is in a chat with her now is not suggested.
create index ix_relationship_live on relationship (agency_id, performer_id, customer_id) where live_since is not null;

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table relationship no force row level security;
alter table agency no force row level security;
alter table customer no force row level security;
alter table chat no force row level security;
alter table note no force row level security;

update relationship r
   set place = case when c.focus_since is not null then 0 when c.favorite_since is not null then 1 else 2 end,
       live_since = (select h.started_at from chat h
                      where h.agency_id = r.agency_id and h.customer_id = r.customer_id and h.ended_at is null
                      limit 1),
       chats_end_at = (select max(coalesce(h.ended_at, h.started_at + interval '24 hours')) from chat h
                        where h.agency_id = r.agency_id and h.customer_id = r.customer_id and h.kind <> 'PEEK'
                          and h.started_at >= r.last_chat_at - interval '24 hours'),
       last_login_day = business_day(c.last_login_at, a.zone, a.day_start)
  from customer c
  join agency a on a.agency_id = c.agency_id
 where c.agency_id = r.agency_id and c.id = r.customer_id;

-- What asks for care, now with imports of the last day.
update relationship r
   set cared_ended_at = cared.ended_at,
       thank_you_on = case when r.last_mail_out_at is null or r.last_mail_out_at < cared.started_at then cared.day end,
       memo_on = case when not exists (
                           select 1 from note n
                            where n.agency_id = r.agency_id and n.customer_id = r.customer_id
                              and (n.created_at >= cared.started_at or n.chat_id = cared.id))
                      then cared.day end
  from relationship k
  join agency a on a.agency_id = k.agency_id
 cross join lateral (
       select id, started_at, ended_at, business_day(started_at, a.zone, a.day_start) as day
         from chat h
        where h.agency_id = k.agency_id and h.customer_id = k.customer_id
          and h.kind <> 'PEEK' and h.ended_at is not null
          and (not h.imported or h.created_at - h.ended_at < interval '24 hours')
        order by h.started_at desc, h.id desc limit 1) cared
 where k.agency_id = r.agency_id and k.customer_id = r.customer_id;

-- A mail that came while they chatted was answered there.
update relationship
   set reply_on = null
 where reply_on is not null and last_mail_in_at <= chats_end_at;

alter table relationship force row level security;
alter table agency force row level security;
alter table customer force row level security;
alter table chat force row level security;
alter table note force row level security;
