#!/bin/sh
# Tries to record a call (S5, P17).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "actions": [{ "type": "OUTGOING_CALL" }]
  }'
