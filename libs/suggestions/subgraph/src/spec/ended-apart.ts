import { asCommitteeStaff, asGovernmentOffice, asHandlingUnit, dataOf } from '@renda/testing';

import { asAuthor, asOffice, givenCase, region, reply, stepped, unitNamed } from './given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given, Step } from './given.ts';

/** How a case ends that is counted apart, or with a copy of what another one got. */
export const apart = ['noted', 'merged', 'escalated'] as const;
export type Apart = (typeof apart)[number];

export const isApart = (then: string): then is Apart => apart.some((each) => each === then);

/** How far it has to be for that. */
export const before: Readonly<Record<Apart, Step>> = { noted: 'sign', merged: 'register', escalated: 'register' };

/** Ends the case so; what it copies was solved and rated 满意. */
export const endApart = async (graph: TestSubgraph, { id, task, asUnit }: Given, how: Apart): Promise<void> => {
  if (how === 'noted') await stepped(graph, 'noteAsReference', { assignmentId: task?.id }, asUnit);
  if (how === 'merged') await mergeAway(graph, id);
  if (how === 'escalated') await handUp(graph, id);
};

const mergeAway = async (graph: TestSubgraph, suggestionId: string): Promise<void> => {
  const into = await givenCase(graph, 'contact');
  await stepped(graph, 'consentToMerge', { suggestionId, intoId: into.id }, asAuthor);
  await stepped(graph, 'admitSuggestion', { suggestionId, mergeIntoId: into.id }, asOffice);
  await rated(graph, into.id, into.task?.id, into.asUnit);
};

const city = '611000';

const handUp = async (graph: TestSubgraph, suggestionId: string): Promise<void> => {
  const above = asCommitteeStaff(city);
  await stepped(graph, 'escalateSuggestion', { suggestionId, regionCode: city, reason: '属市级事权' }, asOffice);
  await stepped(graph, 'takeUpEscalated', { suggestionId }, above);
  const query = 'query ($id: ID!) { suggestion(id: $id) { escalatedTo { id } } }';
  const answer = await graph.ask<{ suggestion: { escalatedTo: { id: string } } }>(query, { id: suggestionId }, above);
  const linked = { suggestionId: dataOf(answer).suggestion.escalatedTo.id };
  await stepped(graph, 'registerSuggestion', linked, above);
  await stepped(graph, 'admitSuggestion', linked, above);
  const unitId = await unitNamed(graph, '市水务局');
  const units = [{ unitId, role: 'LEAD' }];
  const assigned = await stepped(graph, 'assignSuggestion', { ...linked, units }, asGovernmentOffice(city));
  const assignmentId = assigned.suggestion.assignments[0]?.id;
  const asUnit = asHandlingUnit(unitId, region);
  await stepped(graph, 'signForAssignment', { assignmentId }, asUnit);
  const talk = { assignmentId, heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通情况。' };
  await stepped(graph, 'recordCommunication', talk, asUnit);
  await rated(graph, linked.suggestionId, assignmentId, asUnit);
};

const rated = async (
  graph: TestSubgraph,
  id: string,
  assignmentId: string | undefined,
  asUnit: Viewer,
): Promise<void> => {
  const solved = { ...reply, resultClass: 'A', evidence: '验收单' };
  await stepped(graph, 'replyToAssignment', { assignmentId, ...solved }, asUnit);
  const [replyId] = await repliesOf(graph, id);
  await stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED' }, asAuthor);
};

export const repliesOf = async (graph: TestSubgraph, id: string): Promise<readonly string[]> => {
  const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id } } }';
  const answer = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(query, { id }, asAuthor);
  return dataOf(answer).suggestion.replies.map((each) => each.id);
};
