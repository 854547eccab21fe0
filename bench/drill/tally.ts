import { VERDICTS, type Verdict } from '#contract/verdict.ts';
import type { Reply } from '../apiClient.ts';
import type { Planned } from './plan.ts';

/** Counts what came of the drill's submissions. */
export interface Tally {
  readonly add: (planned: Planned, reply: Reply) => void;
  readonly counts: () => Counts;
  /** A sentence for each submission that was lost, judged wrong, or refused or taken wrongly. */
  readonly complaints: () => readonly string[];
}

export interface Counts {
  readonly submissions: number;
  readonly refused: number;
  readonly lost: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

export function createTally(): Tally {
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const complaints: string[] = [];
  let submissions = 0;
  let refused = 0;
  let lost = 0;
  return {
    add: (planned, reply) => {
      submissions += 1;
      if (reply.kind === 'refused') refused += 1;
      if (reply.kind === 'lost') lost += 1;
      if (reply.kind === 'judged') verdicts[reply.judgement.verdict] += 1;
      const complaint = complaintAbout(planned, reply);
      if (complaint !== null) complaints.push(`${planned.name}: ${complaint}`);
    },
    counts: () => ({ submissions, refused, lost, verdicts: { ...verdicts } }),
    complaints: () => complaints,
  };
}

function complaintAbout({ allowed, refusedWith }: Planned, reply: Reply): string | null {
  switch (reply.kind) {
    case 'lost':
      return 'no verdict came';
    case 'refused':
      return reply.status === refusedWith ? null : `refused with ${reply.status}`;
    case 'judged': {
      const { verdict, message } = reply.judgement;
      if (refusedWith !== null) return `taken, and got ${verdict}; it must be refused with ${refusedWith}`;
      return allowed.includes(verdict)
        ? null
        : `got ${verdict} (${message ?? 'no message'}), not ${allowed.join(' or ')}`;
    }
  }
}
