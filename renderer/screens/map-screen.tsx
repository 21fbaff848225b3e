import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { sourceName } from '../../shared/mapping/link-names.ts';
import type { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { identifierLink, linkOfColumn, withDuplicates } from '../state/edit-mapping.ts';
import { listTargets } from '../state/list-targets.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { duplicateTexts, mapText } from '../text/map-text.ts';
import { MapTable } from './map-table.tsx';

/** Which column feeds which field, with a suggestion to start from. */
export function MapScreen({ step }: { step: MapStep }) {
  const { startCheck } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const targets = useMemo(() => listTargets(step.catalogue), [step.catalogue]);
  const isIdentified = identifierLink(step.mapping) !== null;
  return (
    <ScreenFrame
      title={mapText.title}
      actions={
        <>
          <DuplicateSelect step={step} />
          <Button
            disabled={!isIdentified}
            loading={task === 'start-check'}
            onClick={() => void startCheck()}
          >
            {mapText.next}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <IdentifierLine step={step} />
        <UnmappedLine step={step} />
        <MapTable step={step} targets={targets} />
      </Stack>
    </ScreenFrame>
  );
}

/** Without the identifier telecrm discards every row in silence (P2). */
function IdentifierLine({ step: { mapping } }: { step: MapStep }) {
  const link = identifierLink(mapping);
  return (
    <Alert color={link ? 'green' : 'red'} p="xs" role="status">
      {link
        ? mapText.identifierReady(mapping.identifier, sourceName(link))
        : mapText.identifierMissing(mapping.identifier)}
    </Alert>
  );
}

function UnmappedLine({ step: { preview, mapping } }: { step: MapStep }) {
  const unmapped = preview.header.filter((column) => !linkOfColumn(mapping, column));
  return (
    <Text size="sm" aria-live="polite">
      {unmapped.length > 0 ? mapText.unmapped(unmapped) : mapText.allMapped}
    </Text>
  );
}

function DuplicateSelect({ step: { mapping } }: { step: MapStep }) {
  const { editMapping } = useWizard(selectActions);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" component="label" htmlFor="duplicates">
        {mapText.duplicates}
      </Text>
      <Select
        id="duplicates"
        aria-label={mapText.duplicates}
        w={200}
        allowDeselect={false}
        data={duplicateTexts}
        value={mapping.duplicates ?? 'hold'}
        onChange={(chosen) =>
          editMapping(
            withDuplicates(mapping, chosen === 'hold' ? null : (chosen as DuplicatePolicy)),
          )
        }
      />
    </Group>
  );
}
