#!/bin/sh
# How long one agency waits for its customers, alone and while another one asks for its day over 40 connections. Prints a table
# as Markdown.
#   agencies.sh http://127.0.0.1:8080 BUSY_KEY BUSY_PERFORMER QUIET_KEY
set -eu
base=$1 busy=$2 performer=$3 quiet=$4
day() { wrk -t1 "-c$1" "-d$2" -H "Authorization: Bearer $busy" "$base/v1/performers/$performer/today"; }
answers() {
    wrk -t1 -c1 -d8s --latency -H "Authorization: Bearer $quiet" "$base/v1/customers?limit=50" | awk -v title="$1" '
        /50%/ { median = $2 } /99%/ { slow = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $0 }
        END { printf "| %s | %.0f | %s | %s |%s\n", title, rate, median, slow, bad }'
}
day 8 5s > /dev/null
answers warm > /dev/null
echo '| the other agency | requests/s | median | 99 % |'
echo '|---|--:|--:|--:|'
answers 'does nothing'
day 40 12s > /tmp/agencies.$$ &
sleep 2
answers 'asks over 40 connections'
wait
grep -E 'Requests/sec|Non-2xx' /tmp/agencies.$$ | sed 's/^ */Meanwhile the other: /'
rm -f /tmp/agencies.$$
