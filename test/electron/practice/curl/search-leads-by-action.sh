#!/bin/sh
# Finds the leads somebody took a payment from in a month (S4).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/search" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "actions": {
      "type": "PAYMENT",
      "performed_by": ["meera.iyer@practice.example"],
      "performed_at": { "from": 1759276800000, "to": 1761955199000 }
    }
  }'
