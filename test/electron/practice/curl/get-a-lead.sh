#!/bin/sh
# Gets the fields of a lead (S2).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID" \
  --header "Authorization: Bearer $SYNC_TOKEN"
