import { asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import {
  candidateInput,
  considerInput,
  county,
  done,
  meetingId,
  office,
  perform,
  presidium,
  programmeIn,
  programmeInput,
  representativeId,
  staff,
  tellers,
  town,
} from './spec/given.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
let year = 2030;
const aYear = () => ({ year: (year += 1) });

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

describe('The list (VOT-2)', () => {
  it('needs N + max(1, ⌈N × ratio⌉) candidates before it is considered', async () => {
    const { id } = await programmeIn(graph, 'SCREENING', { ...aYear(), names: ['甲', '乙'] });

    expect(await perform(graph, 'proposeCandidateList', { programmeId: id }, office)).toBeRefusedWith(
      'CANDIDATE_LIST_TOO_SHORT',
    );

    await done(graph, 'addCandidate', candidateInput(id, '丙'), office);
    await done(graph, 'proposeCandidateList', { programmeId: id }, office);
  });

  it('changed after it was proposed must be proposed again, with a reason', async () => {
    const { id, candidates } = await programmeIn(graph, 'SCREENING', aYear());
    await done(graph, 'proposeCandidateList', { programmeId: id }, office);
    await done(graph, 'reviseCandidate', { candidateId: candidates[0], content: '扩大范围。' }, office);

    expect(await perform(graph, 'considerCandidateList', considerInput(id), staff)).toBeRefusedWith(
      'LIST_NOT_PROPOSED',
    );
    expect(await perform(graph, 'proposeCandidateList', { programmeId: id }, office)).toBeRefusedWith('REASON_NEEDED');

    await done(graph, 'proposeCandidateList', { programmeId: id, reason: '调整内容' }, office);
    await done(graph, 'considerCandidateList', considerInput(id), staff);
  });

  it('is voted on vote.publicDays after its publication, not a day earlier', async () => {
    const { id } = await programmeIn(graph, 'DELIBERATING', aYear());
    const input = { programmeId: id, meetingId, tellerIds: tellers };
    graph.clock.moveBy({ days: 6 });
    expect(await perform(graph, 'openVoting', input, presidium)).toBeRefusedWith('LIST_NOT_PUBLIC_LONG_ENOUGH');

    graph.clock.moveBy({ days: 1 });

    await done(graph, 'openVoting', input, presidium);
  });

  it('changed after publication needs a reason, is published anew, and every version is kept', async () => {
    const { id, candidates } = await programmeIn(graph, 'DELIBERATING', aYear());
    const change = { programmeId: id, removeIds: [candidates[3]] };
    expect(await perform(graph, 'changeCandidateList', { ...change, reason: '' }, presidium)).toBeRefusedWith(
      'REASON_NEEDED',
    );

    const { programme } = await done(graph, 'changeCandidateList', { ...change, reason: '条件不成熟' }, presidium);

    expect(programme.state).toBe('CANDIDATES_PUBLISHED');
    const query = `query ($id: ID!) { livelihoodProgramme(id: $id) {
      listVersions { nodes { number reason entries { title candidate { state removalReason } } } } } }`;
    const { nodes } = dataOf(await graph.ask<Lists>(query, { id })).livelihoodProgramme.listVersions;
    expect(nodes.map(({ number, reason, entries }) => [number, reason, entries.length])).toEqual([
      [1, null, 4],
      [2, '条件不成熟', 3],
    ]);
    expect(nodes[0]?.entries[3]?.candidate).toEqual({ state: 'RESERVE', removalReason: '条件不成熟' });
  });

  it('takes objections from anyone while public, and answers them in public', async () => {
    const { id, candidates } = await programmeIn(graph, 'CANDIDATES_PUBLISHED', aYear());
    const objecting = { programmeId: id, candidateId: candidates[0], text: '选址不妥，影响学校。' };
    const { objection } = await done(graph, 'objectToCandidateList', objecting);

    await done(graph, 'answerObjection', { objectionId: objection.id, answer: '已调整选址。' }, staff);

    expect(
      await perform(graph, 'answerObjection', { objectionId: objection.id, answer: '再答。' }, staff),
    ).toBeRefusedWith('ILLEGAL_TRANSITION');
    const query = `query ($id: ID!) { livelihoodProgramme(id: $id) { objections { nodes { answer candidate { title } } } } }`;
    expect(dataOf(await graph.ask(query, { id }))).toMatchObject({
      livelihoodProgramme: { objections: { nodes: [{ answer: '已调整选址。' }] } },
    });
  });

  it('is counted by tellers who proposed none of its projects (VOT-8)', async () => {
    const { programme } = await done(graph, 'openProgramme', { ...programmeInput, ...aYear() }, office);
    const input = { programmeId: programme.id };
    const proposing = { ...input, source: 'REPRESENTATIVE', title: '桥', text: '修桥。', siteRegionCode: town };
    const owner = asRepresentative(representativeId(901), county);
    const { proposal } = await done(graph, 'proposeProject', proposing, owner);
    await done(graph, 'beginScreening', input, office);
    const findings = ['C1', 'C2'].map((criterion) => ({ criterion, met: true }));
    await done(graph, 'screenProposal', { proposalId: proposal.id, findings }, office);
    for (const name of ['甲', '乙', '丙'])
      await done(
        graph,
        'addCandidate',
        { ...candidateInput(programme.id, name), proposalIds: name === '甲' ? [proposal.id] : [] },
        office,
      );
    await done(graph, 'proposeCandidateList', input, office);
    await done(graph, 'considerCandidateList', considerInput(programme.id), staff);
    await done(graph, 'publishCandidateList', input, staff);
    await done(graph, 'openDeliberation', input, staff);
    graph.clock.moveBy({ days: 7 });

    const voteOn = { ...input, meetingId, tellerIds: tellers };
    expect(await perform(graph, 'openVoting', voteOn, presidium)).toBeRefusedWith('TELLER_OWNS_PROJECT');
    expect(
      await perform(graph, 'openVoting', { ...voteOn, tellerIds: [tellers[1], tellers[1]] }, presidium),
    ).toBeRefusedWith('TELLERS_TOO_FEW');
  });
});

interface Lists {
  readonly livelihoodProgramme: {
    readonly listVersions: {
      readonly nodes: readonly {
        readonly number: number;
        readonly reason: string | null;
        readonly entries: readonly { readonly candidate: unknown }[];
      }[];
    };
  };
}
