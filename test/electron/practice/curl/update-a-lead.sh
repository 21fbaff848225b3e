#!/bin/sh
# Changes two fields of a lead and leaves the others alone (S3).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": { "status": "Won", "city": "Mumbai" }
  }'
