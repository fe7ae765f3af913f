import { createHash } from 'node:crypto';
import type { Mark } from '../../ballot/marks.ts';
import type { BallotKind } from '../../ballot/ballot-form.ts';
import { recount } from '../../recount/recount.ts';
import { defaultQuorum } from '../../verdict/round-rules.ts';
import { publishedResult } from '../published-result.ts';
import type { PublishedResult, ResultFacts } from '../published-result.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
export const receiptOf = (voter: number): string => createHash('sha256').update(`credential ${voter}`).digest('hex');

export const facts = (kind: BallotKind = 'APPROVAL'): ResultFacts => ({
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

export const approvals = [['a', 'b'], ['a'], ['a', 'b'], ['c', 'b'], []].map((ids) =>
  ids.map((candidate) => ({ candidate })),
);
export const cast = (ballots: readonly (readonly Mark[])[]) =>
  ballots.map((marks, voter) => ({ receipt: receiptOf(voter), marks }));
export const published = publishedResult(facts(), cast(approvals), sha256);
export const asJson = (result: unknown) => ({ name: 'result.json', text: JSON.stringify(result) });
export const recounted = (result: unknown) => recount(asJson(result), { sha256 });
export const altering = (change: (result: PublishedResult) => PublishedResult) =>
  recounted(change(published)).differences;

export const ranked: Mark[][] = [['b', 'a', 'c'], ['b', 'c'], ['a', 'b'], ['a']].map((ids) =>
  ids.map((candidate, index) => ({ candidate, rank: index + 1 })),
);
export const choices: Mark[][] = [
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
export const graded: Mark[][] = [
  ['SATISFIED', 'UNSATISFIED', 'ABSTAIN'],
  ['SATISFIED', 'UNSATISFIED', 'SATISFIED'],
].map((marks) =>
  marks.map((choice, index): Mark => ({ candidate: 'abc'.charAt(index), choice: choice as Mark['choice'] })),
);
export const kinds: readonly [BallotKind, readonly (readonly Mark[])[]][] = [
  ['APPROVAL', approvals],
  ['FOR_AGAINST_ABSTAIN', choices],
  ['GRADED', graded],
  ['RANKED', ranked],
];
