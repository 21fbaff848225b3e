import { Stack, Table, Title } from '@mantine/core';
import { targetName } from '../../shared/mapping/link-names.ts';
import type { Link, LinkSource } from '../../shared/mapping/mapping.ts';
import type { LineFacts } from '../parts/column-line.tsx';
import { ConstantDialog } from '../parts/constant-dialog.tsx';
import { JoinDialog } from '../parts/join-dialog.tsx';
import type { JoinSource } from '../parts/join-dialog.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { withOptions, withoutTarget, withSource } from '../state/edit-mapping.ts';
import type { Target } from '../state/list-targets.ts';
import { findConstantProblem, readFirstJoin } from '../state/read-link-sample.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { sourceText } from '../text/source-text.ts';

/** A source that is being made (without a link) or changed. */
export interface EditedSource {
  kind: 'constant' | 'join';
  link: Link | null;
}

interface MapSourcesProps {
  step: MapStep;
  targets: readonly Target[];
  facts: LineFacts;
  onEdit: (edited: EditedSource) => void;
}

/** Fields that no single column feeds. */
export function MapSources({ step, targets, facts, onEdit }: MapSourcesProps) {
  const { editMapping } = useWizard(selectActions);
  const links = step.mapping.links.filter(({ from }) => !('column' in from));
  if (links.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {sourceText.title}
      </Title>
      <Table
        className="map-table"
        aria-label={sourceText.title}
        verticalSpacing={6}
        fz="sm"
        layout="fixed"
      >
        <Table.Tbody>
          {links.map((link) => {
            const name = targetName(link.to);
            const target = targets.find((one) => one.name === name);
            if (!target) return null;
            return (
              <SourceLine
                key={name}
                {...facts}
                link={link}
                target={target}
                firstResult={'join' in link.from ? readFirstJoin(link, step) : ''}
                onEdit={() => onEdit({ kind: 'join' in link.from ? 'join' : 'constant', link })}
                onRemove={() => editMapping((mapping) => withoutTarget(mapping, name))}
                onOptions={(options) =>
                  editMapping((mapping) => withOptions(mapping, name, options))
                }
              />
            );
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

interface EditSourceProps extends Omit<MapSourcesProps, 'onEdit'> {
  edited: EditedSource;
  onClose: () => void;
}

/** The dialog of one such source. */
export function EditSource({ edited, step, targets, facts, onClose }: EditSourceProps) {
  const { editMapping } = useWizard(selectActions);
  const { kind, link } = edited;
  const old = link && targetName(link.to);
  const toOf = (name: string) => targets.find((one) => one.name === name)?.to ?? null;
  const save = (name: string, from: LinkSource) => {
    const to = toOf(name);
    if (to) editMapping((mapping) => withSource(mapping, old, { to, from }));
    onClose();
  };
  if (kind === 'constant') {
    const text = link && 'constant' in link.from ? link.from.constant : '';
    return (
      <ConstantDialog
        // The same identifier in every row would make all of them one lead.
        targets={targets.filter(({ name }) => name !== facts.identifier)}
        readUsed={facts.readUsed}
        old={old === null ? null : { target: old, text }}
        findProblem={(name, constant) => {
          const to = toOf(name);
          return to && findConstantProblem({ to, text: constant }, step);
        }}
        onSave={(name, constant) => save(name, { constant })}
        onClose={onClose}
      />
    );
  }
  const joined = link && 'join' in link.from ? link.from : { join: [], with: ' ' };
  const toSource = ({ join, with: separator }: JoinSource) => ({
    join: [...join],
    with: separator,
  });
  return (
    <JoinDialog
      targets={targets}
      readUsed={facts.readUsed}
      columns={step.preview.header}
      old={old === null ? null : { target: old, source: joined }}
      readFirst={(source) =>
        readFirstJoin({ to: { field: step.mapping.identifier }, from: toSource(source) }, step)
      }
      onSave={(name, source) => save(name, toSource(source))}
      onClose={onClose}
    />
  );
}
