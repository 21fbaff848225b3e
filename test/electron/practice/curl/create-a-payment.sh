#!/bin/sh
# Adds a payment to a lead (S5).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "actions": [
      {
        "type": "PAYMENT",
        "status": "COMPLETED",
        "currency": "INR",
        "amount": "25000",
        "paymentid": "receipt-77"
      }
    ]
  }'
