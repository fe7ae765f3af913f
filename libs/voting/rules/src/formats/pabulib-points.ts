import { parseDecimal, wholeNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { formatErrors } from './format-errors.ts';
import { columnOf } from './pabulib-file.ts';
import type { PabulibFile } from './pabulib-file.ts';

export interface PabulibPoints {
  /** The marks of one ballot, as project indices in the order in which they are written. */
  add(marks: readonly number[], fields: readonly string[], line: number): void;
  /** What orders the projects: as integers of one scale. */
  total(supporters: readonly Uint32Array[]): { readonly worth: readonly bigint[]; readonly scale: number };
}

/**
 * What a mark is worth by the file's vote type: approval 1; cumulative and scoring the points given; ordinal the points
 * given, else max_length for the first, one less for each further place. `default_score` of scoring goes to the unmarked.
 */
export const pabulibPoints = (file: PabulibFile, projects: number): PabulibPoints => {
  const voteType = (file.meta.get('vote_type') ?? 'approval').toLowerCase();
  switch (voteType) {
    case 'approval':
    case 'choose-1':
      return { add: () => undefined, total: (supporters) => ({ worth: supporters.map(lengthOf), scale: 0 }) };
    case 'ordinal':
      return givenPoints(file, projects, lengthLimit(file, projects));
    case 'cumulative':
    case 'scoring':
      columnOf(file.votes, 'points', 'VOTES');
      return givenPoints(file, projects, 0);
    default:
      throw formatErrors.PB_VOTE_TYPE_UNKNOWN({ voteType });
  }
};

const lengthOf = (list: Uint32Array): bigint => BigInt(list.length);

const lengthLimit = ({ meta }: PabulibFile, projects: number): number => {
  const limit = meta.get('max_length') ?? '';
  return /^\d{1,6}$/.test(limit) ? Number(limit) : projects;
};

const givenPoints = (file: PabulibFile, projects: number, first: number): PabulibPoints => {
  const column = file.votes.columns.indexOf('points');
  const defaultScore = parseDecimal(file.meta.get('default_score') ?? '0') ?? wholeNumber(0);
  // Sums per scale: points are nearly always whole, so this is one list.
  const sums = new Map<number, bigint[]>();
  const addPoints = (index: number, { digits, scale }: Decimal): void => {
    const list = sums.get(scale) ?? Array<bigint>(projects).fill(0n);
    sums.set(scale, list);
    list[index] = (list[index] ?? 0n) + digits;
  };
  let ballots = 0;
  return {
    add: (marks, fields, line) => {
      ballots += 1;
      const points = column < 0 ? '' : (fields[column] ?? '').trim();
      if (points === '' && first > 0) {
        marks.forEach((index, place) => addPoints(index, wholeNumber(Math.max(0, first - place))));
        return;
      }
      const given = points.split(',').filter((text) => text.trim() !== '');
      if (given.length !== marks.length)
        throw formatErrors.POINTS_MISMATCH({ line, marks: marks.length, points: given.length });
      marks.forEach((index, place) => {
        const value = given[place] ?? '';
        const decimal = parseDecimal(value);
        if (!decimal) throw formatErrors.NUMBER_EXPECTED({ line, column: 'points', value });
        addPoints(index, decimal);
      });
    },
    total: (supporters) => {
      supporters.forEach((list, index) => {
        const unmarked = BigInt(ballots - list.length);
        if (defaultScore.digits !== 0n) addPoints(index, { ...defaultScore, digits: defaultScore.digits * unmarked });
      });
      const scale = Math.max(0, ...sums.keys());
      const worth = supporters.map((_, index) =>
        [...sums].reduce((sum, [own, list]) => sum + (list[index] ?? 0n) * 10n ** BigInt(scale - own), 0n),
      );
      return { worth, scale };
    },
  };
};
