#!/bin/sh
# Gets the name of the workspace and its lead identifier (S13).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/metadata" \
  --header "Authorization: Bearer $SYNC_TOKEN"
