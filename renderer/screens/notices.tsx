import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { errorText } from '../../shared/errors/error-text.ts';
import { useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';

/** Says the last notice at the bottom right. Trouble stays until it is closed or another step begins. */
export function Notices() {
  const notice = useWizard((state) => state.notice);

  useEffect(() => {
    notifications.clean();
    if (!notice) return;
    const isFailed = notice.kind === 'failed';
    notifications.show({
      id: `notice-${notice.id}`,
      title: isFailed ? appText.noticeFailed : appText.noticeDone,
      message: isFailed ? errorText(notice.error) : notice.text,
      color: isFailed ? 'red' : 'green',
      autoClose: isFailed ? false : 6_000,
      role: 'alert',
      withBorder: true,
      closeButtonProps: { 'aria-label': appText.closeNotice },
    });
  }, [notice]);

  return null;
}
