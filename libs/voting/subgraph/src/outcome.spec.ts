import { asCitizen, asWorkingCommittee, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { candidateInput, considerInput, county, done, office, presidium, staff, tellers } from './spec/given.ts';
import {
  blinded,
  cast,
  castAll,
  certification,
  certify,
  chairpersons,
  chiefOf,
  closeAndCount,
  freezeRoll,
  issue,
  openFor,
  projectRound,
  roundOf,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { Mark, Round } from './spec/votes.ts';

let graph: Graph;
let year = 2000;
let meeting = '';
const names = ['甲', '乙', '丙', '丁'];

/** A counted round of approval ballots, each given as the numbers of the items it marks. */
const vote = async (roundId: string, ballots: readonly (readonly number[])[], entitled = 3): Promise<Round> => {
  await freezeRoll(graph, { entitled, present: entitled, meetingId: meeting });
  const credentials = await openFor(graph, roundId, ballots.length);
  const { items } = await roundOf(graph, roundId);
  const marked = ballots.map((marks): readonly Mark[] => marks.map((n) => ({ itemId: items[n]?.id ?? '' })));
  await castAll(graph, roundId, credentials, marked);
  return closeAndCount(graph, roundId);
};

const nextRound = async (roundId: string): Promise<Round> => {
  const answer = dataOf(await tryStep(graph, 'prepareNextRound', { roundId }, presidium));
  const { id } = answer.prepareNextRound?.round ?? { id: '' };
  return roundOf(graph, id);
};

const newVote = async (overrides: object = {}) => {
  meeting = crypto.randomUUID();
  return projectRound(graph, { year: (year += 1), names, places: 2, meeting, ...overrides });
};

const setPolicy = async (name: string, value: unknown): Promise<void> => {
  await graph.feed('representatives').publish({
    kind: 'policy.valueSet',
    aggregate: { type: 'PolicyValue', id: crypto.randomUUID() },
    region: county,
    data: policyData(name, value),
  });
  await graph.drain();
};

let revision = 0;
const policyData = (name: string, value: unknown) => ({
  ...{ id: crypto.randomUUID(), regionCode: county, name, value, effectiveFrom: '2020-01-01' },
  ...{ revision: (revision += 1), source: 'spec', setBy: 'spec', setAt: new Date() },
});

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
    const opened = await done(graph, 'openVoting', { ...input, meetingId: meeting, tellerIds: tellers }, presidium);
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
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
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

describe('On paper (VOT-8)', () => {
  const counts = (round: Round, votes: readonly number[], returned = 3) => ({
    ...{ returned, invalid: 0 },
    items: round.items.map(({ id }, index) => ({ itemId: id, votesFor: votes[index] ?? 0 })),
  });
  const closed = async (papers = 3): Promise<Round> => {
    const { roundId } = await newVote({ medium: 'PAPER' });
    const teller = tellerOf(roundId);
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
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
      tellerOf(round.id),
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

  it('takes counts of its own tellers only, and no credential or cast', async () => {
    const round = await closed();
    const strangers = { roundId: round.id, officerId: crypto.randomUUID(), ...counts(round, [1]) };
    expect(await tryStep(graph, 'enterPaperCounts', strangers, tellerOf(round.id))).toBeRefusedWith(
      'OFFICER_NOT_TELLER',
    );
    const asChief = { ...strangers, officerId: tellers[1] };
    expect(await tryStep(graph, 'enterPaperCounts', asChief, chiefOf(round.id))).toBeRefusedWith('OFFICER_NOT_TELLER');
  });
});

describe('Other votes by the same engine (VOT-3, VOT-4)', () => {
  const committee = async (input: object, body = 'STANDING_COMMITTEE'): Promise<Round> => {
    meeting = crypto.randomUUID();
    const full = { regionCode: county, title: '表决', body, meetingId: meeting, tellerIds: tellers, ...input };
    const answer = dataOf(await tryStep(graph, 'prepareRound', full, asWorkingCommittee('人事', county)));
    return roundOf(graph, answer.prepareRound?.round.id ?? '');
  };
  const run = async (round: Round, ballots: readonly (readonly Omit<Mark, 'itemId'>[])[], entitled: number) => {
    await freezeRoll(graph, { entitled, present: entitled, meetingId: meeting, body: 'STANDING_COMMITTEE' });
    const credentials = await openFor(graph, round.id, ballots.length);
    const marks = ballots.map((ballot) =>
      ballot.map((mark, index) => ({ itemId: round.items[index]?.id ?? '', ...mark })),
    );
    await castAll(graph, round.id, credentials, marks);
    return closeAndCount(graph, round.id);
  };

  it('an appointment needs more than half of all members, each by itself', async () => {
    const items = [{ name: '张三' }, { name: '李四' }];
    const subject = { type: 'Appointment', id: crypto.randomUUID() };
    const round = await committee({ purpose: 'APPOINTMENT', kind: 'FOR_AGAINST_ABSTAIN', items, subject });

    const counted = await run(
      round,
      [
        [{ choice: 'FOR' }, { choice: 'FOR' }],
        [{ choice: 'FOR' }, { choice: 'AGAINST' }],
        [{ choice: 'FOR' }, { choice: 'ABSTAIN' }],
      ],
      5,
    );

    expect(
      counted.verdict?.items.map(({ result, votesFor, against, abstain }) => [result, votesFor, against, abstain]),
    ).toEqual([
      ['ELECTED', 3, 0, 0],
      ['NOT_ELECTED', 1, 1, 1],
    ]);
    await step(graph, 'signResult', { roundId: round.id }, chiefOf(round.id));
    const decision = certification(graph, 'STANDING_COMMITTEE');
    expect(await tryStep(graph, 'certifyRound', { roundId: round.id, decision }, presidium)).toBeRefusedWith(
      'FORBIDDEN',
    );
    await step(graph, 'certifyRound', { roundId: round.id, decision }, chairpersons);
    const [event] = await graph.database.manager.query<{ data: object }[]>(
      `SELECT data FROM event_log WHERE kind = 'round.certified' AND aggregate_id = $1`,
      [round.id],
    );
    expect(event?.data).toMatchObject({ subject, purpose: 'APPOINTMENT', results: [{ result: 'ELECTED' }, {}] });
  });

  it('an evaluation is graded, by a panel with citizens by name, exactly one grade an item', async () => {
    meeting = '';
    const electors = [1, 2, 3].map((n) => ({ electorId: `citizen-${n}`, citizenName: `群众代表${n}` }));
    const round = await committee(
      { purpose: 'EVALUATION', kind: 'GRADED', items: [{ name: '教育局' }], meetingId: undefined, electors },
      'EVALUATION_PANEL',
    );
    const teller = tellerOf(round.id);
    const some = { roundId: round.id, electorIds: ['citizen-1', 'citizen-2'] };
    expect(await tryStep(graph, 'signInElectors', { ...some, electorIds: ['nobody'] }, teller)).toBeRefusedWith(
      'NOT_ON_ROLL',
    );
    await step(graph, 'signInElectors', some, teller);
    await step(graph, 'openIssuing', { roundId: round.id }, teller);
    const spki = (await roundOf(graph, round.id)).credentialKey?.spki ?? '';
    const credentials = [];
    for (const n of [1, 2]) {
      const mine = await blinded(spki);
      const answer = dataOf(await issue(graph, round.id, mine.blindedMessage, asCitizen(`citizen-${n}`)));
      credentials.push(await unblinded(mine, answer.issueCredential.blindSignature));
    }
    const third = await issue(graph, round.id, (await blinded(spki)).blindedMessage, asCitizen('citizen-3'));
    expect(third).toBeRefusedWith('NOT_SIGNED_IN');
    await step(graph, 'closeIssuing', { roundId: round.id }, teller);
    await step(graph, 'openCasting', { roundId: round.id }, teller);
    const [one, two] = credentials;
    if (!one || !two) throw new Error('no credential');
    expect(await cast(graph, round.id, one, [])).toBeRefusedWith('ITEM_UNMARKED');

    const itemId = round.items[0]?.id ?? '';
    dataOf(await cast(graph, round.id, one, [{ itemId, choice: 'SATISFIED' }]));
    dataOf(await cast(graph, round.id, two, [{ itemId, choice: 'SATISFIED' }]));

    const counted = await closeAndCount(graph, round.id);
    expect(counted.verdict?.items).toMatchObject([
      { result: 'SATISFIED', grades: { satisfied: 2, basicallySatisfied: 0, unsatisfied: 0 } },
    ]);
  });

  it('a ranked ballot counts ranks within the places as for, the lowest sum first', async () => {
    const { roundId } = await newVote({ kind: 'RANKED' });
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const credentials = await openFor(graph, roundId, 3);
    const { items } = await roundOf(graph, roundId);
    const ranked = (order: readonly number[]): readonly Mark[] =>
      order.map((n, index) => ({ itemId: items[n]?.id ?? '', rank: index + 1 }));
    await castAll(graph, roundId, credentials, [ranked([1, 0, 2]), ranked([1, 0]), ranked([0, 1])]);

    const counted = await closeAndCount(graph, roundId);

    expect(counted.verdict?.electedIds).toEqual([items[1]?.id, items[0]?.id]);
  });

  it('is refused for projects, without electors, and graded where it may not be', async () => {
    const input = {
      ...{ regionCode: county, title: '表决', body: 'STANDING_COMMITTEE', meetingId: crypto.randomUUID() },
      ...{ tellerIds: tellers, items: [{ name: '决议' }], purpose: 'RESOLUTION', kind: 'FOR_AGAINST_ABSTAIN' },
    };
    const refusals = [
      [{ purpose: 'PROJECTS' }, 'PROJECTS_THROUGH_PROGRAMME'],
      [{ meetingId: null }, 'PANEL_EMPTY'],
      [{ kind: 'GRADED' }, 'BALLOT_KIND_UNSUITABLE'],
      [{ tellerIds: [tellers[0]] }, 'TELLERS_TOO_FEW'],
      [{ items: [] }, 'PARAMETER_OUT_OF_RANGE'],
      [
        {
          items: [
            { id: 'x', name: '一' },
            { id: 'x', name: '二' },
          ],
        },
        'CANDIDATE_LISTED_TWICE',
      ],
      [{ title: '' }, 'TEXT_EMPTY'],
    ] as const;
    for (const [change, code] of refusals)
      expect(await tryStep(graph, 'prepareRound', { ...input, ...change }, staff)).toBeRefusedWith(code);
  });
});

const programmeNow = async (id: string) => {
  const query = `query ($id: ID!) { livelihoodProgramme(id: $id) { state placesOpen
    candidates(where: { state: { eq: ELECTED } }) { totalCount } } }`;
  const { livelihoodProgramme } = dataOf(await graph.ask<{ livelihoodProgramme: Now }>(query, { id }));
  const { candidates, ...programme } = livelihoodProgramme;
  return { ...programme, elected: candidates.totalCount };
};

interface Now {
  readonly state: string;
  readonly placesOpen: number;
  readonly candidates: { readonly totalCount: number };
}

const electedEvents = (candidateId: string | undefined) =>
  graph.database.manager.query<{ data: object }[]>(
    `SELECT data FROM event_log WHERE kind = 'project.elected' AND aggregate_id = $1`,
    [candidateId],
  );
