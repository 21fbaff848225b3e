import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { readNumberingPlan } from '../../shared/fields/calling-codes.ts';
import { candidateDateFormats } from '../../shared/fields/date-formats.ts';
import type { Link, Mapping, OptionChange } from '../../shared/mapping/mapping.ts';
import { findOptionProblems } from '../../shared/mapping/option-problems.ts';
import { decimalTexts, optionText, tagSeparators, unreadableTexts } from '../text/option-text.ts';
import { listCountries, listZones } from '../text/places.ts';
import { CheckedText } from './checked-text.tsx';
import { closedUntilOpened } from './closed-until-opened.ts';
import { OwnChoice } from './own-choice.tsx';
import type { TargetOption } from './target-select.tsx';
import { ValueMap } from './value-map.tsx';

interface LinkOptionsProps {
  link: Link;
  target: TargetOption;
  /** The identifier cannot be left out (P2), so there is nothing to choose. */
  isIdentifier: boolean;
  /** What holds where the link says nothing. */
  defaults: { zone: string; country: string };
  /** Texts of the first rows that are no value of the target. */
  unknownValues: readonly string[];
  onChange: (change: OptionChange) => void;
}

/** How the cells of one link are read: what its kind of field needs, and no more. */
export function LinkOptions(props: LinkOptionsProps) {
  const { link, target, isIdentifier, unknownValues, onChange } = props;
  return (
    <Stack gap="xs">
      <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
        <KindOptions {...props} />
        {!isIdentifier && (
          <Select
            size="xs"
            label={optionText.unreadable}
            comboboxProps={closedUntilOpened}
            allowDeselect={false}
            data={unreadableTexts}
            value={link.onUnreadable ?? 'hold'}
            onChange={(chosen) =>
              onChange({ onUnreadable: chosen === 'leave-out' ? chosen : null })
            }
          />
        )}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {isIdentifier ? optionText.emptyIdentifier : optionText.empty}
      </Text>
      {target.labels.length > 0 && (
        <ValueMap
          unknown={unknownValues}
          labels={target.labels}
          values={link.values ?? {}}
          onChange={(values) =>
            onChange({ values: Object.keys(values).length > 0 ? values : null })
          }
        />
      )}
    </Stack>
  );
}

function KindOptions({ link, target, defaults, onChange }: LinkOptionsProps) {
  switch (target.type) {
    case 'date':
      return <DateOptions link={link} zone={defaults.zone} onChange={onChange} />;
    case 'phone':
      return (
        <Select
          size="xs"
          label={optionText.country}
          comboboxProps={closedUntilOpened}
          searchable
          allowDeselect={false}
          data={phoneCountries(defaults.country)}
          value={link.country ?? defaults.country}
          onChange={(chosen) => onChange({ country: chosen === defaults.country ? null : chosen })}
        />
      );
    case 'tags':
      return (
        <OwnChoice
          size="xs"
          label={optionText.separator}
          choices={tagSeparators}
          value={link.separator ?? ','}
          maxLength={5}
          onChange={(chosen) => onChange({ separator: chosen === ',' ? null : chosen })}
        />
      );
    default:
      return target.isDecimal ? <DecimalOption link={link} onChange={onChange} /> : null;
  }
}

interface PartProps {
  link: Link;
  onChange: (change: OptionChange) => void;
}

function DateOptions({ link, zone, onChange }: PartProps & { zone: string }) {
  return (
    <>
      <CheckedText
        label={optionText.dateFormat}
        placeholder={optionText.decideDates}
        suggestions={candidateDateFormats}
        value={link.dateFormat ?? null}
        findProblem={findFormatProblem}
        onChange={(dateFormat) => onChange({ dateFormat })}
      />
      <Select
        size="xs"
        label={optionText.zone}
        comboboxProps={closedUntilOpened}
        searchable
        allowDeselect={false}
        limit={60}
        data={listZones(link.zone ?? zone)}
        value={link.zone ?? zone}
        onChange={(chosen) => onChange({ zone: chosen === zone ? null : chosen })}
      />
    </>
  );
}

function DecimalOption({ link, onChange }: PartProps) {
  return (
    <Select
      size="xs"
      label={optionText.decimal}
      comboboxProps={closedUntilOpened}
      allowDeselect={false}
      data={decimalTexts}
      value={link.decimal ?? '.'}
      onChange={(chosen) => onChange({ decimal: chosen === ',' ? chosen : null })}
    />
  );
}

/** Countries whose numbers can be told; the workspace's own is among them whatever it is. */
function phoneCountries(own: string) {
  return listCountries().filter(({ value }) => value === own || readNumberingPlan(value) !== null);
}

/** By the rule that the whole mapping has to pass. */
function findFormatProblem(dateFormat: string): string | null {
  const link: Link = { to: { field: '' }, from: { constant: '' }, dateFormat };
  const mapping: Mapping = {
    version: 1,
    identifier: '',
    zone: 'UTC',
    country: 'IN',
    links: [link],
  };
  return findOptionProblems(mapping)[0] ?? null;
}
