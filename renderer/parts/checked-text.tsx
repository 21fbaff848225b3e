import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { closedUntilOpened } from './closed-until-opened.ts';

interface CheckedTextProps {
  label: string;
  placeholder: string;
  suggestions: readonly string[];
  /** null while nothing was chosen. */
  value: string | null;
  /** Why a text cannot be taken; null when it can. */
  findProblem: (text: string) => string | null;
  onChange: (value: string | null) => void;
}

/** Chosen from a long list or written; what is wrong is said and not taken, and what was there holds. */
export function CheckedText(props: CheckedTextProps) {
  const { label, placeholder, suggestions, value, findProblem, onChange } = props;
  const [typed, setTyped] = useState(value ?? '');
  const text = typed.trim();
  const problem = text === '' ? null : findProblem(text);
  return (
    <Autocomplete
      size="xs"
      label={label}
      placeholder={placeholder}
      comboboxProps={closedUntilOpened}
      data={[...suggestions]}
      limit={60}
      maxLength={60}
      maxDropdownHeight={220}
      value={typed}
      error={problem}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${placeholder}` }}
      onChange={(next) => {
        setTyped(next);
        const wanted = next.trim();
        if (wanted === '') onChange(null);
        else if (findProblem(wanted) === null) onChange(wanted);
      }}
    />
  );
}
