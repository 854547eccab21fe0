/** What the server's log says of a drill. */
export interface LogFindings {
  /** Runner processes that ended in the middle of work, by reason. */
  readonly deaths: Readonly<Record<string, number>>;
  /** Lines of the levels `error` and `fatal`: faults of ours, also those that a second try made good. */
  readonly faults: readonly string[];
}

interface LogLine {
  readonly level: string;
  readonly msg?: string;
  readonly type?: string;
  readonly reason?: string;
  readonly err?: { readonly message?: string };
}

export function readServerLog(text: string): LogFindings {
  const deaths: Record<string, number> = {};
  const faults: string[] = [];
  for (const line of text.split('\n').flatMap(parseLine)) {
    if (line.type === 'runner_died') {
      const reason = line.reason ?? 'unknown';
      deaths[reason] = (deaths[reason] ?? 0) + 1;
    }
    if (line.level === 'error' || line.level === 'fatal')
      faults.push(`${line.msg ?? ''}: ${line.err?.message ?? 'no message'}`);
  }
  return { deaths, faults };
}

/** The address, and what Node itself says, are no JSON. */
function parseLine(line: string): readonly LogLine[] {
  return line.startsWith('{"level"') ? [JSON.parse(line) as LogLine] : [];
}
