import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { planText } from '../text/upload-text.ts';

interface PlanFieldsProps {
  hasSyncToken: boolean;
  isVerified: boolean;
  trialRows: number;
  onVerified: (isVerified: boolean) => void;
  onTrialRows: (rows: number) => void;
}

/** The most rows a trial may have, as the contract says. */
const maxTrialRows = 1_000;

/** Way of sending, trial and reading back; what cannot be chosen says why. */
export function PlanFields(props: PlanFieldsProps) {
  const { hasSyncToken, isVerified, trialRows, onVerified, onTrialRows } = props;
  return (
    <Stack gap="md">
      <Radio.Group label={planText.transport} value="async">
        <Stack gap="xs" mt={4}>
          <Radio value="async" label={planText.async} description={planText.asyncHint} readOnly />
          <Radio value="sync" label={planText.sync} description={planText.syncHint} disabled />
        </Stack>
      </Radio.Group>
      <Switch
        label={planText.readBack}
        description={hasSyncToken ? planText.readBackHint : planText.readBackMissing}
        checked={isVerified}
        disabled={!hasSyncToken}
        onChange={({ currentTarget }) => onVerified(currentTarget.checked)}
      />
      <NumberInput
        label={planText.trial}
        description={planText.trialHint}
        min={0}
        max={maxTrialRows}
        allowDecimal={false}
        clampBehavior="strict"
        value={isVerified ? trialRows : 0}
        disabled={!isVerified}
        maw={420}
        onChange={(value) => onTrialRows(typeof value === 'number' ? value : 0)}
      />
    </Stack>
  );
}
