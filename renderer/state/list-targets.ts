import type { Catalogue, FieldDefinition } from '../../shared/fields/catalogue.ts';
import type { FieldType } from '../../shared/fields/field-type.ts';
import { targetName } from '../../shared/mapping/link-names.ts';
import type { LinkTarget } from '../../shared/mapping/mapping.ts';
import { fieldTypeTexts, mapText, paymentTexts } from '../text/map-text.ts';

/** A place a column may go to. `name` is unique and is what a person calls it. */
export interface Target {
  name: string;
  to: LinkTarget;
  /** Heading it stands under: fields of the lead, one custom action, or payment. */
  group: string;
  type: FieldType;
  hint: string;
}

const paymentMembers = ['amount', 'currency', 'status', 'paymentid'] as const;

/** Everything this workspace lets us write, in the order in which it is offered. */
export function listTargets(catalogue: Catalogue): Target[] {
  return [
    ...catalogue.fields.map(toFieldTarget),
    ...catalogue.actions.flatMap(({ code, displayName, fields }) =>
      fields.map(({ key, type }) =>
        toTarget({ action: code, field: key }, displayName, {
          type,
          hint: `${displayName} › ${key}: ${fieldTypeTexts[type]}`,
        }),
      ),
    ),
    ...paymentMembers.map((payment) =>
      toTarget({ payment }, mapText.payment, {
        type: 'text',
        hint: `${mapText.payment} › ${paymentTexts[payment]}`,
      }),
    ),
  ];
}

function toTarget(to: LinkTarget, group: string, about: { type: FieldType; hint: string }): Target {
  return { name: targetName(to), to, group, ...about };
}

function toFieldTarget({ apiName, type, description, isIdentifier }: FieldDefinition): Target {
  const facts = [
    fieldTypeTexts[type],
    isIdentifier ? mapText.identifierMark : '',
    // A description that only repeats the name says nothing.
    description.toLowerCase() === apiName.toLowerCase() ? '' : description,
  ];
  return toTarget({ field: apiName }, mapText.fields, {
    type,
    hint: facts.filter((fact) => fact !== '').join(' · '),
  });
}
