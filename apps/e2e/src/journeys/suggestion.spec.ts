import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from './steps.ts';
import { castOf } from './suggestion-cast.ts';
import { readAfterwards } from './suggestion-read.ts';
import { county } from './township.ts';

import type { Day } from '@renda/kernel';

import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';
import type { Cast } from './suggestion-cast.ts';

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
  let cast: Cast;
  let code: string;
  let opinionId: string;
  let suggestionId: string;
  let earlierId: string;
  let itemId: string;
  let lookBackId: string;

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2026-03-02T10:00:00+08:00') });
    steps = stepsIn(graph);
    cast = await castOf(steps);
  }, 90_000);

  const on = (day: Day): void => graph.clock.moveToDay(day);
  const suggestion = (viewer = cast.author) => cast.see(suggestionId, viewer);
  const told: Cast['told'] = (...step) => cast.told(...step);
  const task = async (): Promise<{ assignmentId: string }> => {
    const { assignments } = await suggestion();
    return { assignmentId: assignments[0]?.id ?? '' };
  };
  const rate = async (result: string, viewer = cast.author) => {
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
    await steps.take(
      'recordCommunication',
      { ...(await task()), heldOn, form: 'VISIT', summary: '现场查看。' },
      cast.unit,
    );
  };
  const progress = () =>
    steps.see<{ opinionByTrackingCode: object }>(
      'query ($code: TrackingCode!) { opinionByTrackingCode(trackingCode: $code) { state answer { text } rating } }',
      { code },
    );

  it('begins as a citizen’s opinion, which a representative turns into a draft (STA-5)', async () => {
    const words = { stationId: cast.place.stationId, text: '镇中心小学门口没有路灯，孩子放学要摸黑走路，请尽快安装。' };
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
      cast.liaison,
    );
    opinionId = seen.opinions.nodes[0]?.id ?? '';
    await steps.take('sortOpinion', { opinionId, category: 'URBAN_MANAGEMENT' }, cast.liaison);

    await steps.take('handleOpinion', { opinionId, route: 'SUGGESTION' }, cast.author);

    const { opinion } = await steps.see<{ opinion: { suggestion: { id: string; state: string; origin: string } } }>(
      'query ($id: ID!) { opinion(id: $id) { suggestion { id state origin opinion { id } } } }',
      { id: opinionId },
      cast.author,
    );
    suggestionId = opinion.suggestion.id;
    expect(opinion.suggestion).toMatchObject({ state: 'DRAFT', origin: 'CITIZEN_OPINION', opinion: { id: opinionId } });
  });

  it('shows the author what was filed before, and why it is alike (SUG-2)', async () => {
    const earlier = await steps.take<{ suggestion: { id: string } }>(
      'draftSuggestion',
      { regionCode: county, ...earlierForm },
      cast.coSigner,
      'suggestion { id }',
    );
    earlierId = earlier.suggestion.id;
    await steps.take('findSimilarSuggestions', { suggestionId: earlierId }, cast.coSigner);
    await steps.take('submitSuggestion', { suggestionId: earlierId }, cast.coSigner);
    await steps.take('registerSuggestion', { suggestionId: earlierId, congressId: cast.place.congressId }, cast.office);
    // The draft lies where the opinion was raised; it is filed with the author’s own congress.
    await steps.take('editSuggestion', { suggestionId, regionCode: county, ...form }, cast.author);

    const { matches } = await steps.take<{ matches: readonly object[] }>(
      'findSimilarSuggestions',
      { suggestionId },
      cast.author,
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
    const invited = await told('inviteCoSigners', { suggestionId, representativeIds: [cast.coSignerId] }, cast.author);
    const early = await steps.attempt('submitSuggestion', { suggestionId }, cast.author);
    await steps.take('answerInvitation', { suggestionId, confirm: true }, cast.coSigner);

    await steps.take('submitSuggestion', { suggestionId }, cast.author);

    expect(invited).toEqual(['suggestion.signersInvited']);
    expect(early).toBeRefusedWith('SIGNERS_UNANSWERED');
    expect(await suggestion(cast.coSigner)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('is numbered after the earlier one, and kept apart from it; five workdays to assign begin (SUG-4, SUG-5)', async () => {
    const registered = await told(
      'registerSuggestion',
      { suggestionId, congressId: cast.place.congressId },
      cast.office,
    );

    await steps.take('admitSuggestion', { suggestionId, keepApartFromIds: [earlierId] }, cast.office);

    expect(registered).toEqual(['suggestion.registered']);
    expect(await suggestion()).toMatchObject({
      state: 'APPROVED',
      number: 2,
      deadline: { due: '2026-03-09', light: 'AMBER', explanation: { startEvent: 'approved' } },
    });
  });

  it('is assigned, with a clock for each step of the unit (SUG-5)', async () => {
    on('2026-03-04');

    const units = [{ unitId: cast.place.unitId, role: 'LEAD' }];
    const notices = await told('assignSuggestion', { suggestionId, units }, cast.government);

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
    await steps.take(
      'requestAdjustment',
      { ...(await task()), reason: '校门前道路属教育局', betterUnitId: cast.betterUnitId },
      cast.unit,
    );
    const asked = await suggestion();
    on('2026-03-12');

    await steps.take(
      'decideAdjustment',
      { ...(await task()), accept: false, note: '道路照明由住建部门负责' },
      cast.government,
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
    const silent = await steps.attempt('replyToAssignment', { ...(await task()), ...answer, ...input }, cast.unit);
    on('2026-03-20');
    await talk();
    on('2026-05-20');
    const far = { ...(await task()), reason: '杆线迁改', until: '2026-09-05' };
    const tooFar = await steps.attempt('requestExtension', far, cast.unit);
    await steps.take('requestExtension', { ...far, until: '2026-08-31' }, cast.unit);
    const notices = await told('decideExtension', { ...(await task()), grant: true }, cast.government);
    const extended = await suggestion();
    on('2026-08-20');

    await steps.take('replyToAssignment', { ...(await task()), ...answer, ...input }, cast.unit);

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
    await steps.take('feedBackOpinion', { opinionId }, cast.liaison);
    const answered = await progress();

    await steps.take('rateOpinion', { trackingCode: code, rating: 'DISSATISFIED', comment: '只装了一半。' });

    expect(answered).toMatchObject({
      opinionByTrackingCode: { state: 'FED_BACK', answer: { text: expect.stringContaining('路灯十二盏') } },
    });
  });

  it('is rated by the lead author alone, and 不满意 leads to an order to handle it again (SUG-4)', async () => {
    on('2026-09-01');
    const byCoSigner = await rate('UNSATISFIED', cast.coSigner);
    await rate('UNSATISFIED');
    const unsatisfied = await suggestion();
    on('2026-09-03');

    await steps.take('orderRehandling', { suggestionId, note: '请补装后半段并再次答复。' }, cast.office);

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
    await steps.take('replyToAssignment', { ...(await task()), ...answer, resultClass: 'A', text }, cast.unit);
    const replied = await suggestion();
    await steps.take('feedBackOpinion', { opinionId }, cast.liaison);
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
      cast.office,
      'lookBack { id items { nodes { id } } }',
    );
    lookBackId = opened.lookBack.id;
    itemId = opened.lookBack.items.nodes[0]?.id ?? '';
    await steps.take('selfCheckReply', { itemId, done: true, text: '全部点亮。' }, cast.unit);
    const early = await steps.attempt('closeLookBack', { lookBackId }, cast.office);

    const notices = await told(
      'inspectReply',
      { itemId, done: false, text: '四盏未通电。', newClass: 'B' },
      cast.office,
    );

    expect(opened.lookBack.items.nodes).toHaveLength(1);
    expect(early).toBeRefusedWith('LOOK_BACK_UNFINISHED');
    expect(notices).toEqual([1, 2, 3].map(() => 'suggestion.followUpOpened'));
    expect(await suggestion()).toMatchObject({ state: 'FOLLOW_UP' });
  });

  it('is answered once more, rated anew and verified by its author, and closes (SUG-4)', async () => {
    on('2026-11-25');
    const unanswered = await steps.attempt('verifyFollowUp', { suggestionId, note: '已看' }, cast.author);
    const text = '四盏路灯已通电，十二盏全部点亮。';
    await steps.take('replyToAssignment', { ...(await task()), ...answer, resultClass: 'A', text }, cast.unit);
    await rate('SATISFIED');
    const promise = (await suggestion()).replies.flatMap(({ commitments }) => commitments)[0]?.id;
    const owed = await steps.attempt('keepCommitment', { commitmentId: promise, evidence: '夜间照片' }, cast.author);
    on('2026-11-27');

    await steps.take('verifyFollowUp', { suggestionId, note: '夜间实地核实，全部点亮。' }, cast.author);
    await steps.take('closeLookBack', { lookBackId }, cast.office);

    expect(unanswered).toBeRefusedWith('SECOND_REPLY_NEEDED');
    expect(owed).toBeRefusedWith('COMMITMENT_SUPERSEDED');
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

  readAfterwards(() => ({ graph, steps, office: cast.office, suggestionId, form }));
});
