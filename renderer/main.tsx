import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import './file.css';
import './practice.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { findApi } from './api/find-api.ts';
import { readNonce } from './api/read-nonce.ts';
import { startDownload } from './api/start-download.ts';
import { App } from './app.tsx';
import { createWizardStore } from './state/wizard-store.ts';

const nonce = readNonce();
// The scroll lock of dialogs writes a style element that knows no other way to the nonce.
setNonce(nonce);

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(<App store={createWizardStore(findApi(), startDownload)} nonce={nonce} />);
