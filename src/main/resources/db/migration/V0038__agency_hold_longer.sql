-- Requests are held for twelve hours: what an agency has stored is the former default, an hour, unless it chose another.
alter table agency no force row level security;

update agency
   set policies = jsonb_set(policies, '{reservations,holdMinutes}', '720'), version = version + 1
 where policies #>> '{reservations,holdMinutes}' = '60';

alter table agency force row level security;
