#!/bin/sh
# Gets a lead with the second and the third newest of its actions (S2).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead/$LEAD_ID?includeActions=true&skip=1&limit=2" \
  --header "Authorization: Bearer $SYNC_TOKEN"
