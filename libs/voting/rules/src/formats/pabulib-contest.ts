import type { Contest, Difference } from '../recount/contest.ts';
import { isRule, parseMajority, parseRule } from '../recount/rule.ts';
import { aligned, decimalToText, isSameNumber, parseDecimal, wholeNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { formatErrors } from './format-errors.ts';
import { countPabulibBallots } from './pabulib-ballots.ts';
import { columnOf } from './pabulib-file.ts';
import type { PabulibFile } from './pabulib-file.ts';

/** Counts a .pb file and compares what it states: votes and score per project, the numbers of projects and votes. */
export const pabulibContest = (file: PabulibFile): Contest => {
  const projects = projectsOf(file);
  const ballots = countPabulibBallots(
    file,
    projects.map(({ id }) => id),
  );
  const budget = budgetOf(file);
  const { meta } = file;
  const money = aligned([budget ?? wholeNumber(0), ...projects.map(({ cost }) => cost)]).digits;
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
    budget: budget && (money[0] ?? null),
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

const budgetOf = ({ meta }: PabulibFile): Decimal | null => {
  const text = meta.get('budget');
  if (text === undefined) return null;
  const budget = parseDecimal(text);
  if (!budget || budget.digits < 0n) throw formatErrors.FIELD_INVALID({ path: 'META budget', expected: 'an amount' });
  return budget;
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
