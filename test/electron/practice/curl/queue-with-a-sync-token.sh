#!/bin/sh
# Queues a lead with the wrong kind of token (A1, P6).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$ASYNC_BASE_URL/enterprise/$ENTERPRISE_ID/autoupdatelead" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "phone": "919000000011" }
  }'
