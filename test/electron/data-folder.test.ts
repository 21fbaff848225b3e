import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../electron/data-folder.ts';

describe('the data folder, shared by all hosts', () => {
  it.each([
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Leadloader'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Leadloader'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Leadloader'],
    ['linux', {}, '/home/a', '/home/a/.config/Leadloader'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/home/a', '/x/Leadloader'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Leadloader'],
    ['darwin', { LEADLOADER_DATA_DIR: '/mine' }, '/Users/a', '/mine'],
  ] as const)('on %s with %j is Electron’s own', (platform, environment, home, folder) => {
    expect(defaultDataFolder(platform, environment, home)).toBe(folder);
  });
});
