import { testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { candidateInput, considerInput, done, office, perform, presidium, staff, tellers } from './spec/given.ts';
import { outcomesIn } from './spec/outcomes.ts';
import { certification, certify, chiefOf, freezeRoll, openFor, step, tellerOf, tryStep } from './spec/votes.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
const { vote, nextRound, newVote, setPolicy, programmeNow, electedEvents, meetingNow } = outcomesIn(() => graph);

beforeAll(async () => {
  graph = await testSubgraph(voting, { startsAt: '2026-03-02' });
});

describe('A tie at the cut (VOT-6)', () => {
  it('stands again for the places left, needs no majority again, and its elected join those before', async () => {
    const { programmeId, roundId, candidates } = await newVote();
    const first = await vote(
      roundId,
      [
        [0, 1],
        [0, 2],
        [1, 2],
        [0, 3],
      ].slice(0, 3),
      3,
    );
    expect(first.verdict?.next).toMatchObject({ kind: 'RUNOFF', places: 2, itemIds: candidates.slice(0, 3) });
    expect(await tryStep(graph, 'prepareNextRound', { roundId }, presidium)).toBeRefusedWith('NO_NEXT_ROUND');
    await step(graph, 'signResult', { roundId }, chiefOf(roundId));

    const runoff = await nextRound(roundId);

    expect(runoff).toMatchObject({ state: 'PREPARED', stage: 'RUNOFF', number: 2, places: 2 });
    expect(runoff.items.map(({ id }) => id)).toEqual(candidates.slice(0, 3));
    expect(await tryStep(graph, 'prepareNextRound', { roundId }, presidium)).toBeRefusedWith('ROUND_FOLLOWED_ALREADY');
    const second = await vote(runoff.id, [[0, 1], [0], []]);
    expect(second.verdict).toMatchObject({ electedIds: candidates.slice(0, 2), next: { kind: 'CERTIFY' } });

    const certifying = { roundId: runoff.id, decision: certification(graph) };
    await step(graph, 'signResult', { roundId: runoff.id }, chiefOf(runoff.id));
    expect(await tryStep(graph, 'certifyRound', certifying, presidium)).toBeRefusedWith('EARLIER_ROUND_NOT_CERTIFIED');
    await step(graph, 'certifyRound', { ...certifying, roundId }, presidium);
    await step(graph, 'certifyRound', certifying, presidium);
    expect(await programmeNow(programmeId)).toMatchObject({ state: 'DECIDED', elected: 2, placesOpen: 0 });
  });

  it('after the last round is decided by the presidium with a reason, never by chance', async () => {
    await setPolicy('vote.maxRounds', 1);
    const { programmeId, roundId, candidates } = await newVote();
    await setPolicy('vote.maxRounds', 3);
    const counted = await vote(
      roundId,
      [
        [0, 1],
        [0, 2],
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      5,
    );
    expect(counted.verdict?.next).toMatchObject({ kind: 'PRESIDIUM_DECIDES', places: 1 });
    await step(graph, 'signResult', { roundId }, chiefOf(roundId));
    const certifying = { roundId, decision: certification(graph) };
    expect(await tryStep(graph, 'certifyRound', certifying, presidium)).toBeRefusedWith('TIE_UNDECIDED');
    const choice = { roundId, itemIds: [candidates[1]], reason: '受益面更广' };
    expect(await tryStep(graph, 'decideTie', { ...choice, reason: ' ' }, presidium)).toBeRefusedWith('REASON_NEEDED');
    expect(await tryStep(graph, 'decideTie', { ...choice, itemIds: [candidates[3]] }, presidium)).toBeRefusedWith(
      'PRESIDIUM_CHOICE_INVALID',
    );
    expect(await tryStep(graph, 'decideTie', choice, staff)).toBeRefusedWith('FORBIDDEN');

    await step(graph, 'decideTie', choice, presidium);
    await step(graph, 'certifyRound', certifying, presidium);

    expect(await programmeNow(programmeId)).toMatchObject({ state: 'DECIDED', elected: 2 });
    const [event] = await electedEvents(candidates[1]);
    expect(event?.data).toMatchObject({ decidedBy: 'PRESIDIUM' });
  });
});

describe('A shortfall (VOT-6)', () => {
  it('accepts fewer by default', async () => {
    const { programmeId, roundId } = await newVote();
    const counted = await vote(roundId, [[0], [0], [1]]);
    expect(counted.verdict).toMatchObject({ next: { kind: 'CERTIFY' }, electedIds: [counted.items[0]?.id] });

    await certify(graph, roundId);

    expect(await programmeNow(programmeId)).toMatchObject({ state: 'DECIDED', elected: 1, placesOpen: 1 });
  });

  it('leaves a decided programme, whose elected projects the office hands to the government (VOT-1)', async () => {
    const { programmeId, roundId, candidates } = await newVote();
    await vote(roundId, [[0], [0], [1]]);
    await certify(graph, roundId);
    const handing = { programmeId, document: '商人常发〔2026〕3号' };
    expect(await perform(graph, 'handOverProgramme', handing, presidium)).toBeRefusedWith('FORBIDDEN');

    await done(graph, 'handOverProgramme', handing, staff);

    expect(await programmeNow(programmeId)).toMatchObject({ state: 'HANDED_OVER', elected: 1 });
    const [event] = await graph.database.manager.query<{ data: object }[]>(
      `SELECT data FROM event_log WHERE kind = 'programme.handedOver' AND aggregate_id = $1`,
      [programmeId],
    );
    expect(event?.data).toEqual({ document: '商人常发〔2026〕3号', electedIds: [candidates[0]] });
  });

  it('refilled goes back to the pool for a new list for the places left', async () => {
    await setPolicy('vote.shortfall', 'REFILL');
    const { programmeId, roundId } = await newVote();
    await setPolicy('vote.shortfall', 'ACCEPT_FEWER');
    await vote(roundId, [[0], [0], [1]]);
    await certify(graph, roundId);
    expect(await programmeNow(programmeId)).toMatchObject({ state: 'SCREENING', elected: 1, placesOpen: 1 });

    const input = { programmeId };
    for (const title of ['戊', '己']) await done(graph, 'addCandidate', candidateInput(programmeId, title), office);
    await done(graph, 'proposeCandidateList', { ...input, reason: '补选' }, office);
    await done(graph, 'considerCandidateList', considerInput(programmeId), staff);
    await done(graph, 'publishCandidateList', input, staff);
    await done(graph, 'openDeliberation', input, staff);
    graph.clock.moveBy({ days: 7 });
    const opened = await done(
      graph,
      'openVoting',
      { ...input, meetingId: meetingNow(), tellerIds: tellers },
      presidium,
    );
    expect(opened.round).toMatchObject({ places: 1, number: 1 });
    await vote(opened.round.id, [[0], [0], [1]]);
    await certify(graph, opened.round.id);

    expect(await programmeNow(programmeId)).toMatchObject({ state: 'DECIDED', elected: 2, placesOpen: 0 });
  });

  it('of SECOND_ROUND lets the best losers stand again, twice as many as places', async () => {
    await setPolicy('vote.shortfall', 'SECOND_ROUND');
    const { roundId, candidates } = await newVote();
    await setPolicy('vote.shortfall', 'ACCEPT_FEWER');
    await vote(roundId, [[0, 1], [0, 2], [0]]);
    await certify(graph, roundId);

    const second = await nextRound(roundId);

    expect(second).toMatchObject({ stage: 'SECOND_ROUND', places: 1, number: 2 });
    expect(second.items.map(({ id }) => id)).toEqual(candidates.slice(1, 3));
  });
});

describe('A void round (VOT-6)', () => {
  it('declared before the count is repeated whole, under the same number', async () => {
    const { roundId, candidates } = await newVote();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meetingNow() });
    await openFor(graph, roundId, 3);
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    await step(graph, 'declareRoundVoid', { roundId, reason: '计票中断' }, presidium);

    const repeated = await nextRound(roundId);

    expect(repeated).toMatchObject({ state: 'PREPARED', stage: 'FIRST', number: 1, previous: { id: roundId } });
    expect(repeated.items.map(({ id }) => id)).toEqual(candidates);
    expect(await tryStep(graph, 'signResult', { roundId }, chiefOf(roundId))).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('cannot be declared once the result is known', async () => {
    const { roundId } = await newVote();
    await vote(roundId, [[0], [0], [1]]);

    const answer = await tryStep(graph, 'declareRoundVoid', { roundId, reason: '不满意' }, presidium);

    expect(answer).toBeRefusedWith('ILLEGAL_TRANSITION');
  });
});
