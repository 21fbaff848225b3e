#!/bin/sh
# Finds a lead by its identifier (S4).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/search" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "phone": "919800000001" }
  }'
