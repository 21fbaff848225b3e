#!/bin/sh
# Lists the third page of the team (S9).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/team-members?skip=20&limit=10" \
  --header "Authorization: Bearer $SYNC_TOKEN"
