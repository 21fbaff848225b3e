#!/bin/sh
# Gets one kind of custom action with its form (S17).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/custom-actions/ACTION_1001" \
  --header "Authorization: Bearer $SYNC_TOKEN"
