#!/bin/sh
# Requests per second of some reads, 10 s each over 8 connections. Prints a table as Markdown.
#   load.sh http://127.0.0.1:8080
set -eu
base=$1
key=enishi_0190000000007000800000000000000a019000000000700080000000000000c1_$(printf '%064d' 0)190a55ad
she=01900000-0000-7000-8000-000000001000
taro=$(curl -sf -H "Authorization: Bearer $key" "$base/v1/performers/$she/follow-ups?limit=1" |
    sed 's/.*"customer":{"id":"\([^"]*\)".*/\1/')
load() {
    wrk -t1 -c8 -d3s -H "Authorization: Bearer $key" "$base$2" > /dev/null
    wrk -t1 -c8 -d10s --latency -H "Authorization: Bearer $key" "$base$2" | awk -v title="$1" '
        /50%/ { median = $2 } /99%/ { slow = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $0 }
        END { printf "| %s | %.0f | %s | %s |%s\n", title, rate, median, slow, bad }'
}
echo '| request | requests/s | median | 99 % |'
echo '|---|--:|--:|--:|'
load 'Brief' "/v1/customers/$taro/brief"
load 'Follow-up page of 50' "/v1/performers/$she/follow-ups?limit=50"
load 'Customer list, 50' '/v1/customers?limit=50'
load 'Customer list by last touch, 50' '/v1/customers?limit=50&sort=LAST_TOUCH'
load 'Search さん, 50' '/v1/customers?limit=50&q=%E3%81%95%E3%82%93'
load 'Search d5a7f, nobody' '/v1/customers?limit=50&q=d5a7f'
load 'Today' "/v1/performers/$she/today"
