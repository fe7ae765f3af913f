import type { Assignment } from './persistence/assignment.table.ts';
import type { Reply } from './persistence/reply.table.ts';

/** The reply that counts of each unit still at work: that of its latest round. */
export const latestOf = (replies: readonly Reply[], tasks: readonly Assignment[]): readonly Reply[] =>
  tasks
    .filter(({ role, state }) => role !== 'JOINT' && state !== 'RELEASED')
    .flatMap(
      ({ id }) =>
        replies.filter(({ assignmentId }) => assignmentId === id).toSorted((a, b) => b.round - a.round)[0] ?? [],
    );
