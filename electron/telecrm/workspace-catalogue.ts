import type { Clock } from '../../shared/clock.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { findIdentifier } from './find-identifier.ts';
import { teamPageSize, type SyncClient } from './sync-client.ts';
import { toFieldDefinitions } from './to-field-definitions.ts';
import { toFieldType } from './to-field-type.ts';
import type { CustomAction } from './custom-action.ts';
import type { TeamMember } from './team-page.ts';

/** Reads all that decides whether telecrm keeps a value; `take` is awaited before each request (I3). */
export async function readCatalogue(
  client: SyncClient,
  token: string,
  clock: Clock,
  take: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<Catalogue, CrmFailure>> {
  await take();
  const metadata = await client.metadata(token);
  if (!metadata.ok) return metadata;
  await take();
  const customFields = await client.customFields(token);
  if (!customFields.ok) return customFields;
  await take();
  const actions = await client.customActions(token);
  if (!actions.ok) return actions;
  await take();
  const pipeline = await client.pipeline(token);
  if (!pipeline.ok) return pipeline;
  const members = await readMembers(client, token, take);
  if (!members.ok) return members;
  const fields = toFieldDefinitions(customFields.value);
  const { leadIdentifierFieldId } = metadata.value;
  const identifier = findIdentifier(fields, customFields.value, leadIdentifierFieldId ?? null);
  if (!identifier.ok) return fail({ kind: 'refused', status: 200, reason: identifier.error });
  return ok({
    enterpriseId: client.enterpriseId,
    workspaceName: metadata.value.name,
    identifier: identifier.value,
    fields: fields.map((field) => ({
      ...field,
      isIdentifier: field.apiName === identifier.value,
    })),
    actions: actions.value.filter(({ isSystem }) => !isSystem).map(toActionDefinition),
    ...pipeline.value,
    members: members.value,
    readAtMs: clock.now(),
  });
}

function toActionDefinition({ code, displayName, fields }: CustomAction) {
  return {
    code,
    displayName,
    fields: fields.map(({ key, type, options }) => ({
      key,
      type: toFieldType(type) ?? ('text' as const),
      options,
    })),
  };
}

/** All pages of S9, so that an assignee can be checked; deleted members cannot be assigned (P31). */
async function readMembers(
  client: SyncClient,
  token: string,
  take: () => Promise<void>,
): Promise<Result<string[], CrmFailure>> {
  const members = new Map<string, TeamMember>();
  for (let skip = 0; ; skip += teamPageSize) {
    await take();
    const page = await client.teamMembers(token, skip);
    if (!page.ok) return page;
    const known = members.size;
    for (const member of page.value.members) members.set(member.email, member);
    const isOver = skip + teamPageSize >= (page.value.totalCount ?? Number.POSITIVE_INFINITY);
    // A page that brings nobody new ends the list, whatever the total says.
    if (isOver || members.size === known) break;
  }
  const isDeleted = ({ status }: TeamMember) => status?.toLowerCase() === 'deleted';
  return ok([...members.values()].filter((one) => !isDeleted(one)).map(({ email }) => email));
}
