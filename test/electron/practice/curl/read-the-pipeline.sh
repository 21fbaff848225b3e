#!/bin/sh
# Gets the stages, statuses and lost reasons (S18).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/lead-stage-pipeline" \
  --header "Authorization: Bearer $SYNC_TOKEN"
