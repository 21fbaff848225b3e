import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { firstStep } from '../../../renderer/state/step.ts';
import type { Step } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { practiceAnswers, samplePractice, sampleRequest } from '../../fakes/sample-practice.ts';
import { sampleMapStep } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

async function openPractice(answers: Answers = {}, step: Step = firstStep) {
  const opened = openWindow(step, { ...practiceAnswers, ...answers });
  fireEvent.click(button('Practice'));
  await screen.findByRole('heading', { level: 1, name: 'Practice workspace' });
  return opened;
}

it('says in words how much there is and how much was thrown away', async () => {
  await openPractice();
  expect(await screen.findByText('12 leads · 3 waiting · 2 requests lost something')).toBeTruthy();
});

it('shows a blank that telecrm tells apart and nobody would see', async () => {
  await openPractice();
  expect(await screen.findByRole('gridcell', { name: 'Site visit␣' })).toBeTruthy();
});

it('counts on by itself, and a late snapshot changes nothing', async () => {
  const { api } = await openPractice();
  await screen.findByText(/^12 leads/);
  act(() => api.emit('practice.changed', samplePractice({ revision: 3, leads: 14 })));
  act(() => api.emit('practice.changed', samplePractice({ revision: 2, leads: 13 })));
  expect(screen.getByText(/^14 leads/)).toBeTruthy();
});

it('stands over the wizard, which is as it was when the way leads back', async () => {
  const { store } = await openPractice({}, sampleMapStep());
  const { step } = store.getState();
  fireEvent.click(button('Back'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Which column feeds which field?',
  );
  expect(store.getState().step).toBe(step);
  expect(document.activeElement).toBe(button('Practice'));
});

it('says what to do while another Leadloader holds it, and tries again', async () => {
  const { api } = await openPractice({ 'practice.summary': () => fail({ kind: 'practice-busy' }) });
  expect((await screen.findByRole('alert')).textContent).toContain('Close that one first');
  api.answer({ 'practice.summary': () => ok(samplePractice()) });
  fireEvent.click(button('Try again'));
  expect(await screen.findByText(/^12 leads/)).toBeTruthy();
});

describe('a lead', () => {
  it('opens with its fields, what is empty, and its timeline', async () => {
    await openPractice();
    fireEvent.click(await screen.findByText('919810000104'));
    const drawer = within(await screen.findByRole('dialog', { name: 'Lead 919810000104' }));
    expect(drawer.getByText('VIP, Walk-in')).toBeTruthy();
    // Midnight in Pune, whatever the zone of this computer.
    expect(drawer.getByText(/14 Nov 2025, 12:00/)).toBeTruthy();
    expect(drawer.getByText('Empty here: rating, email')).toBeTruthy();
    const entries = drawer.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(entries.map((text) => text?.replace(/\d+ \w+ 20\d\d, [^·]*/, ''))).toEqual([
      'Payment· APIamount: 25000 INRstatus: COMPLETEDpaymentid: p-1',
      'Expo conversation (custom action 1001)· APInote: José called',
      'Outgoing call (built in)· asha.rao@practice.example',
    ]);
  });

  it('that is gone closes its drawer and says why', async () => {
    const gone = fail({ kind: 'not-possible' as const, what: 'This is no longer there.' });
    await openPractice({ 'practice.lead': () => gone });
    fireEvent.click(await screen.findByText('919810000104'));
    expect((await screen.findByRole('alert')).textContent).toContain('This is no longer there.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is looked for by what was typed', async () => {
    const { api } = await openPractice();
    await screen.findByText('919810000104');
    const box = screen.getByRole('textbox', { name: 'Find a lead' });
    fireEvent.change(box, { target: { value: 'शर्मा' } });
    await waitFor(() => expect(api.inputsOf('practice.leads').at(-1)?.find).toBe('शर्मा'));
  });

  it('stays open while the list behind it changes, and follows the change', async () => {
    const { api } = await openPractice();
    fireEvent.click(await screen.findByText('919810000104'));
    await screen.findByText('VIP, Walk-in');
    const asked = api.inputsOf('practice.lead').length;
    act(() => api.emit('practice.changed', samplePractice({ revision: 2 })));
    await waitFor(() => expect(api.inputsOf('practice.lead').length).toBeGreaterThan(asked));
    expect(screen.getByText('VIP, Walk-in')).toBeTruthy();
    await waitFor(() => expect(api.inputsOf('practice.leads').length).toBeGreaterThan(1));
  });
});

describe('what really happened', () => {
  it('stands in plain words, and can be narrowed', async () => {
    const { api } = await openPractice();
    openTab('What really happened');
    expect(await screen.findByText('rating: Rating must be between 1 and 5')).toBeTruthy();
    for (const cell of ['Create or update', 'QUEUED', 'updated'])
      expect(screen.getByRole('gridcell', { name: cell })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Something lost' }));
    await waitFor(() => expect(api.inputsOf('practice.log').at(-1)?.filter).toBe('dropped'));
  });

  it('opens as what was sent beside what was kept, and leads to the lead', async () => {
    await openPractice();
    openTab('What really happened');
    fireEvent.click(await screen.findByText('rating: Rating must be between 1 and 5'));
    const drawer = within(await screen.findByRole('dialog', { name: 'Request 7' }));
    expect(drawer.getByRole('region', { name: 'What was sent' }).textContent).toContain('rating');
    expect(drawer.getByRole('region', { name: 'What was kept' }).textContent).not.toContain(
      'rating',
    );
    const openLead = drawer.getByRole('button', { name: 'Open the lead' });
    act(() => openLead.focus());
    fireEvent.click(openLead);
    const lead = within(await screen.findByRole('dialog', { name: 'Lead 919810000104' }));
    expect(document.activeElement).toBe(lead.getByRole('button', { name: 'Close' }));
  });

  it('of a discarded request is one reason, not one for each field', async () => {
    const remark = 'No lead was saved: Lead identifier field phone is required';
    const losses = ['fields.name', 'fields.rating'].map((field) => ({ field, remark }));
    const request = sampleRequest({ lead: 'discarded', losses, kept: null, leadId: null });
    await openPractice({ 'practice.request': () => ok(request) });
    openTab('What really happened');
    fireEvent.click(await screen.findByText('rating: Rating must be between 1 and 5'));
    expect(
      await screen.findByText('Everything: Lead identifier field phone is required'),
    ).toBeTruthy();
    expect(screen.getByText('Nothing: the whole request was thrown away.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the lead' })).toBeNull();
  });

  it('is nothing yet in a fresh workspace, and says how to begin', async () => {
    await openPractice({ 'practice.log': () => ok({ total: 0, rows: [] }) });
    openTab('What really happened');
    expect(await screen.findByText(/^Nothing was written yet. Upload a file/)).toBeTruthy();
  });
});

describe('the queue', () => {
  it('shows what waits, and can be held', async () => {
    const held = samplePractice({ revision: 2, isHeld: true });
    const { api } = await openPractice({ 'practice.hold': () => ok(held) });
    await screen.findByText(/^12 leads/);
    openTab('Queue');
    expect(await screen.findByRole('button', { name: 'What was sent in request 7' })).toBeTruthy();
    expect(screen.getByText('in 0.2 s')).toBeTruthy();
    fireEvent.click(screen.getByRole('switch'));
    expect(await screen.findByText('when you let go')).toBeTruthy();
    expect(api.inputsOf('practice.hold')).toEqual([{ hold: true }]);
    expect(button('Practice (queue held)')).toBeTruthy();
  });

  it('is held once however often the switch is pressed, which keeps the focus', async () => {
    const { api } = await openPractice({ 'practice.hold': () => new Promise(() => {}) });
    await screen.findByText(/^12 leads/);
    openTab('Queue');
    const hold = screen.getByRole<HTMLInputElement>('switch');
    fireEvent.click(hold);
    fireEvent.click(hold);
    // Nobody can press, or stand on, what is disabled.
    expect(hold.disabled).toBe(false);
    expect(api.inputsOf('practice.hold')).toEqual([{ hold: true }]);
  });
});
