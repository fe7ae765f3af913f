import { dataOf, testSubgraph } from '@renda/testing';
import { voting } from './index.ts';
import { representativeId } from './spec/given.ts';
import { forItems, projectRounds } from './spec/project-rounds.ts';
import { cast, freezeRoll, obtain, openFor, roundOf, step, tellerOf } from './spec/votes.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
const newRound = projectRounds(() => graph);

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

describe('Casting (VOT-4, VOT-5)', () => {
  it('takes a credential once: the same ballot again is the same answer, also after closing, another is refused', async () => {
    const { roundId, candidates, meeting } = await newRound();
    const [a, b, c] = candidates;
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const [credential] = await openFor(graph, roundId, 3);
    if (!credential) throw new Error('no credential');

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cast(graph, roundId, credential, forItems([a, b]))),
    );

    expect(new Set(answers.map((answer) => dataOf(answer).castBallot.receipt)).size).toBe(1);
    expect(await cast(graph, roundId, credential, forItems([c]))).toBeRefusedWith('CREDENTIAL_USED');
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    expect(dataOf(await cast(graph, roundId, credential, forItems([b, a])))).toEqual(dataOf(answers[0] ?? never()));
    expect(await cast(graph, roundId, credential, forItems([c]))).toBeRefusedWith('CREDENTIAL_USED');
    expect((await roundOf(graph, roundId)).returned).toBe(1);
  });

  it('of ten different ballots with one credential at once takes one', async () => {
    const { roundId, candidates, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const [credential] = await openFor(graph, roundId, 1);
    if (!credential) throw new Error('no credential');
    const ballots = candidates.flatMap((one) => candidates.map((two) => [...new Set([one, two])]));

    const answers = await Promise.all(ballots.map((ids) => cast(graph, roundId, credential, forItems(ids))));

    const receipts = answers.filter(({ errors }) => !errors);
    expect(receipts.length).toBeGreaterThan(0);
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    expect((await roundOf(graph, roundId)).returned).toBe(1);
  });

  it('is refused before it opens, with another round’s, a forged or a broken credential, and what the form forbids', async () => {
    const first = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: first.meeting });
    const [foreign] = await openFor(graph, first.roundId, 1);
    const { roundId, candidates, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    if (!foreign) throw new Error('no credential');
    expect(await cast(graph, roundId, foreign, [])).toBeRefusedWith('ROUND_NOT_CASTING');
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const own = await obtain(graph, await roundOf(graph, roundId), 1);
    expect(await cast(graph, roundId, own, [])).toBeRefusedWith('ROUND_NOT_CASTING');
    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
    expect(await cast(graph, roundId, own, [])).toBeRefusedWith('ROUND_NOT_CASTING');
    await step(graph, 'openCasting', { roundId }, tellerOf(roundId));

    const refusals = [
      [foreign, [], 'CREDENTIAL_INVALID'],
      [{ ...own, message: foreign.message }, [], 'CREDENTIAL_INVALID'],
      [{ ...own, signature: 'AAAA' }, [], 'CREDENTIAL_INVALID'],
      [{ ...own, message: 'AAAA' }, [], 'CREDENTIAL_INVALID'],
      [{ ...own, message: '不是' }, [], 'INVALID_INPUT'],
      [own, forItems(candidates.slice(0, 3)), 'TOO_MANY_MARKS'],
      [own, forItems([representativeId(1)]), 'UNKNOWN_CANDIDATE'],
      [own, forItems([candidates[0], candidates[0]]), 'MARK_REPEATED'],
      [own, [{ itemId: candidates[0] ?? '', choice: 'AGAINST' }], 'MARK_UNSUITABLE'],
    ] as const;
    for (const [credential, marks, code] of refusals)
      expect(await cast(graph, roundId, credential, marks)).toBeRefusedWith(code);

    expect(await cast(graph, representativeId(1), own, [])).toBeRefusedWith('NOT_FOUND');
    dataOf(await cast(graph, roundId, own, []));
  });

  it('takes two statements, however many have cast', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const credentials = await openFor(graph, roundId, 3);

    const counts: number[] = [];
    for (const credential of credentials)
      counts.push(await graph.statementsOf(() => cast(graph, roundId, credential, [])));

    // A connection that is new costs one more.
    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });
});

const never = (): never => {
  throw new Error('no answer');
};
