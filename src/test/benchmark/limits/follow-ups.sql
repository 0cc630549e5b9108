-- The first page of the follow-up list: reasons of the day, then the cadence, each with the customer and the newest note.
\startpipeline
begin;
select set_config('app.agency_id', :agency::text, true), set_config('app.performer_id', :performer::text, true);
with of_the_day as materialized (
    select r.* from relationship r
     where r.agency_id = :agency::uuid and r.performer_id = :performer::uuid and r.rank is not null
       and (r.thank_you_on between current_date - 1 and current_date
         or r.memo_on between current_date - 1 and current_date
         or r.reply_on between current_date - 1 and current_date
         or r.favorite_idle_on between 'epoch' and current_date
         or r.birthday = to_char(current_date, 'MM-DD')
         or r.anniversary = to_char(current_date, 'MM-DD')
         or r.last_chat_day between current_date - 2 and current_date and r.chat_days >= 3
         or r.customer_id = any(array(
                select v.customer_id from reservation v
                 where v.agency_id = :agency::uuid and v.performer_id = :performer::uuid
                   and v.starts_at >= (current_date - 1)::timestamptz and v.starts_at < (current_date + 2)::timestamptz and v.state in ('CONFIRMED', 'NO_SHOW'))))),
cadence as materialized (
    select r.* from relationship r
     where r.agency_id = :agency::uuid and r.performer_id = :performer::uuid and r.rank = 2
       and r.due_on between current_date - 30 and current_date
       and (r.snoozed_until is null or r.snoozed_until <= current_date)
       and r.customer_id not in (select customer_id from of_the_day)
     order by r.due_on, r.customer_id limit 51)
select r.customer_id, r.first_chat_at, r.first_chat_day, r.last_chat_id, r.last_chat_kind, r.last_chat_at, r.last_chat_ended_at,
       r.last_chat_day, r.chat_count, r.chat_days, r.earnings, r.last_touch_at, r.last_touch_day, r.last_contact_day, r.last_mail_in_at,
       r.unanswered, r.due_on, r.thank_you_on, r.memo_on, r.reply_on, r.favorite_idle_on, r.birthday, r.rank, r.dormant, r.snoozed_until,
       c.handle, c.site_id, c.call_name, c.favorite_since, c.focus_since, n.id, n.body, n.created_at
  from (select * from of_the_day union all select * from cadence order by due_on limit 51) r
  join customer c on c.agency_id = :agency::uuid and c.id = r.customer_id
  left join lateral (
       select id, body, created_at from note
        where agency_id = :agency::uuid and customer_id = c.id order by created_at desc, id desc limit 1) n on true;
commit;
\endpipeline
