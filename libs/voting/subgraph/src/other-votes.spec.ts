import { asCitizen, asWorkingCommittee, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { county, presidium, staff, tellers } from './spec/given.ts';
import { outcomesIn } from './spec/outcomes.ts';
import {
  blinded,
  cast,
  castAll,
  certification,
  chairpersons,
  chiefOf,
  closeAndCount,
  freezeRoll,
  issue,
  openFor,
  roundOf,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { Mark, Round } from './spec/votes.ts';

let graph: Graph;
const { newVote, meetingNow } = outcomesIn(() => graph);
let meeting = '';

beforeAll(async () => {
  graph = await testSubgraph(voting, { startsAt: '2026-03-02' });
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

  it('a resolution passes by the base of the policy, abstentions among the votes cast', async () => {
    const items = [{ name: '关于计划的决议' }, { name: '关于预算的决议' }];
    const round = await committee({ purpose: 'RESOLUTION', kind: 'FOR_AGAINST_ABSTAIN', items });
    const { ballotRound } = dataOf(
      await graph.ask<{ ballotRound: object }>(
        `query ($id: ID!) { ballotRound(id: $id) { rules { majorityBase shortfall maxRounds
          quorum { numerator denominator inclusive } } } }`,
        { id: round.id },
      ),
    );
    expect(ballotRound).toEqual({
      rules: {
        ...{ majorityBase: 'ALL', shortfall: null, maxRounds: 3 },
        quorum: { numerator: 1, denominator: 2, inclusive: false },
      },
    });

    const counted = await run(
      round,
      [
        [{ choice: 'FOR' }, { choice: 'FOR' }],
        [{ choice: 'FOR' }, { choice: 'FOR' }],
        [{ choice: 'FOR' }, { choice: 'ABSTAIN' }],
        [],
      ],
      4,
    );

    expect(counted.verdict?.items.map(({ result, votesFor, abstain }) => [result, votesFor, abstain])).toEqual([
      ['ELECTED', 3, 1],
      ['NOT_ELECTED', 2, 2],
    ]);
    expect(counted.verdict?.next.kind).toBe('CERTIFY');
  });

  it('a ranked ballot counts ranks within the places as for, the lowest sum first', async () => {
    const { roundId } = await newVote({ kind: 'RANKED' });
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meetingNow() });
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
