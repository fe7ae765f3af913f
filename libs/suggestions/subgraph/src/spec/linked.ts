import { asCommitteeStaff, asGovernmentOffice, asRepresentative, dataOf } from '@renda/testing';

import { asAuthor, asGovernment, asOffice, form, givenCase, region, reply, stepped } from './given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given, Stepped } from './given.ts';

export const above = '611000';
export const asAbove = asCommitteeStaff(above);
export const asGovernmentAbove = asGovernmentOffice(above);
export const another = '01900000-0000-7000-8000-00000000000c';
export const asAnother = asRepresentative(another, region);

/** Registered by another author. */
export const filedByAnother = async (graph: TestSubgraph, fields = {}): Promise<string> => {
  const { suggestion } = await stepped(graph, 'draftSuggestion', { regionCode: region, ...form, ...fields }, asAnother);
  const suggestionId = suggestion.id;
  await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAnother);
  await stepped(graph, 'submitSuggestion', { suggestionId }, asAnother);
  await stepped(graph, 'registerSuggestion', { suggestionId }, asOffice);
  return suggestionId;
};

export const consented = async (graph: TestSubgraph, suggestionId: string, intoId: string): Promise<void> => {
  for (const viewer of [asAuthor, asAnother]) await stepped(graph, 'consentToMerge', { suggestionId, intoId }, viewer);
};

/** A case of another author, merged into it. */
export const mergedInto = async (graph: TestSubgraph, intoId: string, fields = {}): Promise<string> => {
  const suggestionId = await filedByAnother(graph, fields);
  await consented(graph, suggestionId, intoId);
  await stepped(graph, 'admitSuggestion', { suggestionId, mergeIntoId: intoId }, asOffice);
  return suggestionId;
};

/** The linked case at the level above, registered there. */
export const handedUp = async (graph: TestSubgraph, suggestionId: string): Promise<string> => {
  const given = { suggestionId, regionCode: above, reason: '属市级事权' };
  await stepped(graph, 'escalateSuggestion', given, asOffice);
  await stepped(graph, 'takeUpEscalated', { suggestionId }, asAbove);
  const answer = await graph.ask<{ suggestion: { escalatedTo: { id: string } } }>(
    'query ($id: ID!) { suggestion(id: $id) { escalatedTo { id } } }',
    { id: suggestionId },
    asAbove,
  );
  const { id } = dataOf(answer).suggestion.escalatedTo;
  await stepped(graph, 'registerSuggestion', { suggestionId: id }, asAbove);
  return id;
};

/** Admitted, assigned to the unit, and replied to by it. */
export const answeredBy = async (
  graph: TestSubgraph,
  suggestionId: string,
  { unitId, asUnit }: Given,
  { office, government }: { readonly office: Viewer; readonly government: Viewer } = {
    office: asOffice,
    government: asGovernment,
  },
): Promise<Stepped> => {
  await stepped(graph, 'admitSuggestion', { suggestionId }, office);
  const units = [{ unitId, role: 'LEAD' }];
  const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId, units }, government);
  const assignmentId = suggestion.assignments[0]?.id;
  await stepped(graph, 'signForAssignment', { assignmentId }, asUnit);
  return replyOf(graph, assignmentId, asUnit);
};

export const replyOf = async (
  graph: TestSubgraph,
  assignmentId: string | undefined,
  asUnit: Viewer,
  fields = {},
): Promise<Stepped> => {
  const talk = { assignmentId, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
  await stepped(graph, 'recordCommunication', talk, asUnit);
  return stepped(graph, 'replyToAssignment', { assignmentId, ...reply, ...fields }, asUnit);
};

export const rated = async (graph: TestSubgraph, id: string, marks = {}): Promise<Stepped> => {
  const answer = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
    { id },
    asAuthor,
  );
  const replyId = dataOf(answer).suggestion.replies.at(-1)?.id;
  return stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED', ...marks }, asAuthor);
};

/** Who was told of it, in the order of telling. */
export const toldOf = async (graph: TestSubgraph, id: string, kind: string): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ to: string }[]>(
    `SELECT coalesce(recipient_subject, recipient_role) AS to FROM notice WHERE about_id = $1 AND kind = $2
     ORDER BY created_at, id`,
    [id, kind],
  );
  return rows.map(({ to }) => to);
};

/** The data of its events of the kind, in order. */
export const eventsOf = async (graph: TestSubgraph, id: string, kind: string): Promise<readonly object[]> => {
  const rows = await graph.database.manager.query<{ data: object }[]>(
    'SELECT data FROM event_log WHERE aggregate_id = $1 AND kind = $2 ORDER BY position',
    [id, kind],
  );
  return rows.map(({ data }) => data);
};

export const givenUnit = (graph: TestSubgraph): Promise<Given> => givenCase(graph, 'draft');
