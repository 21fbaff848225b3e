import { describe, expect, it } from 'vitest';
import {
  firstStep,
  hasQuestion,
  stepBack,
  withCheckFailed,
  withCheckProgress,
  withGroups,
  withRunProgress,
} from '../../../renderer/state/step.ts';
import type { UploadStep } from '../../../renderer/state/step.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import {
  sampleCheck,
  sampleCheckStep,
  sampleGroup,
  sampleMapStep,
  sampleProgress,
  sampleRun,
} from '../../fakes/sample-wizard.ts';

const otherRun = '6f1f6a52-3a5b-4c1e-9c39-000000000002';

function uploadStep(extra: Partial<UploadStep> = {}): UploadStep {
  return {
    kind: 'upload',
    run: sampleRun(),
    isHeldAccepted: true,
    progress: null,
    check: sampleCheckStep(),
    ...extra,
  };
}

describe('a snapshot of the check', () => {
  it('is kept when it is newer', () => {
    const newer = sampleCheck({ revision: 4 });
    expect(withCheckProgress(sampleCheckStep(), newer)).toEqual(
      sampleCheckStep({ progress: newer }),
    );
  });

  it.each([
    ['late', sampleCheck({ revision: 2, ready: 0 })],
    ['the same again', sampleCheck({ ready: 0 })],
    ['of another check', sampleCheck({ revision: 9, runId: otherRun })],
  ])('changes nothing when it is %s', (_, progress) => {
    const step = sampleCheckStep();
    expect(withCheckProgress(step, progress)).toBe(step);
  });

  it('changes nothing on another screen', () => {
    expect(withCheckProgress(firstStep, sampleCheck())).toBe(firstStep);
  });

  it('fails only the check it belongs to', () => {
    const step = sampleCheckStep({ progress: null });
    const failure = { kind: 'file-unknown' } as const;
    expect(withCheckFailed(step, otherRun, failure)).toBe(step);
    expect(withCheckFailed(step, step.runId, failure)).toMatchObject({
      progress: { state: 'failed' },
      failure,
    });
  });
});

describe('groups of issues', () => {
  it('of an earlier check change nothing', () => {
    const step = sampleCheckStep({ groups: null });
    expect(withGroups(step, otherRun, [sampleGroup()])).toBe(step);
  });

  it('with an undecided date are a question, and so is not knowing them', () => {
    const undecided = sampleGroup({ code: 'date-undecided' });
    expect(hasQuestion(sampleCheckStep())).toBe(false);
    expect(hasQuestion(sampleCheckStep({ groups: [undecided] }))).toBe(true);
    expect(hasQuestion(sampleCheckStep({ groups: null }))).toBe(true);
  });
});

describe('a snapshot of the run', () => {
  it.each([
    ['late', sampleProgress({ revision: 9, state: 'finished' })],
    ['of another run', sampleProgress({ revision: 99, runId: otherRun })],
  ])('changes nothing when it is %s', (_, progress) => {
    const step = uploadStep({ progress: sampleProgress() });
    expect(withRunProgress(step, progress)).toBe(step);
  });

  it.each(['finished', 'stopped'] as const)('that says %s leads to the result', (state) => {
    const progress = sampleProgress({ revision: 11, state });
    expect(withRunProgress(uploadStep({ progress: sampleProgress() }), progress)).toEqual({
      kind: 'result',
      run: sampleRun(),
      progress,
      connected: sampleMapStep().connected,
    });
  });
});

describe('the way back', () => {
  it('leads from the check to the mapping as it was left', () => {
    expect(stepBack(sampleCheckStep(), 'map')).toEqual(sampleMapStep());
  });

  it('leads from the plan of an upload to any step before it', () => {
    expect(stepBack(uploadStep(), 'file')).toMatchObject({ kind: 'file' });
    expect(stepBack(uploadStep(), 'workspace')).toMatchObject({ kind: 'workspace' });
  });

  it('is closed once rows may have left', () => {
    expect(stepBack(uploadStep({ progress: sampleProgress() }), 'map')).toBeNull();
  });

  it.each([
    ['what another reading may mend', true, 'file-undecodable'],
    ['nothing else', false, 'store'],
  ])('from a check that failed hands over %s', (_, isHanded, kind) => {
    const failure: AppError =
      kind === 'store'
        ? { kind: 'file-unknown' }
        : { kind: 'file-undecodable', name: 'a', encoding: 'utf-8', rowNumber: 9, line: 9 };
    expect(stepBack(sampleCheckStep({ failure }), 'file')).toMatchObject({
      kind: 'file',
      problem: isHanded ? failure : null,
    });
  });

  it('never leads forward', () => {
    expect(stepBack(sampleMapStep(), 'check')).toBeNull();
  });
});
