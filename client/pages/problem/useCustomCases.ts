import { useState } from 'react';
import type { CustomCase } from '#contract/submission.ts';
import { isRecord, readJson } from '../../state/browserStorage.ts';
import { useClient } from '../../state/clientContext.ts';
import { reduceCustomCases, type CustomCasesAction } from '../../state/customCases.ts';

/** The candidate's own testcases of a part. They live in this browser only. */
export function useCustomCases(
  slug: string,
  part: number,
): [cases: readonly CustomCase[], dispatch: (action: CustomCasesAction) => void] {
  const { storage } = useClient();
  const key = `dryrun.cases/${slug}/${part}`;
  // By key, since another part may be opened while the page stands.
  const [changed, setChanged] = useState<ReadonlyMap<string, readonly CustomCase[]>>(new Map());
  const cases = changed.get(key) ?? readJson(storage, key, isCaseList) ?? NONE;
  return [
    cases,
    (action) => {
      const next = reduceCustomCases(cases, action);
      if (next.length === 0) storage.remove(key);
      else storage.write(key, JSON.stringify(next));
      setChanged(new Map(changed).set(key, next));
    },
  ];
}

const NONE: readonly CustomCase[] = [];

function isCaseList(value: unknown): value is readonly CustomCase[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        isRecord(item) && typeof item['input'] === 'string' && typeof item['expected'] === 'string',
    )
  );
}
