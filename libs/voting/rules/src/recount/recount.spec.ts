import { createHash } from 'node:crypto';
import { recount, recountReport } from './recount.ts';
import type { RecountOptions } from './recount.ts';
import { parseMajority, parseRule } from './rule.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const json = (value: unknown) => ({ name: 'votes.json', text: JSON.stringify(value) });
const asking = (rule?: string, majority?: string): RecountOptions => ({
  sha256,
  ...(rule ? { rule: parseRule(rule) } : {}),
  ...(majority ? { majority: parseMajority(majority) } : {}),
});

const plain = { places: 2, candidates: ['a', 'b', 'c'], ballots: [['a', 'b'], ['c'], ['a', 'c'], ['c', 'b']] };

describe('Recounting the plain form (VOT-7)', () => {
  it('reports counts, elected, run-off and differences, and nothing else', () => {
    expect(recountReport(recount(json(plain), asking()))).toEqual({
      counts: { a: 2, b: 2, c: 3 },
      elected: ['c'],
      runoff: { candidates: ['a', 'b'], places: 1 },
      differences: [],
    });
  });

  it.each([
    ['choose:1', undefined, ['c'], null],
    ['choose:3', undefined, ['c', 'a', 'b'], null],
    ['choose:9', undefined, ['c', 'a', 'b'], null],
    [undefined, 'VALID', ['c'], null],
    [undefined, 'ALL:6', [], null],
    [undefined, 'PRESENT:5', ['c'], null],
    [undefined, 'ALL:3', ['c'], { candidates: ['a', 'b'], places: 1 }],
  ])('by %s and majority %s', (rule, majority, elected, runoff) => {
    expect(recount(json(plain), asking(rule, majority))).toMatchObject({ elected, runoff });
  });

  it('compares the counts and the elected it may state', () => {
    const lying = { ...plain, counts: { a: 2, b: 1, z: 4 }, elected: ['c', 'b'] };

    expect(recount(json(lying), asking()).differences).toEqual([
      { what: 'votes of b', stated: 1, counted: 2 },
      { what: 'votes of z', stated: 4, counted: null },
      { what: 'selected b', stated: 1, counted: 0 },
    ]);
  });

  it('compares by its own rule, whatever rule is asked for', () => {
    const stating = { ...plain, places: 1, elected: ['c'] };

    expect(recount(json(stating), asking('choose:3'))).toMatchObject({ elected: ['c', 'a', 'b'], differences: [] });
  });

  it('spends a budget if it has one', () => {
    const costly = { ...plain, budget: 10, costs: { a: 4, b: '3.50', c: 5 } };

    expect(recount(json(costly), asking('greedy'))).toMatchObject({
      elected: ['c'],
      runoff: { candidates: ['a', 'b'], places: 1 },
    });
    expect(recount(json(costly), asking('equal-shares')).elected).toEqual(['c']);
  });

  it('settles no tie of another rule by what the file says was elected', () => {
    const stating = { ...plain, elected: ['c', 'a'], budget: 9, costs: { a: 4, b: 4, c: 5 } };

    expect(recount(json(stating), asking('greedy')).runoff).toEqual({ candidates: ['a', 'b'], places: 1 });
  });

  it.each([
    ['an unknown candidate', json({ ...plain, ballots: [['z']] }), 'BALLOT_NAMES_UNKNOWN'],
    ['a candidate listed twice', json({ ...plain, candidates: ['a', 'a'] }), 'FIELD_INVALID'],
    ['places that are none', json({ ...plain, places: 0 }), 'FIELD_INVALID'],
    ['ballots that are none', json({ ...plain, ballots: 'many' }), 'FIELD_INVALID'],
    ['no places', json({ ...plain, places: undefined }), 'RULE_MISSING'],
    ['no JSON', { name: 'votes.json', text: '{' }, 'NOT_JSON'],
    ['no known format', { name: 'votes.txt', text: 'hello' }, 'FORMAT_UNKNOWN'],
  ])('refuses %s with a code', (_, input, code) => {
    expect(() => recount(input, asking())).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a rule of budgets where there is none', () => {
    expect(() => recount(json(plain), asking('greedy'))).toThrow(expect.objectContaining({ code: 'BUDGET_MISSING' }));
  });

  it.each(['choose:0', 'choose:', 'choose:two', 'lottery', ''])('knows no rule "%s"', (rule) => {
    expect(() => parseRule(rule)).toThrow(expect.objectContaining({ code: 'RULE_UNKNOWN' }));
  });

  it.each(['ALL', 'ALL:x', 'HALF', 'VALID:3'])('knows no majority "%s"', (majority) => {
    expect(() => parseMajority(majority)).toThrow(expect.objectContaining({ code: 'MAJORITY_UNKNOWN' }));
  });
});

describe('Recounting a .pb file (VOT-7)', () => {
  const pb = (rule: string, selected: readonly [number, number, number]): { name: string; text: string } => ({
    name: 'x.PB',
    text: [
      `META\nkey;value\nbudget;100\nvote_type;approval\nnum_votes;3\n${rule}`,
      `PROJECTS\nproject_id;cost;votes;selected\na;60;2;${selected[0]}\nb;50;2;${selected[1]}\nc;40;1;${selected[2]}`,
      'VOTES\nvoter_id;vote\n1;a,b\n2;a\n3;c,b\n',
    ].join('\n'),
  });

  it('goes by the file’s own rule and finds a selection that does not follow from the votes', () => {
    const told = recount(pb('rule;greedy', [1, 0, 1]), asking());
    const lying = recount(pb('rule;greedy', [1, 1, 1]), asking());

    expect(told).toMatchObject({ elected: ['a', 'c'], runoff: null, differences: [] });
    expect(lying).toMatchObject({ elected: [], runoff: { candidates: ['a', 'b'], places: 1 } });
    expect(lying.differences.map(({ what }) => what)).toEqual(['selected a', 'selected b', 'selected c']);
  });

  it('asks for a rule where the file names one that is not known here', () => {
    expect(() => recount(pb('rule;greedy-no-skip', [1, 0, 0]), asking())).toThrow(
      expect.objectContaining({ code: 'RULE_UNKNOWN', params: { rule: 'greedy-no-skip' } }),
    );
    expect(recount(pb('rule;greedy-no-skip', [1, 0, 0]), asking('choose:2'))).toMatchObject({
      elected: ['a', 'b'],
      differences: [],
    });
  });

  it('is told from its content where the name says nothing', () => {
    expect(recount({ ...pb('rule;greedy', [1, 0, 1]), name: '-' }, asking()).elected).toEqual(['a', 'c']);
  });
});

describe('Recounting a plain table (VOT-7)', () => {
  const table = { name: 'votes.csv', text: 'ballot,a,b\n1,1,0\n2,FOR,1\n3,1,\n' };

  it('counts an approval vote whose places are asked for', () => {
    expect(recount(table, asking('choose:1'))).toMatchObject({
      counts: { a: 3, b: 1 },
      elected: ['a'],
      differences: [],
    });
  });

  it.each([
    ['no places', table, 'RULE_MISSING'],
    ['a mark that is none', { ...table, text: `${table.text}4,x,\n#places,1\n` }, 'MARK_UNREADABLE'],
    ['a kind that is none', { ...table, text: `#kind,LOTS\n#places,1\n${table.text}` }, 'FIELD_INVALID'],
    ['places that are none', { ...table, text: `#places,-1\n${table.text}` }, 'FIELD_INVALID'],
  ])('refuses %s with a code', (_, input, code) => {
    expect(() => recount(input, asking())).toThrow(expect.objectContaining({ code }));
  });
});
