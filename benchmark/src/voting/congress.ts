import { setTimeout as sleep } from 'node:timers/promises';

import { issueToken } from '@renda/identity';

import { candidateInput, candidates, places } from './ballots.ts';
import { dataOf, poster } from './post.ts';

import type { DevelopmentIssuer, Grant } from '@renda/identity';
import type { VotingRound } from '@renda/voting-client';

import type { Deputy } from './deputy-worker.ts';

interface WithId {
  readonly id: string;
}

export interface Round extends VotingRound {
  readonly items: readonly WithId[];
}

const region = '640000';
/** As much as one page of the graph gives. */
const pageSize = 200;

/** The congress of a province of the benchmark's own: everything it does goes through the graph over HTTP. */
export const convenedCongress = async (url: string, issuer: DevelopmentIssuer, size: number) => {
  const post = poster(url, 4);
  const tokenOf = (...grants: readonly Grant[]): Promise<string> =>
    issueToken(issuer, { sub: `benchmark:${grants[0]?.role}:${grants[0]?.subject}`, grants: [...grants], scopes: [] });
  const as = async (role: Grant['role'], of = region): Promise<string> => tokenOf({ role, region: of } as Grant);
  const [nation, staff, government, presidium, admin] = await Promise.all([
    as('COMMITTEE_STAFF', '100000'),
    as('COMMITTEE_STAFF'),
    as('GOVERNMENT_OFFICE'),
    as('PRESIDIUM'),
    as('ADMIN', '100000'),
  ]);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

  const change = async <T>(name: string, input: object, token: string, fields = ''): Promise<T> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} effects { applied } } }`;
    return dataOf<Record<string, T>>(await post(text, input, token))[name] as T;
  };
  const ask = async <T>(query: string, token = staff): Promise<T> => dataOf<T>(await post(query, {}, token));

  const rows = [
    { code: '100000', name: '全国', level: 'NATION', kind: 'NATION', parentCode: null },
    { code: region, name: '宁夏回族自治区', level: 'PROVINCE', kind: 'PROVINCE', parentCode: '100000' },
  ];
  await change('importRegions', { rows }, nation, 'added');
  const source = 'benchmark';
  const policy = { regionCode: region, name: 'vote.publicDays', value: '0', effectiveFrom: today, source };
  await change('setPolicy', policy, admin, 'policy { value }');
  // Voting's copy comes by event, at the next poll at the latest; a programme keeps what holds when it is opened.
  await sleep(3_000);
  const congressInput = { regionCode: region, term: 13, seatsTotal: size, startsOn: '2023-01-10' };
  const { congress } = await change<{ congress: WithId }>('registerCongress', congressInput, nation, 'congress { id }');
  for (let from = 0; from < size; from += 1000) {
    const roll = Array.from({ length: Math.min(1000, size - from) }, (_, index) => ({
      name: `代表${String(from + index + 1).padStart(4, '0')}`,
      certificateNumber: String(from + index + 1).padStart(4, '0'),
      electedOn: '2023-01-05',
      inOfficeFrom: '2023-01-10',
    }));
    await change('importRepresentatives', { congressId: congress.id, rows: roll }, staff, 'added');
  }

  const seats = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let after = ''; ;) {
      const page = await ask<{ representatives: { nodes: WithId[]; pageInfo: { endCursor: string | null } } }>(
        `{ representatives(first: ${pageSize}, after: ${after ? JSON.stringify(after) : 'null'}) {
          nodes { id } pageInfo { endCursor hasNextPage } } }`,
      );
      ids.push(...page.representatives.nodes.map(({ id }) => id));
      after = page.representatives.pageInfo.endCursor ?? '';
      if (page.representatives.nodes.length < pageSize) return ids;
    }
  };

  const programme = async (): Promise<string> => {
    const year = Number(today.slice(0, 4));
    const opening = { regionCode: region, year, title: '民生实事', places, criteria: [], negativeList: [] };
    const fields = 'programme { id }';
    const { programme: opened } = await change<{ programme: WithId }>('openProgramme', opening, government, fields);
    const programmeId = opened.id;
    await change('beginScreening', { programmeId }, government);
    for (let number = 1; number <= candidates; number += 1)
      await change('addCandidate', candidateInput(programmeId, region, number, today), government);
    await change('proposeCandidateList', { programmeId }, government);
    const decision = { body: 'STANDING_COMMITTEE', meeting: '常委会会议', decidedOn: today, text: '同意。' };
    await change('considerCandidateList', { programmeId, decision }, staff);
    await change('publishCandidateList', { programmeId }, staff);
    await change('openDeliberation', { programmeId }, staff);
    return programmeId;
  };

  const deputiesOf = async (ids: readonly string[]): Promise<readonly Omit<Deputy, 'marks'>[]> =>
    Promise.all(
      ids.map(async (representativeId) => ({
        representativeId,
        token: await tokenOf({ role: 'REPRESENTATIVE', region, subject: representativeId }),
      })),
    );

  const ids = await seats();
  if (ids.length !== size) throw new Error(`${ids.length} of ${size} representatives are there.`);
  const deputies = await deputiesOf(ids);
  const programmeId = await programme();

  const meeting = async (number: number): Promise<string> => {
    const calling = { congressId: congress.id, body: 'CONGRESS', number, startsOn: today };
    const { meeting: convened } = await change<{ meeting: WithId }>('conveneMeeting', calling, staff, 'meeting { id }');
    await change('openSignIn', { meetingId: convened.id }, staff);
    return convened.id;
  };
  const teller = (roundId: string): Promise<string> => tokenOf({ role: 'TELLER', region, subject: roundId });
  const byTeller = async (name: string, roundId: string): Promise<void> =>
    void (await change(name, { roundId }, await teller(roundId)));
  const roundFields = 'id items { id } credentialKey { algorithm spki } state issued returned';
  const round = async <T = Round>(id: string, fields = roundFields): Promise<T> =>
    (await ask<{ ballotRound: T }>(`{ ballotRound(id: ${JSON.stringify(id)}) { ${fields} } }`)).ballotRound;

  return {
    deputies,
    meeting,
    byTeller,
    round,
    signInAll: (meetingId: string) =>
      change<{ signedIn: number }>('signInRepresentatives', { meetingId, representativeIds: ids }, staff, 'signedIn'),
    freezeRoll: (meetingId: string) => change('freezeRoll', { meetingId }, staff, 'roll { present total }'),
    openVoting: async (meetingId: string): Promise<Round> => {
      const input = { programmeId, meetingId, tellerIds: ids.slice(0, 2) };
      return (await change<{ round: Round }>('openVoting', input, presidium, `round { ${roundFields} }`)).round;
    },
    publish: async (roundId: string): Promise<void> => {
      const chief = await tokenOf(
        { role: 'TELLER', region, subject: roundId },
        { role: 'REPRESENTATIVE', region, subject: ids[0] ?? '' },
      );
      await change('signResult', { roundId }, chief);
      const decision = { body: 'PRESIDIUM', meeting: '主席团会议', decidedOn: today, text: '确认。' };
      await change('certifyRound', { roundId, decision }, presidium);
      await change('publishResult', { roundId }, staff);
    },
  };
};

export type Congress = Awaited<ReturnType<typeof convenedCongress>>;
