-- The newest 50 customers of a performer.
\startpipeline
begin;
select set_config('app.agency_id', :agency::text, true), set_config('app.performer_id', :performer::text, true);
select c.id, c.version, c.performer_id, c.site_id, c.handle, c.call_name, c.kana, c.tags, c.last_login_at, c.favorited_by, c.favorite_since,
       c.focus_since, c.focus_motive, c.blocked_since, c.block_reason, c.no_mail, c.cadence_days, c.created_at,
       r.customer_id, r.first_chat_at, r.first_chat_day, r.last_chat_id, r.last_chat_kind, r.last_chat_at, r.last_chat_ended_at,
       r.last_chat_day, r.chat_count, r.chat_days, r.earnings, r.last_touch_at, r.last_touch_day, r.last_contact_day, r.last_mail_in_at,
       r.unanswered, r.due_on, r.thank_you_on, r.memo_on, r.reply_on, r.favorite_idle_on, r.birthday, r.rank, r.dormant, r.snoozed_until
  from customer c join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
 where c.agency_id = :agency::uuid and r.agency_id = :agency::uuid and c.performer_id = :performer::uuid
 order by c.id desc limit 51;
commit;
\endpipeline
