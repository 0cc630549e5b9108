#!/bin/sh
# Compares the buffers of each read when all its statements are planned for their values with those of generic plans, which do
# not know them. Prints a table as Markdown and fails where a generic plan reads more than half again as much, and 50 pages more.
# Needs pg_stat_statements in shared_preload_libraries; psql connects as a superuser by PGHOST, PGPORT and so on.
#   generic.sh http://127.0.0.1:8080
set -eu
base=$1
agency=0190000000007000800000000000000a
secret=$(printf '%064d' 0)190a55ad
manager=enishi_${agency}01900000000070008000000000000"0c0"_$secret
performer=enishi_${agency}01900000000070008000000000000"0c1"_$secret
she=01900000-0000-7000-8000-000000001000
times=8
export PGDATABASE="${PGDATABASE:-enishi}"
sql() { psql -U postgres -qAt -c "$1"; }
get() { curl -sf -o /dev/null -H "Authorization: Bearer $1" "$base$2"; }
taro=$(curl -sf -H "Authorization: Bearer $performer" "$base/v1/performers/$she/follow-ups?limit=1" |
    sed 's/.*"customer":{"id":"\([^"]*\)".*/\1/')
next=$(curl -sf -H "Authorization: Bearer $performer" "$base/v1/performers/$she/follow-ups?limit=50" |
    sed -n 's/.*"next":"\([^"]*\)".*/\1/p')

requests() {
    cat <<EOF
Customer|$performer|/v1/customers/$taro
Customers, her key|$performer|/v1/customers
Customers of one performer|$manager|/v1/customers?performerId=$she
Customers of the agency|$manager|/v1/customers
By last touch, her key|$performer|/v1/customers?sort=LAST_TOUCH
By last touch, agency|$manager|/v1/customers?sort=LAST_TOUCH
By last touch in a month, agency|$manager|/v1/customers?sort=LAST_TOUCH&lastTouchFrom=$(date -d '-40 days' +%F)&lastTouchTo=$(date -d '-10 days' +%F)
By last login, agency|$manager|/v1/customers?sort=LAST_LOGIN
Favourites, her key|$performer|/v1/customers?favorite=true
Favourites of the agency|$manager|/v1/customers?favorite=true
Focus people, her key|$performer|/v1/customers?focus=true
Regulars, her key|$performer|/v1/customers?stage=REGULAR
Regulars of the agency|$manager|/v1/customers?stage=REGULAR
Search さん, her key|$performer|/v1/customers?q=%E3%81%95%E3%82%93
Search d5a7f, her key|$performer|/v1/customers?q=d5a7f
Search さん, agency|$manager|/v1/customers?q=%E3%81%95%E3%82%93
Search d5a7f, agency|$manager|/v1/customers?q=d5a7f
Brief|$performer|/v1/customers/$taro/brief
Timeline|$performer|/v1/customers/$taro/timeline
Follow-up page of 50|$performer|/v1/performers/$she/follow-ups?limit=50
The page after it|$performer|/v1/performers/$she/follow-ups?limit=50&cursor=$next
Follow-ups, favourites idle|$performer|/v1/performers/$she/follow-ups?reason=FAVORITE_IDLE
Dormant customers|$performer|/v1/performers/$she/dormant-customers
Today|$performer|/v1/performers/$she/today
Reviews|$performer|/v1/performers/$she/reviews
Chats of a performer|$performer|/v1/chats?performerId=$she
Chats, her key|$performer|/v1/chats
Chats of the agency|$manager|/v1/chats
Messages of the agency|$manager|/v1/messages
Chats of a customer|$performer|/v1/chats?customerId=$taro
Mails of a performer|$performer|/v1/messages?performerId=$she
Notes of a customer|$performer|/v1/customers/$taro/notes
Reservations, her key|$performer|/v1/reservations?from=$(date +%F)
Reservations of one performer|$manager|/v1/reservations?performerId=$she&from=$(date +%F)
Reservations of the agency|$manager|/v1/reservations?from=$(date +%F)
Reservations of a customer|$performer|/v1/reservations?customerId=$taro
Slots of a week|$performer|/v1/performers/$she/slots?from=$(date +%F)&to=$(date -d '+6 days' +%F)&durationMinutes=30
EOF
}

# measured <plan_cache_mode>: a line "title|buffers|milliseconds" for each request.
measured() {
    sql "alter role enishi_app in database $PGDATABASE set plan_cache_mode = $1"
    sql "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'enishi_app'" > /dev/null
    sleep 1
    requests | while IFS='|' read -r title key path; do
        tries=0 # The connections of the pool are gone.
        until get "$key" "$path" || [ $tries -eq 20 ]; do tries=$((tries + 1)); done
        get "$key" "$path"
        sql 'select pg_stat_statements_reset()' > /dev/null
        i=0; while [ $i -lt $times ]; do get "$key" "$path"; i=$((i + 1)); done
        sql "select '$title|' || (sum(shared_blks_hit + shared_blks_read) / $times)::int || '|'
                 || round((sum(total_exec_time) / $times)::numeric, 2)
               from pg_stat_statements
              where userid = 'enishi_app'::regrole and query !~ 'audit_|work_item|api_key|idempotency|import_job'"
    done
}

folder=$(mktemp -d)
trap 'sql "alter role enishi_app in database $PGDATABASE reset plan_cache_mode"; rm -rf "$folder"' EXIT
measured force_custom_plan > "$folder/custom"
measured force_generic_plan > "$folder/generic"
echo '| request | buffers: planned for its values | generic | ms: planned for its values | generic |'
echo '|---|--:|--:|--:|--:|'
paste -d'|' "$folder/custom" "$folder/generic" | awk -F'|' '
    { printf "| %s | %d | %d | %s | %s |\n", $1, $2, $5, $3, $6; if ($5 > 1.5 * $2 && $5 > $2 + 50) { worse = worse "\n" $1 } }
    END { if (worse != "") { print "Worse with generic plans:" worse > "/dev/stderr"; exit 1 } }'
