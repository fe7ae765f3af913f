import { dataOf, testSubgraph } from '@renda/testing';
import { recount } from '@renda/voting-rules';

import { sha256 } from './blind-signatures.ts';
import { voting } from './index.ts';
import { presidium, staff } from './spec/given.ts';
import { forItems, projectRounds } from './spec/project-rounds.ts';
import {
  castAll,
  certify,
  closeAndCount,
  freezeRoll,
  obtain,
  openFor,
  roundOf,
  signInAtMeeting,
  step,
  tellerOf,
  tryStep,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
const newRound = projectRounds(() => graph);

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

describe('A round from sign-in to the file anyone recounts (VOT-3 to VOT-9)', () => {
  it('elects by votes with its reasons, certifies, publishes, and tells supervision', async () => {
    const { programmeId, roundId, candidates, meeting } = await newRound();
    const [a, b, c] = candidates;
    await freezeRoll(graph, { entitled: 5, present: 5, meetingId: meeting });
    const credentials = await openFor(graph, roundId, 5);
    const ballots = [[a, b], [a, b], [a, c], [a, b], []].map(forItems);
    const receipts = await castAll(graph, roundId, credentials, ballots);

    const counted = await closeAndCount(graph, roundId);

    expect(counted).toMatchObject({ state: 'COUNTED', issued: 5, returned: 5 });
    expect(counted.verdict).toMatchObject({ standing: 'VALID', electedIds: [a, b], next: { kind: 'CERTIFY' } });
    expect(counted.verdict?.checks.map(({ name, passed }) => [name, passed])).toEqual([
      ['list', true],
      ['considered', true],
      ['quorum', true],
      ['reconciliation', true],
      ['ballot', true],
      ['majority', false],
      ['cut', true],
      ['tie', true],
      ['shortfall', true],
      ['identity', true],
    ]);

    await certify(graph, roundId);
    await step(graph, 'publishResult', { roundId }, staff);
    const query = `query ($id: ID!, $receipt: String!) { ballotRound(id: $id) {
      programme { state placesOpen candidates(orderBy: [{ field: PLACE }]) { nodes { state decidedIn { id } } } }
      ballots { nodes { receipt leaf marks { itemId choice } } } ballotProof(receipt: $receipt) { index size path root }
      json: resultFile csv: resultFile(format: CSV) pb: resultFile(format: PABULIB) merkleRoot } }`;
    const { ballotRound } = dataOf(await graph.ask<Published>(query, { id: roundId, receipt: receipts[0] }));
    expect(ballotRound.programme).toMatchObject({ state: 'DECIDED', placesOpen: 0 });
    expect(ballotRound.programme.candidates.nodes.map(({ state }) => state)).toEqual([
      'ELECTED',
      'ELECTED',
      'NOT_ELECTED',
      'NOT_ELECTED',
    ]);
    expect(ballotRound.ballots.nodes.map(({ receipt }) => receipt)).toEqual([...receipts].sort());
    expect(ballotRound.ballotProof).toMatchObject({ size: 5, root: ballotRound.merkleRoot });
    for (const text of [ballotRound.json, ballotRound.csv, ballotRound.pb])
      expect(recount({ name: '', text }, { sha256 })).toMatchObject({ elected: [a, b], differences: [] });

    const elected = await graph.database.manager.query<{ data: { candidateId: string; votesFor: number } }[]>(
      `SELECT aggregate_id AS id, data FROM event_log WHERE kind = 'project.elected' AND data->>'programmeId' = $1
       ORDER BY data->>'votesFor' DESC`,
      [programmeId],
    );
    expect(elected).toMatchObject([
      { id: a, data: { votesFor: 4, roundId, decidedBy: 'VOTE', budgetTotal: 80_000_000 } },
      { id: b, data: { votesFor: 3 } },
    ]);
  });

  it('shows no tally, ballot or head of the returned before it is closed', async () => {
    const { roundId, candidates, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const credentials = await openFor(graph, roundId, 3);
    await castAll(graph, roundId, credentials, [forItems([candidates[0]])]);

    const query = `query ($id: ID!) { ballotRound(id: $id) { returned merkleRoot verdict { standing }
      ballots { totalCount } resultFile } }`;

    expect(dataOf(await graph.ask(query, { id: roundId }))).toEqual({
      ballotRound: { returned: null, merkleRoot: null, verdict: null, ballots: { totalCount: 0 }, resultFile: null },
    });
  });
});

describe('The figures (VOT-5, VOT-6)', () => {
  it('with more ballots in the box than credentials were issued the round is void and repeated', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await openFor(graph, roundId, 1);
    // As a forger with the key of the round would.
    for (const receipt of ['forged-1', 'forged-2'])
      await graph.database.manager.query(`INSERT INTO ballot_box VALUES ($1, $2, '[]'::jsonb)`, [receipt, roundId]);

    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));

    expect(await roundOf(graph, roundId)).toMatchObject({ state: 'VOID', issued: 1, returned: 2, voidReason: '2 > 1' });
    dataOf(await tryStep(graph, 'prepareNextRound', { roundId }, presidium));
  });

  it.each([
    ['round_issued_within_present', 'UPDATE ballot_round SET issued = present + 1 WHERE id = $1'],
    ['round_returned_within_issued', 'UPDATE ballot_round SET returned = issued + 1 WHERE id = $1'],
    [
      'credential_only_for_present',
      `UPDATE round_elector SET blinded_hash = 'x', blind_signature = 'x' WHERE round_id = $1 AND NOT present`,
    ],
    [
      'elector_once_a_round',
      `INSERT INTO round_elector SELECT gen_random_uuid(), round_id, region_code, elector_id, name, suspended, present
       FROM round_elector WHERE round_id = $1`,
    ],
  ])('are kept by the database itself: %s', async (constraint, statement) => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 2, meetingId: meeting });
    await openFor(graph, roundId, 1);

    await expect(graph.database.manager.query(statement, [roundId])).rejects.toThrow(constraint);
  });

  it('a late-comer votes from the next round of the meeting', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 2, meetingId: meeting });
    await openFor(graph, roundId, 1);
    await signInAtMeeting(graph, 3, meeting);
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    await step(graph, 'declareRoundVoid', { roundId, reason: '中断' }, presidium);
    const { prepareNextRound } = dataOf(await tryStep(graph, 'prepareNextRound', { roundId }, presidium));
    const next = prepareNextRound?.round.id ?? '';

    await step(graph, 'openIssuing', { roundId: next }, tellerOf(next));

    expect((await roundOf(graph, next)).roll).toMatchObject({ entitled: 3, present: 3 });
    await obtain(graph, await roundOf(graph, next), 3);
  });
});

describe('The tellers and the presidium (VOT-1, VOT-9)', () => {
  it('a teller of another round runs nothing of this one', async () => {
    const [mine, other] = [await newRound(), await newRound()];
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: mine.meeting });

    const answer = await tryStep(graph, 'openIssuing', { roundId: mine.roundId }, tellerOf(other.roundId));

    expect(answer).toBeRefusedWith('FORBIDDEN');
  });

  it('a step out of order is refused', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    const teller = tellerOf(roundId);
    for (const name of ['closeIssuing', 'openCasting', 'closeCasting', 'countRound', 'signResult'])
      expect(await tryStep(graph, name, { roundId }, teller)).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await tryStep(graph, 'publishResult', { roundId }, staff)).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await tryStep(graph, 'prepareNextRound', { roundId }, presidium)).toBeRefusedWith('NO_NEXT_ROUND');
  });
});

interface Published {
  readonly ballotRound: {
    readonly programme: {
      readonly state: string;
      readonly candidates: { readonly nodes: readonly { state: string }[] };
    };
    readonly ballots: { readonly nodes: readonly { readonly receipt: string }[] };
    readonly ballotProof: object;
    readonly json: string;
    readonly csv: string;
    readonly pb: string;
    readonly merkleRoot: string;
  };
}
