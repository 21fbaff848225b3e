import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sourceText } from '../text/source-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';
import { SourceDialog } from './source-dialog.tsx';
import { TargetSelect } from './target-select.tsx';
import type { TargetOption } from './target-select.tsx';

interface ConstantDialogProps {
  targets: readonly TargetOption[];
  readUsed: () => ReadonlySet<string>;
  /** What is changed; null for a new one. */
  old: { target: string; text: string } | null;
  /** Why telecrm would not keep the text there; null when it would. */
  findProblem: (target: string, text: string) => string | null;
  onSave: (target: string, text: string) => void;
  onClose: () => void;
}

/** The same text for every row: one of the list where the field has one, checked like a cell. */
export function ConstantDialog(props: ConstantDialogProps) {
  const { targets, readUsed, old, findProblem, onSave, onClose } = props;
  const [name, setName] = useState(old?.target ?? null);
  const [text, setText] = useState(old?.text ?? '');
  const target = targets.find((one) => one.name === name);
  const problem = target && text.trim() !== '' ? findProblem(target.name, text) : null;
  const canSave = target !== undefined && text.trim() !== '' && problem === null;
  return (
    <SourceDialog
      title={sourceText.constantTitle}
      canSave={canSave}
      onSave={() => target && onSave(target.name, text)}
      onClose={onClose}
    >
      <TargetSelect
        label={sourceText.target}
        placeholder={sourceText.targetNone}
        isLabelled
        targets={targets}
        readUsed={readUsed}
        value={name}
        onChange={(chosen) => {
          setName(chosen);
          // One of another list says nothing here.
          if (targets.find((one) => one.name === chosen)?.labels.length) setText('');
        }}
      />
      {target && target.labels.length > 0 ? (
        <LabelSelect labels={target.labels} text={text} problem={problem} onChange={setText} />
      ) : (
        <TextInput
          label={sourceText.text}
          description={sourceText.textHint}
          value={text}
          maxLength={10_000}
          error={problem}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
    </SourceDialog>
  );
}

interface LabelSelectProps {
  labels: readonly string[];
  text: string;
  problem: string | null;
  onChange: (text: string) => void;
}

function LabelSelect({ labels, text, problem, onChange }: LabelSelectProps) {
  return (
    <Select
      label={sourceText.label}
      description={sourceText.textHint}
      comboboxProps={closedUntilOpened}
      searchable={labels.length > 8}
      data={[...new Set(labels)].filter((label) => label !== '')}
      value={labels.includes(text) ? text : null}
      error={problem}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
