#!/bin/sh
# Queues a change of the lead that has this phone (A1).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$ASYNC_BASE_URL/enterprise/$ENTERPRISE_ID/autoupdatelead" \
  --header "Authorization: Bearer $ASYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "phone": "+919800000001", "city": "Nashik", "budget": "2500000" }
  }'
