import { dataOf, testSubgraph } from '@renda/testing';
import { recount } from '@renda/voting-rules';

import { sha256 } from './blind-signatures.ts';
import { voting } from './index.ts';
import { asDeputy, presidium, representativeId, staff } from './spec/given.ts';
import {
  blinded,
  cast,
  castAll,
  certify,
  closeAndCount,
  freezeRoll,
  issue,
  obtain,
  openFor,
  projectRound,
  roundOf,
  signInAtMeeting,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { Mark } from './spec/votes.ts';

let graph: Graph;
let year = 2100;
const names = ['甲', '乙', '丙', '丁'];
const newRound = async (overrides: object = {}) => {
  const meeting = crypto.randomUUID();
  const vote = await projectRound(graph, { year: (year += 1), names, places: 2, meeting, ...overrides });
  return { ...vote, meeting };
};
const forItems = (ids: readonly (string | undefined)[]): readonly Mark[] => ids.map((id) => ({ itemId: id ?? '' }));

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

describe('Who may vote (VOT-3)', () => {
  it('is who was entitled on the frozen roll of today and has signed in before issuing ends', async () => {
    const { roundId, meeting } = await newRound();
    expect(await tryStep(graph, 'openIssuing', { roundId }, tellerOf(roundId))).toBeRefusedWith('ROLL_NOT_FROZEN');
    await freezeRoll(graph, { entitled: 4, present: 2, suspended: 1, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const round = await roundOf(graph, roundId);
    expect(round.roll).toMatchObject({ total: 4, entitled: 4, present: 2 });
    const { blindedMessage } = await blinded(round.credentialKey?.spki ?? '');

    expect(await issue(graph, roundId, blindedMessage, asDeputy(3))).toBeRefusedWith('NOT_SIGNED_IN');
    expect(await issue(graph, roundId, blindedMessage, asDeputy(5))).toBeRefusedWith('SEAT_SUSPENDED');
    expect(await issue(graph, roundId, blindedMessage, asDeputy(77))).toBeRefusedWith('NOT_ON_ROLL');
    await signInAtMeeting(graph, 3, meeting);
    await obtain(graph, round, 3);

    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
    await signInAtMeeting(graph, 4, meeting);
    expect(await issue(graph, roundId, blindedMessage, asDeputy(4))).toBeRefusedWith('ISSUING_NOT_OPEN');
    expect(await roundOf(graph, roundId)).toMatchObject({ issued: 1, roll: { present: 3 } });
  });

  it('a roll of yesterday or of another body does not do', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 4, present: 4, meetingId: meeting });
    graph.clock.moveBy({ days: 1 });
    expect(await tryStep(graph, 'openIssuing', { roundId }, tellerOf(roundId))).toBeRefusedWith('ROLL_NOT_FROZEN');

    await freezeRoll(graph, { entitled: 4, present: 4, meetingId: meeting, body: 'STANDING_COMMITTEE' });

    expect(await tryStep(graph, 'openIssuing', { roundId }, tellerOf(roundId))).toBeRefusedWith('ROLL_OF_OTHER_BODY');
  });

  it.each([
    ['two thirds exactly', 3, 2, null],
    ['one below', 45, 29, 'ROUND_CANNOT_OPEN'],
    ['45 with 30', 45, 30, null],
  ])('opens with a quorum only: %s', async (_, entitled, present, code) => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled, present, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));

    const answer = await tryStep(graph, 'openCasting', { roundId }, tellerOf(roundId));

    if (code) expect(answer).toBeRefusedWith(code);
    else expect(dataOf(answer)).toMatchObject({ openCasting: { round: { state: 'CASTING' } } });
  });
});

describe('A credential (VOT-5)', () => {
  it('is one each: the same message again gets the same answer, also ten times at once, another one none', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const spki = (await roundOf(graph, roundId)).credentialKey?.spki ?? '';
    const mine = await blinded(spki);

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => issue(graph, roundId, mine.blindedMessage, asDeputy(1))),
    );

    const signatures = new Set(answers.map((answer) => dataOf(answer).issueCredential.blindSignature));
    expect(signatures.size).toBe(1);
    const other = await blinded(spki);
    expect(await issue(graph, roundId, other.blindedMessage, asDeputy(1))).toBeRefusedWith('CREDENTIAL_TAKEN');
    const [signature = ''] = signatures;
    await expect(unblinded(mine, signature)).resolves.toBeDefined();
    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
    expect(dataOf(await issue(graph, roundId, mine.blindedMessage, asDeputy(1)))).toEqual({
      issueCredential: { blindSignature: signature },
    });
  });

  it('of ten different messages at once one is signed', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const spki = (await roundOf(graph, roundId)).credentialKey?.spki ?? '';
    const messages = await Promise.all(Array.from({ length: 10 }, () => blinded(spki)));

    const answers = await Promise.all(
      messages.map(({ blindedMessage }) => issue(graph, roundId, blindedMessage, asDeputy(1))),
    );

    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('is not given away by a dry run', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const { blindedMessage } = await blinded((await roundOf(graph, roundId)).credentialKey?.spki ?? '');

    const answer = await graph.ask(
      'mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { blindSignature } }',
      { input: { roundId, blindedMessage, dryRun: true } },
      asDeputy(1),
    );

    expect(dataOf(answer)).toEqual({ issueCredential: { blindSignature: '' } });
  });

  it.each([
    ['too short', Buffer.alloc(255, 7)],
    ['zero', Buffer.alloc(256)],
    ['one', Buffer.concat([Buffer.alloc(255), Buffer.of(1)])],
    ['above the modulus', Buffer.alloc(256, 255)],
  ])('is not signed over a message that is %s', async (_, message) => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));

    const answer = await issue(graph, roundId, message.toString('base64url'), asDeputy(1));

    expect(answer).toBeRefusedWith('BLINDED_MESSAGE_INVALID');
  });

  it('cannot be made any more once issuing has closed: the key is gone', async () => {
    const { roundId, meeting } = await newRound();
    await freezeRoll(graph, { entitled: 3, present: 3, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const keys = () =>
      graph.database.manager.query<unknown[]>('SELECT * FROM round_key WHERE round_id = $1', [roundId]);
    expect(JSON.stringify(await keys())).not.toContain('MII');
    expect(await keys()).toHaveLength(1);

    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));

    expect(await keys()).toHaveLength(0);
  });
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

const never = (): never => {
  throw new Error('no answer');
};

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
