import { asAnyone, asCommitteeStaff, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import {
  asDeputy,
  considerInput,
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

  it('goes back to screening with opinions, by the body that considered it, and is proposed anew with a reason', async () => {
    const { id } = await programmeIn(graph, 'CONSIDERED', aYear());
    const returning = { programmeId: id, opinions: '项目偏少，请补充农村项目。' };
    expect(await perform(graph, 'returnCandidateList', returning, presidium)).toBeRefusedWith('FORBIDDEN');
    expect(await perform(graph, 'returnCandidateList', { ...returning, opinions: ' ' }, staff)).toBeRefusedWith(
      'TEXT_EMPTY',
    );

    const { programme } = await done(graph, 'returnCandidateList', returning, staff);

    expect(programme.state).toBe('SCREENING');
    const query = 'query ($id: ID!) { livelihoodProgramme(id: $id) { returnedOpinions consideration { meeting } } }';
    expect(dataOf(await graph.ask(query, { id }))).toEqual({
      livelihoodProgramme: { returnedOpinions: '项目偏少，请补充农村项目。', consideration: null },
    });
    expect(await perform(graph, 'considerCandidateList', considerInput(id), staff)).toBeRefusedWith(
      'LIST_NOT_PROPOSED',
    );
    expect(await perform(graph, 'proposeCandidateList', { programmeId: id }, office)).toBeRefusedWith('REASON_NEEDED');
  });

  it('is commented on by representatives of the congress while the delegations deliberate, and then only', async () => {
    const { id, candidates } = await programmeIn(graph, 'CANDIDATES_PUBLISHED', aYear());
    const comment = { programmeId: id, candidateId: candidates[0], text: '宜先保障山区。' };
    expect(await perform(graph, 'commentOnCandidateList', comment, asDeputy(1))).toBeRefusedWith('ILLEGAL_TRANSITION');
    await done(graph, 'openDeliberation', { programmeId: id }, staff);
    const stranger = asRepresentative(representativeId(5), '611021');
    expect(await perform(graph, 'commentOnCandidateList', comment, stranger)).toBeRefusedWith('OUT_OF_REGION');

    const said = await done(graph, 'commentOnCandidateList', comment, asDeputy(1));

    expect(said.comment).toMatchObject({ text: '宜先保障山区。', author: { id: representativeId(1) } });
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
