import {
  asChairpersons,
  asCitizen,
  asCommitteeStaff,
  asOnePerson,
  asRepresentative,
  asTeller,
  dataOf,
} from '@renda/testing';
import { blindCredential, castMutation, issueMutation, receiptOf, unblindCredential } from '@renda/voting-client';
import pg from 'pg';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from '../journeys/steps.ts';
import { county, openTownship } from '../journeys/township.ts';

import type { Credential, VotingRound } from '@renda/voting-client';

import type { ServedGraph } from '../graph/serve-for-spec.ts';
import type { WholeGraph } from '../graph/open-whole-graph.ts';

const staff = asCommitteeStaff(county);
const voters = ['citizen-1', 'citizen-2', 'citizen-3', 'citizen-4'];

interface WithId {
  readonly id: string;
}

/** Every row of every table of the database, the jobs' and the other subgraphs' among them, by its table. */
const everyRow = async (url: string): Promise<readonly (readonly [table: string, text: string])[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: [string, string][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
      found.push(...rows.map(({ text }): [string, string] => [name, text]));
    }
    return found;
  } finally {
    await client.end();
  }
};

describe('Casting over HTTP, with jobs running and logs at debug level (VOT-5)', () => {
  let graph: WholeGraph;
  let served: ServedGraph;
  let roundId: string;
  let itemId: string;
  let credentials: readonly Credential[];

  beforeAll(async () => {
    graph = await openWholeGraph();
    await graph.graph.startWork();
    served = await graph.serve();
    const steps = stepsIn(graph);
    const { representativeId } = await openTownship(steps);
    const teller = { representativeId: crypto.randomUUID() };
    const electors = voters.map((electorId) => ({ electorId, citizenName: electorId }));
    const vote = { regionCode: county, title: '测评', purpose: 'EVALUATION', body: 'EVALUATION_PANEL', kind: 'GRADED' };
    const input = { ...vote, items: [{ name: '教育局' }], electors };
    const { round } = await steps.take<{ round: WithId & { items: WithId[] } }>(
      'prepareRound',
      { ...input, tellerIds: [representativeId, teller.representativeId] },
      staff,
      'round { id items { id } }',
    );
    roundId = round.id;
    itemId = round.items[0]?.id ?? '';
    await steps.take('signInElectors', { roundId, electorIds: voters }, staff);
    await steps.take('openIssuing', { roundId }, asTeller(roundId, county));
    const query = 'query ($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } } }';
    const { ballotRound } = dataOf(await graph.ask<{ ballotRound: VotingRound }>(query, { id: roundId }));
    const taken: Credential[] = [];
    for (const voter of voters) {
      const { blindedMessage, secret } = await blindCredential(ballotRound);
      const asked = await served.ask(issueMutation, { input: { roundId, blindedMessage } }, asCitizen(voter));
      const { issueCredential } = dataOf(asked) as { issueCredential: { blindSignature: string } };
      taken.push(await unblindCredential(ballotRound, secret, issueCredential.blindSignature));
    }
    credentials = taken;
    await steps.take('closeIssuing', { roundId }, asTeller(roundId, county));
    await steps.take('openCasting', { roundId }, asTeller(roundId, county));
  }, 90_000);

  const cast = (credential: Credential | undefined, choice: string) =>
    served.post(
      { query: castMutation, variables: { input: { roundId, credential, marks: [{ itemId, choice }] } } },
      { 'x-request-id': 'request-of-citizen-1', cookie: 'session=citizen-1', 'user-agent': 'phone-of-citizen-1' },
    );

  it('leaves no line in the log, also when it is refused, and sets no cookie', async () => {
    const before = graph.logged.length;

    const answers = [];
    for (const credential of credentials) answers.push(await cast(credential, 'SATISFIED'));
    const refused = [
      await cast(credentials[0], 'UNSATISFIED'),
      await cast({ message: 'AA', signature: 'AA' }, 'SATISFIED'),
    ];

    expect(answers.map(({ code }) => code)).toEqual(voters.map(() => undefined));
    expect(refused.map(({ code }) => code)).toEqual(['CREDENTIAL_USED', 'CREDENTIAL_INVALID']);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    expect(graph.logged.slice(before).filter((line) => JSON.stringify(line).includes('citizen-1'))).toEqual([]);
    expect(graph.logged.slice(before).map(({ msg }) => msg)).toEqual([]);
  });

  it('leaves nothing of a credential anywhere, and the receipt in the box alone', async () => {
    const receipts = await Promise.all(credentials.map((credential) => receiptOf(roundId, credential)));
    const secrets = credentials.flatMap(({ message, signature }) => [message, signature]);

    const rows = await everyRow(graph.databaseUrl);

    const tablesWith = (marks: readonly string[]): readonly string[] => [
      ...new Set(rows.filter(([, text]) => marks.some((mark) => text.includes(mark))).map(([table]) => table)),
    ];
    expect(new Set(rows.map(([table]) => table.split('.')[0])).size).toBeGreaterThan(5);
    expect(tablesWith(secrets)).toEqual([]);
    expect(tablesWith(receipts)).toEqual(['voting.ballot_box']);
    expect(tablesWith(['request-of-citizen-1', 'phone-of-citizen-1'])).toEqual([]);
  });

  it('is told by the figures as one sum, without a round or a receipt', async () => {
    const { text } = await served.send('/metrics');

    const receipts = await Promise.all(credentials.map((credential) => receiptOf(roundId, credential)));
    expect([roundId, itemId, ...receipts].filter((mark) => text.includes(mark))).toEqual([]);
  });

  it('the published file has each ballot under its receipt and no voter', async () => {
    const teller = asTeller(roundId, county);
    const steps = stepsIn(graph);
    await steps.take('closeCasting', { roundId }, teller);
    await steps.take('countRound', { roundId }, teller);
    const { ballotRound } = await steps.see<{ ballotRound: { tellers: WithId[] } }>(
      'query ($id: ID!) { ballotRound(id: $id) { tellers { id } } }',
      { id: roundId },
    );
    const chief = asOnePerson(teller, asRepresentative(ballotRound.tellers[0]?.id ?? '', county));
    await steps.take('signResult', { roundId }, chief);
    const decision = { body: 'STANDING_COMMITTEE', meeting: '主任会议', decidedOn: '2026-03-02', text: '确认。' };
    await steps.take('certifyRound', { roundId, decision }, asChairpersons(county));
    await steps.take('publishResult', { roundId }, staff);

    const shown = await steps.see<{ ballotRound: { resultFile: string } }>(
      'query ($id: ID!) { ballotRound(id: $id) { resultFile } }',
      { id: roundId },
    );

    const { resultFile } = shown.ballotRound;
    expect(voters.filter((voter) => resultFile.includes(voter))).toEqual([]);
    for (const credential of credentials) expect(resultFile).toContain(await receiptOf(roundId, credential));
  });
});
