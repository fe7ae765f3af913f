import { dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { asDeputy, representativeId } from './spec/given.ts';
import { foundInTime, leaksAfter, rankCorrelation, writtenBeside } from './spec/leaks.ts';
import {
  blinded,
  cast,
  certify,
  closeAndCount,
  freezeRoll,
  issue,
  projectRound,
  roundOf,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Graph } from './spec/given.ts';
import type { VoteFacts } from './spec/leaks.ts';
import type { Credential } from './spec/votes.ts';

const voters = 24;
let year = 2000;
const shuffled = <T>(items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, key: crypto.randomUUID() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);

interface Issued {
  readonly voter: readonly string[];
  readonly credential: Credential;
}

/** A round whose credentials were issued to its voters in their order. */
const issuedRound = async (graph: Graph) => {
  const meeting = crypto.randomUUID();
  const vote = await projectRound(graph, { year: (year += 1), names: ['甲', '乙', '丙'], places: 2, meeting });
  await freezeRoll(graph, { entitled: voters, present: voters, meetingId: meeting });
  await step(graph, 'openIssuing', { roundId: vote.roundId }, tellerOf(vote.roundId));
  const spki = (await roundOf(graph, vote.roundId)).credentialKey?.spki ?? '';
  return { ...vote, spki };
};

const take = async (graph: Graph, roundId: string, spki: string, n: number): Promise<Issued> => {
  const mine = await blinded(spki);
  const { blindSignature } = dataOf(await issue(graph, roundId, mine.blindedMessage, asDeputy(n))).issueCredential;
  const voter = [representativeId(n), mine.blindedMessage, blindSignature];
  return { voter, credential: await unblinded(mine, blindSignature) };
};

const factsOf = (roundId: string, issued: readonly Issued[], castOrder: readonly [Issued, string][]): VoteFacts => ({
  roundId,
  voterMarks: issued.flatMap(({ voter }) => voter),
  ballotMarks: castOrder.map(([{ credential }, receipt]) => [credential.message, credential.signature, receipt]),
  receiptsAsCast: castOrder.map(([, receipt]) => receipt),
  receiptsAsIssued: issued.map((one) => castOrder.find(([cast]) => cast === one)?.[1] ?? ''),
});

const castOne = async (graph: Graph, roundId: string, one: Issued, item: string): Promise<[Issued, string]> => {
  const { receipt } = dataOf(await cast(graph, roundId, one.credential, [{ itemId: item }])).castBallot;
  return [one, receipt];
};

const wholeRound = async (graph: Graph): Promise<VoteFacts> => {
  const { roundId, spki, candidates } = await issuedRound(graph);
  const issued: Issued[] = [];
  for (let n = 1; n <= voters; n += 1) issued.push(await take(graph, roundId, spki, n));
  await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
  await step(graph, 'openCasting', { roundId }, tellerOf(roundId));
  const castOrder: [Issued, string][] = [];
  for (const one of shuffled(issued)) castOrder.push(await castOne(graph, roundId, one, candidates[0] ?? ''));
  expect(await foundInTime(graph, roundId)).toEqual([]);
  await closeAndCount(graph, roundId);
  await certify(graph, roundId);
  await graph.drain();
  return factsOf(roundId, issued, castOrder);
};

/** A round that casts, with so many credentials issued. */
const castingRound = async (graph: Graph, wanted: number) => {
  const { roundId, spki, candidates } = await issuedRound(graph);
  const credentials: Issued[] = [];
  for (let n = 1; n <= wanted; n += 1) credentials.push(await take(graph, roundId, spki, n));
  await step(graph, 'closeIssuing', { roundId }, tellerOf(roundId));
  await graph.database.manager.query(`UPDATE ballot_round SET state = 'CASTING' WHERE id = $1`, [roundId]);
  return { roundId, credentials, candidates };
};

let graph: Graph;
let facts: VoteFacts;

beforeAll(async () => {
  graph = await testSubgraph(voting);
  facts = await wholeRound(graph);
}, 60_000);

const sql = (text: string, values: readonly unknown[] = []) =>
  graph.database.manager.query<object[]>(text, [...values]);

describe('After a round (VOT-5)', () => {
  it('nothing in any table, event, audit row or log joins a voter and a ballot', async () => {
    expect(await leaksAfter(graph, facts)).toEqual([]);
  });

  it('casting wrote nothing but the box: no event, audit row, key, job or sequence, and no line in the log', async () => {
    const { roundId, credentials, candidates } = await castingRound(graph, 3);

    const written = await writtenBeside(graph, async () => {
      for (const one of credentials) await castOne(graph, roundId, one, candidates[0] ?? '');
      await castOne(graph, roundId, credentials.at(0) as Issued, candidates[0] ?? '');
    });

    expect(written).toEqual([]);
  });
});

describe('A leaky build is found out (VOT-5)', () => {
  it('that keeps the time of a cast', async () => {
    await sql('ALTER TABLE ballot ADD COLUMN cast_at timestamptz DEFAULT now()');

    const leaks = await leaksAfter(graph, facts);

    await sql('ALTER TABLE ballot DROP COLUMN cast_at');
    expect(leaks).toEqual(['ballot.cast_at: more than the ballot']);
  });

  it.each([
    ['touches a voter’s row as the ballot comes', 'UPDATE round_elector SET name = name', 'round_elector'],
    [
      'keeps an audit row for it',
      `INSERT INTO audit_entry (kind, name, grants, aggregates, request_id, acted_at)
       VALUES ('COMMAND', 'castBallot', '[]', '[]', 'r', now())`,
      'audit_entry',
    ],
    ['keeps a key for it', `INSERT INTO elsewhere.cast_key VALUES (gen_random_uuid())`, 'cast_key'],
  ])('that %s', async (_, leak, table) => {
    await sql('CREATE SCHEMA IF NOT EXISTS elsewhere');
    await sql('CREATE TABLE IF NOT EXISTS elsewhere.cast_key (key uuid)');
    await sql(`CREATE FUNCTION leak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${leak}; RETURN NEW; END $$`);
    const { roundId, credentials, candidates } = await castingRound(graph, 1);
    await sql('CREATE TRIGGER leak AFTER INSERT ON ballot_box FOR EACH ROW EXECUTE FUNCTION leak()');

    const written = await writtenBeside(graph, async () => {
      for (const one of credentials) await castOne(graph, roundId, one, candidates[0] ?? '');
    });

    await sql('DROP FUNCTION leak() CASCADE');
    await sql('DROP SCHEMA elsewhere CASCADE');
    expect(written).toContain(`${table}: written while ballots are cast`);
  });

  it('that numbers the ballots, or writes a line of log for each', async () => {
    await sql('CREATE SEQUENCE cast_number');
    const { roundId, credentials, candidates } = await castingRound(graph, 1);

    const written = await writtenBeside(graph, async () => {
      for (const one of credentials) await castOne(graph, roundId, one, candidates[0] ?? '');
      await sql(`SELECT nextval('cast_number')`);
      (graph.logged as object[]).push({ msg: 'a ballot came' });
    });

    await sql('DROP SEQUENCE cast_number');
    expect(written).toEqual(['voting.cast_number: counts the ballots', 'log: a line for a ballot']);
  });

  it('that logs the receipt, even at the lowest level', async () => {
    (graph.logged as object[]).push({ level: 20, body: { receipt: facts.receiptsAsCast[3] } });

    const leaks = await leaksAfter(graph, facts);

    (graph.logged as object[]).pop();
    expect(leaks).toEqual(['log: a ballot outside the box']);
  });

  it('that writes receipts anywhere else', async () => {
    await sql('CREATE TABLE cast_trail (receipt text)');
    await sql('INSERT INTO cast_trail VALUES ($1)', [facts.receiptsAsCast[0]]);

    const leaks = await leaksAfter(graph, facts);

    await sql('DROP TABLE cast_trail');
    expect(leaks).toEqual(['cast_trail: a ballot outside the box']);
  });

  it('that keeps ballots in the order of arrival', async () => {
    await sql('DELETE FROM ballot');
    await sql('VACUUM ballot');
    for (const receipt of facts.receiptsAsCast)
      await sql(`INSERT INTO ballot (receipt, round_id, marks) VALUES ($1, $2, '[]'::jsonb)`, [receipt, facts.roundId]);

    expect(await leaksAfter(graph, facts)).toEqual([
      'ballot: rows lie in the order of arrival',
      'ballot: each row tells which transaction wrote it',
    ]);
  });

  it('that keeps ballots in the order of the voters’ credentials', async () => {
    await sql('DELETE FROM ballot');
    await sql('VACUUM ballot');
    await sql(
      `INSERT INTO ballot (receipt, round_id, marks) SELECT r, $2, '[]'::jsonb FROM unnest($1::text[]) WITH ORDINALITY AS i (r, n) ORDER BY n`,
      [facts.receiptsAsIssued, facts.roundId],
    );

    expect(await leaksAfter(graph, facts)).toEqual(['ballot: rows lie in the order of the voters']);
  });

  it('that keeps the voter beside the ballot', async () => {
    const marks = JSON.stringify([{ candidate: facts.voterMarks[0] }]);
    await sql('UPDATE ballot SET marks = $2::jsonb WHERE receipt = $1', [facts.receiptsAsCast[0], marks]);

    expect(await leaksAfter(graph, facts)).toContain('ballot: a voter and a ballot in one row');
  });

  it('that lets ballots be cast while credentials are issued; this one refuses', async () => {
    const { roundId, spki, candidates } = await issuedRound(graph);
    const first = await take(graph, roundId, spki, 1);
    expect(await cast(graph, roundId, first.credential, [])).toBeRefusedWith('ROUND_NOT_CASTING');
    expect(await tryStep(graph, 'openCasting', { roundId }, tellerOf(roundId))).toBeRefusedWith('ILLEGAL_TRANSITION');
    const force = (state: string) =>
      graph.database.manager.query('UPDATE ballot_round SET state = $2 WHERE id = $1', [roundId, state]);

    await force('CASTING');
    await castOne(graph, roundId, first, candidates[0] ?? '');
    await force('ISSUING');
    await take(graph, roundId, spki, 2);

    expect(await foundInTime(graph, roundId)).toEqual(['ballots were cast while credentials were issued']);
  });

  it('by a statistic that knows order from chance', () => {
    const order = Array.from({ length: voters }, (_, index) => index);

    expect(rankCorrelation(order)).toBe(1);
    expect(rankCorrelation([...order].reverse())).toBe(-1);
    expect(Math.abs(rankCorrelation(order.map((n) => (n * 7) % voters)))).toBeLessThan(0.5);
  });
});
