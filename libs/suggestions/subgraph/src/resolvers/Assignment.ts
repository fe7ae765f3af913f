import { deadlineFrom } from '../deadline.ts';
import { found } from '../found.ts';
import { runningClocks } from '../running-clocks.ts';
import { toWorkersOnTask } from '../workers-only.ts';

import type { StepClock } from '@renda/suggestions-rules';

import type { AssignmentResolvers } from '../__generated__/resolvers.ts';
import type { Assignment as Task } from '../persistence/assignment.table.ts';

export const Assignment: AssignmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.assignment.load(id),
  suggestion: ({ suggestionId }, _, { loaders }) => loaders.suggestion.load(suggestionId),
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
  adjustDeadline: (task, _, context) => deadlineFrom(running(task, task.adjustClock), task.regionCode, context),
  decideDeadline: (task, _, context) => deadlineFrom(running(task, task.decideClock), task.regionCode, context),
  contactDeadline: (task, _, context) => deadlineFrom(running(task, task.contactClock), task.regionCode, context),
  replyDeadline: (task, _, context) => deadlineFrom(running(task, task.replyClock), task.regionCode, context),
  adjustment: (task, _, context) => toWorkersOnTask(task, task.adjustmentRequestedOn ? task : null, context),
  extension: (task, _, context) => toWorkersOnTask(task, task.extensionRequestedOn ? task : null, context),
  opinion: (task, _, context) => toWorkersOnTask(task, task.opinionText, context),
  replies: ({ id }, _, { loaders }) => loaders.repliesOfTask.load(id),
};

const running = (task: Task, clock: StepClock | null): StepClock | null =>
  clock && runningClocks(task).includes(clock) ? clock : null;
