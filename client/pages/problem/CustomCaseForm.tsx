import { useId } from 'react';
import type { PartView } from '#contract/problem.ts';
import type { CustomCase } from '#contract/submission.ts';
import type { CaseRefusal } from '../../state/caseRefusals.ts';
import { findCaseMistake } from '../../state/customCases.ts';
import { describeCaseTexts } from '../../state/describePart.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CustomCaseForm.module.css';

interface CustomCaseFormProps {
  readonly number: number;
  readonly part: PartView;
  readonly testcase: CustomCase;
  /** Why the server did not take it, while it still stands so. */
  readonly refusal: CaseRefusal | undefined;
  readonly onChange: (change: Partial<CustomCase>) => void;
  readonly onRemove: () => void;
}

export function CustomCaseForm({ number, part, testcase, refusal, onChange, onRemove }: CustomCaseFormProps) {
  const mistake = findCaseMistake(part, testcase);
  const mistakeIn = (field: keyof CustomCase): string | null =>
    mistake?.field === field
      ? `Line ${mistake.line}: ${mistake.message}.`
      : refusal?.field === field
        ? refusal.message
        : null;
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
          label={describeCaseTexts(part).input}
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
