#!/bin/sh
# Finds the custom actions of one kind in the timeline of a lead (S8).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action/search" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "type": "1001",
    "created_on": { "from": 1759276800000, "to": 1761955199000 }
  }'
