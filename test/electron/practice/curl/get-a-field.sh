#!/bin/sh
# Gets one field by its API name (S15).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/custom-fields/visit_date" \
  --header "Authorization: Bearer $SYNC_TOKEN"
