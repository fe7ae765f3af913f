import { asCommitteeStaff, asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  givenCase,
  mutate,
  region,
  reply,
  signer,
  stepped,
  unitNamed,
} from './spec/given.ts';
import { noticesOf, remind } from './spec/notices.ts';
import { wrongWorkCounts } from './spec/work-counts.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Task } from './spec/given.ts';

let graph: TestSubgraph;
let first = '';
let second = '';
let third = '';

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  first = await unitNamed(graph, '水务局');
  second = await unitNamed(graph, '财政局');
  third = await unitNamed(graph, '住建局');
});

const assigned = async (roles: readonly [string, string], fields: Readonly<Record<string, unknown>> = {}) => {
  const { id } = await givenCase(graph, 'admit', fields);
  const [one, two] = roles;
  const units = [
    { unitId: first, role: one },
    { unitId: second, role: two },
  ];
  const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId: id, units }, asGovernment);
  const taskOf = (unitId: string): string =>
    suggestion.assignments.find((task: Task) => task.unit.id === unitId)?.id ?? '';
  return { id, one: taskOf(first), two: taskOf(second) };
};
const asFirst = () => asHandlingUnit(first, region);
const asSecond = () => asHandlingUnit(second, region);

/** What a viewer has to do about one case. */
const workOf = async (viewer: Viewer, id: string): Promise<readonly unknown[]> => {
  const answer = await graph.ask<{ workList: { nodes: readonly { suggestion: { id: string } | null }[] } }>(
    '{ workList(first: 200) { nodes { action suggestion { id } } } }',
    {},
    viewer,
  );
  return dataOf(answer).workList.nodes.filter(({ suggestion }) => suggestion?.id === id);
};

describe('Several units of one suggestion (SUG-4)', () => {
  it('run each on their own: a joint unit’s wish for another is decided although the lead has begun', async () => {
    const { one, two } = await assigned(['LEAD', 'JOINT']);
    const wish = { assignmentId: two, reason: '不属职责', betterUnitId: third };
    await stepped(graph, 'requestAdjustment', wish, asSecond());
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());

    const decided = await stepped(graph, 'decideAdjustment', { assignmentId: two, accept: true }, asGovernment);

    expect(decided.suggestion).toMatchObject({ state: 'HANDLING' });
    expect(decided.suggestion.assignments.map(({ unit, state }) => [unit.id, state])).toEqual([
      [first, 'HANDLING'],
      [second, 'RELEASED'],
      [third, 'ASSIGNED'],
    ]);
  });

  it('run each on their own: one that has signed talks, is given time and replies before another has signed', async () => {
    const { one, two } = await assigned(['SEPARATE', 'SEPARATE']);
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());
    const talk = { heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通情况。' };

    const early = await mutate(graph, 'recordCommunication', { assignmentId: two, ...talk }, asSecond());
    await stepped(graph, 'recordCommunication', { assignmentId: one, ...talk }, asFirst());
    await stepped(graph, 'requestExtension', { assignmentId: one, reason: '需要勘察' }, asFirst());
    const given = await stepped(graph, 'decideExtension', { assignmentId: one, grant: true }, asGovernment);
    const replied = await stepped(graph, 'replyToAssignment', { assignmentId: one, ...reply }, asFirst());

    expect(early).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(given.suggestion.state).toBe('ASSIGNED');
    expect(replied.suggestion.assignments.map(({ state }) => state)).toEqual(['REPLIED', 'ASSIGNED']);
    expect(replied.suggestion.state).toBe('ASSIGNED');
  });

  it('have all replied only when the last has, who may have signed after the others replied', async () => {
    const { one, two } = await assigned(['SEPARATE', 'SEPARATE'], { referenceOnly: true });
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());
    const noted = await stepped(graph, 'noteAsReference', { assignmentId: one }, asFirst());

    const signed = await stepped(graph, 'signForAssignment', { assignmentId: two }, asSecond());
    const talk = { heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通情况。' };
    await stepped(graph, 'recordCommunication', { assignmentId: two, ...talk }, asSecond());
    const replied = await stepped(graph, 'replyToAssignment', { assignmentId: two, ...reply }, asSecond());

    expect([noted, signed, replied].map(({ suggestion }) => suggestion.state)).toEqual([
      'ASSIGNED',
      'HANDLING',
      'REPLIED',
    ]);
  });

  it('tell the lead their opinion before it has signed', async () => {
    const { two } = await assigned(['LEAD', 'JOINT']);
    await stepped(graph, 'signForAssignment', { assignmentId: two }, asSecond());

    const given = await stepped(graph, 'giveJointOpinion', { assignmentId: two, text: '同意' }, asSecond());

    expect(given.suggestion.assignments.map(({ state }) => state)).toEqual(['ASSIGNED', 'OPINION_GIVEN']);
  });

  it('are let go when it is withdrawn, but what one has noted stays done', async () => {
    const { id, one, two } = await assigned(['SEPARATE', 'SEPARATE'], { referenceOnly: true });
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());
    await stepped(graph, 'signForAssignment', { assignmentId: two }, asSecond());
    await stepped(graph, 'noteAsReference', { assignmentId: one }, asFirst());

    const withdrawn = await stepped(graph, 'withdrawSuggestion', { suggestionId: id, reason: '已解决' }, asAuthor);

    expect(withdrawn.suggestion.state).toBe('WITHDRAWN');
    expect(withdrawn.suggestion.assignments.map(({ state }) => state)).toEqual(['NOTED', 'RELEASED']);
  });

  it('leave nothing to follow up where none of them replied (SUG-8)', async () => {
    const given = await givenCase(graph, 'sign', { referenceOnly: true });
    await stepped(graph, 'noteAsReference', { assignmentId: given.task?.id }, given.asUnit);

    const answer = await mutate(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '未落实' }, asOffice);

    expect(answer).toBeRefusedWith('NOTHING_TO_FOLLOW_UP');
  });

  it('wait for no joint opinion once it is replied to: who gave none is let go, and owes nothing (SUG-13)', async () => {
    const today = graph.clock.today();
    const { id, one, two } = await assigned(['LEAD', 'JOINT']);
    const answer = { assignmentId: one, ...reply, jointOpinions: '会办单位无意见。' };
    const talk = { assignmentId: one, heldOn: today, form: 'PHONE', summary: '电话沟通。' };
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());
    await stepped(graph, 'recordCommunication', talk, asFirst());

    const replied = await stepped(graph, 'replyToAssignment', answer, asFirst());
    await remind(graph, '2026-05-06');
    await graph.runJob('suggestions.signSilentUnits');
    graph.clock.moveToDay(today);

    expect(replied.suggestion.assignments.find((task) => task.id === two)?.state).toBe('RELEASED');
    expect((await noticesOf(graph, two)).map(({ kind, to }) => [kind, to])).toEqual([
      ['assignment.made', second],
      ['assignment.released', second],
    ]);
    expect(await workOf(asSecond(), id)).toEqual([]);
    expect(await wrongWorkCounts(graph)).toEqual([]);
  });

  it('keep a joint opinion that was given, which the reply states', async () => {
    const { one, two } = await assigned(['LEAD', 'JOINT']);
    const talk = { assignmentId: one, heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通。' };
    await stepped(graph, 'signForAssignment', { assignmentId: one }, asFirst());
    await stepped(graph, 'signForAssignment', { assignmentId: two }, asSecond());
    await stepped(graph, 'giveJointOpinion', { assignmentId: two, text: '同意列入计划' }, asSecond());
    await stepped(graph, 'recordCommunication', talk, asFirst());

    const bare = await mutate(graph, 'replyToAssignment', { assignmentId: one, ...reply }, asFirst());
    const answer = { assignmentId: one, ...reply, jointOpinions: '会办单位同意。' };
    const replied = await stepped(graph, 'replyToAssignment', answer, asFirst());

    expect(bare).toBeRefusedWith('JOINT_OPINIONS_NEEDED');
    expect(replied.suggestion.assignments.map(({ state }) => state)).toEqual(['REPLIED', 'OPINION_GIVEN']);
  });
});

describe('What the level above takes up (SUG-4)', () => {
  it('is withdrawn there only with those who signed it below', async () => {
    const above = asCommitteeStaff('611000');
    const { id: suggestionId } = await givenCase(graph, 'draft');
    await stepped(graph, 'inviteCoSigners', { suggestionId, representativeIds: [signer] }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId, confirm: true }, asSigner);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);
    await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);
    await stepped(graph, 'registerSuggestion', { suggestionId }, asOffice);
    const handedUp = { suggestionId, regionCode: '611000', reason: '市级事权' };
    await stepped(graph, 'escalateSuggestion', handedUp, asOffice);
    await stepped(graph, 'takeUpEscalated', { suggestionId }, above);
    const seen = await graph.ask<{ suggestion: { escalatedTo: { id: string } } }>(
      'query ($id: ID!) { suggestion(id: $id) { escalatedTo { id } } }',
      { id: suggestionId },
      asAuthor,
    );
    const linked = { suggestionId: dataOf(seen).suggestion.escalatedTo.id };

    const alone = await mutate(graph, 'withdrawSuggestion', { ...linked, reason: '已解决' }, asAuthor);
    await stepped(graph, 'agreeToWithdrawal', linked, asSigner);
    const together = await stepped(graph, 'withdrawSuggestion', { ...linked, reason: '已解决' }, asAuthor);

    expect(alone).toBeRefusedWith('SIGNERS_MUST_AGREE');
    expect(together.suggestion.state).toBe('WITHDRAWN');
  });
});
