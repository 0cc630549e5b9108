#!/bin/sh
# How long a fit to the whole panel of CDNOW takes, and finding out of its 23,570 customers who is slipping away. Wants the history
# in ../shared/data; prints two lines, asserts no time.
set -eu
cd "$(dirname "$0")/../../.."
./mvnw -B -ntp test -Dtest=CdnowOutlookTest | grep -E 'Fitted to|Scored |Tests run:.*CdnowOutlookTest|BUILD'
