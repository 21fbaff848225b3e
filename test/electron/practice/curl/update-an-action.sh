#!/bin/sh
# Changes one field of a custom action (S7).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action/$ACTION_ID" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "type": "1001",
    "fields": { "result": "Call back" }
  }'
