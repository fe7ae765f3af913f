import {
  asAnyone,
  asCitizen,
  asCommitteeStaff,
  asHandlingUnit,
  asRepresentative,
  asTeller,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { voting } from './index.ts';
import {
  asDeputy,
  county,
  done,
  office,
  perform,
  programmeIn,
  representativeId,
  staff,
  town,
  unitId,
} from './spec/given.ts';
import { freezeRoll, obtain, projectRound, roundOf, step, tellerOf } from './spec/votes.ts';

import type { Viewer } from '@renda/identity';

import type { Graph } from './spec/given.ts';

let graph: Graph;
let year = 2040;

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

const countOf = async (query: string, variables: object, viewer: Viewer): Promise<number> => {
  const { it } = dataOf(await graph.ask<{ it: { list: { totalCount: number } } }>(query, { ...variables }, viewer));
  return it.list.totalCount;
};

describe('What is seen of a programme (ACC-1, VOT-2)', () => {
  it('a candidate is its offices’ and its unit’s before the list is public, and everyone’s from then on', async () => {
    const { id } = await programmeIn(graph, 'CONSIDERED', { year: (year += 1) });
    const query = 'query ($id: ID!) { it: livelihoodProgramme(id: $id) { list: candidates { totalCount } } }';
    const seen = (viewer: Viewer) => countOf(query, { id }, viewer);

    expect(await seen(asAnyone())).toBe(0);
    expect(await seen(asDeputy(1))).toBe(0);
    expect(await seen(asCommitteeStaff('611021'))).toBe(0);
    expect(await seen(asHandlingUnit(unitId, county))).toBe(4);
    expect(await seen(office)).toBe(4);
    await done(graph, 'publishCandidateList', { programmeId: id }, staff);
    expect(await seen(asAnyone())).toBe(4);
  });

  it('a proposal not yet looked at is seen by who made it and by the offices', async () => {
    const { id } = await programmeIn(graph, 'SOLICITING', { year: (year += 1) });
    const input = { programmeId: id, title: '路灯', text: '夜间无灯。', siteRegionCode: town };
    const { proposal } = await done(graph, 'proposeProject', input, asCitizen('citizen-1'));
    const seen = async (viewer: Viewer) =>
      dataOf(await graph.ask('query ($id: ID!) { projectProposal(id: $id) { title } }', { id: proposal.id }, viewer));

    expect(await seen(asAnyone())).toEqual({ projectProposal: null });
    expect(await seen(asCitizen('citizen-2'))).toEqual({ projectProposal: null });
    expect(await seen(asCitizen('citizen-1'))).toEqual({ projectProposal: { title: '路灯' } });
    expect(await seen(asRepresentative(representativeId(5), county))).toEqual({ projectProposal: { title: '路灯' } });
  });

  it('more than a crowd without accounts is asked to wait a minute', async () => {
    const { id } = await programmeIn(graph, 'SOLICITING', { year: (year += 1) });
    const input = { programmeId: id, title: '路灯', text: '夜间无灯。', siteRegionCode: town };
    await graph.database.manager.query(
      `INSERT INTO project_proposal (id, programme_id, region_code, source, state, title, text, site_region_code, findings)
       SELECT gen_random_uuid(), $1, '611002', 'CITIZEN', 'SUBMITTED', 'x', 'x', '611002', '[]' FROM generate_series(1, 120)`,
      [id],
    );

    expect(await perform(graph, 'proposeProject', input)).toBeRefusedWith('TOO_MANY_AT_ONCE');
    await done(graph, 'proposeProject', input, asCitizen('citizen-1'));
  });
});

describe('Who is on a roll (VOT-3)', () => {
  it('is shown to its tellers and offices, with who took a credential and never more', async () => {
    const meeting = crypto.randomUUID();
    const { roundId } = await projectRound(graph, { year: (year += 1), names: ['甲', '乙', '丙'], places: 2, meeting });
    await freezeRoll(graph, { entitled: 3, present: 2, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    await obtain(graph, await roundOf(graph, roundId), 1);
    const query = `query ($id: ID!) { ballotRound(id: $id) { roll { electors {
      nodes { electorId suspended present tookCredential } } } } }`;
    const seen = (viewer: Viewer) => graph.ask<Seen>(query, { id: roundId }, viewer);

    expect(await seen(asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await seen(asDeputy(1))).toBeRefusedWith('FORBIDDEN');
    const others = dataOf(await seen(asTeller(crypto.randomUUID(), county)));
    expect(others.ballotRound.roll.electors.nodes).toEqual([]);
    expect(dataOf(await seen(tellerOf(roundId))).ballotRound.roll.electors.nodes).toEqual([
      { electorId: representativeId(1), suspended: false, present: true, tookCredential: true },
      { electorId: representativeId(2), suspended: false, present: true, tookCredential: false },
      { electorId: representativeId(3), suspended: false, present: false, tookCredential: false },
    ]);
  });

  it('and who asked for a credential is no part of the round’s public history', async () => {
    const meeting = crypto.randomUUID();
    const { roundId } = await projectRound(graph, { year: (year += 1), names: ['甲', '乙', '丙'], places: 2, meeting });
    await freezeRoll(graph, { entitled: 3, present: 2, meetingId: meeting });
    await step(graph, 'openIssuing', { roundId }, tellerOf(roundId));
    await obtain(graph, await roundOf(graph, roundId), 1);
    await graph.drain();

    const query = 'query ($id: ID!) { ballotRound(id: $id) { history { nodes { kind } } } }';
    const { ballotRound } = dataOf(await graph.ask<History>(query, { id: roundId }));

    expect(ballotRound.history.nodes.map(({ kind }) => kind)).toEqual(['round.prepared', 'round.issuingOpened']);
  });
});

interface Seen {
  readonly ballotRound: { readonly roll: { readonly electors: { readonly nodes: readonly object[] } } };
}

interface History {
  readonly ballotRound: { readonly history: { readonly nodes: readonly { readonly kind: string }[] } };
}
