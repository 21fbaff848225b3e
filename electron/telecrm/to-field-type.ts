import { FieldType } from '../../shared/fields/field-type.ts';

const typesByName = new Map(FieldType.options.map((type) => [toPlainName(type), type]));

/** telecrm's spelling of a type, case and underscores ignored (telecrm-api.md 6.1); null when we do not know it. */
export function toFieldType(name: string): FieldType | null {
  return typesByName.get(toPlainName(name)) ?? null;
}

function toPlainName(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s-]/g, '');
}
