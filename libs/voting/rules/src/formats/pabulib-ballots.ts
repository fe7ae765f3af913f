import { createSupport } from '../recount/contest.ts';
import type { Difference } from '../recount/contest.ts';
import { parseDecimal } from './decimal.ts';
import { formatErrors } from './format-errors.ts';
import { columnOf } from './pabulib-file.ts';
import type { PabulibFile } from './pabulib-file.ts';
import { pabulibPoints } from './pabulib-points.ts';

export interface PabulibBallots {
  readonly supporters: readonly Uint32Array[];
  /** Votes or points per project, as integers of this scale. */
  readonly worth: readonly bigint[];
  readonly scale: number;
  readonly notes: readonly string[];
  readonly differences: readonly Difference[];
}

/** The votes of a .pb file: who supports what, the points, and the voters who come twice. */
export const countPabulibBallots = (file: PabulibFile, projects: readonly string[]): PabulibBallots => {
  const { votes } = file;
  const voteColumn = columnOf(votes, 'vote', 'VOTES');
  const voterColumn = votes.columns.indexOf('voter_id');
  const indexOf = new Map(projects.map((id, index) => [id, index]));
  const support = createSupport(projects.length);
  const points = pabulibPoints(file, projects.length);
  const ballotsBy = new Map<string, number>();
  const notes: string[] = [];
  votes.rows.forEach(({ line, fields }, ballot) => {
    const voter = voterColumn < 0 ? '' : (fields[voterColumn]?.trim() ?? '');
    if (voter !== '') ballotsBy.set(voter, (ballotsBy.get(voter) ?? 0) + 1);
    const named = (fields[voteColumn] ?? '').split(',').map((id) => id.trim());
    const marks = named
      .filter((id) => id !== '')
      .map((id) => {
        const index = indexOf.get(id);
        if (index === undefined) throw formatErrors.BALLOT_NAMES_UNKNOWN({ ballot: ballot + 1, candidate: id, line });
        return index;
      });
    const unique = new Set(marks);
    if (unique.size < marks.length) notes.push(`Line ${line} marks a project twice; it is counted once.`);
    for (const index of unique) support.add(index, ballot);
    points.add(marks, fields, line);
  });
  const supporters = support.supporters();
  const repeated = [...ballotsBy].filter(([, ballots]) => ballots > 1);
  return {
    supporters,
    ...points.total(supporters),
    notes: [...notes, ...limitNotes(file)],
    differences: repeated.map(([voter, counted]): Difference => ({
      what: `ballots of voter ${voter}`,
      stated: 1,
      counted,
    })),
  };
};

/** Official counts keep ballots beyond a limit (seen in real files), so a broken limit is a note and no difference. */
const limitNotes = ({ meta, votes }: PabulibFile): readonly string[] => {
  const limit = parseDecimal(meta.get('max_length') ?? '');
  if (!limit) return [];
  const column = columnOf(votes, 'vote', 'VOTES');
  const over = votes.rows.filter(({ fields }) => BigInt((fields[column] ?? '').split(',').length) > limit.digits);
  return over.length > 0 ? [`${over.length} ballots carry more marks than max_length; they are counted.`] : [];
};
