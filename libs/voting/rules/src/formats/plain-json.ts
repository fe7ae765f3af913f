import { createSupport } from '../recount/contest.ts';
import type { Contest, Difference } from '../recount/contest.ts';
import { parseMajority } from '../recount/rule.ts';
import { aligned, parseDecimal, wholeNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { formatErrors } from './format-errors.ts';
import { countOf, entriesOf, fieldOf, hasField, listOf, textOf } from './json-fields.ts';
import type { JsonField } from './json-fields.ts';

/**
 * The plain form `{"places": 2, "candidates": ["a", "b", "c"], "ballots": [["a", "b"], ["c"]]}`. It may also give
 * `budget` and `costs`, a `majority`, and state `counts` and `elected`. Every mark counts: a limit of marks is no
 * part of this form, `places` says how many win.
 */
export const plainContest = (json: JsonField): Contest => {
  const candidates = listOf(fieldOf(json, 'candidates')).map(textOf);
  const indexOf = new Map(candidates.map((candidate, index) => [candidate, index]));
  if (indexOf.size < candidates.length) {
    const path = candidates.findIndex((candidate, index) => indexOf.get(candidate) !== index);
    throw formatErrors.FIELD_INVALID({ path: `$.candidates[${path}]`, expected: 'listed once' });
  }
  const ballots = listOf(fieldOf(json, 'ballots'));
  const support = createSupport(candidates.length);
  const notes: string[] = [];
  ballots.forEach((ballot, number) => {
    const marks = listOf(ballot).map(textOf);
    const unique = new Set(marks);
    if (unique.size < marks.length) notes.push(`Ballot ${number + 1} marks a candidate twice; it is counted once.`);
    for (const candidate of unique) {
      const index = indexOf.get(candidate);
      if (index === undefined) throw formatErrors.BALLOT_NAMES_UNKNOWN({ ballot: number + 1, candidate });
      support.add(index, number);
    }
  });
  const supporters = support.supporters();
  const votes = supporters.map((list) => list.length);
  return {
    candidates,
    votes,
    worth: votes.map(BigInt),
    ballots: ballots.length,
    valid: votes.map(() => ballots.length),
    supporters,
    ...moneyOf(json, candidates),
    rule: hasField(json, 'places') ? { kind: 'CHOOSE', places: countOf(fieldOf(json, 'places'), 1) } : null,
    majority: hasField(json, 'majority') ? parseMajority(textOf(fieldOf(json, 'majority'))) : null,
    statedElected: hasField(json, 'elected') ? statedElected(json, indexOf) : null,
    differences: hasField(json, 'counts') ? countDifferences(json, candidates, votes) : [],
    notes,
  };
};

const moneyOf = (json: JsonField, candidates: readonly string[]): Pick<Contest, 'budget' | 'costs'> => {
  if (!hasField(json, 'budget') || !hasField(json, 'costs')) return { budget: null, costs: null };
  const costs = fieldOf(json, 'costs');
  const [budget = 0n, ...rest] = aligned([
    amountOf(fieldOf(json, 'budget')),
    ...candidates.map((candidate) => amountOf(fieldOf(costs, candidate))),
  ]).digits;
  return { budget, costs: rest };
};

const amountOf = ({ path, value }: JsonField): Decimal => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return wholeNumber(value);
  const decimal = typeof value === 'string' || typeof value === 'number' ? parseDecimal(String(value)) : null;
  if (!decimal || decimal.digits < 0n) throw formatErrors.FIELD_INVALID({ path, expected: 'an amount of money' });
  return decimal;
};

const statedElected = (json: JsonField, indexOf: ReadonlyMap<string, number>): ReadonlySet<number> =>
  new Set(
    listOf(fieldOf(json, 'elected')).map((field) => {
      const index = indexOf.get(textOf(field));
      if (index === undefined) throw formatErrors.FIELD_INVALID({ path: field.path, expected: 'a candidate' });
      return index;
    }),
  );

const countDifferences = (
  json: JsonField,
  candidates: readonly string[],
  votes: readonly number[],
): readonly Difference[] => {
  const counted = new Map(candidates.map((candidate, index) => [candidate, votes[index] ?? 0]));
  return entriesOf(fieldOf(json, 'counts')).flatMap(([candidate, field]) => {
    const stated = countOf(field);
    const own = counted.get(candidate) ?? null;
    return stated === own ? [] : [{ what: `votes of ${candidate}`, stated, counted: own }];
  });
};
