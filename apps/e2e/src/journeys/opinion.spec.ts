import { asCommitteeStaff, asHandlingUnit, asRepresentative, asStationStaff } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from './steps.ts';
import { county, openTownship, town } from './township.ts';

import type { Viewer } from '@renda/identity';
import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';
import type { Township } from './township.ts';

interface Left {
  readonly trackingCode: string;
  readonly progress: { readonly state: string };
}

interface Suggestion {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly assignments: readonly { readonly id: string }[];
  readonly replies: readonly { readonly id: string; readonly round: number }[];
}

interface Opinion {
  readonly id: string;
  readonly state: string;
  readonly suggestion: Suggestion | null;
}

const opinionById = `query ($id: ID!) { opinion(id: $id) { id state
  suggestion { id state round assignments { id } replies { id round } } } }`;

const answer = {
  resultClass: 'A',
  signer: '赵局长',
  officer: '李科长',
  officerPhone: '0914-2312345',
  delivery: 'FACE_TO_FACE',
  evidence: '验收单与照片',
};

// One story: each test is its next chapter, on the same graph.
describe('A citizen’s opinion that becomes a suggestion (STA-5, SUG-4, ONE-1)', () => {
  let graph: WholeGraph;
  let steps: Steps;
  let place: Township;
  let code: string;
  let opinionId: string;
  let liaison: Viewer;
  let representative: Viewer;
  let unit: Viewer;
  const office = asCommitteeStaff(county);

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2026-03-02T10:00:00+08:00') });
    steps = stepsIn(graph);
    place = await openTownship(steps);
    liaison = asStationStaff(place.stationId, town);
    representative = asRepresentative(place.representativeId, county);
    unit = asHandlingUnit(place.unitId, county);
  }, 90_000);

  const opinion = async (viewer = office): Promise<Opinion> =>
    (await steps.see<{ opinion: Opinion }>(opinionById, { id: opinionId }, viewer)).opinion;
  // By its author, who alone sees a draft.
  const suggestion = async (): Promise<Suggestion> => {
    const made = (await opinion(representative)).suggestion;
    if (!made) throw new Error('The opinion has no suggestion.');
    return made;
  };
  const progress = () =>
    steps.see<{ opinionByTrackingCode: object }>(
      `query ($code: TrackingCode!) { opinionByTrackingCode(trackingCode: $code) {
         state rateable answer { text } rating closing steps { action } } }`,
      { code },
    );
  const reply = async (text: string): Promise<void> => {
    const [task] = (await suggestion()).assignments;
    const heldOn = graph.clock.today();
    const talk = { assignmentId: task?.id, heldOn, form: 'VISIT', summary: '与代表一同到现场查看。' };
    await steps.take('recordCommunication', talk, unit);
    await steps.take('replyToAssignment', { assignmentId: task?.id, ...answer, text }, unit);
  };

  it('is left without an account, for a code that is the right to follow it', async () => {
    const words = { stationId: place.stationId, text: '镇中心小学门口没有路灯，孩子放学要摸黑走路，请尽快安装。' };
    const citizen = { name: '张三丰', phone: '13812345678' };

    const left = await steps.take<Left>(
      'leaveOpinion',
      { ...words, citizen },
      undefined,
      'trackingCode progress { state }',
    );

    code = left.trackingCode;
    expect(left.progress.state).toBe('REGISTERED');
    expect(await progress()).toMatchObject({ opinionByTrackingCode: { state: 'REGISTERED', rateable: false } });
  });

  it('is sorted by the station, which sees the citizen masked (ACC-2)', async () => {
    const { opinions } = await steps.see<{ opinions: { nodes: readonly { id: string; citizen: object }[] } }>(
      '{ opinions { nodes { id citizen { name phone } } } }',
      {},
      liaison,
    );
    const [first] = opinions.nodes;
    opinionId = first?.id ?? '';

    await steps.take('sortOpinion', { opinionId, category: 'URBAN_MANAGEMENT' }, liaison);

    expect(first?.citizen).toEqual({ name: '张*', phone: '138****5678' });
    expect(await opinion()).toMatchObject({ state: 'SORTED', suggestion: null });
  });

  it('is turned into a suggestion by a representative: a draft of the representative’s, by event', async () => {
    graph.clock.moveBy({ days: 1 });

    await steps.take('handleOpinion', { opinionId, route: 'SUGGESTION' }, representative);

    expect(await opinion(representative)).toMatchObject({ state: 'HANDLING', suggestion: { state: 'DRAFT' } });
    expect(await opinion(office)).toMatchObject({ state: 'HANDLING', suggestion: null });
  });

  it('goes as a suggestion through registering, admitting and assigning', async () => {
    const { id: suggestionId } = await suggestion();
    const form = {
      title: '关于在夜村镇中心小学门口安装路灯的建议',
      text: '夜村镇中心小学门前道路长约三百米，没有路灯，冬季学生放学时天色已暗，存在安全隐患，建议列入本年度计划并尽快安装。',
    };

    await steps.take('editSuggestion', { suggestionId, ...form }, representative);
    await steps.take('findSimilarSuggestions', { suggestionId }, representative);
    await steps.take('submitSuggestion', { suggestionId }, representative);
    await steps.take('registerSuggestion', { suggestionId, congressId: place.congressId }, office);
    await steps.take('admitSuggestion', { suggestionId }, office);
    await steps.take('assignSuggestion', { suggestionId, units: [{ unitId: place.unitId, role: 'LEAD' }] }, office);

    expect(await suggestion()).toMatchObject({ state: 'ASSIGNED', round: 0 });
    expect((await opinion()).state).toBe('HANDLING');
  });

  it('is resolved by the unit’s reply, by event: nobody types the result twice', async () => {
    const [task] = (await suggestion()).assignments;
    await steps.take('signForAssignment', { assignmentId: task?.id }, unit);
    graph.clock.moveBy({ days: 20 });

    await reply('已列入计划，将于四月底前安装路灯十二盏。');

    expect(await opinion()).toMatchObject({ state: 'RESOLVED', suggestion: { state: 'REPLIED' } });
  });

  it('is fed back, and rated unsatisfied by whoever has the code: it is handled again', async () => {
    await steps.take('feedBackOpinion', { opinionId }, liaison);
    expect(await progress()).toMatchObject({
      opinionByTrackingCode: {
        state: 'FED_BACK',
        rateable: true,
        answer: { text: expect.stringContaining('路灯十二盏') },
      },
    });

    const rated = await steps.take<{ rehandled: boolean }>(
      'rateOpinion',
      { trackingCode: code, rating: 'DISSATISFIED', comment: '只装了一半。' },
      undefined,
      'rehandled',
    );

    expect(rated.rehandled).toBe(true);
    expect((await opinion()).state).toBe('HANDLING');
  });

  it('is resolved anew by the second reply, which the author’s rating and the office’s order bring about', async () => {
    const [first] = (await suggestion()).replies;
    const rating = { attitude: 'SATISFIED', result: 'UNSATISFIED', reason: '只装了一半，路段后半仍无路灯。' };

    await steps.take('evaluateReply', { replyId: first?.id, ...rating }, representative);
    const { id: suggestionId } = await suggestion();
    await steps.take('orderRehandling', { suggestionId, note: '请补装后半段路灯并重新答复。' }, office);
    expect(await opinion()).toMatchObject({ state: 'HANDLING', suggestion: { state: 'HANDLING', round: 1 } });
    graph.clock.moveBy({ days: 10 });
    await reply('后半段路灯已补装，全部十二盏投入使用。');

    expect(await opinion()).toMatchObject({ state: 'RESOLVED', suggestion: { state: 'REPLIED', round: 1 } });
  });

  it('is closed with the citizen’s rating, and says so to whoever follows it', async () => {
    await steps.take('feedBackOpinion', { opinionId }, liaison);

    await steps.take('rateOpinion', { trackingCode: code, rating: 'SATISFIED' });

    const { opinionByTrackingCode } = await progress();
    expect(opinionByTrackingCode).toMatchObject({ state: 'CLOSED', closing: 'RATED', rating: 'SATISFIED' });
    expect(await steps.attempt('rateOpinion', { trackingCode: code, rating: 'SATISFIED' })).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
  });

  it('is found from every side in one query: opinion ↔ suggestion ↔ reply, representative, unit, station, division', async () => {
    const there = `id suggestion { id replies { id text suggestion { id opinion { id state } } }
      author { id name station { id } } assignments { unit { id name } } opinion { id } }
      station { id region { code name } } representative { id name }`;
    const both = `query ($id: ID!, $representative: ID!, $unit: ID!, $region: RegionCode!) {
      opinion(id: $id) { ${there} }
      representative(id: $representative) { suggestions { nodes { id opinion { id } } } opinions { nodes { id } } }
      handlingUnit(id: $unit) { assignments { nodes { suggestion { opinion { id } } } } }
      region(code: $region) { suggestions(descendants: true) { nodes { opinion { id station { name } } } } opinions(descendants: true) { nodes { suggestion { id } } } }
    }`;
    const { id: suggestionId } = await suggestion();

    const seen = await steps.see(
      both,
      { id: opinionId, representative: place.representativeId, unit: place.unitId, region: county },
      office,
    );

    const opinionThere = { id: opinionId };
    expect(seen).toMatchObject({
      opinion: {
        suggestion: {
          id: suggestionId,
          replies: [1, 2].map(() => ({
            suggestion: { id: suggestionId, opinion: { id: opinionId, state: 'CLOSED' } },
          })),
          author: { id: place.representativeId, name: '王秀英', station: { id: place.stationId } },
          assignments: [{ unit: { id: place.unitId } }],
          opinion: opinionThere,
        },
        station: { id: place.stationId, region: { code: town, name: '夜村镇' } },
        representative: { id: place.representativeId, name: '王秀英' },
      },
      representative: {
        suggestions: { nodes: [{ id: suggestionId, opinion: opinionThere }] },
        opinions: { nodes: [opinionThere] },
      },
      handlingUnit: { assignments: { nodes: [{ suggestion: { opinion: opinionThere } }] } },
      region: {
        suggestions: { nodes: [{ opinion: { id: opinionId, station: { name: '夜村镇人大代表联络站' } } }] },
        opinions: { nodes: [{ suggestion: { id: suggestionId } }] },
      },
    });
  });

  it('tells of each hop who made it, when and why (ONE-1)', async () => {
    const { opinion: told } = await steps.see<{
      opinion: { steps: { nodes: readonly object[] }; history: { nodes: readonly { kind: string }[] } };
    }>(
      `query ($id: ID!) { opinion(id: $id) {
         steps(first: 50) { nodes { action actorRole takenOn note } } history(first: 50) { nodes { kind actor occurredAt } } } }`,
      { id: opinionId },
      office,
    );

    expect(told.steps.nodes).toMatchObject([
      { action: 'REGISTER', takenOn: '2026-03-02' },
      { action: 'SORT', actorRole: 'STATION_STAFF' },
      { action: 'HANDLE', actorRole: 'REPRESENTATIVE', takenOn: '2026-03-03' },
      { action: 'RECORD_RESULT', takenOn: '2026-03-23' },
      { action: 'FEED_BACK', actorRole: 'STATION_STAFF' },
      { action: 'REHANDLE', note: '只装了一半。' },
      { action: 'RECORD_RESULT', takenOn: '2026-04-02' },
      { action: 'FEED_BACK' },
      { action: 'RATE' },
    ]);
    expect(told.history.nodes.map(({ kind }) => kind)).toEqual([
      'opinion.registered',
      'opinion.sorted',
      'opinion.turnedIntoSuggestion',
      'opinion.linkedToSuggestion',
      'opinion.resolved',
      'opinion.fedBack',
      'opinion.reopened',
      'opinion.resolved',
      'opinion.fedBack',
      'opinion.closed',
    ]);
  });

  it('leaves the citizen’s words and name to those who may see them (ACC-2)', async () => {
    const { id } = await suggestion();
    const query = 'query ($id: ID!) { suggestion(id: $id) { title opinion { id text } } }';

    const publicly = await graph.ask(query, { id });

    expect(publicly).toBeRefusedWith('UNAUTHENTICATED');
    expect(JSON.stringify(publicly)).not.toMatch(/张三丰|13812345678|摸黑/);
  });
});
