import { asChairpersons, asCommitteeStaff, asRepresentative, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, form, givenCase, mutate, region, reply, signer, stepped } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Given, Stepped } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const replyIdOf = async (id: string): Promise<string> => {
  const answer = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
    { id },
    asOffice,
  );
  return answer.data?.suggestion.replies.at(-1)?.id ?? '';
};

const rate = async ({ id }: { id: string }, result: string): Promise<Stepped> =>
  stepped(
    graph,
    'evaluateReply',
    { replyId: await replyIdOf(id), attitude: 'SATISFIED', result, reason: '未见改善' },
    asAuthor,
  );

const replyAgain = async ({ task, asUnit }: Given, fields = {}): Promise<Stepped> => {
  const talk = { assignmentId: task?.id, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
  await stepped(graph, 'recordCommunication', talk, asUnit);
  return stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply, ...fields }, asUnit);
};

const decision = {
  meeting: '主任会议第三次会议',
  number: '〔2026〕3号',
  decidedOn: '2026-03-02',
  text: '由分管副主任向代表说明。',
};

describe('After the reply (SUG-4)', () => {
  it('a satisfied author closes the case', async () => {
    const given = await givenCase(graph, 'reply');

    expect((await rate(given, 'SATISFIED')).suggestion.state).toBe('CLOSED');
  });

  it('an unsatisfied author needs a reason, and the case is handled again within rereplyMonths', async () => {
    const given = await givenCase(graph, 'reply');
    const replyId = await replyIdOf(given.id);
    const bare = await mutate(
      graph,
      'evaluateReply',
      { replyId, attitude: 'SATISFIED', result: 'UNSATISFIED' },
      asAuthor,
    );
    await rate(given, 'UNSATISFIED');

    const again = await stepped(graph, 'orderRehandling', { suggestionId: given.id, note: '请再办理' }, asOffice);

    expect(bare).toBeRefusedWith('DISSATISFACTION_NEEDS_REASON');
    expect(again.suggestion.state).toBe('HANDLING');
    expect(again.suggestion.deadline).toMatchObject({
      due: '2026-04-02',
      explanation: { rule: 'suggestion.rereplyMonths = 1' },
    });
  });

  it('becomes a hard case after maxRounds second replies, which the chairpersons conclude', async () => {
    const given = await givenCase(graph, 'reply');
    await rate(given, 'UNSATISFIED');
    for (let round = 0; round < 2; round += 1) {
      await stepped(graph, 'orderRehandling', { suggestionId: given.id, note: '请再办理' }, asOffice);
      await replyAgain(given);
      await rate(given, 'UNSATISFIED');
    }

    const early = await mutate(graph, 'orderRehandling', { suggestionId: given.id, note: '再办' }, asOffice);
    const input = { suggestionId: given.id, onceMore: false, review: 'JOINT_STUDY', decision };
    const closed = await stepped(graph, 'concludeHardCase', input, asChairpersons(region));

    expect(early).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(closed.suggestion.state).toBe('CLOSED');
  });

  it('closes without feedback after evaluateWorkdays and a reminder, not a day before; running it twice does nothing twice', async () => {
    const { id } = await givenCase(graph, 'reply');
    const stateOf = async (): Promise<unknown> =>
      (await graph.ask('query ($id: ID!) { suggestion(id: $id) { state closing } }', { id }, asOffice)).data;
    graph.clock.moveToDay('2026-03-30');
    await graph.runJob('suggestions.closeUnrated');
    await graph.runJob('suggestions.remindOfDeadlines');
    const before = await stateOf();
    graph.clock.moveToDay('2026-03-31');
    await graph.runJob('suggestions.closeUnrated');
    await graph.runJob('suggestions.closeUnrated');

    expect(before).toEqual({ suggestion: { state: 'REPLIED', closing: null } });
    expect(await stateOf()).toEqual({ suggestion: { state: 'CLOSED', closing: 'NO_FEEDBACK' } });
  });

  it('is noted as reference only where the author wanted no written reply', async () => {
    const wished = await givenCase(graph, 'sign', { referenceOnly: true });
    const other = await givenCase(graph, 'sign');

    const refused = await mutate(graph, 'noteAsReference', { assignmentId: other.task?.id }, other.asUnit);
    const noted = await stepped(graph, 'noteAsReference', { assignmentId: wished.task?.id }, wished.asUnit);

    expect(refused).toBeRefusedWith('REFERENCE_NOT_WISHED');
    expect(noted.suggestion.state).toBe('CLOSED');
  });

  it('signs for a unit that stayed silent past adjustWorkdays', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'assign');
    graph.clock.moveToDay('2026-03-10');
    await graph.runJob('suggestions.signSilentUnits');

    const late = await mutate(
      graph,
      'requestAdjustment',
      { assignmentId: task?.id, reason: '不属我局', betterUnitId: task?.unit.id },
      asUnit,
    );
    const seen = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { state assignments { signedOn signedBySilence } } }',
      { id },
    );

    expect(late).toBeRefusedWith('ADJUSTMENT_TOO_LATE');
    expect(seen.data).toEqual({
      suggestion: { state: 'HANDLING', assignments: [{ signedOn: '2026-03-09', signedBySilence: true }] },
    });
  });
});

describe('A promise (SUG-6, SUG-8)', () => {
  const promised = { resultClass: 'B', commitments: [{ text: '六月底前完成改造', dueOn: '2026-06-30' }] };

  it('past due reopens its case by itself, and its new date closes it again', async () => {
    const given = await givenCase(graph, 'contact');
    await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...reply, ...promised }, given.asUnit);
    await rate(given, 'SATISFIED');
    graph.clock.moveToDay('2026-07-01');
    await graph.runJob('suggestions.reopenBrokenPromises');
    const answer = await graph.ask<{ suggestion: { state: string; replies: { commitments: { id: string }[] }[] } }>(
      'query ($id: ID!) { suggestion(id: $id) { state replies { commitments { id deadline { light } } } } }',
      { id: given.id },
    );
    const commitmentId = answer.data?.suggestion.replies[0]?.commitments[0]?.id;

    await stepped(
      graph,
      'requestCommitmentShift',
      { commitmentId, dueOn: '2026-09-30', reason: '雨季停工' },
      given.asUnit,
    );
    const shifted = await stepped(graph, 'decideCommitmentShift', { commitmentId, agree: true }, asOffice);

    expect(answer.data?.suggestion).toMatchObject({
      state: 'FOLLOW_UP',
      replies: [{ commitments: [{ deadline: { light: 'RED' } }] }],
    });
    expect(shifted.suggestion.state).toBe('CLOSED');
  });

  it('found undone is followed up, replied to again with another class, and verified', async () => {
    const given = await givenCase(graph, 'reply');
    await rate(given, 'SATISFIED');
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '现场未改造' }, asOffice);
    const early = await mutate(graph, 'verifyFollowUp', { suggestionId: given.id, note: '已看' }, asOffice);

    const input = { assignmentId: given.task?.id, ...reply, resultClass: 'A', evidence: '验收报告' };
    await stepped(graph, 'replyToAssignment', input, given.asUnit);
    const verified = await stepped(graph, 'verifyFollowUp', { suggestionId: given.id, note: '现场核实' }, asOffice);

    expect(early).toBeRefusedWith('SECOND_REPLY_NEEDED');
    expect(verified.suggestion).toMatchObject({ state: 'CLOSED', resultClass: 'A' });
  });
});

describe('Merging and handing up (SUG-3, SUG-4)', () => {
  it('merges with the consent of both authors, and the child ends with its parent', async () => {
    const parent = await givenCase(graph, 'sign');
    const child = await givenCase(graph, 'register');
    const both = { suggestionId: child.id, intoId: parent.id };

    const alone = await mutate(graph, 'admitSuggestion', { suggestionId: child.id, mergeIntoId: parent.id }, asOffice);
    await stepped(graph, 'consentToMerge', both, asAuthor);
    const merged = await stepped(
      graph,
      'admitSuggestion',
      { suggestionId: child.id, mergeIntoId: parent.id },
      asOffice,
    );
    await replyAgain(parent);
    await rate(parent, 'SATISFIED');
    const ended = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { state closing resultClass mergedInto { id } } }',
      { id: child.id },
    );

    expect(alone).toBeRefusedWith('MERGE_NEEDS_CONSENT');
    expect(merged.suggestion.state).toBe('MERGED');
    expect(ended.data).toEqual({
      suggestion: { state: 'CLOSED', closing: 'MERGED', resultClass: 'C', mergedInto: { id: parent.id } },
    });
  });

  it('hands a matter up, traceable from both sides; not admitted there, it is back in review', async () => {
    const above = asCommitteeStaff('611000');
    const { id } = await givenCase(graph, 'register');
    await stepped(
      graph,
      'escalateSuggestion',
      { suggestionId: id, regionCode: '611000', reason: '属市级事权' },
      asOffice,
    );
    const early = await mutate(graph, 'takeUpEscalated', { suggestionId: id }, asOffice);
    await stepped(graph, 'takeUpEscalated', { suggestionId: id }, above);
    const traced = await graph.ask<{ suggestion: { escalatedTo: { id: string } } }>(
      'query ($id: ID!) { suggestion(id: $id) { escalatedTo { id origin state author { id } escalatedFrom { id } } } }',
      { id },
      above,
    );
    const linkedId = traced.data?.suggestion.escalatedTo.id ?? '';
    await stepped(graph, 'registerSuggestion', { suggestionId: linkedId }, above);
    await stepped(
      graph,
      'notAdmitSuggestion',
      { suggestionId: linkedId, ground: 'OTHER', explanation: '不属本级' },
      above,
    );
    const back = await graph.ask('query ($id: ID!) { suggestion(id: $id) { state } }', { id }, asOffice);

    expect(early).toBeRefusedWith('OUT_OF_REGION');
    expect(traced.data).toMatchObject({ suggestion: { escalatedTo: { origin: 'ESCALATED', escalatedFrom: { id } } } });
    expect(back.data).toEqual({ suggestion: { state: 'REGISTERED' } });
  });
});

describe('Entering from a signed paper (ACC-3)', () => {
  const paper = { signedOn: '2026-03-01', number: '附议单1', scan: 'https://oa.example.cn/1.pdf', signedBy: '王代表' };

  it('needs the paper, and its date starts the clock', async () => {
    const { id } = await givenCase(graph, 'draft');
    const bare = await mutate(graph, 'inviteCoSigners', { suggestionId: id, representativeIds: [signer] }, asOffice);
    const old = { ...paper, signedOn: '2026-03-01' };
    const early = await mutate(
      graph,
      'inviteCoSigners',
      { suggestionId: id, representativeIds: [signer], paper: old },
      asOffice,
    );
    const drafted = await stepped(
      graph,
      'draftSuggestion',
      { regionCode: region, authorId: signer, ...form, paper: { ...paper, signedOn: '2026-02-27' } },
      asOffice,
    );
    const seen = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { stateSince } }',
      { id: drafted.suggestion.id },
      asRepresentative(signer, region),
    );

    expect(bare).toBeRefusedWith('PAPER_NEEDED');
    expect(early).toBeRefusedWith('PAPER_DAY_IMPOSSIBLE');
    expect(seen.data).toEqual({ suggestion: { stateSince: '2026-02-27' } });
  });
});
