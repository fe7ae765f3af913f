import { dataOf, testSubgraph } from '@renda/testing';
import { voting } from './index.ts';
import { asDeputy } from './spec/given.ts';
import { projectRounds } from './spec/project-rounds.ts';
import {
  blinded,
  freezeRoll,
  issue,
  obtain,
  roundOf,
  signInAtMeeting,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
const newRound = projectRounds(() => graph);

beforeAll(async () => {
  graph = await testSubgraph(voting);
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
