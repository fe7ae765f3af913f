import type { Mark } from '../ballot/marks.ts';
import { fromHex, inclusionProof, verifyInclusion } from '../merkle/merkle-tree.ts';
import { recount } from '../recount/recount.ts';
import { parseMajority, parseRule } from '../recount/rule.ts';
import { ballotBytes, ballotLeaf } from './ballot-leaf.ts';
import { paperResult, publishedResult } from './published-result.ts';
import type { PublishedResult } from './published-result.ts';
import { sha256, receiptOf, facts, approvals, cast, published, asJson, recounted, altering } from './spec/published.ts';

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

  it('shows for comparison whom rules with a budget would elect with the money that the elected cost (VOT-7)', () => {
    const spend = cast(
      [['c', 'b'], ['c', 'b'], ['c', 'b'], ['a', 'c'], ['a']].map((ids) => ids.map((candidate) => ({ candidate }))),
    );
    const result = publishedResult({ ...facts(), rules: { ...facts().rules, majorityBase: 'VALID' } }, spend, sha256);
    const by = (rule: string) =>
      recount(asJson(result), { sha256, rule: parseRule(rule), majority: parseMajority('NONE') });

    expect(result.verdict.elected).toEqual(['c', 'b']);
    expect(by('greedy')).toMatchObject({ elected: ['c', 'b'], differences: [] });
    // Of 240,000 each, c takes 100,000 from its four; b's three are left with 420,000, and b costs 800,000.
    expect(by('equal-shares')).toMatchObject({ elected: ['c'], differences: [] });
    expect(by('choose:3').elected).toEqual(['c', 'b', 'a']);
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
