import type { Day } from '@renda/kernel';
import type { TestSubgraph } from '@renda/testing';

export interface Told {
  readonly kind: string;
  /** Who was told: the subject, or the role. */
  readonly to: string;
  readonly region: string;
  readonly due: Day | null;
}

/** What was told of a thing, in the order of telling. */
export const noticesOf = (graph: TestSubgraph, aboutId: string | undefined): Promise<readonly Told[]> =>
  graph.database.manager.query<Told[]>(
    `SELECT kind, coalesce(recipient_subject, recipient_role) AS to, recipient_region AS region, data ->> 'due' AS due
     FROM notice WHERE about_id = $1 ORDER BY created_at, id`,
    [aboutId],
  );

export const remind = async (graph: TestSubgraph, day: Day): Promise<void> => {
  graph.clock.moveToDay(day);
  await graph.runJob('suggestions.remindOfDeadlines');
};

/** What was told of the coming and the passing of days. */
export const reminders = async (graph: TestSubgraph, aboutId: string | undefined): Promise<readonly string[]> =>
  (await noticesOf(graph, aboutId))
    .filter(({ kind }) => /dueSoon|overdue/.test(kind))
    .map(({ kind, to, due }) => `${kind} ${to} ${due}`);

/** The days of a thing whose passing its events tell. */
export const overdueEvents = async (graph: TestSubgraph, aggregateId: string | undefined): Promise<readonly Day[]> => {
  const rows = await graph.database.manager.query<{ day: Day }[]>(
    `SELECT data ->> 'dueOn' AS day FROM event_log WHERE aggregate_id = $1 AND kind LIKE '%.overdue' ORDER BY position`,
    [aggregateId],
  );
  return rows.map(({ day }) => day);
};
