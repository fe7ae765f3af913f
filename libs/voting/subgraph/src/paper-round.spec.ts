import { asOnePerson, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { asDeputy, tellers } from './spec/given.ts';
import { outcomesIn } from './spec/outcomes.ts';
import { cast, chiefOf, freezeRoll, issue, openFor, roundOf, step, tellerOf, tryStep } from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { Round } from './spec/votes.ts';

let graph: Graph;
const { newVote, meetingNow } = outcomesIn(() => graph);

beforeAll(async () => {
  graph = await testSubgraph(voting, { startsAt: '2026-03-02' });
});

describe('On paper (VOT-8)', () => {
  const counts = (round: Round, votes: readonly number[], returned = 3) => ({
    ...{ returned, invalid: 0 },
    items: round.items.map(({ id }, index) => ({ itemId: id, votesFor: votes[index] ?? 0 })),
  });
  const closed = async (papers = 3): Promise<Round> => {
    const { roundId } = await newVote({ medium: 'PAPER' });
    const teller = tellerOf(roundId);
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meetingNow() });
    await step(graph, 'openIssuing', { roundId }, teller);
    expect(await tryStep(graph, 'closeIssuing', { roundId }, teller)).toBeRefusedWith('PAPERS_UNCOUNTED');
    expect(await tryStep(graph, 'closeIssuing', { roundId, papers: 4 }, teller)).toBeRefusedWith(
      'ISSUED_EXCEEDS_PRESENT',
    );
    await step(graph, 'closeIssuing', { roundId, papers }, teller);
    await step(graph, 'openCasting', { roundId }, teller);
    await step(graph, 'closeCasting', { roundId }, teller);
    return roundOf(graph, roundId);
  };
  const enter = (round: Round, officer: number, given: object) =>
    tryStep(
      graph,
      'enterPaperCounts',
      { roundId: round.id, officerId: tellers[officer], ...given },
      asOnePerson(tellerOf(round.id), asDeputy(901 + officer)),
    );

  it('counts when two officers agree in every figure, and not before', async () => {
    const round = await closed();
    const counting = () => tryStep(graph, 'countRound', { roundId: round.id }, tellerOf(round.id));
    dataOf(await enter(round, 0, counts(round, [3, 2, 1, 0])));
    expect(await counting()).toBeRefusedWith('PAPER_COUNTS_MISSING');
    dataOf(await enter(round, 1, counts(round, [3, 1, 1, 0])));
    expect(await counting()).toBeRefusedWith('PAPER_COUNTS_DISAGREE');
    dataOf(await enter(round, 1, counts(round, [3, 2, 1, 0])));

    dataOf(await counting());

    const counted = await roundOf(graph, round.id);
    expect(counted).toMatchObject({ state: 'COUNTED', returned: 3, merkleRoot: null });
    expect(counted.verdict?.electedIds).toEqual(counted.items.slice(0, 2).map(({ id }) => id));
  });

  it('two officers are two people: one account enters one count, and may correct it', async () => {
    const round = await closed();
    const alone = { roundId: round.id, ...counts(round, [3, 2, 1, 0]) };
    const entering = (officer: number) =>
      tryStep(graph, 'enterPaperCounts', { ...alone, officerId: tellers[officer] }, tellerOf(round.id));
    dataOf(await entering(0));

    expect(await entering(1)).toBeRefusedWith('PAPER_COUNTS_SAME_HAND');

    dataOf(await entering(0));
    expect(await tryStep(graph, 'countRound', { roundId: round.id }, tellerOf(round.id))).toBeRefusedWith(
      'PAPER_COUNTS_MISSING',
    );
  });

  it('with more returned than issued the whole round is void', async () => {
    const round = await closed(2);
    for (const officer of [0, 1]) dataOf(await enter(round, officer, counts(round, [3, 2, 1, 0])));

    dataOf(await tryStep(graph, 'countRound', { roundId: round.id }, tellerOf(round.id)));

    expect(await roundOf(graph, round.id)).toMatchObject({ state: 'VOID', returned: 3, issued: 2 });
  });

  it('counts that do not add up block the result until they are corrected', async () => {
    const round = await closed();
    for (const officer of [0, 1]) dataOf(await enter(round, officer, counts(round, [4, 2, 1, 0])));
    dataOf(await tryStep(graph, 'countRound', { roundId: round.id }, tellerOf(round.id)));
    expect((await roundOf(graph, round.id)).verdict).toMatchObject({ standing: 'BLOCKED', electedIds: [] });
    expect(await tryStep(graph, 'signResult', { roundId: round.id }, chiefOf(round.id))).toBeRefusedWith(
      'COUNTS_DO_NOT_ADD_UP',
    );

    await step(graph, 'correctCounts', { roundId: round.id, reason: '误录' }, tellerOf(round.id));

    expect(await roundOf(graph, round.id)).toMatchObject({ state: 'CLOSED', verdict: null });
  });

  it('takes counts of its own tellers only', async () => {
    const round = await closed();
    const strangers = { roundId: round.id, officerId: crypto.randomUUID(), ...counts(round, [1]) };
    expect(await tryStep(graph, 'enterPaperCounts', strangers, tellerOf(round.id))).toBeRefusedWith(
      'OFFICER_NOT_TELLER',
    );
    const asChief = { ...strangers, officerId: tellers[1] };
    expect(await tryStep(graph, 'enterPaperCounts', asChief, chiefOf(round.id))).toBeRefusedWith('OFFICER_NOT_TELLER');
  });

  it('is never electronic as well: no credential, no cast; and a round on screens takes no counts (VOT-4)', async () => {
    const paper = await closed();
    const { message, blindedMessage } = { message: 'AAAA', blindedMessage: 'AAAA' };
    expect(await issue(graph, paper.id, blindedMessage, asDeputy(1))).toBeRefusedWith('OTHER_MEDIUM');
    expect(await cast(graph, paper.id, { message, signature: 'AAAA' }, [])).toBeRefusedWith('ROUND_NOT_CASTING');

    const { roundId } = await newVote();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meetingNow() });
    await openFor(graph, roundId, 1);
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));

    const counting = { roundId, officerId: tellers[0], ...counts(paper, [1], 1) };
    expect(await tryStep(graph, 'enterPaperCounts', counting, tellerOf(roundId))).toBeRefusedWith('OTHER_MEDIUM');
  });
});
