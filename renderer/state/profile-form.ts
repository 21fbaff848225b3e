import type { WorkspaceDraft, WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { profileText } from '../text/workspace-text.ts';

export type TokenApi = 'async' | 'sync';

/** The tokens typed for one API; the saved ones never come back to the window (I7). */
export interface TokenFields {
  typed: readonly string[];
  isRemoving: boolean;
}

/** A profile as it stands in the form. */
export interface ProfileForm {
  name: string;
  enterpriseId: string;
  zone: string;
  country: string;
  colour: WorkspaceDraft['colour'];
  async: TokenFields;
  sync: TokenFields;
}

/** At most three tokens an API: telecrm issues no more (telecrm-api.md). */
const noTokens: TokenFields = { typed: ['', '', ''], isRemoving: false };

export function toForm(profile: WorkspaceSummary | null): ProfileForm {
  return {
    name: profile?.name ?? '',
    enterpriseId: profile?.enterpriseId ?? '',
    zone: profile?.zone ?? 'Asia/Kolkata',
    country: profile?.country ?? 'IN',
    colour: profile?.colour ?? 'blue',
    async: noTokens,
    sync: noTokens,
  };
}

/** Tokens left empty are left out, which keeps the saved ones. */
export function toDraft(form: ProfileForm): WorkspaceDraft {
  const asyncTokens = tokensToSave(form.async);
  const syncTokens = tokensToSave(form.sync);
  return {
    name: form.name.trim(),
    enterpriseId: form.enterpriseId.trim(),
    zone: form.zone,
    country: form.country,
    colour: form.colour,
    ...(asyncTokens ? { asyncTokens } : {}),
    ...(syncTokens ? { syncTokens } : {}),
  };
}

function tokensToSave({ typed, isRemoving }: TokenFields): string[] | null {
  if (isRemoving) return [];
  const filled = typed.map((token) => token.trim()).filter((token) => token !== '');
  return filled.length > 0 ? filled : null;
}

/** A sentence for each field that cannot be saved as it is. */
export function findFormProblems(
  form: ProfileForm,
): Partial<Record<'name' | 'enterpriseId', string>> {
  const name = form.name.trim();
  return {
    ...(name === '' ? { name: profileText.nameMissing } : {}),
    ...(name === 'practice' || name === 'env' ? { name: profileText.nameReserved } : {}),
    ...(form.enterpriseId.trim() === '' ? { enterpriseId: profileText.enterpriseIdMissing } : {}),
  };
}

/** A token or an address pasted into the wrong box has what no enterprise ID has. */
export function isDoubtfulEnterpriseId(enterpriseId: string): boolean {
  return /[:/\s]/.test(enterpriseId.trim());
}

export function hasBlankInside(token: string): boolean {
  return /\s/.test(token.trim());
}
