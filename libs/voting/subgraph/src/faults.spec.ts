import { testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { cast, freezeRoll, openFor, projectRound, roundOf, step, tellerOf } from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { Credential, Mark } from './spec/votes.ts';

const voters = 20;

/** Casts as a device does: asks again with the same ballot until it has an answer. */
const castUntilAnswered = async (
  graph: Graph,
  roundId: string,
  credential: Credential,
  marks: readonly Mark[],
): Promise<{ receipt: string; tries: number }> => {
  for (let tries = 1; ; tries += 1) {
    const { data, errors } = await cast(graph, roundId, credential, marks);
    if (data?.castBallot) return { receipt: data.castBallot.receipt, tries };
    const [error] = errors ?? [];
    if (error?.extensions.code !== 'INTERNAL_SERVER_ERROR' || tries > 200) throw new Error(error?.message);
  }
};

describe('Connections killed at random while ballots are cast (VOT-5)', () => {
  it('lose no ballot and count none twice: the voter asks again and gets the same answer', async () => {
    const graph = await testSubgraph(voting);
    const meeting = crypto.randomUUID();
    const vote = { year: 2026, names: ['甲', '乙', '丙'], places: 2, meeting };
    const { roundId, candidates } = await projectRound(graph, vote);
    await freezeRoll(graph, { entitled: voters, present: voters, meetingId: meeting });
    const credentials = await openFor(graph, roundId, voters);
    const killer = { running: true };
    const killing = (async () => {
      while (killer.running) {
        await graph.database.manager
          .query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE application_name = 'renda-voting' AND datname = current_database() AND pid <> pg_backend_pid()
               AND state = 'active' AND query LIKE '%ballot%'
             ORDER BY random() LIMIT 1`,
          )
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    })();

    const answers = await Promise.all(
      credentials.map((credential, index) =>
        castUntilAnswered(graph, roundId, credential, [{ itemId: candidates[index % 3] ?? '' }]),
      ),
    );
    killer.running = false;
    await killing;

    await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    expect(await roundOf(graph, roundId)).toMatchObject({ issued: voters, returned: voters });
    const kept = await graph.database.manager.query<{ receipt: string }[]>(
      'SELECT receipt FROM ballot WHERE round_id = $1 ORDER BY receipt',
      [roundId],
    );
    expect(kept.map(({ receipt }) => receipt)).toEqual(answers.map(({ receipt }) => receipt).sort());
  }, 60_000);

  it('a closing under way takes every ballot that was answered, and none later', async () => {
    const graph = await testSubgraph(voting);
    const meeting = crypto.randomUUID();
    const { roundId } = await projectRound(graph, { year: 2026, names: ['甲', '乙', '丙'], places: 2, meeting });
    await freezeRoll(graph, { entitled: voters, present: voters, meetingId: meeting });
    const credentials = await openFor(graph, roundId, voters);

    const casting = credentials.map((credential) => cast(graph, roundId, credential, []));
    const closing = step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
    const answers = await Promise.all(casting);
    await closing;

    const answered = answers.filter(({ errors }) => !errors).length;
    expect((await roundOf(graph, roundId)).returned).toBe(answered);
    for (const answer of answers.filter(({ errors }) => errors)) expect(answer).toBeRefusedWith('ROUND_NOT_CASTING');
  });
});
