import { useReducer, useEffect } from 'react';
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
  const [cases, dispatch] = useReducer(
    reduceCustomCases,
    null,
    () => readJson(storage, key, isCaseList) ?? [],
  );
  useEffect(() => {
    if (cases.length === 0) storage.remove(key);
    else storage.write(key, JSON.stringify(cases));
  }, [storage, key, cases]);
  return [cases, dispatch];
}

function isCaseList(value: unknown): value is readonly CustomCase[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        isRecord(item) && typeof item['input'] === 'string' && typeof item['expected'] === 'string',
    )
  );
}
