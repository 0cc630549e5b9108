#!/bin/sh
# How many transactions a second a running service makes for 1, 100 and 10,000 agencies of which nobody sends a request. Asks the
# database as a superuser (PGHOST, PGPORT, PGUSER, PGDATABASE), and adds agencies to it: use one of its own. Takes two minutes.
set -eu
commits() { psql -qAt -c "select xact_commit from pg_stat_database where datname = current_database()"; }
echo '| idle agencies | transactions/s |'
echo '|--:|--:|'
for agencies in 1 100 10000; do
    psql -q -v agencies=$agencies <<'SQL'
with made as (
    insert into agency (agency_id, name, zone, day_start, policies, version, created_at)
    select gen_random_uuid(), 'Idle', 'Asia/Tokyo', '00:00', '{}', 0, now()
      from generate_series(1, :agencies - (select count(*) from agency))
    returning agency_id)
insert into work_item (agency_id, kind, id, due_at)
select agency_id, kind, agency_id, 'infinity' from made, (values ('AUDIT_SEAL'), ('FOLDING'), ('HOUSEKEEPING')) k (kind);
SQL
    sleep 11 # Backends say within ten seconds what they have done.
    before=$(commits)
    sleep 20
    after=$(commits)
    echo "| $agencies | $(echo "scale=2; ($after - $before - 1) / 20" | bc) |"
done
