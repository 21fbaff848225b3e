#!/bin/sh
# Queues a new lead with a note and a payment (A1).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$ASYNC_BASE_URL/enterprise/$ENTERPRISE_ID/autoupdatelead" \
  --header "Authorization: Bearer $ASYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": {
      "phone": "919000000011",
      "name": "Meera Iyer",
      "email": "meera@example.com",
      "rating": 4,
      "status": "Fresh",
      "interests": ["VIP", "Returning"],
      "contact_source": "Expo 2026",
      "follow_up": 1767225600000
    },
    "actions": [
      { "type": "ACTION_1001", "fields": { "note": "Called, asked for a brochure" } },
      { "type": "PAYMENT", "status": "COMPLETED", "currency": "INR", "amount": "1000" }
    ]
  }'
