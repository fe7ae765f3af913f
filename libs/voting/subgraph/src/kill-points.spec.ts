import { command } from '@renda/commands';
import { dataOf, testSubgraph } from '@renda/testing';

import { castBallot } from './commands/cast-ballot.ts';
import { issueCredential } from './commands/issue-credential.ts';
import { voting } from './index.ts';
import { ballotBox } from './persistence/ballot-box.ts';
import { asDeputy } from './spec/given.ts';
import {
  blinded,
  cast,
  freezeRoll,
  issue,
  openFor,
  projectRound,
  roundOf,
  step,
  tellerOf,
  unblinded,
} from './spec/votes.ts';

import type { Database } from '@renda/persistence';

import type { VotingContext } from './context.ts';
import type { VotingRepositories } from './repositories.ts';
import type { Graph } from './spec/given.ts';

type When = 'before' | 'after';
type KillPoint = readonly [when: When, what: string];

/** The process is gone: nothing after it happens, and a transaction under way is taken back. */
class Killed extends Error {}

/** The same object, but for one method: the process dies before it is called, or after it has returned. */
const dyingAt = <T extends object>(target: T, [when, what]: KillPoint): T =>
  new Proxy(target, {
    get: (object, name) => {
      const member = Reflect.get(object, name) as unknown;
      if (name !== what || typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (when === 'before') throw new Killed();
        await (member as (...values: unknown[]) => Promise<unknown>).apply(object, given);
        throw new Killed();
      };
    },
  });

const dyingIn = (repositories: VotingRepositories, point: KillPoint): VotingRepositories => ({
  ...repositories,
  rounds: dyingAt(repositories.rounds, point),
  electors: dyingAt(repositories.electors, point),
});

/** The transaction runs whole, and the process dies before its commit, or after it, with nothing answered. */
const dyingAtCommit = (database: Database, when: When): Database => ({
  ...database,
  transaction: async (work) => {
    await database.transaction(async (manager) => {
      const result = await work(manager);
      if (when === 'before') throw new Killed();
      return result;
    });
    throw new Killed();
  },
});

const both = (...steps: readonly string[]): readonly KillPoint[] =>
  steps.flatMap((what) => [['before', what] as const, ['after', what] as const]);

const issuingPoints = both('share', 'lockOne', 'keyOf', 'keepCredential', 'commit');
const castingPoints = both('formOf', 'cast');
/** A ballot that is in the box already is looked up. */
const askingAgainPoints = both('formOf', 'cast', 'marksOf');

describe('The process is killed between two steps, and the voter asks again (VOT-5)', () => {
  let graph: Graph;
  let year = 2026;

  beforeAll(async () => {
    graph = await testSubgraph(voting);
  });

  const round = async (voters: number) => {
    const meeting = crypto.randomUUID();
    const vote = { year: (year += 1), names: ['甲', '乙', '丙'], places: 2, meeting };
    const prepared = await projectRound(graph, vote);
    await freezeRoll(graph, { entitled: voters, present: voters, meetingId: meeting });
    return prepared;
  };
  const contextDying = (deputy: number, point: KillPoint): VotingContext => {
    const context = graph.contextOf(asDeputy(deputy));
    const [when, what] = point;
    return what === 'commit'
      ? { ...context, database: dyingAtCommit(context.database, when) }
      : { ...context, repositoriesOf: (manager) => dyingIn(context.repositoriesOf(manager), point) };
  };
  const boxOf = (roundId: string) =>
    graph.database.manager.query<{ receipt: string; marks: unknown }[]>(
      'SELECT receipt, marks FROM ballot_box WHERE round_id = $1',
      [roundId],
    );

  it('of taking the credential: the same one is given, and it is one', async () => {
    const { roundId } = await round(issuingPoints.length);
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    const spki = (await roundOf(graph, roundId)).credentialKey?.spki ?? '';
    const take = command('issueCredential', issueCredential);

    for (const [index, point] of issuingPoints.entries()) {
      const deputy = index + 1;
      const mine = await blinded(spki);
      const input = { roundId, blindedMessage: mine.blindedMessage };
      await expect(take(null, { input }, contextDying(deputy, point))).rejects.toThrow(Killed);

      const answers = [
        await issue(graph, roundId, mine.blindedMessage, asDeputy(deputy)),
        await issue(graph, roundId, mine.blindedMessage, asDeputy(deputy)),
      ].map((answer) => dataOf(answer).issueCredential.blindSignature);

      expect(new Set(answers).size).toBe(1);
      await expect(unblinded(mine, answers[0] ?? '')).resolves.toMatchObject({ signature: expect.any(String) });
      const another = await blinded(spki);
      expect(await issue(graph, roundId, another.blindedMessage, asDeputy(deputy))).toBeRefusedWith('CREDENTIAL_TAKEN');
    }

    await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
    expect(await roundOf(graph, roundId)).toMatchObject({ issued: issuingPoints.length });
    const [told] = await graph.database.manager.query<{ events: number }[]>(
      `SELECT count(*)::int AS events FROM event_log WHERE kind = 'credential.issued' AND data->>'roundId' = $1`,
      [roundId],
    );
    expect(told?.events).toBe(issuingPoints.length);
  }, 30_000);

  it('of casting: the same receipt is given, and the ballot is in the box once', async () => {
    const points = [...castingPoints, ...askingAgainPoints];
    const { roundId, candidates } = await round(points.length);
    const credentials = await openFor(graph, roundId, points.length);
    const marks = [{ itemId: candidates[1] ?? '' }];
    const dying = (index: number, point: KillPoint) => {
      const credential = credentials[index] ?? { message: '', signature: '' };
      return castBallot({ roundId, credential, marks }, dyingAt(ballotBox(graph.database.manager), point));
    };
    const asked = async (index: number) =>
      dataOf(await cast(graph, roundId, credentials[index] ?? { message: '', signature: '' }, marks)).castBallot
        .receipt;

    const receipts: string[] = [];
    for (const [index, point] of points.entries()) {
      const isAgain = index >= castingPoints.length;
      const before = isAgain ? await asked(index) : null;
      await expect(dying(index, point)).rejects.toThrow(Killed);

      const receipt = await asked(index);

      expect(await asked(index)).toBe(receipt);
      if (before) expect(receipt).toBe(before);
      receipts.push(receipt);
    }

    const box = await boxOf(roundId);
    expect(box.map(({ receipt }) => receipt).sort()).toEqual([...receipts].sort());
    expect(new Set(box.map((ballot) => JSON.stringify(ballot.marks)))).toEqual(
      new Set([JSON.stringify([{ candidate: candidates[1] }])]),
    );
    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    expect(await roundOf(graph, roundId)).toMatchObject({ issued: points.length, returned: points.length });
  }, 30_000);
});

describe('A clock that jumps back and forth during a round (VOT-5)', () => {
  it('changes nothing: no time is kept of a credential or a ballot, and none is asked for', async () => {
    const graph = await testSubgraph(voting);
    const meeting = crypto.randomUUID();
    const vote = { year: 2026, names: ['甲', '乙', '丙'], places: 2, meeting };
    const { roundId, candidates } = await projectRound(graph, vote);
    const voters = 6;
    await freezeRoll(graph, { entitled: voters, present: voters, meetingId: meeting });
    const teller = tellerOf(roundId);
    const jump = (n: number) => graph.clock.moveBy({ days: n % 2 ? -400 : 800, hours: n });
    await step(graph, 'openIssuing', { roundId }, teller);
    const spki = (await roundOf(graph, roundId)).credentialKey?.spki ?? '';

    const credentials = [];
    for (let n = 1; n <= voters; n += 1) {
      jump(n);
      const mine = await blinded(spki);
      const answer = dataOf(await issue(graph, roundId, mine.blindedMessage, asDeputy(n)));
      credentials.push(await unblinded(mine, answer.issueCredential.blindSignature));
    }
    jump(voters + 1);
    await step(graph, 'closeIssuing', { roundId }, teller);
    jump(voters + 2);
    await step(graph, 'openCasting', { roundId }, teller);
    const receipts = [];
    for (const [n, credential] of credentials.entries()) {
      const ballot = [{ itemId: candidates[0] ?? '' }];
      jump(n);
      const first = dataOf(await cast(graph, roundId, credential, ballot)).castBallot.receipt;
      jump(n + 1);
      expect(dataOf(await cast(graph, roundId, credential, ballot)).castBallot.receipt).toBe(first);
      receipts.push(first);
    }
    jump(1);
    await step(graph, 'closeCasting', { roundId }, teller);
    await step(graph, 'countRound', { roundId }, teller);

    const counted = await roundOf(graph, roundId);
    expect(counted).toMatchObject({ issued: voters, returned: voters, verdict: { standing: 'VALID' } });
    expect(new Set(receipts).size).toBe(voters);
  });
});
