import { ballotKinds } from '../ballot/ballot-form.ts';
import type { BallotKind } from '../ballot/ballot-form.ts';
import { choices, grades } from '../ballot/marks.ts';
import type { Mark } from '../ballot/marks.ts';
import { readDelimited, writeDelimited } from '../formats/delimited.ts';
import { formatErrors } from '../formats/format-errors.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';
import type { Contest, Difference } from '../recount/contest.ts';
import { majorityToText, parseMajority } from '../recount/rule.ts';
import type { Rule } from '../recount/rule.ts';
import { bindingOf } from './binding.ts';
import { countBallots, figuresOf } from './count-ballots.ts';
import type { PublishedResult } from './published-result.ts';
import { majorityOf } from './result-contest.ts';

/**
 * The ballots as CSV: lines `#name,value…` say what the round was and what was counted, then one column per
 * candidate and one row per ballot. A cell holds the mark: FOR, a choice, a grade or a rank; several are joined by "|".
 */
export const resultAsTable = (result: PublishedResult): string => {
  const { rules, candidates, ballots, tally, verdict } = result;
  const { next } = verdict;
  return [
    ['#format', 'renda-ballots', '1'],
    ['#round', result.round.id],
    ['#kind', rules.kind],
    ['#places', String(rules.purpose === 'PROJECTS' ? rules.places : candidates.length)],
    ['#majority', majorityToText(majorityOf(result))],
    ['#merkleRoot', result.merkleRoot ?? ''],
    ['#votes', ...figuresOf(tally).votes.map(String)],
    ...(rules.purpose === 'EVALUATION' ? [] : [['#elected', ...verdict.elected]]),
    ...(next.kind === 'RUNOFF' || next.kind === 'PRESIDIUM_DECIDES'
      ? [['#runoff', String(next.places), ...next.candidates]]
      : []),
    ['receipt', 'leaf', ...candidates.map(({ id }) => id)],
    ...ballots.map(({ receipt, leaf, marks }) => [receipt, leaf, ...candidates.map(({ id }) => cellOf(marks, id))]),
  ]
    .map((fields) => `${writeDelimited(fields, ',')}\n`)
    .join('');
};

const cellOf = (marks: readonly Mark[], id: string): string =>
  marks
    .filter(({ candidate }) => candidate === id)
    .map(({ choice, rank }) => String(rank ?? choice ?? 'FOR'))
    .join('|');

export const isBallotTable = (start: string): boolean => /^(#\w+|receipt|ballot|voter\w*),/i.test(start);

/** Counts a table of ballots; one without `#` lines is an approval vote whose rule is asked for by an option. */
export const ballotTable = (text: string, sha256: Sha256, rule?: Rule): Contest & { countedRoot: string | null } => {
  const rows = [...readDelimited(text, ',')];
  const stated = new Map(
    rows
      .filter(({ fields: [name = ''] }) => name.startsWith('#'))
      .map(({ fields: [name = '', ...rest] }) => [name, rest]),
  );
  const [header, ...lines] = rows.filter(({ fields: [name = ''] }) => !name.startsWith('#'));
  const hasLeaves = header?.fields[1]?.trim() === 'leaf';
  const candidates = (header?.fields ?? []).slice(hasLeaves ? 2 : 1).map((id) => id.trim());
  const twice = candidates.find((id, index) => candidates.indexOf(id) !== index);
  if (twice !== undefined) throw formatErrors.PROJECT_REPEATED({ line: header?.line ?? 0, candidate: twice });
  const kind = kindOf(stated);
  const places = placesOf(stated) ?? (rule?.kind === 'CHOOSE' ? rule.places : null);
  if (places === null && !rule) throw formatErrors.RULE_MISSING();

  const ballots = lines.map(({ line, fields }) => ({
    receipt: fields[0]?.trim() ?? '',
    leaf: hasLeaves ? (fields[1]?.trim() ?? '') : '',
    marks: candidates.flatMap((candidate, index) =>
      marksIn(candidate, fields[index + (hasLeaves ? 2 : 1)] ?? '', kind, line),
    ),
  }));
  // Only a stated number of places limits the marks; a table that states none counts them all.
  const { tally, supporters } = countBallots(
    { kind, candidates, places: placesOf(stated) ?? candidates.length },
    ballots,
  );
  const binding = hasLeaves
    ? bindingOf(sha256, textOf(stated, '#round'), ballots, textOf(stated, '#merkleRoot'))
    : null;
  const figures = figuresOf(tally);
  return {
    candidates,
    ...figures,
    supporters,
    costs: null,
    budget: null,
    rule: placesOf(stated) === null ? null : { kind: 'CHOOSE', places: placesOf(stated) ?? 1 },
    majority: stated.has('#majority') ? parseMajority(textOf(stated, '#majority')) : null,
    statedElected: stated.has('#elected')
      ? new Set((stated.get('#elected') ?? []).map((id) => candidates.indexOf(id)))
      : null,
    countedRoot: binding?.root ?? null,
    differences: [...(binding?.differences ?? []), ...voteDifferences(stated.get('#votes'), candidates, figures.votes)],
    notes: tally.invalid > 0 ? [`${tally.invalid} ballots are invalid.`] : [],
  };
};

type Stated = ReadonlyMap<string, readonly string[]>;

const textOf = (stated: Stated, name: string): string => stated.get(name)?.[0]?.trim() ?? '';

const kindOf = (stated: Stated): BallotKind => {
  const text = textOf(stated, '#kind') || 'APPROVAL';
  const kind = ballotKinds.find((name) => name === text);
  if (!kind) throw formatErrors.FIELD_INVALID({ path: '#kind', expected: ballotKinds.join(' / ') });
  return kind;
};

const placesOf = (stated: Stated): number | null => {
  const text = textOf(stated, '#places');
  if (text === '') return null;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw formatErrors.FIELD_INVALID({ path: '#places', expected: 'a whole number from 1' });
  return Number(text);
};

const marksIn = (candidate: string, cell: string, kind: BallotKind, line: number): readonly Mark[] =>
  cell
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !(kind === 'APPROVAL' && text === '0'))
    .map((text): Mark => {
      if (kind === 'RANKED' && /^\d{1,6}$/.test(text)) return { candidate, rank: Number(text) };
      if (kind === 'APPROVAL' && (text === '1' || text === 'FOR')) return { candidate };
      const choice = [...choices, ...grades].find((name) => name === text);
      if (!choice) throw formatErrors.MARK_UNREADABLE({ line, candidate, kind, value: text });
      return { candidate, choice };
    });

const voteDifferences = (
  stated: readonly string[] | undefined,
  candidates: readonly string[],
  votes: readonly number[],
): readonly Difference[] =>
  stated
    ? candidates.flatMap((candidate, index): Difference[] => {
        const [own, text] = [votes[index] ?? 0, stated[index] ?? ''];
        return text === String(own) ? [] : [{ what: `votes of ${candidate}`, stated: text || null, counted: own }];
      })
    : [];
