#!/bin/sh
# Creates a lead of which one field and one action are ignored (S1, P11).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "phone": "919000000011", "name": "Meera Iyer", "rating": 6 },
    "actions": [{ "type": "1001", "fields": { "email": "meera@" } }]
  }'
