import { asAnalyst, asAnyone, asCommitteeStaff, asRepresentative, dataOf, testSubgraph } from '@renda/testing';
import fc from 'fast-check';

import { suggestions } from '../index.ts';
import { asAuthor, asGovernment, asOffice, author, form, givenCase, mutate, region, signer } from '../spec/given.ts';
import { apart, before, endApart, isApart, repliesOf } from '../spec/ended-apart.ts';
import { answerable } from './answerable.ts';
import { countOwnEnds } from './count-own-ends.migration.ts';
import { suggestionTally } from './define-tally.ts';
import { keepTallies } from './tally.migration.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Apart } from '../spec/ended-apart.ts';
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
  readonly then: 'nothing' | 'satisfied' | 'dissatisfied' | 'withdrawn' | 'edited' | 'returned' | Apart;
  readonly fold: boolean;
}

const said = {
  category: fc.constantFrom('交通', '教育'),
  publicity: fc.constantFrom('FULL_TEXT' as const, 'FULL_TEXT' as const, 'TITLE_ONLY' as const, 'NONE' as const),
  fold: fc.boolean(),
};
const others = ['nothing', 'satisfied', 'dissatisfied', 'withdrawn', 'edited', 'returned'] as const;
const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ...said, step: fc.constantFrom(...steps), then: fc.constantFrom(...others) }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ ...said, then: fc.constantFrom(...apart) })
      .map((each) => ({ ...each, step: before[each.then] })),
  },
);

/** Each of them once, before anything is drawn. */
const endedApart: readonly Told[] = apart.map((then, place) => ({
  ...{ step: before[then], then, category: '交通', publicity: 'FULL_TEXT', fold: place === 0 },
}));

/** What the state does not allow is refused, and changes nothing. */
const goOn = async (given: Given, then: Told['then']): Promise<void> => {
  const { id } = given;
  const suggestionId = id;
  if (isApart(then)) return endApart(graph, given, then);
  if (then === 'withdrawn')
    await mutate(graph, 'withdrawSuggestion', { suggestionId, reason: '情况已变化。' }, asAuthor);
  if (then === 'edited') await mutate(graph, 'editSuggestion', { suggestionId, category: '卫生' }, asAuthor);
  if (then === 'returned') await mutate(graph, 'returnSuggestion', { suggestionId, reason: '请补充。' }, asOffice);
  if (then !== 'satisfied' && then !== 'dissatisfied') return;
  const [replyId] = await repliesOf(graph, id);
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
          const fields = { category, publicity, referenceOnly: then === 'noted', ...confidentialReason };
          const given = await givenCase(graph, step, { ...form, ...fields });
          units = [...units, given.asUnit];
          await goOn(given, then);
          if (fold) await graph.runJob('suggestions.foldTallies');
        }
        for (const viewer of viewers()) {
          const counted = dataOf(await graph.ask(figures('COUNTS'), {}, viewer));
          expect(counted).toEqual(dataOf(await graph.ask(figures('ROWS'), {}, viewer)));
        }
      }),
      { numRuns: 4, examples: [[[...endedApart]]] },
    );
  }, 180_000);

  it('leave out of each rate what was noted as reference, and what ended as a copy of another one (SUG-4, SUG-10)', async () => {
    const asked = 'where: { category: { eq: "林业" } }';
    for (const then of apart)
      await endApart(
        graph,
        await givenCase(graph, before[then], { category: '林业', referenceOnly: then === 'noted' }),
        then,
      );

    const shares = ['REPLIED', 'SOLVED', 'SATISFIED'].map(
      (rate) =>
        `${rate}: suggestionStatistics(${asked}, rate: ${rate}) { groups { rate { numerator denominator excluded } } }`,
    );
    const seen = dataOf(await graph.ask(`{ ${shares.join('\n')} }`, {}, asOffice));

    const linked = { numerator: 1, denominator: 1, excluded: 3 };
    const one = { groups: [{ rate: linked }] };
    expect(seen).toEqual({ REPLIED: one, SOLVED: one, SATISFIED: one });
  });

  it('follow rows written and removed by hand', async () => {
    const { manager } = graph.database;
    await manager.query(`UPDATE suggestion SET category = '水利', session = 3 WHERE author_id = $1`, [author]);
    await manager.query(`UPDATE suggestion SET publicity = 'NONE' WHERE state = 'REPLIED'`);
    await manager.query(`DELETE FROM suggestion WHERE state = 'DRAFT'`);

    const counted = dataOf(await graph.ask(figures('COUNTS'), {}, asAnyone()));

    expect(counted).toEqual(dataOf(await graph.ask(figures('ROWS'), {}, asAnyone())));
  });

  it('are the same after their migrations are taken back and made again', async () => {
    const counted = dataOf(await graph.ask(figures('COUNTS'), {}, asOffice));
    const both = [keepTallies.text, countOwnEnds.text];
    for (const { down } of both.toReversed()) await graph.database.manager.query(down);
    for (const { up } of both) await graph.database.manager.query(up);

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
