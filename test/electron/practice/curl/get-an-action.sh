#!/bin/sh
# Gets one action of a lead (S6).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID/action/$ACTION_ID" \
  --header "Authorization: Bearer $SYNC_TOKEN"
