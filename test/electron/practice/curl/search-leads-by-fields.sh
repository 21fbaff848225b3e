#!/bin/sh
# Finds leads by status and by when they were created, twenty to a page (S4).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/search?skip=0&limit=20" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "fields": {
      "status": ["Fresh", "Contacted"],
      "created_on": { "from": 1759276800000, "to": 1761955199000 }
    }
  }'
