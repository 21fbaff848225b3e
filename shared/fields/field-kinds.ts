import { activeUsersField } from './active-users-field.ts';
import { dateField } from './date-field.ts';
import { dropdownField } from './dropdown-field.ts';
import { emailField } from './email-field.ts';
import type { FieldType } from './field-type.ts';
import { lostReasonField } from './lost-reason-field.ts';
import { medialinkField } from './medialink-field.ts';
import { moneyField } from './money-field.ts';
import { numberField } from './number-field.ts';
import { phoneField } from './phone-field.ts';
import { ratingField } from './rating-field.ts';
import type { FieldKind } from './read-cell.ts';
import { statusField } from './status-field.ts';
import { tagsField } from './tags-field.ts';
import { textField } from './text-field.ts';
import { websiteField } from './website-field.ts';

/** Every type and its rules: a new type does not compile until it is here. */
export const fieldKinds: Readonly<Record<FieldType, FieldKind>> = {
  text: textField,
  email: emailField,
  phone: phoneField,
  number: numberField,
  date: dateField,
  dropdown: dropdownField,
  tags: tagsField,
  money: moneyField,
  website: websiteField,
  medialink: medialinkField,
  'active-users': activeUsersField,
  rating: ratingField,
  status: statusField,
  'lost-reason': lostReasonField,
};
