import { MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { joinSeparators, sourceText } from '../text/source-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';
import { OwnChoice } from './own-choice.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { TargetSelect } from './target-select.tsx';
import type { TargetOption } from './target-select.tsx';

/** Columns in their order, and what stands between them. */
export interface JoinSource {
  join: readonly string[];
  with: string;
}

interface JoinDialogProps {
  targets: readonly TargetOption[];
  readUsed: () => ReadonlySet<string>;
  columns: readonly string[];
  /** What is changed; null for a new one. */
  old: { target: string; source: JoinSource } | null;
  /** What the join makes of the first row that has something. */
  readFirst: (source: JoinSource) => string;
  onSave: (target: string, source: JoinSource) => void;
  onClose: () => void;
}

/** A mapping joins no more than this. */
const mostColumns = 20;

/** Several columns into one field. */
export function JoinDialog(props: JoinDialogProps) {
  const { targets, readUsed, columns, old, readFirst, onSave, onClose } = props;
  const [name, setName] = useState(old?.target ?? null);
  const [source, setSource] = useState<JoinSource>(old?.source ?? { join: [], with: ' ' });
  const isJoin = source.join.length > 1;
  const first = isJoin ? readFirst(source) : '';
  return (
    <SourceDialog
      title={sourceText.joinTitle}
      canSave={name !== null && isJoin}
      onSave={() => name !== null && onSave(name, source)}
      onClose={onClose}
    >
      <TargetSelect
        label={sourceText.target}
        placeholder={sourceText.targetNone}
        isLabelled
        targets={targets}
        readUsed={readUsed}
        value={name}
        onChange={setName}
      />
      <MultiSelect
        label={sourceText.columns}
        description={sourceText.columnsHint}
        comboboxProps={closedUntilOpened}
        searchable
        maxValues={mostColumns}
        maxDropdownHeight={220}
        data={[...columns]}
        value={[...source.join]}
        onChange={(join) => setSource({ ...source, join })}
      />
      <OwnChoice
        label={sourceText.separator}
        choices={joinSeparators}
        value={source.with}
        maxLength={20}
        onChange={(separator) => setSource({ ...source, with: separator })}
      />
      {isJoin && (
        <Text size="sm" className="samples" aria-live="polite">
          {sourceText.preview}: {first === '' ? sourceText.noPreview : first}
        </Text>
      )}
    </SourceDialog>
  );
}
