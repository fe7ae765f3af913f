import { createSupport } from '../recount/contest.ts';
import type { Contest, Difference } from '../recount/contest.ts';
import { isRule, parseMajority, parseRule } from '../recount/rule.ts';
import { aligned, decimalToText, isSameNumber, parseDecimal, wholeNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { formatErrors } from './format-errors.ts';
import { columnOf } from './pabulib-file.ts';
import type { PabulibFile } from './pabulib-file.ts';
import { pabulibPoints } from './pabulib-points.ts';

/** Counts a .pb file and compares what it states: votes and score per project, the numbers of projects and votes. */
export const pabulibContest = (file: PabulibFile): Contest => {
  const projects = projectsOf(file);
  const ballots = ballotsOf(file, projects);
  const { meta } = file;
  const money = aligned([metaNumber(file, 'budget') ?? wholeNumber(0), ...projects.map(({ cost }) => cost)]).digits;
  const votes = ballots.supporters.map((list) => list.length);
  const majority = meta.get('majority');
  return {
    candidates: projects.map(({ id }) => id),
    votes,
    worth: ballots.worth,
    ballots: file.votes.rows.length,
    valid: votes.map(() => file.votes.rows.length),
    supporters: ballots.supporters,
    costs: money.slice(1),
    budget: meta.has('budget') ? (money[0] ?? null) : null,
    ...namedRule(file),
    majority: majority === undefined ? null : parseMajority(majority),
    statedElected: file.projects.columns.includes('selected')
      ? new Set(projects.flatMap(({ selected }, index) => (selected === '1' ? [index] : [])))
      : null,
    differences: [
      ...statedCount(file, 'num_projects', projects.length),
      ...statedCount(file, 'num_votes', file.votes.rows.length),
      ...projects.flatMap((project, index) => [
        ...compare(`votes of ${project.id}`, project.votes, wholeNumber(votes[index] ?? 0)),
        ...compare(`score of ${project.id}`, project.score, {
          digits: ballots.worth[index] ?? 0n,
          scale: ballots.scale,
        }),
      ]),
      ...ballots.differences,
    ],
    notes: ballots.notes,
  };
};

/** Pabulib knows more rules than this program; a foreign one is named, and another asked for by an option. */
const namedRule = ({ meta }: PabulibFile): Pick<Contest, 'rule' | 'foreignRule'> => {
  const name = meta.get('rule') ?? '';
  if (name === '') return { rule: null };
  return isRule(name) ? { rule: parseRule(name) } : { rule: null, foreignRule: name };
};

interface PabulibProject {
  readonly id: string;
  readonly cost: Decimal;
  readonly votes: Stated;
  readonly score: Stated;
  readonly selected: string;
}

interface Stated {
  readonly text: string;
  readonly line: number;
  readonly column: string;
}

const projectsOf = ({ projects }: PabulibFile): readonly PabulibProject[] => {
  const idColumn = columnOf(projects, 'project_id', 'PROJECTS');
  const costColumn = columnOf(projects, 'cost', 'PROJECTS');
  const seen = new Set<string>();
  return projects.rows.map(({ line, fields }) => {
    const id = fields[idColumn]?.trim() ?? '';
    if (seen.has(id)) throw formatErrors.PROJECT_REPEATED({ line, candidate: id });
    seen.add(id);
    const stated = (column: string): Stated => ({
      text: fields[projects.columns.indexOf(column)]?.trim() ?? '',
      line,
      column,
    });
    const cost = numberIn({ text: fields[costColumn] ?? '', line, column: 'cost' });
    return { id, cost, votes: stated('votes'), score: stated('score'), selected: stated('selected').text };
  });
};

const ballotsOf = (file: PabulibFile, projects: readonly PabulibProject[]) => {
  const { votes } = file;
  const voteColumn = columnOf(votes, 'vote', 'VOTES');
  const voterColumn = votes.columns.indexOf('voter_id');
  const indexOf = new Map(projects.map(({ id }, index) => [id, index]));
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

const metaNumber = ({ meta }: PabulibFile, key: string): Decimal | undefined => {
  const text = meta.get(key);
  return text === undefined ? undefined : numberIn({ text, line: 0, column: key });
};

const numberIn = ({ text, line, column }: Stated): Decimal => {
  const number = parseDecimal(text);
  if (!number || number.digits < 0n) throw formatErrors.NUMBER_EXPECTED({ line, column, value: text });
  return number;
};

const statedCount = (file: PabulibFile, key: string, counted: number): readonly Difference[] =>
  compare(key, { text: file.meta.get(key) ?? '', line: 0, column: key }, wholeNumber(counted));

/** A stated figure that is absent is not a difference; one that is no number is. */
const compare = (what: string, { text }: Stated, counted: Decimal): readonly Difference[] => {
  if (text === '') return [];
  const stated = parseDecimal(text);
  if (stated && isSameNumber(stated, counted)) return [];
  const shown = decimalToText(counted.digits, counted.scale);
  return [{ what, stated: numeric(text), counted: numeric(shown) }];
};

const numeric = (text: string): string | number => (/^\d{1,15}$/.test(text) ? Number(text) : text);
