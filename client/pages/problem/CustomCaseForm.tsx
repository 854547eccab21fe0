import { useId } from 'react';
import type { Entry } from '#contract/entry.ts';
import type { CustomCase } from '#contract/submission.ts';
import { findCaseMistake } from '../../state/customCases.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CustomCaseForm.module.css';

interface CustomCaseFormProps {
  readonly number: number;
  readonly entry: Entry;
  readonly testcase: CustomCase;
  readonly onChange: (change: Partial<CustomCase>) => void;
  readonly onRemove: () => void;
}

export function CustomCaseForm({ number, entry, testcase, onChange, onRemove }: CustomCaseFormProps) {
  const mistake = findCaseMistake(entry, testcase);
  const mistakeIn = (field: keyof CustomCase): string | null =>
    mistake?.field === field ? `Line ${mistake.line}: ${mistake.message}.` : null;
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>Custom {number}</legend>
      <Button
        look="quiet"
        className={styles.remove}
        aria-label={`Remove custom testcase ${number}`}
        onClick={onRemove}
      >
        Remove
      </Button>
      <div className={styles.fields}>
        <TextField
          label={entry.kind === 'program' ? 'Standard input' : entry.kind === 'class' ? 'Calls' : 'Call'}
          value={testcase.input}
          mistake={mistakeIn('input')}
          onChange={(input) => onChange({ input })}
        />
        <TextField
          label="Expected (may be empty)"
          value={testcase.expected}
          mistake={mistakeIn('expected')}
          onChange={(expected) => onChange({ expected })}
        />
      </div>
    </fieldset>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly mistake: string | null;
  readonly onChange: (value: string) => void;
}

const LINES_LIMIT = 14;

function TextField({ label, value, mistake, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(Math.max(value.split('\n').length, 2), LINES_LIMIT)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={value}
        aria-invalid={mistake !== null}
        aria-describedby={mistake === null ? undefined : `${id}-mistake`}
        onChange={(event) => onChange(event.target.value)}
      />
      {mistake !== null && (
        <p id={`${id}-mistake`} className={styles.mistake}>
          {mistake}
        </p>
      )}
    </div>
  );
}
