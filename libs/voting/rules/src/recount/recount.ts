import { formatErrors } from '../formats/format-errors.ts';
import { parseJson } from '../formats/json-fields.ts';
import { pabulibContest } from '../formats/pabulib-contest.ts';
import { parsePabulib } from '../formats/pabulib-file.ts';
import { plainContest } from '../formats/plain-json.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';
import { ballotTable, isBallotTable } from '../result/ballot-table.ts';
import { isResult, readResult } from '../result/read-result.ts';
import { resultContest } from '../result/result-contest.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Contest, Difference } from './contest.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Majority, Rule } from './rule.ts';

export interface RecountInput {
  /** The file's name: its ending tells the format; without a known one the content does. */
  readonly name: string;
  readonly text: string;
}

export interface RecountOptions {
  readonly sha256: Sha256;
  /** Another rule than the file's own. */
  readonly rule?: Rule;
  readonly majority?: Majority;
  /** A Merkle root known from elsewhere, such as the certified minutes: it exposes a file rewritten as a whole. */
  readonly merkleRoot?: string;
}

export interface Recount {
  /** Votes for each candidate, in the file's order. */
  readonly counts: Readonly<Record<string, number>>;
  /** Best first. */
  readonly elected: readonly string[];
  readonly runoff: { readonly candidates: readonly string[]; readonly places: number } | null;
  /** What the file states and its ballots do not confirm; empty if all agrees. */
  readonly differences: readonly Difference[];
  /** Remarks for a reader; no part of the verdict. */
  readonly notes: readonly string[];
}

/**
 * Counts a file of ballots anew (VOT-7). The options ask who would be elected by another rule; what the file states
 * is always compared by the file's own.
 */
export const recount = (input: RecountInput, options: RecountOptions): Recount => {
  const contest = contestOf(input, options);
  const { differences, notes } = contest;
  const own = contest.rule ? ownOutcome(contest, contest.rule) : null;
  const outcome = options.rule || options.majority || !own ? askedOutcome(contest, options) : own;
  return {
    counts: Object.fromEntries(contest.candidates.map((candidate, index) => [candidate, contest.votes[index] ?? 0])),
    elected: outcome.elected,
    runoff: outcome.runoff,
    differences: [
      ...differences,
      ...rootDifference(contest, options),
      ...(own ? electedDifferences(contest, own) : []),
    ],
    notes: [...notes, ...outcome.notes],
  };
};

/** The four fields of `--json` and no more. */
export const recountReport = ({ counts, elected, runoff, differences }: Recount) => ({
  counts,
  elected,
  runoff,
  differences,
});

interface Counted extends Contest {
  readonly verdict?: Verdict;
  readonly countedRoot?: string | null;
}

const contestOf = ({ name, text }: RecountInput, { sha256, rule }: RecountOptions): Counted => {
  const start = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const ending = /\.(pb|json|csv)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'pb' || (!ending && /^META\s*(\r?\n|;)/i.test(start))) return pabulibContest(parsePabulib(text));
  if (ending === 'json' || (!ending && start.startsWith('{'))) {
    const json = parseJson(text);
    return isResult(json) ? resultContest(readResult(json), sha256) : plainContest(json);
  }
  if (ending === 'csv' || (!ending && isBallotTable(start))) return ballotTable(text, sha256, rule);
  throw formatErrors.FORMAT_UNKNOWN({ name });
};

/** By the file's own rule; a published result is decided by its whole verdict, not by the cut alone. */
const ownOutcome = (contest: Counted, rule: Rule): Outcome => {
  const { verdict, majority } = contest;
  if (!verdict) return outcomeOf(contest, rule, majority ?? { base: 'NONE' });
  const { elected, next } = verdict;
  const isTie = next.kind === 'RUNOFF' || next.kind === 'PRESIDIUM_DECIDES';
  return { elected, runoff: isTie ? { candidates: next.candidates, places: next.places } : null, notes: [] };
};

const askedOutcome = (contest: Counted, options: RecountOptions): Outcome => {
  const rule = options.rule ?? contest.rule;
  if (!rule)
    throw contest.foreignRule === undefined
      ? formatErrors.RULE_MISSING()
      : formatErrors.RULE_UNKNOWN({ rule: contest.foreignRule });
  const isOwn = rule.kind === contest.rule?.kind;
  return outcomeOf(
    isOwn ? contest : { ...contest, statedElected: null },
    rule,
    options.majority ?? contest.majority ?? { base: 'NONE' },
  );
};

const electedDifferences = ({ candidates, statedElected }: Contest, { elected }: Outcome): readonly Difference[] => {
  if (!statedElected) return [];
  const counted = new Set(elected);
  return candidates.flatMap((candidate, index): Difference[] => {
    const [stated, found] = [statedElected.has(index), counted.has(candidate)];
    return stated === found ? [] : [{ what: `selected ${candidate}`, stated: Number(stated), counted: Number(found) }];
  });
};

const rootDifference = ({ countedRoot }: Counted, { merkleRoot }: RecountOptions): readonly Difference[] =>
  merkleRoot === undefined || merkleRoot === countedRoot
    ? []
    : [{ what: 'merkleRoot given', stated: merkleRoot, counted: countedRoot ?? null }];
