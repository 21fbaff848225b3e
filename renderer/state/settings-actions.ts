import { settingsText } from '../text/settings-text.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type SettingsActions = Pick<WizardActions, 'readSettings' | 'saveSettings'>;

export function createSettingsActions(tools: WizardTools): SettingsActions {
  const { api, expect, during, tell } = tools;
  return {
    readSettings: async () => expect(await api.call('settings.read', undefined)) ?? null,

    saveSettings: async (settings) => {
      let isSaved = false;
      await during('save-settings', async () => {
        if (!expect(await api.call('settings.save', settings))) return;
        isSaved = true;
        tell(settingsText.saved);
      });
      return isSaved;
    },
  };
}
