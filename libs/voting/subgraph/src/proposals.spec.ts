import { asAnyone, asHandlingUnit, asStationStaff, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import {
  asDeputy,
  candidateInput,
  county,
  done,
  office,
  perform,
  programmeIn,
  programmeInput,
  town,
  unitId,
} from './spec/given.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
let year = 2030;
const aYear = () => ({ year: (year += 1) });

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

describe('Proposals (VOT-1)', () => {
  it('come from four sources, citizens without an account among them', async () => {
    const { id } = await programmeIn(graph, 'SOLICITING', aYear());
    const input = { programmeId: id, title: '加装路灯', text: '夜间无灯。', siteRegionCode: town };

    await done(graph, 'proposeProject', input, asAnyone());
    await done(graph, 'proposeProject', { ...input, source: 'REPRESENTATIVE' }, asDeputy(1));
    await done(graph, 'proposeProject', { ...input, source: 'DEPARTMENT' }, asHandlingUnit(unitId, county));
    const consultation = { source: 'STATION', consultationId: crypto.randomUUID() };
    await done(graph, 'proposeProject', { ...input, ...consultation }, asStationStaff(crypto.randomUUID(), town));
    expect(await perform(graph, 'proposeProject', { ...input, source: 'STATION' }, asAnyone())).toBeRefusedWith(
      'PROPOSAL_SOURCE_FOREIGN',
    );

    const query = `query ($id: ID!) { livelihoodProgramme(id: $id) { proposals { totalCount nodes { source text } } } }`;
    const seen = dataOf(await graph.ask<Nested>(query, { id }, office)).livelihoodProgramme.proposals;
    expect(seen.nodes.map(({ source }) => source).sort()).toEqual([
      'CITIZEN',
      'DEPARTMENT',
      'REPRESENTATIVE',
      'STATION',
    ]);
    const publicly = `query ($id: ID!) { livelihoodProgramme(id: $id) { proposals { totalCount } } }`;
    expect(dataOf(await graph.ask<Nested>(publicly, { id })).livelihoodProgramme.proposals.totalCount).toBe(0);
  });

  it('end with solicitation', async () => {
    const { id } = await programmeIn(graph, 'SCREENING', aYear());
    const input = { programmeId: id, title: '加装路灯', text: '夜间无灯。', siteRegionCode: town };

    expect(await perform(graph, 'proposeProject', input)).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('are screened by every criterion, dropped with a reason, merged, and chosen', async () => {
    const { programme } = await done(graph, 'openProgramme', { ...programmeInput, ...aYear() }, office);
    const input = { programmeId: programme.id, title: '加装路灯', text: '夜间无灯。', siteRegionCode: town };
    const [kept, similar, bad] = await Promise.all(
      [1, 2, 3].map(async () => (await done(graph, 'proposeProject', input)).proposal.id),
    );
    await done(graph, 'beginScreening', { programmeId: programme.id }, office);
    const findings = [
      { criterion: 'C1', met: true },
      { criterion: 'C2', met: true },
    ];

    const half = { proposalId: kept, findings: findings.slice(1) };
    expect(await perform(graph, 'screenProposal', half, office)).toBeRefusedWith('CRITERIA_NOT_ALL_JUDGED');
    const failing = { proposalId: kept, findings: [{ criterion: 'C1', met: false }, findings[1]] };
    expect(await perform(graph, 'screenProposal', failing, office)).toBeRefusedWith('CRITERION_FAILED');
    await done(graph, 'screenProposal', { proposalId: kept, findings }, office);

    const unknown = { proposalId: bad, reason: '属于楼堂馆所', negativeItem: 'N9' };
    expect(await perform(graph, 'dropProposal', unknown, office)).toBeRefusedWith('NEGATIVE_ITEM_UNKNOWN');
    expect(await perform(graph, 'dropProposal', { proposalId: bad, reason: ' ' }, office)).toBeRefusedWith(
      'REASON_NEEDED',
    );
    const { proposal } = await done(graph, 'dropProposal', { ...unknown, negativeItem: 'N1' }, office);
    expect(proposal).toMatchObject({ state: 'DROPPED', dropReason: '属于楼堂馆所', negativeItem: 'N1' });

    await done(graph, 'mergeProposals', { intoId: kept, proposalIds: [similar] }, office);
    const draft = { ...candidateInput(programme.id, '路灯工程'), proposalIds: [kept] };
    const { candidate } = await done(graph, 'addCandidate', draft, office);
    expect(candidate).toMatchObject({ state: 'LISTED', place: 1, budgetTotal: '800000.00' });

    const query = `query ($id: ID!) { projectProposal(id: $id) { state mergedInto { id state candidate { title } } } }`;
    expect(dataOf(await graph.ask(query, { id: similar }, office))).toEqual({
      projectProposal: { state: 'MERGED', mergedInto: { id: kept, state: 'CHOSEN', candidate: { title: '路灯工程' } } },
    });
  });
});

interface Nested {
  readonly livelihoodProgramme: {
    readonly proposals: { readonly totalCount: number; readonly nodes: readonly { readonly source: string }[] };
  };
}
