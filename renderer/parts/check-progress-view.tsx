import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { CheckProgress } from '../../shared/checking/check-report.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { errorText } from '../../shared/errors/error-text.ts';
import { checkText, rowStateTexts } from '../text/check-text.ts';
import { formatCount, formatSize } from '../text/format.ts';

interface CheckProgressViewProps {
  progress: CheckProgress | null;
  /** Why it did not reach the end of the file. */
  failure: AppError | null;
  /** Back to where the trouble can be mended; null when that is not the reading of the file. */
  onMend: (() => void) | null;
  onStop: () => void;
  onAgain: () => void;
}

/** A check under way, or one that did not reach the end of the file. */
export function CheckProgressView(props: CheckProgressViewProps) {
  const { progress, failure, onMend, onStop, onAgain } = props;
  if (progress && progress.state !== 'checking') {
    return (
      <Alert color="yellow" role="status">
        <Stack align="flex-start" gap="sm">
          {progress.state === 'failed' ? checkText.failed : checkText.cancelled}
          {failure && <Text size="sm">{errorText(failure)}</Text>}
          <Group gap="sm">
            {onMend && <Button onClick={onMend}>{checkText.backToFile}</Button>}
            <Button variant={onMend ? 'default' : 'filled'} onClick={onAgain}>
              {checkText.again}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  const { bytesRead = 0, sizeBytes = 0, rows = 0, ready = 0, held = 0 } = progress ?? {};
  return (
    <Stack gap="sm" maw={640}>
      <Text>{checkText.checking}</Text>
      <Progress
        value={sizeBytes === 0 ? 0 : (bytesRead / sizeBytes) * 100}
        aria-label={checkText.checking}
        size="lg"
      />
      <Text aria-live="polite">
        {checkText.soFar(rows)}: {formatCount(ready)} {rowStateTexts.ready.toLowerCase()},{' '}
        {formatCount(held)} {rowStateTexts.held.toLowerCase()}. {formatSize(bytesRead)} /{' '}
        {formatSize(sizeBytes)}
      </Text>
      <Group>
        <Button variant="default" onClick={onStop}>
          {checkText.stop}
        </Button>
      </Group>
    </Stack>
  );
}
