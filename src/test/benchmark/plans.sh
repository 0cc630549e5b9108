#!/bin/sh
# Sends each measured request to a running service and cuts the plans of its statements out of the log of PostgreSQL,
# where auto_explain has written them (README.md). Prints a table and the plans as Markdown.
#   plans.sh http://127.0.0.1:8080 /path/of/postgresql.log [customer-lists]
# With customer-lists only those, in each order both ways and with each filter.
set -eu
base=$1
log=$2
only=${3:-}
agency=0190000000007000800000000000000a
secret=$(printf '%064d' 0)190a55ad
manager=enishi_${agency}01900000000070008000000000000"0c0"_$secret
performer=enishi_${agency}01900000000070008000000000000"0c1"_$secret
she=01900000-0000-7000-8000-000000001000
year=$(date +%Y)
taro=$(curl -sf -H "Authorization: Bearer $performer" "$base/v1/performers/$she/follow-ups?limit=1" |
    sed 's/.*"customer":{"id":"\([^"]*\)".*/\1/')
plans=$(mktemp)
trap 'rm -f "$plans"' EXIT

# request <title> <key> <path> [<the only statement> [<whether its plan is left out>]]: three times, so that the pages are in
# memory; the last one counts.
request() {
    curl -sf -o /dev/null -H "Authorization: Bearer $2" "$base$3"
    curl -sf -o /dev/null -H "Authorization: Bearer $2" "$base$3"
    sleep 0.2
    start=$(wc -c < "$log")
    curl -sf -o /dev/null -H "Authorization: Bearer $2" "$base$3"
    explain "$1" "$3" "${4:-}" "${5:-}"
}

# write <title> <key> <path> <body> <statement>: once, whatever comes of it; only this one of its statements is shown.
write() {
    start=$(wc -c < "$log")
    curl -s -o /dev/null -H "Authorization: Bearer $2" -H 'Content-Type: application/json' -d "$4" "$base$3"
    explain "$1" "$3" "$5"
}

# explain <title> <path> [<the only statement> [<whether its plan is left out>]]
explain() {
    sleep 0.2
    : > "$plans"
    tail -c +$((start + 1)) "$log" | awk -v title="$1" -v path="$2" -v only="${3:-}" -v bare="${4:-}" -v plans="$plans" '
        function name() {
            if (text ~ /insert into/) return ""
            if (text ~ /set state = .EXPIRED/) return "holds that are over"
            if (text ~ /with met as/) return "what a chat completes"
            if (text ~ /held_until >/) return "held time"
            if (text ~ /join availability/) return "her plan"
            if (text ~ /from reservation_event/) return "history"
            if (text ~ /from reservation/) return "reservations"
            if (text ~ /from api_key/) return "the key"
            if (text ~ /from agency/) return "settings of the agency"
            if (text ~ /set_config|work_item/) return ""
            if (text ~ /customer_suffix/) return "customers that match"
            if (text ~ /unnest/) return "people of the page"
            if (text ~ /thank_you_on between/) return "reasons of the day"
            if (text ~ /order by r.due_on/) return "by cadence"
            if (text ~ /happened/) return "timeline"
            if (text ~ /count\(\*\)/) return "count"
            if (text ~ /chat_log/) return "reviews"
            if (text ~ /and r.dormant/) return "dormant"
            if (text ~ /order by focus_since/) return "focus people"
            if (text ~ /from note/) return "notes"
            if (text ~ /handle = /) return "his id by handle"
            if (text ~ /from customer *\n|from customer where/) return "whether he is there"
            if (text ~ /customer c/) return "customers"
            if (text ~ /from performer/) return "the performer"
            return "other"
        }
        BEGIN { short = path; sub(/cursor=.*/, "cursor=...", short) }
        function done(  label, rows, buffers, counts, i) {
            label = plan == "" ? "" : name()
            if (label != "" && (only == "" || label == only)) {
                match(plan, /rows=[0-9]+ loops/)            # estimates come first, as "rows=n width"
                rows = substr(plan, RSTART + 5, RLENGTH - 11)
                buffers = 0
                if (match(plan, /Buffers: shared[^\n]*/)) { # of the whole plan: the first
                    split(substr(plan, RSTART, RLENGTH), counts, /[ =]/)
                    for (i = 3; i in counts; i += 2) if (counts[i] ~ /hit|read/) buffers += counts[i + 1]
                }
                statements++; sum += buffers; time += ms
                printf "| %s | %s | %s | %d | %.1f |\n", statements == 1 ? title : "", label, rows, buffers, ms
                # The same plan is shown once; each request has the first three statements.
                if (bare == "" && !(label ~ /^(the key|settings of the agency|the performer)$/ && title !~ /^Follow-up page of/) &&
                        !(label ~ /^(reasons of the day|by cadence|people of the page)$/ && title !~ /^Follow-up page (of|after)/)) {
                    # Long lists of ids, names of ids, and what each policy reads of the tenant, only hide the plan.
                    gsub(/\{[0-9a-f]+-[^}]*\}/, "{...}", plan)
                    gsub(/ *InitPlan [0-9]+ [^\n]*\n[^\n]*Result  [^\n]*\n/, "", plan)
                    gsub(/.01900000-0000-7000-8000-00000000000a.::uuid/, "<agency>", plan)
                    gsub(/.01900000-0000-7000-8000-000000001000.::uuid/, "<her>", plan)
                    gsub(/::timestamp with time zone/, "", plan)
                    gsub(/ *One-Time Filter: \(\$[0-9]+ = <agency>\)\n/, "", plan)
                    printf "### %s: %s\n`%s`\n```\n%s```\n\n", title, label, short, plan > plans
                }
            }
            text = plan = ""; inside = 0
        }
        /LOG:  duration: .* plan:$/ { done(); ms = $0; sub(/.*duration: /, "", ms); sub(/ ms.*/, "", ms); inside = 1; next }
        !/^\t/ { done(); next }
        inside && plan == "" && !/\(cost=/ { text = text $0 "\n"; next }
        inside { sub(/^\t/, ""); plan = plan $0 "\n" }
        END { done(); if (only == "") printf "| | **sum of %d statements** | | **%d** | **%.1f** |\n", statements, sum, time }'
    # awk writes the plans of one request at a time
    cat "$plans" >> "$plans.all"
}

# later <key> <path>: the cursor after some pages of 200.
pages=20
later() {
    next=
    for _ in $(seq "$pages"); do
        next=$(curl -sf -H "Authorization: Bearer $1" "$base$2&limit=200${next:+&cursor=$next}" |
            sed 's/.*"next":"\([^"]*\)".*/\1/')
    done
    echo "$2&limit=50&cursor=$next"
}

# lists: each order both ways, of one performer and of the agency, at the start and after 1000 customers; then each filter.
lists() {
    pages=5
    for order in created lastTouch lastLogin lastChat dueOn earnings name; do
        for sort in "$order" "-$order"; do
            list "$sort" "sort=$sort"
            request "$sort, one performer, after 1000" "$manager" "$(later "$manager" "/v1/customers?sort=$sort&performerId=$she")" \
                customers bare
            request "$sort, agency, after 1000" "$manager" "$(later "$manager" "/v1/customers?sort=$sort")" customers bare
        done
    done
    today=$(TZ=Asia/Tokyo date +%F)
    week=$(TZ=Asia/Tokyo date -d '-7 days' +%F)
    # 常連, which one in five has, and 珍しい, which one in 5000 has.
    for filter in blocked=true noMail=true favoritedBy=true favorite=true due=true due=false tag=%E5%B8%B8%E9%80%A3 \
            tag=%E7%8F%8D%E3%81%97%E3%81%84 "dueFrom=$today&dueTo=$today" "dueTo=$today" "lastChatFrom=$week" stage=REGULAR \
            'stage=PROSPECT&stage=NEWCOMER'; do
        list "$filter, -earnings" "sort=-earnings&$filter"
        for sort in -created -lastTouch dueOn name; do
            list "$filter, $sort" "sort=$sort&$filter" bare
        done
    done
}

# list <title> <query> [<whether its plan is left out>]
list() {
    request "$1, one performer" "$manager" "/v1/customers?limit=50&$2&performerId=$she" customers "${3:-}"
    request "$1, agency" "$manager" "/v1/customers?limit=50&$2" customers "${3:-}"
}

# start_of <days>: three in the afternoon of a day to come.
start_of() { TZ=Asia/Tokyo date -d "$1 days 15:00" +%FT%T%:z; }

# Whoever has the newest of her reservations: an old customer, with several.
regular=$(curl -sf -H "Authorization: Bearer $performer" "$base/v1/reservations?from=$(date +%F)&limit=1" |
    sed 's/.*"customerId":"\([^"]*\)".*/\1/')

: > "$plans.all"
trap 'rm -f "$plans" "$plans.all"' EXIT
echo '| request | statement | rows | buffers | ms |'
echo '|---|---|--:|--:|--:|'
if [ "$only" = customer-lists ]; then
    lists
    echo
    cat "$plans.all"
    exit
fi
request 'Follow-up page of 50' "$performer" "/v1/performers/$she/follow-ups?limit=50"
request 'Follow-up page after 4000 customers' "$performer" "$(later "$performer" "/v1/performers/$she/follow-ups?")"
request 'Follow-up page, her favourites idle' "$performer" "/v1/performers/$she/follow-ups?limit=50&reason=FAVORITE_IDLE"
request 'Today' "$performer" "/v1/performers/$she/today"
request 'Dormant customers' "$performer" "/v1/performers/$she/dormant-customers?limit=50"
request 'Customers, her key' "$performer" "/v1/customers?limit=50"
request 'Customers of one performer' "$manager" "/v1/customers?limit=50&performerId=$she"
request 'Customers of the agency' "$manager" "/v1/customers?limit=50"
request 'By last touch, her key' "$performer" "/v1/customers?limit=50&sort=LAST_TOUCH"
request 'By last touch, one performer' "$manager" "/v1/customers?limit=50&sort=LAST_TOUCH&performerId=$she"
request 'By last touch, agency' "$manager" "/v1/customers?limit=50&sort=LAST_TOUCH"
request 'By last touch, agency, after 4000 customers' "$manager" "$(later "$manager" '/v1/customers?sort=LAST_TOUCH')"
request 'By last touch in January, agency' "$manager" "/v1/customers?limit=50&sort=LAST_TOUCH&lastTouchFrom=$year-01-01&lastTouchTo=$year-01-31"
request 'By last login, agency, after 4000 customers' "$manager" "$(later "$manager" '/v1/customers?sort=LAST_LOGIN')"
request 'Favourites, her key' "$performer" "/v1/customers?limit=50&favorite=true"
request 'Favourites of one performer' "$manager" "/v1/customers?limit=50&favorite=true&performerId=$she"
request 'Favourites of the agency' "$manager" "/v1/customers?limit=50&favorite=true"
request 'Focus people, her key' "$performer" "/v1/customers?limit=50&focus=true"
request 'Regulars, her key' "$performer" "/v1/customers?limit=50&stage=REGULAR"
request 'Regulars of the agency' "$manager" "/v1/customers?limit=50&stage=REGULAR"
request 'Brief' "$performer" "/v1/customers/$taro/brief"
request 'Brief by handle, agency' "$manager" "/v1/briefs?handle=koji-70"
request 'Timeline' "$performer" "/v1/customers/$taro/timeline?limit=50"
for key in performer manager; do
    of=$([ $key = performer ] && echo 'her key' || echo 'agency')
    token=$([ $key = performer ] && echo "$performer" || echo "$manager")
    request "Search さん (common), $of" "$token" '/v1/customers?limit=50&q=%E3%81%95%E3%82%93'
    request "Search zz (nobody), $of" "$token" '/v1/customers?limit=50&q=zz'
    request "Search taro_ (common), $of" "$token" '/v1/customers?limit=50&q=taro_'
    request "Search d5a7f (rare), $of" "$token" '/v1/customers?limit=50&q=d5a7f'
done
request 'Notes with 出張 (common)' "$performer" "/v1/performers/$she/notes?limit=50&q=%E5%87%BA%E5%BC%B5"
request 'Notes with シュノーケル (rare)' "$performer" "/v1/performers/$she/notes?limit=50&q=%E3%82%B7%E3%83%A5%E3%83%8E%E3%83%BC%E3%82%B1%E3%83%AB"
today=$(TZ=Asia/Tokyo date +%F)
request 'Slots of six weeks' "$performer" "/v1/performers/$she/slots?from=$today&to=$(TZ=Asia/Tokyo date -d '41 days' +%F)&durationMinutes=30"
request 'Her reservations to come, her key' "$performer" "/v1/reservations?from=$today&limit=50"
request 'Reservations to come of one performer' "$manager" "/v1/reservations?performerId=$she&from=$today&limit=50"
request 'Requests to come of one performer' "$manager" "/v1/reservations?performerId=$she&from=$today&state=REQUESTED&limit=50"
request 'Reservations to come, agency' "$manager" "/v1/reservations?from=$today&limit=50"
request 'Requests and confirmed ones, agency' "$manager" "/v1/reservations?state=REQUESTED&state=CONFIRMED&limit=50"
request 'No-shows and cancelled ones, agency' "$manager" "/v1/reservations?state=NO_SHOW&state=CANCELLED&limit=50"
request 'Requests and confirmed ones, her key' "$performer" "/v1/reservations?state=REQUESTED&state=CONFIRMED&limit=50"
request 'Reservations of a customer' "$performer" "/v1/reservations?customerId=$regular&limit=50"
# Refused, so that all is as before; then one that takes its time and stores which holds are over; then refused again.
taken="{\"customerId\": \"$regular\", \"startsAt\": \"$(start_of 1)\", \"durationMinutes\": 1440, \"requestedBy\": \"PERFORMER\"}"
write 'Booking after days without one' "$performer" /v1/reservations "$taken" 'holds that are over'
curl -s -o /dev/null -X POST -H "Authorization: Bearer $performer" -H 'Content-Type: application/json' \
    -d "{\"customerId\": \"$regular\", \"startsAt\": \"$(start_of 70)\", \"durationMinutes\": 30, \"requestedBy\": \"PERFORMER\"}" \
    "$base/v1/reservations"
write 'Booking' "$performer" /v1/reservations "$taken" 'holds that are over'
write 'Booking: what is in the way' "$performer" /v1/reservations "$taken" 'held time'
now=$(date -u +%FT%TZ)
write 'A chat' "$performer" /v1/chats \
    "{\"customerId\": \"$regular\", \"kind\": \"TWO_SHOT\", \"startedAt\": \"$now\", \"endedAt\": \"$now\"}" \
    'what a chat completes'
echo
cat "$plans.all"
