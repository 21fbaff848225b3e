import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openAppStore } from '../../../electron/store/app-store.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { appMigrations } from '../../../electron/store/schema.ts';
import type { Template } from '../../../shared/mapping/template.ts';
import { testFolder } from './test-folder.ts';

const templateOf = (name: string, ...header: string[]): Template => ({
  version: 1,
  name,
  header,
  mapping: { version: 1, identifier: 'phone', zone: 'Asia/Kolkata', country: 'IN', links: [] },
});

function openStore(path = join(testFolder(), 'app.sqlite')) {
  const store = openAppStore(path);
  onTestFinished(() => store.close());
  return { path, store, templates: store.templates };
}

describe('the templates of a workspace', () => {
  it('are there after a restart, newest first, each under its own workspace', () => {
    const { path, templates } = openStore();
    templates.save('Acme', { template: templateOf('Old', 'Phone'), savedAtMs: 1 });
    templates.save('Acme', { template: templateOf('New', 'Phone'), savedAtMs: 2 });
    templates.save('practice', { template: templateOf('Old', 'Mobile'), savedAtMs: 3 });
    const again = openStore(path).templates;
    expect(again.list('Acme').map(({ template }) => template.name)).toEqual(['New', 'Old']);
    expect(again.find('practice', 'Old')).toEqual({
      template: templateOf('Old', 'Mobile'),
      savedAtMs: 3,
    });
    expect([again.list('env'), again.find('practice', 'New')]).toEqual([[], null]);
  });

  it('of one moment: the one saved last is first', () => {
    const { templates } = openStore();
    for (const name of ['B', 'A', 'B'])
      templates.save('Acme', { template: templateOf(name, 'Phone'), savedAtMs: 1 });
    expect(templates.list('Acme').map(({ template }) => template.name)).toEqual(['B', 'A']);
  });

  it('replace the one of their name, which is told by its letters exactly', () => {
    const { templates } = openStore();
    templates.save('Acme', { template: templateOf('Expo', 'Phone'), savedAtMs: 1 });
    templates.save('Acme', { template: templateOf('Expo', 'Mobile'), savedAtMs: 2 });
    templates.save('Acme', { template: templateOf('expo', 'Mail'), savedAtMs: 2 });
    expect(templates.find('Acme', 'Expo')?.template.header).toEqual(['Mobile']);
    expect([templates.remove('Acme', 'Expo'), templates.remove('Acme', 'Expo')]).toEqual([
      true,
      false,
    ]);
    expect(templates.list('Acme').map(({ template }) => template.name)).toEqual(['expo']);
  });

  it('go with their workspace, and no other does', () => {
    const { store, templates } = openStore();
    for (const workspace of ['Acme', 'Acme 2'])
      templates.save(workspace, { template: templateOf('Expo', 'Phone'), savedAtMs: 1 });
    store.removeProfile('Acme');
    expect([templates.list('Acme'), templates.list('Acme 2').length]).toEqual([[], 1]);
  });

  it('are there also for a data folder of the time before templates', () => {
    const path = join(testFolder(), 'app.sqlite');
    openDatabase(path, appMigrations.slice(0, 1)).close();
    const { templates } = openStore(path);
    expect(templates.list('practice')).toEqual([]);
  });
});
