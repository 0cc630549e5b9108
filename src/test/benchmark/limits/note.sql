-- A note, and what it changes in the facts.
\set n random(1, 200)
\startpipeline
begin;
select set_config('app.agency_id', :agency::text, true), set_config('app.performer_id', :performer::text, true);
insert into note (agency_id, id, performer_id, site_id, customer_id, chat_id, body, pinned, search_text, folding, version, created_at, updated_at)
select agency_id, gen_random_uuid(), performer_id, site_id, id, null, '来週は出張。', false, '来週は出張。', 2, 1, now(), now()
  from customer where agency_id = :agency::uuid and id = (select id from benchmark_customer where n = :n::int);
update relationship set memo_on = null
 where agency_id = :agency::uuid and customer_id = (select id from benchmark_customer where n = :n::int);
commit;
\endpipeline
