import { NumberInput, Select, Stack } from '@mantine/core';
import type { Settings } from '../../shared/ipc/workspace.ts';
import { settingsText, windowUnits } from '../text/settings-text.ts';

type Typed = number | string;
type WindowUnit = 'minutes' | 'hours';

interface Limits {
  asyncLimit: Typed;
  syncLimit: Typed;
  window: Typed;
  windowUnit: WindowUnit;
  reservePercent: Typed;
}

interface SettingsFieldsProps {
  form: Limits;
  problems: Partial<Record<keyof Settings, string>>;
  onChange: (part: Partial<Limits>) => void;
}

/** telecrm's limits and what of them is ours, each with what it does. */
export function SettingsFields({ form, problems, onChange }: SettingsFieldsProps) {
  return (
    <Stack gap="sm">
      <LimitField
        label={settingsText.asyncLimit}
        hint={settingsText.asyncHint}
        value={form.asyncLimit}
        problem={problems.asyncLimit}
        onChange={(asyncLimit) => onChange({ asyncLimit })}
      />
      <LimitField
        label={settingsText.syncLimit}
        hint={settingsText.syncHint}
        value={form.syncLimit}
        problem={problems.syncLimit}
        onChange={(syncLimit) => onChange({ syncLimit })}
      />
      <WindowField form={form} problem={problems.budgetWindowMs} onChange={onChange} />
      <NumberInput
        label={settingsText.reserve}
        description={settingsText.reserveHint}
        value={form.reservePercent}
        error={problems.budgetReserve}
        suffix=" %"
        allowNegative={false}
        hideControls
        onChange={(reservePercent) => onChange({ reservePercent })}
      />
    </Stack>
  );
}

interface LimitFieldProps {
  label: string;
  hint: string;
  value: Typed;
  problem: string | undefined;
  onChange: (value: Typed) => void;
}

function LimitField({ label, hint, value, problem, onChange }: LimitFieldProps) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value}
      error={problem}
      thousandSeparator=","
      thousandsGroupStyle="lakh"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={onChange}
    />
  );
}

/** The room that the outer box leaves for its own hint and problem is not the inner one's. */
const boxInABox = { wrapper: { margin: 0 } };

type WindowFieldProps = Pick<SettingsFieldsProps, 'form' | 'onChange'> & {
  problem: string | undefined;
};

function WindowField({ form, problem, onChange }: WindowFieldProps) {
  const unit = (
    <Select
      aria-label={settingsText.windowUnit}
      variant="unstyled"
      w={100}
      rightSectionWidth={30}
      styles={boxInABox}
      allowDeselect={false}
      data={windowUnits}
      value={form.windowUnit}
      onChange={(chosen) => chosen !== null && onChange({ windowUnit: chosen as WindowUnit })}
    />
  );
  return (
    <NumberInput
      label={settingsText.window}
      description={settingsText.windowHint}
      value={form.window}
      error={problem}
      decimalScale={5}
      allowNegative={false}
      hideControls
      rightSection={unit}
      rightSectionWidth={110}
      onChange={(window) => onChange({ window })}
    />
  );
}
