import type { Catalogue, FieldDefinition } from '../../shared/fields/catalogue.ts';
import type { FieldType } from '../../shared/fields/field-type.ts';
import { paymentCurrencies, paymentStatuses } from '../../shared/fields/payment.ts';
import type { PaymentMember } from '../../shared/fields/payment.ts';
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
  /** The only values that telecrm keeps there; empty where anything of its kind may stand. */
  labels: readonly string[];
  /** Whether a decimal sign has to be known. */
  isDecimal: boolean;
  hint: string;
}

const paymentMembers = ['amount', 'currency', 'status', 'paymentid'] as const;

const paymentLabels: Readonly<Record<PaymentMember, readonly string[]>> = {
  amount: [],
  currency: paymentCurrencies,
  status: paymentStatuses,
  paymentid: [],
};

/** Everything this workspace lets us write, in the order in which it is offered. */
export function listTargets(catalogue: Catalogue): Target[] {
  return [
    ...catalogue.fields.map((field) => toFieldTarget(field, catalogue)),
    ...catalogue.actions.flatMap(({ code, displayName, fields }) =>
      fields.map(({ key, type, options }) => ({
        ...toTarget({ action: code, field: key }, displayName),
        ...toKind(type, options, catalogue),
        hint: `${displayName} › ${key}: ${fieldTypeTexts[type]}`,
      })),
    ),
    ...paymentMembers.map((payment) => ({
      ...toTarget({ payment }, mapText.payment),
      type: 'text' as const,
      labels: paymentLabels[payment],
      isDecimal: payment === 'amount',
      hint: `${mapText.payment} › ${paymentTexts[payment]}`,
    })),
  ];
}

function toTarget(to: LinkTarget, group: string): Pick<Target, 'name' | 'to' | 'group'> {
  return { name: targetName(to), to, group };
}

function toKind(
  type: FieldType,
  options: readonly string[],
  catalogue: Catalogue,
): Pick<Target, 'type' | 'labels' | 'isDecimal'> {
  const isDecimal = type === 'number' || type === 'money';
  return { type, labels: listLabels(type, options, catalogue), isDecimal };
}

/** An archived label is taken and not kept (P37), so it is not among them. */
function listLabels(
  type: FieldType,
  options: readonly string[],
  { statuses, lostReasons, members }: Catalogue,
): readonly string[] {
  switch (type) {
    case 'dropdown':
    case 'tags':
      return options;
    case 'status':
      return statuses;
    case 'lost-reason':
      return lostReasons;
    case 'active-users':
      return members;
    default:
      return [];
  }
}

function toFieldTarget(field: FieldDefinition, catalogue: Catalogue): Target {
  const { apiName, type, description, isIdentifier, options } = field;
  const facts = [
    fieldTypeTexts[type],
    isIdentifier ? mapText.identifierMark : '',
    // A description that only repeats the name says nothing.
    description.toLowerCase() === apiName.toLowerCase() ? '' : description,
  ];
  return {
    ...toTarget({ field: apiName }, mapText.fields),
    ...toKind(type, options, catalogue),
    hint: facts.filter((fact) => fact !== '').join(' · '),
  };
}
