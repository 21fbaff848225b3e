import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { BrokenScreen } from './parts/broken-screen.tsx';
import { NonceContext } from './parts/nonce-context.ts';
import { Notices } from './screens/notices.tsx';
import { Wizard } from './screens/wizard.tsx';
import { WizardContext } from './state/use-wizard.ts';
import type { WizardStore } from './state/wizard-store.ts';
import { theme } from './theme.ts';

interface AppProps {
  store: WizardStore;
  /** Of the page's content policy; empty where there is none. */
  nonce: string;
  /** Tests switch transitions off. */
  env?: 'default' | 'test';
}

/** The whole window. */
export function App({ store, nonce, env = 'default' }: AppProps) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce} env={env}>
      <NonceContext value={nonce}>
        <WizardContext value={store}>
          <Notifications position="bottom-right" limit={3} />
          <BrokenScreen>
            <Wizard />
          </BrokenScreen>
          <Notices />
        </WizardContext>
      </NonceContext>
    </MantineProvider>
  );
}
