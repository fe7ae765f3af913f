import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithRealData } from '@renda/testing';
import { parsePabulib, writePabulib } from '../formats/pabulib-file.ts';
import { recount } from './recount.ts';
import type { Recount } from './recount.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const filesIn = (folder: string, ending: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

describeWithRealData('Real participatory budgets (Pabulib)', (data) => {
  describe.each(filesIn(join(data, 'voting/pabulib'), '.pb'))('%s', (name, text) => {
    it('is recounted to the published votes and, greedily, to the selected projects', () => {
      const { runoff, differences } = recount({ name, text }, { sha256 });

      expect({ runoff, differences }).toEqual({ runoff: null, differences: [] });
    });

    it('is greedy without looking at what the file says was selected', () => {
      const file = parsePabulib(text);
      const column = file.projects.columns.indexOf('selected');
      const selected = file.projects.rows.filter(({ fields }) => fields[column] === '1').map(({ fields }) => fields[0]);
      const columns = file.projects.columns.with(column, 'official');
      const silent = writePabulib({ ...file, projects: { ...file.projects, columns } });

      const { elected } = recount({ name, text: silent }, { sha256 });

      expect([...elected].sort()).toEqual(selected.sort());
    });

    it('is found out when one vote is taken away, one count raised or one project slipped in', () => {
      const { columns, rows } = parsePabulib(text).projects;
      const [first] = rows;
      const swapped = (column: string, change: (value: string) => string): string => {
        const fields = first?.fields.map((value, index) => (columns[index] === column ? change(value) : value)) ?? [];
        const file = parsePabulib(text);
        return writePabulib({ ...file, projects: { ...file.projects, rows: [{ line: 0, fields }, ...rows.slice(1)] } });
      };
      const lies = [
        text.trimEnd().split('\n').slice(0, -1).join('\n'),
        swapped('votes', (votes) => String(Number(votes) + 1)),
        swapped('selected', (selected) => (selected === '1' ? '0' : '1')),
      ];

      const found = lies.map((lie) => recount({ name, text: lie }, { sha256 }).differences.length > 0);

      expect(found).toEqual([true, true, true]);
    });

    it('is shared out within the budget', () => {
      const file = parsePabulib(text);
      const { elected, differences } = recount({ name, text }, { sha256, rule: { kind: 'EQUAL_SHARES' } });

      const cost = file.projects.rows
        .filter(({ fields }) => elected.includes(fields[0] ?? ''))
        .reduce((sum, { fields }) => sum + Number(fields[file.projects.columns.indexOf('cost')]), 0);
      expect(cost).toBeLessThanOrEqual(Number(file.meta.get('budget')));
      expect(differences).toEqual([]);
    });
  });
});

/** The lists and numbers of an abcvoting file: as much of YAML as those files use. */
interface AbcFile {
  readonly profile: readonly (readonly number[])[];
  readonly candidates: number;
  readonly places: number;
  readonly winners: (rule: string) => readonly (readonly number[])[];
}

const parseAbc = (text: string): AbcFile => {
  const entry = (from: number, key: string): string => {
    const at = text.indexOf(`${key}:`, from) + key.length + 1;
    let depth = 0;
    for (let end = at; end < text.length; end += 1) {
      if (text[end] === '[') depth += 1;
      if (text[end] === ']') depth -= 1;
      if (text[end] === '\n' && depth === 0) return text.slice(at, end);
    }
    return text.slice(at);
  };
  return {
    profile: JSON.parse(entry(0, '\nprofile')) as number[][],
    candidates: Number(entry(0, '\nnum_cand')),
    places: Number(entry(0, '\ncommitteesize')),
    winners: (rule) => {
      const starts = [...text.matchAll(new RegExp(`rule_id: ${rule}\\n`, 'g'))].map(({ index }) => index);
      const [start = -1] = starts.filter((from) => entry(from, 'resolute').trim() === 'false');
      return JSON.parse(entry(start, 'result')) as number[][];
    },
  };
};

/** Every outcome a run-off could have: the elected with each choice of the tied ones for the places left. */
const committeesOf = ({ elected, runoff }: Recount): number[][] => {
  const choices = runoff ? subsetsOf(runoff.candidates, runoff.places) : [[]];
  return choices.map((chosen) => [...elected, ...chosen].map(Number).sort((a, b) => a - b));
};

const subsetsOf = (members: readonly string[], size: number): string[][] => {
  const [first, ...rest] = members;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsetsOf(rest, size - 1).map((subset) => [first, ...subset]), ...subsetsOf(rest, size)];
};

const sorted = (committees: readonly (readonly number[])[]): string[] => committees.map(String).sort();

describeWithRealData('Elections with known winning sets (abcvoting)', (data) => {
  describe.each(filesIn(join(data, 'voting/abcvoting'), '.yaml'))('%s', (_, text) => {
    const { profile, candidates, places, winners } = parseAbc(text);
    const ids = Array.from({ length: candidates }, (_unused, index) => String(index));
    const ballots = profile.map((marks) => marks.map(String));

    it('approval voting: the elected and the run-off give exactly the winning sets', () => {
      const counted = recount(
        { name: 'abc.json', text: JSON.stringify({ places, candidates: ids, ballots }) },
        { sha256 },
      );

      expect(sorted(committeesOf(counted))).toEqual(sorted(winners('av')));
    });

    it('equal shares at equal costs: the elected are part of a winning set, which completion then fills', () => {
      const costs = Object.fromEntries(ids.map((id) => [id, 1]));

      const { elected } = recount(
        { name: 'abc.json', text: JSON.stringify({ candidates: ids, ballots, costs, budget: places }) },
        { sha256, rule: { kind: 'EQUAL_SHARES' } },
      );

      const extending = winners('equal-shares').filter((set) => elected.every((id) => set.includes(Number(id))));
      expect(extending.length).toBeGreaterThan(0);
    });
  });
});
