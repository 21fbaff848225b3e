import { describe, expect, it } from 'vitest';
import {
  findFormProblems,
  isDoubtfulEnterpriseId,
  toDraft,
  toForm,
} from '../../../renderer/state/profile-form.ts';
import { sampleWorkspace } from '../../fakes/sample-wizard.ts';

const saved = toForm(sampleWorkspace({ name: 'Pune', kind: 'profile' }));

describe('the tokens of a profile', () => {
  it('are left out when nothing was typed, so the saved ones stay', () => {
    const draft = toDraft(saved);
    expect(draft).not.toHaveProperty('asyncTokens');
    expect(draft).not.toHaveProperty('syncTokens');
  });

  it('are sent without the blanks around them and without empty boxes', () => {
    const form = { ...saved, async: { typed: ['', ' false-token ', ''], isRemoving: false } };
    expect(toDraft(form).asyncTokens).toEqual(['false-token']);
  });

  it('are an empty list when the saved ones are to go, whatever was typed', () => {
    const form = { ...saved, sync: { typed: ['false-token', '', ''], isRemoving: true } };
    expect(toDraft(form).syncTokens).toEqual([]);
  });
});

describe('an enterprise ID', () => {
  it.each(['https://next.telecrm.in', 'Bearer abc', 'abc:def', 'a/b'])(
    'is doubted when it looks like something else: %s',
    (text) => expect(isDoubtfulEnterpriseId(text)).toBe(true),
  );

  it.each(['', ' 64fabc0123 ', 'practice-workspace'])('is believed otherwise: "%s"', (text) =>
    expect(isDoubtfulEnterpriseId(text)).toBe(false),
  );
});

describe('the form', () => {
  it('says what is missing', () => {
    expect(Object.keys(findFormProblems(toForm(null)))).toEqual(['name', 'enterpriseId']);
    expect(findFormProblems(saved)).toEqual({});
  });

  it.each(['practice', 'env'])('does not take our own name %s', (name) => {
    expect(findFormProblems({ ...saved, name })).toHaveProperty('name');
  });
});
