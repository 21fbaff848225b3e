import { expect, it } from 'vitest';
import { startDownload } from '../../../renderer/api/start-download.ts';

it('a download is asked for under its name and leaves nothing on the page', () => {
  const asked: string[] = [];
  const hear = (event: Event) => {
    event.preventDefault();
    const link = event.target as HTMLAnchorElement;
    asked.push(`${link.getAttribute('href')} as ${link.download}`);
  };
  document.addEventListener('click', hear);
  startDownload('/download/1', 'rejected.csv');
  document.removeEventListener('click', hear);
  expect(asked).toEqual(['/download/1 as rejected.csv']);
  expect(document.querySelector('a')).toBeNull();
});
