#!/bin/sh
# Invites somebody into the team (S10).
set -eu

curl --silent --show-error --write-out '\n%{http_code}\n' \
  --request POST "$SYNC_BASE_URL/enterprise/$ENTERPRISE_ID/team-members" \
  --header "Authorization: Bearer $SYNC_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "name": "Leela Das",
    "email": "leela.das@practice.example",
    "phone_number": "919800001099",
    "role": "CALLER"
  }'
