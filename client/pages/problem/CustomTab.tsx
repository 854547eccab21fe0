import { CUSTOM_CASES_LIMIT } from '#contract/limits.ts';
import type { PartView } from '#contract/problem.ts';
import type { CustomCase } from '#contract/submission.ts';
import { findRefusal, type CaseRefusal } from '../../state/caseRefusals.ts';
import type { CustomCasesAction } from '../../state/customCases.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CustomCaseForm } from './CustomCaseForm.tsx';
import styles from './CustomTab.module.css';

interface CustomTabProps {
  readonly part: PartView;
  readonly cases: readonly CustomCase[];
  readonly mistake: string | null;
  readonly refusals: readonly CaseRefusal[];
  readonly onChange: (action: CustomCasesAction) => void;
}

export function CustomTab({ part, cases, mistake, refusals, onChange }: CustomTabProps) {
  const template = part.samples[0] ?? { input: '', expected: '' };
  return (
    <div className={styles.tab}>
      {mistake !== null && (
        <p className={styles.mistake} role="alert">
          <Icon name="warning" />
          {mistake}
        </p>
      )}
      <p className={styles.lead}>
        Run tries these beside the samples. {FORMATS[part.isHarnessDriven ? 'harness' : part.entry.kind]}{' '}
        Leave the expectation empty to be held against the reference. They stay in this browser.
      </p>
      <ol className={styles.list}>
        {cases.map((testcase, index) => (
          <li key={index}>
            <CustomCaseForm
              number={index + 1}
              part={part}
              testcase={testcase}
              refusal={findRefusal(refusals, testcase)}
              onChange={(change) => onChange({ type: 'changed', index, change })}
              onRemove={() => onChange({ type: 'removed', index })}
            />
          </li>
        ))}
      </ol>
      <Button
        unavailable={
          cases.length >= CUSTOM_CASES_LIMIT ? `At most ${CUSTOM_CASES_LIMIT}: remove one first` : null
        }
        onClick={() =>
          onChange({ type: 'added', template: { input: template.input, expected: template.expected } })
        }
      >
        <Icon name="plus" />
        Add a testcase
      </Button>
    </div>
  );
}

const FORMATS: Readonly<Record<PartView['entry']['kind'] | 'harness', string>> = {
  harness: 'Write one value, as the samples do; what you expect is one too.',
  function: 'Write one call; what you expect is a value.',
  class: 'Write one call a line, the constructor first; what you expect is one value a line.',
  program: 'Write standard input; what you expect is standard output.',
};
