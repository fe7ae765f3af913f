import { asAnalyst, asAnyone, asCommitteeStaff, asRepresentative, dataOf, testSubgraph } from '@renda/testing';
import fc from 'fast-check';

import { suggestions } from '../index.ts';
import { asAuthor, asGovernment, asOffice, author, form, givenCase, mutate, region, signer } from '../spec/given.ts';
import { answerable } from './answerable.ts';
import { suggestionTally } from './define-tally.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given, Step } from '../spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const groupings = [
  '',
  'STATE',
  'CATEGORY',
  'COUNTY',
  'SESSION',
  'RESULT_CLASS',
  'RESULT',
  'ATTITUDE',
  'CLOSING',
  'YEAR',
  'MONTH',
];
const rates = ['REPLIED', 'SOLVED', 'SATISFIED', 'ON_TIME', 'HANDLED_AGAIN'];
const replyGroupings = ['', 'UNIT', 'RESULT', 'ROUND', 'COUNTY', 'MONTH'];
const replyRates = ['ON_TIME', 'SOLVED', 'SATISFIED', 'SECOND'];

/** All statistics at once: from the counts, or, with a condition no count can answer, from the rows. */
const figures = (from: 'COUNTS' | 'ROWS'): string => {
  const where = from === 'ROWS' ? 'where: { round: { gte: 0 }, not: { number: { eq: -1 } } }, ' : '';
  const replyWhere = from === 'ROWS' ? 'where: { or: [{ late: { eq: true } }, { late: { eq: false } }] }, ' : '';
  const asked = (field: string, condition: string, groups: readonly string[], shares: readonly string[]): string =>
    groups
      .flatMap((group) => shares.map((rate) => ({ group, rate })))
      .map(
        ({ group, rate }) =>
          `${field}_${group}_${rate}: ${field}(${condition}groupBy: [${group}], rate: ${rate}) { ...f }`,
      )
      .join('\n');
  return `{ ${asked('suggestionStatistics', where, groupings, rates)} ${asked('replyStatistics', replyWhere, replyGroupings, replyRates)} }
    fragment f on Statistics { total groups { keys { name value } count rate { numerator denominator excluded } } }`;
};

const steps: readonly Step[] = ['draft', 'submit', 'register', 'admit', 'assign', 'sign', 'contact', 'reply'];

interface Told {
  readonly step: Step;
  readonly category: string;
  readonly publicity: 'FULL_TEXT' | 'TITLE_ONLY' | 'NONE';
  readonly then: 'nothing' | 'satisfied' | 'dissatisfied' | 'withdrawn' | 'edited' | 'returned';
  readonly fold: boolean;
}

const told: fc.Arbitrary<Told> = fc.record({
  step: fc.constantFrom(...steps),
  category: fc.constantFrom('交通', '教育'),
  publicity: fc.constantFrom('FULL_TEXT' as const, 'FULL_TEXT' as const, 'TITLE_ONLY' as const, 'NONE' as const),
  then: fc.constantFrom('nothing', 'satisfied', 'dissatisfied', 'withdrawn', 'edited', 'returned'),
  fold: fc.boolean(),
});

const repliesOf = async (id: string): Promise<readonly string[]> => {
  const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id } } }';
  const answer = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(query, { id }, asAuthor);
  return dataOf(answer).suggestion.replies.map((each) => each.id);
};

/** What the state does not allow is refused, and changes nothing. */
const goOn = async ({ id }: Given, then: Told['then']): Promise<void> => {
  const suggestionId = id;
  if (then === 'withdrawn')
    await mutate(graph, 'withdrawSuggestion', { suggestionId, reason: '情况已变化。' }, asAuthor);
  if (then === 'edited') await mutate(graph, 'editSuggestion', { suggestionId, category: '卫生' }, asAuthor);
  if (then === 'returned') await mutate(graph, 'returnSuggestion', { suggestionId, reason: '请补充。' }, asOffice);
  if (then !== 'satisfied' && then !== 'dissatisfied') return;
  const [replyId] = await repliesOf(id);
  const mark = then === 'satisfied' ? 'SATISFIED' : 'UNSATISFIED';
  const input = {
    replyId,
    attitude: 'SATISFIED',
    result: mark,
    ...(then === 'satisfied' ? {} : { reason: '没有解决。' }),
  };
  if (replyId) await mutate(graph, 'evaluateReply', input, asAuthor);
};

describe('Counts kept for statistics (SUG-10)', () => {
  it('equal what counting the rows gives, for every viewer, after any commands, folded or not', async () => {
    let units: readonly Viewer[] = [];
    const viewers = (): readonly Viewer[] => [
      asAnyone(),
      asAuthor,
      asRepresentative(signer, '611021'),
      asOffice,
      asCommitteeStaff('611000'),
      asAnalyst('611021'),
      asGovernment,
      ...units.slice(-2),
    ];

    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 3, maxLength: 6 }), async (cases) => {
        for (const { step, category, publicity, then, fold } of cases) {
          const confidentialReason = publicity === 'NONE' ? { confidentialReason: '涉密' } : {};
          const given = await givenCase(graph, step, { ...form, category, publicity, ...confidentialReason });
          units = [...units, given.asUnit];
          await goOn(given, then);
          if (fold) await graph.runJob('suggestions.foldTallies');
        }
        for (const viewer of viewers()) {
          const counted = dataOf(await graph.ask(figures('COUNTS'), {}, viewer));
          expect(counted).toEqual(dataOf(await graph.ask(figures('ROWS'), {}, viewer)));
        }
      }),
      { numRuns: 4 },
    );
  }, 180_000);

  it('follow rows written and removed by hand', async () => {
    const { manager } = graph.database;
    await manager.query(`UPDATE suggestion SET category = '水利', session = 3 WHERE author_id = $1`, [author]);
    await manager.query(`UPDATE suggestion SET publicity = 'NONE' WHERE state = 'REPLIED'`);
    await manager.query(`DELETE FROM suggestion WHERE state = 'DRAFT'`);

    const counted = dataOf(await graph.ask(figures('COUNTS'), {}, asAnyone()));

    expect(counted).toEqual(dataOf(await graph.ask(figures('ROWS'), {}, asAnyone())));
  });

  it('are the same after the migration is taken back and made again', async () => {
    const counted = dataOf(await graph.ask(figures('COUNTS'), {}, asOffice));
    const { keepTallies } = await import('./tally.migration.ts');
    await graph.database.manager.query(keepTallies.text.down);
    await graph.database.manager.query(keepTallies.text.up);

    expect(dataOf(await graph.ask(figures('COUNTS'), {}, asOffice))).toEqual(counted);
  });

  it.each([
    [
      'a division and a whole year',
      { region: { code: region }, registeredOn: { gte: '2026-01-01', lt: '2027-01-01' } },
      ['SESSION'],
      'SESSION',
    ],
    ['whole months', { registeredOn: { gte: '2026-02-01', lte: '2026-02-28' } }, ['MONTH', 'COUNTY'], 'ALL'],
    ['part of a month', { registeredOn: { gte: '2026-02-02' } }, [], undefined],
    ['months of a category', { category: { eq: '交通' } }, ['MONTH'], undefined],
    ['a category by county', { category: { eq: '交通' } }, ['CATEGORY', 'COUNTY'], 'CATEGORY'],
    ['two facets at once', {}, ['CATEGORY', 'STATE'], undefined],
    ['words', { search: '路灯' }, [], undefined],
    ['alternatives', { or: [{ state: { eq: 'DRAFT' } }] }, [], undefined],
  ])('answer %s or leave it to the rows', (_, where, groupBy, facet) => {
    expect(answerable(suggestionTally, { where, groupBy })).toBe(facet);
  });
});
