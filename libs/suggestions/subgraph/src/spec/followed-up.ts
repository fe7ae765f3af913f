import { asHandlingUnit, dataOf } from '@renda/testing';

import { asAuthor, asOffice, givenCase, region, reply, stepped } from './given.ts';
import { rate } from './jointly-signed.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given, Stepped } from './given.ts';

export interface SeenPromise {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string;
  readonly keptOn: string | null;
  readonly supersededOn: string | null;
  readonly requestedDueOn: string | null;
}

export interface SeenAfterReply {
  readonly state: string;
  readonly closing: string | null;
  readonly resultClass: string | null;
  readonly attitude: string | null;
  readonly result: string | null;
  readonly replies: readonly {
    readonly id: string;
    readonly round: number;
    readonly repliedOn: string;
    readonly dueOn: string;
    readonly late: boolean;
    readonly commitments: readonly SeenPromise[];
  }[];
}

const fields = `state closing resultClass attitude result replies { id round repliedOn dueOn late
  commitments { id version dueOn keptOn supersededOn requestedDueOn } }`;

export const seenOf = async (graph: TestSubgraph, id: string): Promise<SeenAfterReply> =>
  dataOf(
    await graph.ask<{ suggestion: SeenAfterReply }>(
      `query ($id: ID!) { suggestion(id: $id) { ${fields} } }`,
      { id },
      asOffice,
    ),
  ).suggestion;

/** The promise a case's replies made last. */
export const promiseOf = async (graph: TestSubgraph, id: string): Promise<SeenPromise> => {
  const promise = (await seenOf(graph, id)).replies.flatMap(({ commitments }) => commitments).at(-1);
  if (!promise) throw new Error(`Nothing was promised on ${id}.`);
  return promise;
};

/** Rates what was replied last. */
export const rateLast = async (graph: TestSubgraph, id: string, marks = {}, viewer: Viewer = asAuthor) =>
  rate(graph, (await seenOf(graph, id)).replies.at(-1)?.id, { reason: '未见改善', ...marks }, viewer);

export const solved = { resultClass: 'A', evidence: '验收报告' };
export const promisedFor = (dueOn: string) => ({ resultClass: 'B', commitments: [{ text: '按期完成改造', dueOn }] });

export const replyWith = (graph: TestSubgraph, { task }: Pick<Given, 'task'>, more = {}): Promise<Stepped> => {
  const asUnit = asHandlingUnit(task?.unit.id ?? '', region);
  return stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply, ...more }, asUnit);
};

/** Replied to, rated 满意, and so closed. */
export const givenClosed = async (graph: TestSubgraph, more = {}): Promise<Given> => {
  const given = await givenCase(graph, 'contact');
  await replyWith(graph, given, more);
  dataOf(await rateLast(graph, given.id));
  return given;
};

/** Closed, and opened again by the office. */
export const givenFollowUp = async (graph: TestSubgraph, more = {}): Promise<Given> => {
  const given = await givenClosed(graph, more);
  await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '现场未改造' }, asOffice);
  return given;
};

export const verify = (graph: TestSubgraph, { id }: { readonly id: string }, viewer: Viewer = asOffice) =>
  stepped(graph, 'verifyFollowUp', { suggestionId: id, note: '现场核实' }, viewer);

export interface SeenNotice {
  readonly to: string;
  readonly region: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whom notices of a kind went to, about the case or what belongs to it. */
export const noticesOf = (
  graph: TestSubgraph,
  aboutIds: readonly string[],
  kind: string,
): Promise<readonly SeenNotice[]> =>
  graph.database.manager.query(
    `SELECT coalesce(recipient_subject, recipient_role) AS to, recipient_region AS region, data FROM notice
     WHERE about_id = ANY($1) AND kind = $2 ORDER BY created_at, id`,
    [aboutIds, kind],
  );
