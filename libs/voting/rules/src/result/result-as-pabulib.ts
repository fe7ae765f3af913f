import type { Mark } from '../ballot/marks.ts';
import { createBallotReader } from '../ballot/read-ballot.ts';
import { aligned, decimalToText, parseDecimal, wholeNumber } from '../formats/decimal.ts';
import { formatErrors } from '../formats/format-errors.ts';
import { writePabulib } from '../formats/pabulib-file.ts';
import type { PabulibSection } from '../formats/pabulib-file.ts';
import { majorityToText } from '../recount/rule.ts';
import { isFor } from './count-ballots.ts';
import type { PublishedResult } from './published-result.ts';
import { majorityOf } from './result-contest.ts';

/**
 * The result as a .pb file (VOT-7): the marks "for" as an approval vote; a ranking as an ordinal vote whose points order
 * the candidates as their sums of ranks do. Grades and bare paper counts have no place in the format.
 */
export const resultAsPabulib = (result: PublishedResult): string => {
  const { rules, candidates, round, verdict } = result;
  if (rules.kind === 'GRADED') throw formatErrors.PB_EXPORT_UNSUITABLE({ kind: rules.kind });
  if (round.medium === 'PAPER') throw formatErrors.PB_EXPORT_UNSUITABLE({ kind: round.medium });
  const { digits, scale } = aligned(candidates.map(({ cost }) => parseDecimal(cost ?? '') ?? wholeNumber(1)));
  const votes = votesOf(result);
  const isElected = (index: number): boolean => verdict.elected.includes(candidates[index]?.id ?? '');
  return writePabulib({
    meta: new Map([
      ['description', round.title],
      ['country', 'China'],
      ['unit', round.regionCode ?? ''],
      ['instance', round.id],
      ['num_projects', String(candidates.length)],
      ['num_votes', String(votes.length)],
      [
        'budget',
        decimalToText(
          digits.reduce((sum, cost, index) => (isElected(index) ? sum + cost : sum), 0n),
          scale,
        ),
      ],
      ['vote_type', rules.kind === 'RANKED' ? 'ordinal' : 'approval'],
      ...ownRule(result),
      ['comment', 'Decided by majority and places (choose:N), not by the budget, which is what the elected cost.'],
    ]),
    projects: {
      columns: ['project_id', 'cost', 'votes', 'score', 'name', 'selected'],
      rows: rowsOf(
        candidates.map(({ id, name }, index) => {
          const marked = votes.filter(({ marks }) => marks.includes(index));
          const score = marked.reduce((sum, { marks, points }) => sum + (points[marks.indexOf(index)] ?? 0), 0);
          const selected = isElected(index) ? '1' : '0';
          return [id, decimalToText(digits[index] ?? 0n, scale), `${marked.length}`, `${score}`, name, selected];
        }),
      ),
    },
    votes: {
      columns: ['voter_id', 'vote', 'points'],
      rows: rowsOf(
        votes.map(({ receipt, marks, points }) => [
          receipt,
          marks.map((index) => candidates[index]?.id ?? '').join(','),
          points.join(','),
        ]),
      ),
    },
  });
};

const rowsOf = (rows: readonly (readonly string[])[]): PabulibSection['rows'] =>
  rows.map((fields) => ({ line: 0, fields }));

/** Left out where the format could only tell it wrongly: votes within N ranks, or an item's own valid ballots. */
const ownRule = (result: PublishedResult): readonly (readonly [string, string])[] => {
  const { rules, tally, candidates } = result;
  const majority = majorityOf(result);
  const hasInvalidItems = tally.items.some(({ invalid }) => invalid > tally.invalid);
  if (rules.kind === 'RANKED' || (majority.base === 'VALID' && hasInvalidItems)) return [];
  return [
    ['rule', `choose:${rules.purpose === 'PROJECTS' ? rules.places : candidates.length}`],
    ['majority', majorityToText(majority)],
  ];
};

interface PabulibVote {
  readonly receipt: string;
  /** Indices of candidates, best first. */
  readonly marks: readonly number[];
  readonly points: readonly number[];
}

/** The valid ballots; a rank is worth as many points as candidates stand behind it. */
const votesOf = ({ rules, candidates, ballots }: PublishedResult): readonly PabulibVote[] => {
  const form = { kind: rules.kind, places: rules.places, candidates: candidates.map(({ id }) => id) };
  const read = createBallotReader(form);
  const voteOf = (receipt: string, ballot: readonly Mark[]): PabulibVote[] => {
    const { codes } = read(ballot);
    if (!codes) return [];
    const indices = candidates.map((_, index) => index);
    if (rules.kind !== 'RANKED') {
      const marks = indices.filter((index) => isFor(form, codes[index] ?? 0));
      return [{ receipt, marks, points: marks.map(() => 1) }];
    }
    const rankOf = (index: number): number => codes[index] ?? 0;
    const marks = indices.filter((index) => rankOf(index) > 0).sort((a, b) => rankOf(a) - rankOf(b));
    return [{ receipt, marks, points: marks.map((index) => candidates.length - rankOf(index)) }];
  };
  return ballots.flatMap(({ receipt, marks }) => voteOf(receipt, marks));
};
