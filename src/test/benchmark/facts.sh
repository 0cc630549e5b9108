#!/bin/sh
# Fills `relationship` for the large agency: runs the statement of Relationships.java as the service does, in batches of
# 5000, each in a transaction of its own. Connects as enishi_app by PGHOST, PGPORT, PGDATABASE and so on.
set -eu
here=$(dirname "$0")
java=$here/../../main/java/dev/enishi/activity/Relationships.java
agency=${1:-01900000-0000-7000-8000-00000000000a}
statement=$(mktemp)
trap 'rm -f "$statement"' EXIT
# The two text blocks FACTS and REFRESH; their :names are variables of psql as they stand.
awk '/String FACTS = """/ || /String REFRESH = FACTS/ { on = 1; next } /^ *""";/ { on = 0 } on' "$java" > "$statement"
{
    cat <<EOF
\\set ON_ERROR_STOP on
\\set agency '''$agency''::uuid'
\\set before '''9999-12-31T00:00:00Z''::timestamptz'
\\set zone '''Asia/Tokyo''::text'
\\set dayStart '''05:00''::time'
\\set expanding false
\\set cadenceDays 15
\\set unansweredLimit 3
\\set favoriteIdleDays 3
set app.agency_id = '$agency';
select '00000000-0000-0000-0000-000000000000' as last \\gset
\\timing on
EOF
    psql -At -c "set app.agency_id = '$agency'" \
        -c "select 1 from generate_series(1, (select (count(*) + 4999) / 5000 from customer where agency_id = '$agency'))" |
        grep -x 1 | while read -r _; do
        cat <<EOF
select quote_literal(array_agg(id)::text) || '::uuid[]' as customers, coalesce(max(id::text), :'last') as last
  from (select id from customer where agency_id = :agency and id > :'last' order by id limit 5000) c \\gset
\\i $statement
;
EOF
    done
} | psql -q
