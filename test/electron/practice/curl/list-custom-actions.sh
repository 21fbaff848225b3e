#!/bin/sh
# Lists the kinds of custom action (S16).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/custom-actions" \
  --header "Authorization: Bearer $SYNC_TOKEN"
