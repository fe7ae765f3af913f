import type { Tally } from '../ballot/tally.ts';
import type { JsonField } from '../formats/json-fields.ts';
import type { Difference } from '../recount/contest.ts';

/** Every place where two plain values differ, named by its path: what was stated against what was counted. */
export const differencesBetween = (what: string, stated: unknown, counted: unknown): readonly Difference[] => {
  if (Array.isArray(stated) && Array.isArray(counted) && namesOf(counted))
    return [
      ...differencesBetween(`number of ${what}`, stated.length, counted.length),
      ...byName(what, stated, counted).flatMap(([path, one, other]) => differencesBetween(path, one, other)),
    ];
  if (isPlain(stated) && isPlain(counted))
    return [...new Set([...Object.keys(stated), ...Object.keys(counted)])].flatMap((key) =>
      differencesBetween(`${what}.${key}`, stated[key], counted[key]),
    );
  const [one, other] = [shown(stated), shown(counted)];
  return one === other ? [] : [{ what, stated: one, counted: other }];
};

/** Of the tally: per candidate and count. */
export const tallyDifferences = (stated: Tally, counted: Tally): readonly Difference[] =>
  differencesBetween('tally', stated, counted);

/** Of the verdict: standing, checks with their figures, the result of each item, and what follows. */
export const verdictDifferences = (stated: JsonField, counted: unknown): readonly Difference[] =>
  differencesBetween('verdict', stated.value, counted);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string | number | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
};

/** Items are told by their candidate and checks by their name, not by their place in a list. */
const namesOf = (list: readonly unknown[]): readonly string[] | null => {
  const names = list.map((entry) => (isPlain(entry) ? (entry.candidate ?? entry.name) : undefined));
  return names.length > 0 && names.every((name) => typeof name === 'string') ? names : null;
};

const byName = (
  what: string,
  stated: readonly unknown[],
  counted: readonly unknown[],
): readonly (readonly [string, unknown, unknown])[] => {
  const statedNames = stated.map((entry) => (isPlain(entry) ? String(entry.candidate ?? entry.name) : '?'));
  const countedNames = namesOf(counted) ?? [];
  return [...new Set([...countedNames, ...statedNames])].map((name) => [
    `${what} of ${name}`,
    stated[statedNames.indexOf(name)],
    counted[countedNames.indexOf(name)],
  ]);
};
