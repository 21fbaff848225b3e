#!/bin/sh
# Queues fields that name no lead: the answer is the same, and nothing is stored (A1, P2).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$ASYNC_BASE_URL/enterprise/$ENTERPRISE_ID/autoupdatelead" \
  --header "Authorization: Bearer $ASYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "name": "Meera Iyer", "email": "meera@example.com" }
  }'
