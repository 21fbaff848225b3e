#!/bin/sh
# Creates a lead with a note and a payment (S1).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": {
      "phone": "919000000011",
      "name": "Meera Iyer",
      "rating": 4,
      "interests": ["VIP"],
      "assignee": "asha.rao@practice.example"
    },
    "actions": [
      { "type": "1001", "fields": { "note": "Wants a call back", "result": "Call back" } },
      { "type": "PAYMENT", "status": "PENDING", "currency": "INR", "amount": "500.50" }
    ]
  }'
