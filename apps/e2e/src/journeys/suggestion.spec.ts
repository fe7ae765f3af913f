import { asCommitteeStaff, asGovernmentOffice, asHandlingUnit, asRepresentative, asStationStaff } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from './steps.ts';
import { county, openTownship, town } from './township.ts';

import type { Day } from '@renda/kernel';
import type { Viewer } from '@renda/identity';
import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';
import type { Township } from './township.ts';

interface Due {
  readonly due: string;
}

interface Suggestion {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly deadline: Due | null;
  readonly assignments: readonly { readonly id: string; readonly state: string }[];
  readonly replies: readonly { readonly id: string; readonly commitments: readonly { readonly id: string }[] }[];
}

interface Effects {
  readonly effects: { readonly notices: readonly { readonly kind: string }[] };
}

const fields = `id state round resultClass closing number deadline { due daysLeft light explanation { startEvent rule } }
  assignments { id state adjustDeadline { due } decideDeadline { due } contactDeadline { due } replyDeadline { due }
    adjustment { accepted note } extension { granted until } }
  replies { id round resultClass late commitments { id dueOn } evaluations { attitude result } }`;
const byId = `query ($id: ID!) { suggestion(id: $id) { ${fields} } }`;

const answer = {
  ...{ signer: '赵局长', officer: '李科长', officerPhone: '0914-2312345', delivery: 'FACE_TO_FACE' },
  evidence: '验收单与照片',
};
const form = {
  title: '关于在夜村镇中心小学门前安装路灯的建议',
  text: '夜村镇中心小学门前道路长约三百米，没有路灯，冬季学生放学时天色已暗，存在安全隐患，建议列入本年度计划并尽快安装。',
};
const earlierForm = {
  title: '关于夜村镇中心小学门前道路安装路灯的建议',
  text: '夜村镇中心小学门前道路没有路灯，学生放学时天色已暗，存在安全隐患，建议尽快安装路灯十二盏并落实管护单位。',
};

// One story: each test is its next chapter, on the same graph.
describe('A suggestion and everybody who has part in it (SUG-1 to SUG-10)', () => {
  let graph: WholeGraph;
  let steps: Steps;
  let place: Township;
  let code: string;
  let opinionId: string;
  let suggestionId: string;
  let earlierId: string;
  let coSignerId: string;
  let betterUnitId: string;
  let itemId: string;
  let lookBackId: string;
  let liaison: Viewer;
  let author: Viewer;
  let coSigner: Viewer;
  let unit: Viewer;
  const office = asCommitteeStaff(county);
  const government = asGovernmentOffice(county);

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2026-03-02T10:00:00+08:00') });
    steps = stepsIn(graph);
    place = await openTownship(steps);
    const { congressId } = place;
    const seat = { congressId, name: '李建国', electedOn: '2022-01-10', electoralUnit: '第13选区' };
    const second = await steps.take<{ representative: { id: string } }>(
      'registerRepresentative',
      seat,
      office,
      'representative { id }',
    );
    coSignerId = second.representative.id;
    await steps.take('confirmRepresentative', { representativeId: coSignerId, inOfficeFrom: '2022-01-15' }, office);
    const body = { name: '商州区教育局', regionCode: county };
    const better = await steps.take<{ handlingUnit: { id: string } }>(
      'registerHandlingUnit',
      body,
      office,
      'handlingUnit { id }',
    );
    betterUnitId = better.handlingUnit.id;
    liaison = asStationStaff(place.stationId, town);
    author = asRepresentative(place.representativeId, county);
    coSigner = asRepresentative(coSignerId, county);
    unit = asHandlingUnit(place.unitId, county);
  }, 90_000);

  const on = (day: Day): void => graph.clock.moveToDay(day);
  const suggestion = async (viewer = author): Promise<Suggestion> =>
    (await steps.see<{ suggestion: Suggestion }>(byId, { id: suggestionId }, viewer)).suggestion;
  const task = async (): Promise<{ assignmentId: string }> => {
    const { assignments } = await suggestion();
    return { assignmentId: assignments[0]?.id ?? '' };
  };
  /** Takes a step, and tells who is sent a notice by it. */
  const told = async (mutation: string, input: object, viewer: Viewer): Promise<readonly string[]> => {
    const { effects } = await steps.take<Effects>(mutation, { ...input }, viewer, 'effects { notices { kind } }');
    return effects.notices.map(({ kind }) => kind);
  };
  const rate = async (result: string, viewer = author) => {
    const { replies } = await suggestion();
    const rating = {
      replyId: replies.at(-1)?.id,
      attitude: 'SATISFIED',
      result,
      reason: '只装了一半，后半段仍无路灯。',
    };
    return steps.attempt('evaluateReply', rating, viewer);
  };
  const talk = async (): Promise<void> => {
    const heldOn = graph.clock.today();
    await steps.take('recordCommunication', { ...(await task()), heldOn, form: 'VISIT', summary: '现场查看。' }, unit);
  };
  const progress = () =>
    steps.see<{ opinionByTrackingCode: object }>(
      'query ($code: TrackingCode!) { opinionByTrackingCode(trackingCode: $code) { state answer { text } rating } }',
      { code },
    );

  it('begins as a citizen’s opinion, which a representative turns into a draft (STA-5)', async () => {
    const words = { stationId: place.stationId, text: '镇中心小学门口没有路灯，孩子放学要摸黑走路，请尽快安装。' };
    const left = await steps.take<{ trackingCode: string }>(
      'leaveOpinion',
      { ...words, citizen: { name: '张三丰', phone: '13812345678' } },
      undefined,
      'trackingCode',
    );
    code = left.trackingCode;
    const seen = await steps.see<{ opinions: { nodes: { id: string }[] } }>(
      '{ opinions { nodes { id } } }',
      {},
      liaison,
    );
    opinionId = seen.opinions.nodes[0]?.id ?? '';
    await steps.take('sortOpinion', { opinionId, category: 'URBAN_MANAGEMENT' }, liaison);

    await steps.take('handleOpinion', { opinionId, route: 'SUGGESTION' }, author);

    const { opinion } = await steps.see<{ opinion: { suggestion: { id: string; state: string; origin: string } } }>(
      'query ($id: ID!) { opinion(id: $id) { suggestion { id state origin opinion { id } } } }',
      { id: opinionId },
      author,
    );
    suggestionId = opinion.suggestion.id;
    expect(opinion.suggestion).toMatchObject({ state: 'DRAFT', origin: 'CITIZEN_OPINION', opinion: { id: opinionId } });
  });

  it('shows the author what was filed before, and why it is alike (SUG-2)', async () => {
    const earlier = await steps.take<{ suggestion: { id: string } }>(
      'draftSuggestion',
      { regionCode: county, ...earlierForm },
      coSigner,
      'suggestion { id }',
    );
    earlierId = earlier.suggestion.id;
    await steps.take('findSimilarSuggestions', { suggestionId: earlierId }, coSigner);
    await steps.take('submitSuggestion', { suggestionId: earlierId }, coSigner);
    await steps.take('registerSuggestion', { suggestionId: earlierId, congressId: place.congressId }, office);
    // The draft lies where the opinion was raised; it is filed with the author’s own congress.
    await steps.take('editSuggestion', { suggestionId, regionCode: county, ...form }, author);

    const { matches } = await steps.take<{ matches: readonly object[] }>(
      'findSimilarSuggestions',
      { suggestionId },
      author,
      'matches { score phrases samePlace suggestion { id author { name } } }',
    );

    expect(matches).toEqual([
      {
        score: expect.any(Number),
        phrases: expect.arrayContaining([expect.stringContaining('路灯')]),
        samePlace: true,
        suggestion: { id: earlierId, author: { name: '李建国' } },
      },
    ]);
  });

  it('is handed in once everybody invited has answered (SUG-4)', async () => {
    const invited = await told('inviteCoSigners', { suggestionId, representativeIds: [coSignerId] }, author);
    const early = await steps.attempt('submitSuggestion', { suggestionId }, author);
    await steps.take('answerInvitation', { suggestionId, confirm: true }, coSigner);

    await steps.take('submitSuggestion', { suggestionId }, author);

    expect(invited).toEqual(['suggestion.signersInvited']);
    expect(early).toBeRefusedWith('SIGNERS_UNANSWERED');
    expect(await suggestion(coSigner)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('is numbered after the earlier one, and kept apart from it; five workdays to assign begin (SUG-4, SUG-5)', async () => {
    const registered = await told('registerSuggestion', { suggestionId, congressId: place.congressId }, office);

    await steps.take('admitSuggestion', { suggestionId, keepApartFromIds: [earlierId] }, office);

    expect(registered).toEqual(['suggestion.registered']);
    expect(await suggestion()).toMatchObject({
      state: 'APPROVED',
      number: 2,
      deadline: { due: '2026-03-09', light: 'AMBER', explanation: { startEvent: 'approved' } },
    });
  });

  it('is assigned, with a clock for each step of the unit (SUG-5)', async () => {
    on('2026-03-04');

    const units = [{ unitId: place.unitId, role: 'LEAD' }];
    const notices = await told('assignSuggestion', { suggestionId, units }, government);

    expect(notices).toContain('assignment.made');
    expect(await suggestion()).toMatchObject({
      state: 'ASSIGNED',
      // 5, 6, 9, 10, 11 March; 20 workdays to 1 April; three months.
      assignments: [
        {
          adjustDeadline: { due: '2026-03-11' },
          contactDeadline: { due: '2026-04-01' },
          replyDeadline: { due: '2026-06-04' },
        },
      ],
    });
  });

  it('stays with a unit whose wish for another is refused: it has signed, and the reply clock kept running', async () => {
    on('2026-03-10');
    await steps.take('requestAdjustment', { ...(await task()), reason: '校门前道路属教育局', betterUnitId }, unit);
    const asked = await suggestion();
    on('2026-03-12');

    await steps.take(
      'decideAdjustment',
      { ...(await task()), accept: false, note: '道路照明由住建部门负责' },
      government,
    );

    // 11, 12, 13, 16, 17 March.
    expect(asked).toMatchObject({ state: 'ASSIGNED', assignments: [{ decideDeadline: { due: '2026-03-17' } }] });
    expect(await suggestion()).toMatchObject({
      state: 'HANDLING',
      assignments: [
        {
          state: 'HANDLING',
          adjustment: { accepted: false, note: '道路照明由住建部门负责' },
          replyDeadline: { due: '2026-06-04' },
        },
      ],
    });
  });

  it('is answered only after talking to the author, and later where an extension was granted (SUG-4, SUG-5)', async () => {
    const input = {
      resultClass: 'B',
      text: '已列入计划，年内安装路灯十二盏。',
      commitments: [{ text: '全部点亮', dueOn: '2026-12-20' }],
    };
    const silent = await steps.attempt('replyToAssignment', { ...(await task()), ...answer, ...input }, unit);
    on('2026-03-20');
    await talk();
    on('2026-05-20');
    const far = { ...(await task()), reason: '杆线迁改', until: '2026-09-05' };
    const tooFar = await steps.attempt('requestExtension', far, unit);
    await steps.take('requestExtension', { ...far, until: '2026-08-31' }, unit);
    const notices = await told('decideExtension', { ...(await task()), grant: true }, government);
    const extended = await suggestion();
    on('2026-08-20');

    await steps.take('replyToAssignment', { ...(await task()), ...answer, ...input }, unit);

    expect(silent).toBeRefusedWith('CONTACT_NEEDED');
    // Six months from 4 March in all.
    expect(tooFar).toBeRefusedWith('EXTENSION_TOO_LONG');
    expect(notices).toEqual(['assignment.extensionDecided', 'assignment.extended']);
    expect(extended).toMatchObject({ state: 'HANDLING', deadline: { due: '2026-08-31', light: 'GREEN' } });
    expect(await suggestion()).toMatchObject({
      state: 'REPLIED',
      resultClass: 'B',
      replies: [{ late: false, commitments: [{ dueOn: '2026-12-20' }] }],
      // 20 workdays from Thursday 20 August.
      deadline: { due: '2026-09-17' },
    });
  });

  it('brings the answer to the citizen, who finds it wanting as well (STA-5)', async () => {
    await steps.take('feedBackOpinion', { opinionId }, liaison);
    const answered = await progress();

    await steps.take('rateOpinion', { trackingCode: code, rating: 'DISSATISFIED', comment: '只装了一半。' });

    expect(answered).toMatchObject({
      opinionByTrackingCode: { state: 'FED_BACK', answer: { text: expect.stringContaining('路灯十二盏') } },
    });
  });

  it('is rated by the lead author alone, and 不满意 leads to an order to handle it again (SUG-4)', async () => {
    on('2026-09-01');
    const byCoSigner = await rate('UNSATISFIED', coSigner);
    await rate('UNSATISFIED');
    const unsatisfied = await suggestion();
    on('2026-09-03');

    await steps.take('orderRehandling', { suggestionId, note: '请补装后半段并再次答复。' }, office);

    expect(byCoSigner).toBeRefusedWith('NOT_AN_EVALUATOR');
    expect(unsatisfied.state).toBe('UNSATISFIED');
    expect(await suggestion()).toMatchObject({
      state: 'HANDLING',
      round: 1,
      deadline: { due: '2026-10-03', explanation: { rule: 'suggestion.rereplyMonths = 1' } },
    });
  });

  it('is answered a second time, and the author is satisfied: it closes, and so does the opinion', async () => {
    on('2026-09-28');
    await talk();
    const text = '后半段路灯已补装，全部十二盏投入使用。';
    await steps.take('replyToAssignment', { ...(await task()), ...answer, resultClass: 'A', text }, unit);
    const replied = await suggestion();
    await steps.take('feedBackOpinion', { opinionId }, liaison);
    await steps.take('rateOpinion', { trackingCode: code, rating: 'SATISFIED' });
    on('2026-10-09');

    await rate('SATISFIED');

    // From Monday 28 September over 1 to 7 October, and with Saturday 10 October, which is worked.
    expect(replied).toMatchObject({ state: 'REPLIED', resultClass: 'A', deadline: { due: '2026-10-30' } });
    expect(await suggestion()).toMatchObject({ state: 'CLOSED', closing: 'EVALUATED' });
    expect(await progress()).toMatchObject({
      opinionByTrackingCode: {
        state: 'CLOSED',
        rating: 'SATISFIED',
        answer: { text: expect.stringContaining('补装') },
      },
    });
  });

  it('is looked back on: the unit says it is done, the inspection finds it is not, and it is followed up (SUG-8)', async () => {
    on('2026-11-20');
    const opened = await steps.take<{ lookBack: { id: string; items: { nodes: { id: string }[] } } }>(
      'openLookBack',
      { regionCode: county, name: '2026年回头看', from: '2026-01-01', to: '2026-11-20', sample: 5 },
      office,
      'lookBack { id items { nodes { id } } }',
    );
    lookBackId = opened.lookBack.id;
    itemId = opened.lookBack.items.nodes[0]?.id ?? '';
    await steps.take('selfCheckReply', { itemId, done: true, text: '全部点亮。' }, unit);
    const early = await steps.attempt('closeLookBack', { lookBackId }, office);

    const notices = await told('inspectReply', { itemId, done: false, text: '四盏未通电。', newClass: 'B' }, office);

    expect(opened.lookBack.items.nodes).toHaveLength(1);
    expect(early).toBeRefusedWith('LOOK_BACK_UNFINISHED');
    expect(notices).toEqual([1, 2, 3].map(() => 'suggestion.followUpOpened'));
    expect(await suggestion()).toMatchObject({ state: 'FOLLOW_UP' });
  });

  it('is answered once more, rated anew and verified by its author, and closes (SUG-4)', async () => {
    on('2026-11-25');
    const unanswered = await steps.attempt('verifyFollowUp', { suggestionId, note: '已看' }, author);
    const text = '四盏路灯已通电，十二盏全部点亮。';
    await steps.take('replyToAssignment', { ...(await task()), ...answer, resultClass: 'A', text }, unit);
    await rate('SATISFIED');
    const promise = (await suggestion()).replies.flatMap(({ commitments }) => commitments)[0]?.id;
    await steps.take('keepCommitment', { commitmentId: promise, evidence: '夜间现场照片' }, author);
    on('2026-11-27');

    await steps.take('verifyFollowUp', { suggestionId, note: '夜间实地核实，全部点亮。' }, author);
    await steps.take('closeLookBack', { lookBackId }, office);

    expect(unanswered).toBeRefusedWith('SECOND_REPLY_NEEDED');
    expect(await suggestion()).toMatchObject({
      state: 'CLOSED',
      resultClass: 'A',
      deadline: null,
      replies: [
        { round: 0, resultClass: 'B', evaluations: [{ result: 'UNSATISFIED' }] },
        { round: 1, resultClass: 'A', evaluations: [{ result: 'SATISFIED' }] },
        { round: 2, resultClass: 'A', evaluations: [{ result: 'SATISFIED' }] },
      ],
    });
  });

  it('stays followed by nothing that is owed: no promise reopens it a year on (SUG-8)', async () => {
    on('2026-12-28');

    await graph.graph.subgraphs.suggestions.runJob('suggestions.reopenBrokenPromises');

    expect((await suggestion()).state).toBe('CLOSED');
  });

  it('tells the whole story from its events: what, when and by whom (EVT-1, ONE-1)', async () => {
    const { suggestion: seen } = await steps.see<{
      suggestion: { history: { nodes: readonly { kind: string; actor: string | null; occurredAt: string }[] } };
    }>(
      'query ($id: ID!) { suggestion(id: $id) { history(first: 100) { nodes { kind actor occurredAt } } } }',
      { id: suggestionId },
      office,
    );

    const { nodes } = seen.history;
    expect(nodes.map(({ kind }) => kind.replace('suggestion.', ''))).toEqual([
      ...['drafted', 'filedFromOpinion', 'edited', 'similarShown', 'signersInvited', 'invitationAnswered', 'submitted'],
      ...['registered', 'admitted', 'approved', 'assigned', 'handlingStarted', 'extended', 'replied'],
      ...['rated', 'unsatisfied', 'rehandlingOrdered', 'replied', 'rated', 'closed'],
      ...['followUpOpened', 'repliedAgain', 'rated', 'followUpVerified'],
    ]);
    expect(nodes.map(({ occurredAt }) => occurredAt)).toEqual(nodes.map(({ occurredAt }) => occurredAt).toSorted());
    expect(nodes.slice(2).every(({ actor }) => actor !== null)).toBe(true);
  });

  it.each([
    ['2026-03-03T12:00:00+08:00', { state: 'APPROVED', round: 0, resultClass: null }],
    ['2026-03-11T12:00:00+08:00', { state: 'ASSIGNED', round: 0, resultClass: null }],
    ['2026-08-25T12:00:00+08:00', { state: 'REPLIED', round: 0, resultClass: 'B' }],
    ['2026-09-02T12:00:00+08:00', { state: 'UNSATISFIED', round: 0, resultClass: 'B' }],
    ['2026-09-10T12:00:00+08:00', { state: 'HANDLING', round: 1, resultClass: 'B' }],
    ['2026-11-01T12:00:00+08:00', { state: 'CLOSED', round: 1, resultClass: 'A' }],
    ['2026-11-21T12:00:00+08:00', { state: 'FOLLOW_UP', round: 1, resultClass: 'A' }],
  ])('can be read as it was at %s (ONE-4)', async (at, state) => {
    const query = `query ($id: ID!, $at: DateTime!) { suggestionAsOf(id: $id, at: $at) { state round resultClass } }`;

    const { suggestionAsOf } = await steps.see<{ suggestionAsOf: object }>(query, { id: suggestionId, at }, office);

    expect(suggestionAsOf).toEqual(state);
  });

  it('is read by anybody: text, progress, every reply in full, class and satisfaction; not how they talked (SUG-10)', async () => {
    const open = `query ($id: ID!) { suggestion(id: $id) { title text state resultClass attitude result author { name }
      coSignatures { representative { name } answer } assignments { unit { name } signedOn }
      replies { resultClass text signer evaluations { result } commitments { text keptOn } } } }`;
    const closed = [
      'communications { nodes { summary } }',
      'assignments { adjustment { reason } }',
      'replies { officerPhone }',
      'opinion { text }',
    ];

    const { suggestion: seen } = await steps.see<{ suggestion: object }>(open, { id: suggestionId });

    expect(seen).toMatchObject({
      ...form,
      ...{ state: 'CLOSED', resultClass: 'A', result: 'SATISFIED', author: { name: '王秀英' } },
      coSignatures: [{ representative: { name: '李建国' }, answer: 'CONFIRMED' }],
      assignments: [{ unit: { name: '商州区住房和城乡建设局' }, signedOn: '2026-03-12' }],
      replies: [
        { resultClass: 'B', signer: '赵局长', commitments: [{ text: '全部点亮', keptOn: '2026-11-25' }] },
        { resultClass: 'A' },
        { resultClass: 'A', text: '四盏路灯已通电，十二盏全部点亮。', evaluations: [{ result: 'SATISFIED' }] },
      ],
    });
    for (const selection of closed) {
      const answered = await graph.ask(`query ($id: ID!) { suggestion(id: $id) { ${selection} } }`, {
        id: suggestionId,
      });
      expect(answered).toBeRefusedWith('UNAUTHENTICATED');
    }
  });
});
