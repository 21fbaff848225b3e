#!/bin/sh
# Lists the fields of a lead with their options and date formats (S14).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/custom-fields?detail=true" \
  --header "Authorization: Bearer $SYNC_TOKEN"
