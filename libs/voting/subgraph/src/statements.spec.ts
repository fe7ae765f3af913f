import { dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { repositoriesOf } from './repositories.ts';
import { candidateInput, county, done, office, programmeInput, town } from './spec/given.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
let programmeId = '';

beforeAll(async () => {
  graph = await testSubgraph(voting);
  programmeId = (await done(graph, 'openProgramme', programmeInput, office)).programme.id;
  await done(graph, 'beginScreening', { programmeId }, office);
  const candidates: string[] = [];
  for (const title of ['甲', '乙', '丙', '丁'])
    candidates.push((await done(graph, 'addCandidate', candidateInput(programmeId, title), office)).candidate.id);
  await repositoriesOf(graph.database.manager).proposals.addAll(
    Array.from({ length: 200 }, (_, n) => ({ ...proposal, programmeId, candidateId: candidates[n % 4] ?? null })),
  );
});

const proposal = {
  ...{
    regionCode: county,
    siteRegionCode: town,
    source: 'CITIZEN' as const,
    state: 'CHOSEN' as const,
    title: '路灯',
    text: '夜间无灯。',
  },
  ...{ longitude: null, latitude: null, estimate: null, opinionId: null, suggestionId: null, representativeId: null },
  ...{ unitId: null, stationId: null, consultationId: null, citizenId: null, findings: [], dropReason: null },
  ...{ negativeItem: null, mergedIntoId: null },
} as const;

describe('Statements of a query (ONE-6)', () => {
  const nested = `query ($first: Int!) { projectProposals(first: $first) { totalCount nodes {
    title programme { title currentList { number } } candidate { title proposals(first: 2) { nodes { id } } }
    mergedInto { id } site { code } history(first: 1) { nodes { kind } } } } }`;

  it('are as many for 1, 50 and 200 rows', async () => {
    dataOf(await graph.ask(nested, { first: 1 }, office));
    const counts: number[] = [];
    for (const first of [1, 50, 200]) {
      const asked = async () => {
        const answer = dataOf(await graph.ask<Answered>(nested, { first }, office));
        expect(answer.projectProposals.nodes).toHaveLength(first);
      };
      // A connection that is new costs one more, so each is asked twice.
      counts.push(Math.min(await graph.statementsOf(asked), await graph.statementsOf(asked)));
    }

    expect(new Set(counts).size).toBe(1);
  });

  it('for the neighbours of a region, an opinion and a unit are one each', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Region { programmes { nodes { year } } } ... on HandlingUnit { candidateProjects { nodes { title } } }
      ... on CitizenOpinion { proposals { nodes { title } } } } }`;
    const representations = [
      ...Array.from({ length: 20 }, () => ({ __typename: 'Region', code: county })),
      ...Array.from({ length: 20 }, () => ({ __typename: 'CitizenOpinion', id: crypto.randomUUID() })),
      ...Array.from({ length: 20 }, () => ({ __typename: 'HandlingUnit', id: crypto.randomUUID() })),
    ];

    const statements = await graph.statementsOf(async () => {
      dataOf(await graph.ask(query, { r: representations }, office));
    });

    expect(statements).toBe(3);
  });
});

interface Answered {
  readonly projectProposals: { readonly nodes: readonly object[] };
}
