import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmbeddedPractice } from '../../../electron/engine/embedded-practice.ts';
import { fail } from '../../../shared/result.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { openEngine, testPorts, valueOf } from './open-engine.ts';

describe('the practice workspace inside the product', () => {
  it('is started when it is first needed, and once', async () => {
    const ports = testPorts();
    const practice = createEmbeddedPractice(ports);
    await practice.close();
    expect(existsSync(join(ports.dataFolder, 'practice.sqlite'))).toBe(false);
    const [first, second] = await Promise.all([practice.open(), practice.open()]);
    await practice.close();
    expect(second).toEqual(first);
  });

  it('needs no account: it connects, and says what it is', async () => {
    const engine = await openEngine();
    const connection = valueOf(await engine.call('workspace.connect', { workspace: 'practice' }));
    expect(connection).toMatchObject({
      workspace: 'practice',
      identifier: 'phone',
      asyncTokenCount: 3,
      syncTokenCount: 3,
    });
  });

  it('serves no test controls', async () => {
    const practice = createEmbeddedPractice(testPorts());
    const { controlUrl } = valueOf(await practice.open());
    const answer = await fetch(`${controlUrl}/log`);
    await practice.close();
    expect(answer.status).toBe(404);
  });

  it('is busy while another Leadloader of the same data folder holds it, and free after that', async () => {
    const dataFolder = tempFolder();
    const other = createEmbeddedPractice(testPorts({ dataFolder }));
    valueOf(await other.open());
    const engine = await openEngine({ dataFolder });
    const connect = () => engine.call('workspace.connect', { workspace: 'practice' });
    expect(await connect()).toEqual(fail({ kind: 'practice-busy' }));
    await other.close();
    expect(await connect()).toMatchObject({ ok: true });
  });
});
