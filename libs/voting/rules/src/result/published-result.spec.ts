import { createHash } from 'node:crypto';
import type { Mark } from '../ballot/marks.ts';
import type { BallotKind } from '../ballot/ballot-form.ts';
import { fromHex, inclusionProof, verifyInclusion } from '../merkle/merkle-tree.ts';
import { recount } from '../recount/recount.ts';
import { parseRule } from '../recount/rule.ts';
import { defaultQuorum } from '../verdict/round-rules.ts';
import { ballotBytes, ballotLeaf } from './ballot-leaf.ts';
import { resultAsTable } from './ballot-table.ts';
import { rollHash } from './roll-hash.ts';
import { paperResult, publishedResult } from './published-result.ts';
import type { PublishedResult, ResultFacts } from './published-result.ts';
import { resultAsPabulib } from './result-as-pabulib.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const receiptOf = (voter: number): string => createHash('sha256').update(`credential ${voter}`).digest('hex');

const facts = (kind: BallotKind = 'APPROVAL'): ResultFacts => ({
  round: {
    id: 'round-1',
    title: '2026年民生实事项目票决',
    programmeId: 'p',
    regionCode: '640100',
    medium: 'ELECTRONIC',
  },
  rules: {
    purpose: kind === 'GRADED' ? 'EVALUATION' : 'PROJECTS',
    body: 'CONGRESS',
    kind,
    stage: 'FIRST',
    number: 1,
    places: 2,
    surplusRatio: { numerator: 1, denominator: 5 },
    quorum: defaultQuorum.CONGRESS,
    majorityBase: 'ALL',
    shortfall: 'ACCEPT_FEWER',
    maxRounds: 3,
  },
  considered: true,
  roll: { total: 5, present: 5, issued: 5, hash: 'abc' },
  candidates: [
    { id: 'a', name: '老旧小区供水改造', cost: '1200000.50' },
    { id: 'b', name: 'A "quoted"; name', cost: '800000' },
    { id: 'c', name: '农村公路', cost: '400000' },
  ],
});

const approvals = [['a', 'b'], ['a'], ['a', 'b'], ['c', 'b'], []].map((ids) => ids.map((candidate) => ({ candidate })));
const cast = (ballots: readonly (readonly Mark[])[]) =>
  ballots.map((marks, voter) => ({ receipt: receiptOf(voter), marks }));
const published = publishedResult(facts(), cast(approvals), sha256);
const asJson = (result: unknown) => ({ name: 'result.json', text: JSON.stringify(result) });
const recounted = (result: unknown) => recount(asJson(result), { sha256 });
const altering = (change: (result: PublishedResult) => PublishedResult) => recounted(change(published)).differences;

describe('A published result (VOT-5, VOT-7)', () => {
  it('is recounted from the file alone without a difference', () => {
    expect(recounted(published)).toEqual({
      counts: { a: 3, b: 3, c: 1 },
      elected: ['a', 'b'],
      runoff: null,
      differences: [],
      notes: [],
    });
  });

  it('lists ballots by receipt, whatever the order in which they came', () => {
    const other = publishedResult(facts(), [...cast(approvals)].reverse(), sha256);

    expect(other).toEqual(published);
  });

  it('binds round, receipt and marks, written so that any program can repeat it', () => {
    const marks: Mark[] = [{ candidate: 'b', rank: 1 }, { candidate: 'a', choice: 'AGAINST' }, { candidate: 'c' }];

    const text = new TextDecoder().decode(ballotBytes('round-1', { receipt: 'ff', marks }));

    expect(text).toBe('["round-1","ff",[["a","AGAINST"],["b","1"],["c","FOR"]]]');
  });

  it('lets a voter prove that the own ballot is in it', () => {
    const leaves = published.ballots.map((ballot) => ballotLeaf(sha256, published.round.id, ballot));
    const index = published.ballots.findIndex(({ receipt }) => receipt === receiptOf(3));
    const [leaf] = leaves.slice(index, index + 1);

    const proof = inclusionProof(sha256, leaves, index);

    expect(
      verifyInclusion(sha256, {
        leaf: leaf ?? new Uint8Array(),
        index,
        size: leaves.length,
        proof,
        root: fromHex(published.merkleRoot ?? '') ?? new Uint8Array(),
      }),
    ).toBe(true);
  });

  it('names the one ballot that was altered', () => {
    const receipt = receiptOf(1);

    const differences = altering((result) => ({
      ...result,
      ballots: result.ballots.map((ballot) =>
        ballot.receipt === receipt ? { ...ballot, marks: [{ candidate: 'c' }] } : ballot,
      ),
    }));

    expect(differences.filter(({ what }) => what.startsWith('ballot'))).toMatchObject([{ what: `ballot ${receipt}` }]);
    expect(differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['merkleRoot', 'tally.items of a.for', 'tally.items of c.for']),
    );
  });

  it('finds an alteration that leaves every count as it was', () => {
    const [first, second] = [receiptOf(0), receiptOf(1)];
    const marksOf = (result: PublishedResult, receipt: string): readonly Mark[] =>
      result.ballots.find((ballot) => ballot.receipt === receipt)?.marks ?? [];

    const differences = altering((result) => ({
      ...result,
      ballots: result.ballots.map((ballot) => {
        if (ballot.receipt === first) return { ...ballot, marks: marksOf(result, second) };
        return ballot.receipt === second ? { ...ballot, marks: marksOf(result, first) } : ballot;
      }),
    }));

    expect(differences.map(({ what }) => what).sort()).toEqual(
      [`ballot ${first}`, `ballot ${second}`, 'merkleRoot'].sort(),
    );
  });

  it.each<[string, (result: PublishedResult) => PublishedResult, string]>([
    ['a ballot removed', (result) => ({ ...result, ballots: result.ballots.slice(1) }), 'merkleRoot'],
    [
      'a ballot published twice',
      (result) => ({
        ...result,
        ballots: result.ballots.flatMap((ballot, index) => (index === 0 ? [ballot, ballot] : [ballot])),
      }),
      'receipt published twice',
    ],
    [
      'another order',
      (result) => ({ ...result, ballots: [...result.ballots].reverse() }),
      'ballots out of the order of receipts',
    ],
    [
      'a count',
      (result) => ({
        ...result,
        tally: { ...result.tally, items: result.tally.items.map((item) => ({ ...item, for: 0 })) },
      }),
      'tally.items of b.for',
    ],
    [
      'a result',
      (result) => ({
        ...result,
        verdict: {
          ...result.verdict,
          items: result.verdict.items.map((item) => ({ ...item, result: 'ELECTED' as const })),
        },
      }),
      'verdict.items of c.result',
    ],
    [
      'an item told twice',
      (result) => ({
        ...result,
        verdict: { ...result.verdict, items: result.verdict.items.flatMap((item) => [item, { ...item, position: 9 }]) },
      }),
      'number of verdict.items',
    ],
    [
      'a check that was not passed',
      (result) => ({
        ...result,
        verdict: { ...result.verdict, checks: result.verdict.checks.map((check) => ({ ...check, passed: true })) },
      }),
      'verdict.checks of majority.passed',
    ],
    ['the number present', (result) => ({ ...result, roll: { ...result.roll, present: 2 } }), 'verdict.standing'],
  ])('is found out for %s', (_, change, what) => {
    expect(altering(change).map((difference) => difference.what)).toContain(what);
  });

  it('that was rewritten as a whole is exposed by a root known from elsewhere', () => {
    const rewritten = publishedResult(facts(), cast(approvals.slice(1)), sha256);
    const merkleRoot = published.merkleRoot ?? '';

    expect(recounted(rewritten).differences).toEqual([]);
    expect(recount(asJson(rewritten), { sha256, merkleRoot }).differences).toEqual([
      { what: 'merkleRoot given', stated: merkleRoot, counted: rewritten.merkleRoot },
    ]);
    expect(recount(asJson(published), { sha256, merkleRoot }).differences).toEqual([]);
  });

  it('can be asked who another rule would elect, without that being a difference', () => {
    expect(recount(asJson(published), { sha256, rule: parseRule('choose:1') })).toMatchObject({
      elected: [],
      runoff: { candidates: ['a', 'b'], places: 1 },
      differences: [],
    });
  });

  it.each([
    ['a later version', { ...published, version: 2 }, 'RESULT_VERSION_UNKNOWN'],
    ['no rules', { ...published, rules: undefined }, 'FIELD_INVALID'],
    [
      'a mark of no kind',
      { ...published, ballots: [{ receipt: '', leaf: '', marks: [{ candidate: 'a', choice: 'MAYBE' }] }] },
      'FIELD_INVALID',
    ],
    [
      'a candidate twice',
      { ...published, candidates: [...published.candidates, ...published.candidates] },
      'CANDIDATE_LISTED_TWICE',
    ],
  ])('cannot be read with %s', (_, result, code) => {
    expect(() => recounted(result)).toThrow(expect.objectContaining({ code }));
  });

  it('of paper counts is checked from the counts (VOT-8)', () => {
    const paper = paperResult({ ...facts(), round: { ...facts().round, medium: 'PAPER' } }, published.tally);

    expect(recounted(paper)).toMatchObject({ elected: ['a', 'b'], differences: [] });
    expect(recounted({ ...paper, tally: { ...paper.tally, returned: 6 } }).differences).not.toEqual([]);
  });
});

const ranked: Mark[][] = [['b', 'a', 'c'], ['b', 'c'], ['a', 'b'], ['a']].map((ids) =>
  ids.map((candidate, index) => ({ candidate, rank: index + 1 })),
);
const choices: Mark[][] = [
  [
    { candidate: 'a', choice: 'FOR' },
    { candidate: 'a', choice: 'AGAINST' },
    { candidate: 'b', choice: 'FOR' },
  ],
  [{ candidate: 'b', choice: 'FOR' }],
  [
    { candidate: 'b', choice: 'FOR' },
    { candidate: 'c', choice: 'AGAINST' },
  ],
];
const graded: Mark[][] = [
  ['SATISFIED', 'UNSATISFIED', 'ABSTAIN'],
  ['SATISFIED', 'UNSATISFIED', 'SATISFIED'],
].map((marks) =>
  marks.map((choice, index): Mark => ({ candidate: 'abc'.charAt(index), choice: choice as Mark['choice'] })),
);
const kinds: readonly [BallotKind, readonly (readonly Mark[])[]][] = [
  ['APPROVAL', approvals],
  ['FOR_AGAINST_ABSTAIN', choices],
  ['GRADED', graded],
  ['RANKED', ranked],
];

describe('Every kind of ballot (VOT-4)', () => {
  it.each(kinds)('%s is published and recounted alike as JSON and as CSV', (kind, ballots) => {
    const result = publishedResult(facts(kind), cast(ballots), sha256);

    const fromJson = recounted(result);
    const fromTable = recount({ name: 'result.csv', text: resultAsTable(result) }, { sha256 });

    expect(fromJson.differences).toEqual([]);
    expect(fromTable.differences).toEqual([]);
    expect(fromTable.counts).toEqual(fromJson.counts);
    if (kind !== 'GRADED') expect(fromTable).toMatchObject({ elected: fromJson.elected, runoff: fromJson.runoff });
  });
});

describe('A result as CSV (VOT-7)', () => {
  it('names an altered ballot and a false count', () => {
    const text = resultAsTable(published)
      .replace(new RegExp(`(${receiptOf(1)},[0-9a-f]+),FOR,,`), '$1,,,FOR')
      .replace('#votes,3,3,1', '#votes,3,4,1');

    const differences = recount({ name: 'result.csv', text }, { sha256 }).differences;

    expect(differences).toMatchObject([
      { what: `ballot ${receiptOf(1)}` },
      { what: 'merkleRoot' },
      { what: 'votes of a', stated: '3', counted: 2 },
      { what: 'votes of b', stated: '4', counted: 3 },
      { what: 'votes of c', stated: '1', counted: 2 },
      { what: 'selected a' },
    ]);
  });
});

describe('A result as .pb (VOT-7)', () => {
  it.each(kinds.slice(0, 2))('%s is recounted from it by its own majority and places', (kind, ballots) => {
    const result = publishedResult(facts(kind), cast(ballots), sha256);

    const fromPb = recount({ name: 'result.pb', text: resultAsPabulib(result) }, { sha256 });

    expect(fromPb).toMatchObject({ elected: result.verdict.elected, differences: [] });
  });

  it('tells a ranking by points that order as the sums of ranks do, and no rule it cannot tell rightly', () => {
    const result = publishedResult(facts('RANKED'), cast(ranked), sha256);
    const file = { name: 'result.pb', text: resultAsPabulib(result) };

    expect(recount(file, { sha256, rule: parseRule('choose:1') })).toMatchObject({
      elected: [],
      runoff: { candidates: ['a', 'b'], places: 1 },
      differences: [],
    });
    expect(() => recount(file, { sha256 })).toThrow(expect.objectContaining({ code: 'RULE_MISSING' }));
  });

  it('cannot tell grades or bare counts', () => {
    const paper = paperResult({ ...facts(), round: { ...facts().round, medium: 'PAPER' } }, published.tally);

    for (const result of [publishedResult(facts('GRADED'), cast(graded), sha256), paper])
      expect(() => resultAsPabulib(result)).toThrow(expect.objectContaining({ code: 'PB_EXPORT_UNSUITABLE' }));
  });
});

describe('The frozen roll (VOT-3)', () => {
  const roll = [
    { id: 'r1', suspended: false },
    { id: 'r2', suspended: true },
  ];

  it('has one hash, in whatever order its electors are read', () => {
    expect(rollHash(sha256, 'round-1', [...roll].reverse())).toBe(rollHash(sha256, 'round-1', roll));
  });

  it.each([
    ['round', 'round-2', roll],
    ['elector', 'round-1', [...roll, { id: 'r3', suspended: false }]],
    ['suspension', 'round-1', roll.map((elector) => ({ ...elector, suspended: false }))],
  ])('has another hash for another %s', (_, round, electors) => {
    expect(rollHash(sha256, round, electors)).not.toBe(rollHash(sha256, 'round-1', roll));
  });
});
