import { Menu } from 'electron';
import type { BrowserWindow } from 'electron';

/** Cut, copy and paste at the pointer: Electron brings no menu of its own, and tokens are pasted. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    Menu.buildFromTemplate([
      { role: 'cut', enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
      { type: 'separator', visible: isEditable },
      { role: 'selectAll', enabled: editFlags.canSelectAll, visible: isEditable },
    ]).popup({ window });
  });
}
