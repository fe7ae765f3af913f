import { asAnyone, asCommitteeStaff, asHandlingUnit, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import {
  asDeputy,
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
  unitId,
} from './spec/given.ts';

import type { Graph } from './spec/given.ts';

let graph: Graph;
let year = 2030;
const aYear = () => ({ year: (year += 1) });

beforeAll(async () => {
  graph = await testSubgraph(voting);
});

describe('A programme (VOT-1)', () => {
  it('goes from solicitation to the vote, each step by its actor', async () => {
    const { id, candidates } = await programmeIn(graph, 'DELIBERATING', aYear());
    await done(
      graph,
      'commentOnCandidateList',
      { programmeId: id, text: '建议优先。', delegation: '一组' },
      asDeputy(1),
    );
    graph.clock.moveBy({ days: 7 });

    const { programme, round } = await done(
      graph,
      'openVoting',
      { programmeId: id, meetingId, tellerIds: tellers },
      presidium,
    );

    expect(programme.state).toBe('VOTING');
    expect(round).toMatchObject({ state: 'PREPARED', number: 1, places: 2, kind: 'APPROVAL' });
    expect(round.items.map((item) => item.id)).toEqual(candidates);
  });

  it('is one a year in a region, unless called off', async () => {
    const input = { ...programmeInput, ...aYear() };
    const { programme } = await done(graph, 'openProgramme', input, office);

    expect(await perform(graph, 'openProgramme', input, office)).toBeRefusedWith('PROGRAMME_EXISTS');

    const { decision } = considerInput('');
    await done(graph, 'callOffProgramme', { programmeId: programme.id, decision }, staff);
    await done(graph, 'openProgramme', input, office);
  });

  it('is called off by the body that considered its list, and only by it', async () => {
    const { id } = await programmeIn(graph, 'CONSIDERED', aYear());
    const { decision } = considerInput(id);

    const other = { programmeId: id, decision: { ...decision, body: 'PRESIDIUM' } };
    expect(await perform(graph, 'callOffProgramme', other, presidium)).toBeRefusedWith('OTHER_BODY_CONSIDERED');

    const { programme } = await done(graph, 'callOffProgramme', { programmeId: id, decision }, staff);
    expect(programme.state).toBe('CALLED_OFF');
  });

  it.each([
    ['beginScreening', 'SCREENING', office],
    ['proposeCandidateList', 'SOLICITING', office],
    ['publishCandidateList', 'SCREENING', staff],
    ['openDeliberation', 'CONSIDERED', staff],
    ['handOverProgramme', 'DELIBERATING', staff],
  ] as const)('refuses %s in %s', async (name, state, viewer) => {
    const { id } = await programmeIn(graph, state, aYear());
    const extra = name === 'handOverProgramme' ? { document: '商办发〔2026〕1号' } : {};

    const answer = await perform(graph, name, { programmeId: id, ...extra }, viewer);

    expect(answer).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it.each([
    ['openProgramme', { ...programmeInput, year: 2199 }, asAnyone(), 'UNAUTHENTICATED'],
    ['openProgramme', { ...programmeInput, year: 2199 }, asDeputy(1), 'FORBIDDEN'],
    ['openProgramme', { ...programmeInput, year: 2199 }, asCommitteeStaff('611021'), 'OUT_OF_REGION'],
    ['openProgramme', { ...programmeInput, year: 2199, places: 0 }, office, 'PARAMETER_OUT_OF_RANGE'],
    ['openProgramme', { ...programmeInput, year: 2199, title: ' ' }, office, 'TEXT_EMPTY'],
    [
      'openProgramme',
      {
        ...programmeInput,
        year: 2199,
        criteria: [
          { code: 'A', text: 'x' },
          { code: 'A', text: 'y' },
        ],
      },
      office,
      'LIST_OF_CODES_BROKEN',
    ],
  ])('refuses %s of %j', async (name, input, viewer, code) => {
    expect(await perform(graph, name, input, viewer)).toBeRefusedWith(code);
  });
});

describe('Proposals (VOT-1)', () => {
  it('come from four sources, citizens without an account among them', async () => {
    const { id } = await programmeIn(graph, 'SOLICITING', aYear());
    const input = { programmeId: id, title: '加装路灯', text: '夜间无灯。', siteRegionCode: town };

    await done(graph, 'proposeProject', input, asAnyone());
    await done(graph, 'proposeProject', { ...input, source: 'REPRESENTATIVE' }, asDeputy(1));
    await done(graph, 'proposeProject', { ...input, source: 'DEPARTMENT' }, asHandlingUnit(unitId, county));
    expect(await perform(graph, 'proposeProject', { ...input, source: 'STATION' }, asAnyone())).toBeRefusedWith(
      'PROPOSAL_SOURCE_FOREIGN',
    );

    const query = `query ($id: ID!) { livelihoodProgramme(id: $id) { proposals { totalCount nodes { source text } } } }`;
    const seen = dataOf(await graph.ask<Nested>(query, { id }, office)).livelihoodProgramme.proposals;
    expect(seen.nodes.map(({ source }) => source).sort()).toEqual(['CITIZEN', 'DEPARTMENT', 'REPRESENTATIVE']);
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

describe('Every mutation (ONE-3)', () => {
  it('changes nothing on a dry run, and is done once under one key', async () => {
    const input = { ...programmeInput, ...aYear(), idempotencyKey: 'open-once' };
    const trial = await done(graph, 'openProgramme', { ...input, dryRun: true }, office);
    expect(trial.effects).toMatchObject({ applied: false, events: [{ kind: 'programme.opened' }] });

    const answers = await Promise.all(Array.from({ length: 10 }, () => done(graph, 'openProgramme', input, office)));

    expect(new Set(answers.map(({ programme }) => programme.id)).size).toBe(1);
  });

  it('is refused on another version than was seen', async () => {
    const { id } = await programmeIn(graph, 'SOLICITING', aYear());

    const stale = await perform(graph, 'beginScreening', { programmeId: id, expectedVersion: 9 }, office);

    expect(stale).toBeRefusedWith('STALE_VERSION');
  });
});

interface Nested {
  readonly livelihoodProgramme: {
    readonly proposals: { readonly totalCount: number; readonly nodes: readonly { readonly source: string }[] };
  };
}

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
