import { createHash } from 'node:crypto';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { WorkspaceDraft, WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PacedToken } from '../runs/pacer.ts';
import type { AppStore, Profile } from '../store/app-store.ts';
import { checkBaseUrl } from '../telecrm/check-base-url.ts';
import type { EmbeddedPractice } from './embedded-practice.ts';
import type { Ports, Secrets } from './ports.ts';
import {
  noTokens,
  readStoredTokens,
  removeTokens,
  tokensOfEnvironment,
  writeTokens,
  type Tokens,
} from './tokens.ts';

/** A workspace with everything needed to speak to it. Never leaves the engine (I7). */
export interface WorkspaceLine {
  summary: WorkspaceSummary;
  asyncBaseUrl: string;
  syncBaseUrl: string;
  asyncTokens: PacedToken[];
  syncTokens: PacedToken[];
}

export interface Workspaces {
  list(): WorkspaceSummary[];
  save(draft: WorkspaceDraft): Promise<Result<WorkspaceSummary, AppError>>;
  remove(name: string): Promise<Result<null, AppError>>;
  /** Finds a workspace by name: `practice`, `env`, or a profile; fails before anything is sent. */
  open(name: string): Promise<Result<WorkspaceLine, AppError>>;
}

const telecrmUrls = {
  async: 'https://next-api.telecrm.in',
  sync: 'https://next.telecrm.in/autoupdate/v2',
};

export function createWorkspaces(
  ports: Ports,
  store: AppStore,
  practice: EmbeddedPractice,
): Workspaces {
  const { environment, secrets } = ports;
  const openProfile = async (profile: Profile) => {
    const stored = await readStoredTokens(secrets, profile.name);
    if (stored.ok) return toLine(toSummary(profile), stored.value, environment);
    // A profile's sealed tokens open in the desktop only; elsewhere the environment may name them.
    const named = tokensOfEnvironment(environment);
    const hasNamed = named.async.length + named.sync.length > 0;
    return stored.error.kind === 'profile-sealed' && hasNamed
      ? toLine(toSummary(profile), named, environment)
      : stored;
  };
  return {
    list: () => [
      practiceSummary,
      ...(environment['LEADLOADER_ENTERPRISE_ID'] ? [envSummary(environment)] : []),
      ...store.profiles().map(toSummary),
    ],
    save: (draft) => saveProfile(draft, secrets, store),
    async remove(name) {
      if (!store.profiles().some((profile) => profile.name === name))
        return fail({ kind: 'workspace-unknown', name });
      await removeTokens(secrets, name);
      store.removeProfile(name);
      return ok(null);
    },
    async open(name) {
      if (name === 'practice') return openPractice(practice);
      if (name === 'env') return openEnvironment(environment);
      const profile = store.profiles().find((one) => one.name === name);
      return profile ? openProfile(profile) : fail({ kind: 'workspace-unknown', name });
    },
  };
}

/** Tokens that the draft leaves out stay as they are. */
async function saveProfile(
  draft: WorkspaceDraft,
  secrets: Secrets,
  store: AppStore,
): Promise<Result<WorkspaceSummary, AppError>> {
  const { asyncTokens, syncTokens, ...profile } = draft;
  const known = store.profiles().find(({ name }) => name === draft.name);
  if (asyncTokens ?? syncTokens) {
    const isWhole = asyncTokens !== undefined && syncTokens !== undefined;
    const before = known && !isWhole ? await readStoredTokens(secrets, draft.name) : ok(noTokens);
    if (!before.ok) return before;
    const written = await writeTokens(secrets, draft.name, {
      async: asyncTokens ?? before.value.async,
      sync: syncTokens ?? before.value.sync,
    });
    if (!written.ok) return written;
  }
  const saved: Profile = {
    ...profile,
    asyncTokenCount: asyncTokens?.length ?? known?.asyncTokenCount ?? 0,
    syncTokenCount: syncTokens?.length ?? known?.syncTokenCount ?? 0,
  };
  store.saveProfile(saved);
  return ok(toSummary(saved));
}

const practiceSummary: WorkspaceSummary = {
  name: 'practice',
  kind: 'practice',
  enterpriseId: 'practice-workspace',
  zone: 'Asia/Kolkata',
  country: 'IN',
  colour: 'teal',
  asyncTokenCount: 3,
  syncTokenCount: 3,
};

async function openPractice(practice: EmbeddedPractice): Promise<Result<WorkspaceLine, AppError>> {
  const opened = await practice.open();
  if (!opened.ok) return opened;
  const { asyncBaseUrl, syncBaseUrl, enterpriseId, asyncTokens, syncTokens } = opened.value;
  return ok({
    summary: practiceSummary,
    asyncBaseUrl,
    syncBaseUrl,
    asyncTokens: asyncTokens.map((token) => toPacedToken('async', enterpriseId, token)),
    syncTokens: syncTokens.map((token) => toPacedToken('sync', enterpriseId, token)),
  });
}

type Environment = Ports['environment'];

async function openEnvironment(environment: Environment): Promise<Result<WorkspaceLine, AppError>> {
  const tokens = tokensOfEnvironment(environment);
  if (!environment['LEADLOADER_ENTERPRISE_ID'] || tokens.async.length + tokens.sync.length === 0)
    return fail({ kind: 'tokens-missing', api: 'any' });
  return toLine(envSummary(environment), tokens, environment);
}

function envSummary(environment: Environment): WorkspaceSummary {
  const tokens = tokensOfEnvironment(environment);
  return {
    name: 'env',
    kind: 'env',
    enterpriseId: environment['LEADLOADER_ENTERPRISE_ID'] ?? '',
    zone: environment['LEADLOADER_ZONE'] ?? 'Asia/Kolkata',
    country: environment['LEADLOADER_COUNTRY'] ?? 'IN',
    colour: 'gray',
    asyncTokenCount: tokens.async.length,
    syncTokenCount: tokens.sync.length,
  };
}

function toSummary(profile: Profile): WorkspaceSummary {
  return { ...profile, kind: 'profile' };
}

function toLine(
  summary: WorkspaceSummary,
  tokens: Tokens,
  environment: Environment,
): Result<WorkspaceLine, AppError> {
  const url = (api: 'async' | 'sync') => {
    const name = `LEADLOADER_${api.toUpperCase()}_BASE_URL`;
    return checkBaseUrl(name, environment[name] || telecrmUrls[api]);
  };
  const asyncBaseUrl = url('async');
  if (!asyncBaseUrl.ok) return asyncBaseUrl;
  const syncBaseUrl = url('sync');
  if (!syncBaseUrl.ok) return syncBaseUrl;
  const { enterpriseId } = summary;
  return ok({
    summary,
    asyncBaseUrl: asyncBaseUrl.value,
    syncBaseUrl: syncBaseUrl.value,
    asyncTokens: tokens.async.map((token) => toPacedToken('async', enterpriseId, token)),
    syncTokens: tokens.sync.map((token) => toPacedToken('sync', enterpriseId, token)),
  });
}

/** `key` counts the token in the ledger without giving it away; `end` names it to people. */
function toPacedToken(api: string, enterpriseId: string, token: string): PacedToken {
  const key = createHash('sha256').update(`${api}\n${enterpriseId}\n${token}`).digest('hex');
  return { value: token, key, end: token.slice(-4) };
}
