#!/bin/sh
# Tries to change the amount of a payment (S7, P19).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action/$ACTION_ID" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "type": "PAYMENT",
    "amount": "1"
  }'
