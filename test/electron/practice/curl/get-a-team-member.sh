#!/bin/sh
# Gets one member of the team by e-mail (S11).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request GET "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/team-members/asha.rao%40practice.example" \
  --header "Authorization: Bearer $SYNC_TOKEN"
