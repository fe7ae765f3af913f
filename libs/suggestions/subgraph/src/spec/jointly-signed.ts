import { newId } from '@renda/persistence';
import { policyValueSet } from '@renda/policy';
import { asHandlingUnit, dataOf } from '@renda/testing';

import { asAuthor, asGovernment, asOffice, asSigner, form, mutate, region, reply, signer, stepped } from './given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

/** Who rates, from now on: a later revision stands above the earlier ones. */
export const setEvaluator = async (graph: TestSubgraph, value: string, revision: number): Promise<void> => {
  const setting = {
    id: newId(),
    regionCode: region,
    name: 'suggestion.evaluator',
    effectiveFrom: '2026-01-01' as const,
    revision,
    value,
    source: '本县办法',
    setBy: 'test',
    setAt: graph.clock.now(),
  };
  await graph.feed('representatives').publish(policyValueSet(setting));
  await graph.drain();
};

export interface JointlySigned {
  readonly id: string;
  readonly replyIds: readonly string[];
}

/** Signed by two and filed. */
export const filedByTwo = async (graph: TestSubgraph): Promise<string> => {
  const { suggestion } = await stepped(graph, 'draftSuggestion', { regionCode: region, ...form }, asAuthor);
  const suggestionId = suggestion.id;
  await stepped(graph, 'inviteCoSigners', { suggestionId, representativeIds: [signer] }, asAuthor);
  await stepped(graph, 'answerInvitation', { suggestionId, confirm: true }, asSigner);
  await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);
  await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);
  await stepped(graph, 'registerSuggestion', { suggestionId }, asOffice);
  return suggestionId;
};

/** Handled by separate units, all of which reply. */
export const repliedBy = async (
  graph: TestSubgraph,
  suggestionId: string,
  units: readonly string[],
  more: object = {},
): Promise<JointlySigned> => {
  await stepped(graph, 'admitSuggestion', { suggestionId }, asOffice);
  return assignedAndReplied(graph, suggestionId, units, more);
};

/** Admitted already. */
export const assignedAndReplied = async (
  graph: TestSubgraph,
  suggestionId: string,
  units: readonly string[],
  more: object = {},
): Promise<JointlySigned> => {
  const separate = units.map((unitId) => ({ unitId, role: 'SEPARATE' }));
  const assigned = await stepped(graph, 'assignSuggestion', { suggestionId, units: separate }, asGovernment);
  const tasks = assigned.suggestion.assignments;
  for (const { id: assignmentId, unit } of tasks)
    await stepped(graph, 'signForAssignment', { assignmentId }, asHandlingUnit(unit.id, region));
  for (const { id: assignmentId, unit } of tasks) {
    const asUnit = asHandlingUnit(unit.id, region);
    const talk = { assignmentId, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
    await stepped(graph, 'recordCommunication', talk, asUnit);
    await stepped(graph, 'replyToAssignment', { assignmentId, ...reply, ...more }, asUnit);
  }
  const answer = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
    { id: suggestionId },
  );
  return { id: suggestionId, replyIds: dataOf(answer).suggestion.replies.map(({ id }) => id) };
};

export const rate = (
  graph: TestSubgraph,
  replyId: string | undefined,
  marks: object,
  viewer: Viewer,
): Promise<Answer> =>
  mutate(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED', ...marks }, viewer);
