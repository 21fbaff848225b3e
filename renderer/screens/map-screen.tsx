import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { sourceName } from '../../shared/mapping/link-names.ts';
import type { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { identifierLink, withDuplicates } from '../state/edit-mapping.ts';
import { listTargets } from '../state/list-targets.ts';
import { isShownBy, listLines } from '../state/map-lines.ts';
import type { MapLine } from '../state/map-lines.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { duplicateTexts, mapText } from '../text/map-text.ts';
import { sourceText } from '../text/source-text.ts';
import { MapConditions } from './map-conditions.tsx';
import { MapPayment } from './map-payment.tsx';
import { EditSource, MapSources } from './map-sources.tsx';
import type { EditedSource } from './map-sources.tsx';
import { MapTable } from './map-table.tsx';
import { MapTemplates, TemplatesButton } from './map-templates.tsx';
import { useLineFacts } from './use-line-facts.ts';

/** Which column feeds which field, with a suggestion to start from. */
export function MapScreen({ step }: { step: MapStep }) {
  const targets = useMemo(() => listTargets(step.catalogue), [step.catalogue]);
  const lines = useMemo(() => listLines(step), [step]);
  const facts = useLineFacts(step, targets);
  const [edited, setEdited] = useState<EditedSource | null>(null);
  return (
    <ScreenFrame title={mapText.title} actions={<WayOn step={step} />}>
      <Stack gap="sm">
        <MapTemplates step={step} />
        <IdentifierLine step={step} />
        <MapConditions step={step} />
        <Group justify="space-between" align="center" wrap="nowrap">
          <UnmappedLine lines={lines} />
          <SourceButtons step={step} onAdd={(kind) => setEdited({ kind, link: null })} />
        </Group>
        <MapSources step={step} targets={targets} facts={facts} onEdit={setEdited} />
        {/* A template changes everything: what was open or filtered for the mapping before it is closed. */}
        <MapTable
          key={step.applied?.match.name ?? ''}
          lines={lines}
          targets={targets}
          facts={facts}
        />
        <MapPayment step={step} />
      </Stack>
      {edited && (
        <EditSource
          edited={edited}
          step={step}
          targets={targets}
          facts={facts}
          onClose={() => setEdited(null)}
        />
      )}
    </ScreenFrame>
  );
}

function WayOn({ step }: { step: MapStep }) {
  const { startCheck } = useWizard(selectActions);
  const task = useWizard(selectTask);
  return (
    <>
      <DuplicateSelect step={step} />
      <Button
        disabled={identifierLink(step.mapping) === null}
        loading={task === 'start-check'}
        onClick={() => void startCheck()}
      >
        {mapText.next}
      </Button>
    </>
  );
}

interface SourceButtonsProps {
  step: MapStep;
  onAdd: (kind: EditedSource['kind']) => void;
}

function SourceButtons({ step, onAdd }: SourceButtonsProps) {
  return (
    <Group gap="xs" wrap="nowrap" flex="none">
      <Button size="compact-sm" variant="default" onClick={() => onAdd('constant')}>
        {sourceText.addConstant}
      </Button>
      {step.preview.header.length > 1 && (
        <Button size="compact-sm" variant="default" onClick={() => onAdd('join')}>
          {sourceText.addJoin}
        </Button>
      )}
      <TemplatesButton step={step} />
    </Group>
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

function UnmappedLine({ lines }: { lines: readonly MapLine[] }) {
  const unmapped = lines.filter((line) => isShownBy('not-mapped', line));
  const columns = unmapped.map(({ column }) => column);
  return (
    <Text size="sm" aria-live="polite" className="samples">
      {columns.length > 0 ? mapText.unmapped(columns) : mapText.allMapped}
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
          editMapping((now) =>
            withDuplicates(now, chosen === 'hold' ? null : (chosen as DuplicatePolicy)),
          )
        }
      />
    </Group>
  );
}
