#!/bin/sh
# Says that somebody is on leave (S12).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/teammember/state_change" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "email": "asha.rao@practice.example",
    "state": "On Leave"
  }'
