#!/bin/sh
# Adds a note to a lead, and one that is ignored (S5, P20).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "actions": [
      { "type": "1001", "fields": { "note": "Came to the show flat" } },
      { "type": "1001", "fields": { "email": "meera@" } }
    ]
  }'
