import { commonErrors, isOverdue } from '@renda/kernel';
import {
  acceptedClass,
  assignmentLifecycle,
  haveAllReplied,
  suggestionLifecycle,
  suggestionsErrors,
} from '@renda/suggestions-rules';

import { classOf } from '../class-found.ts';
import { evaluatorsFor, ratingOf } from '../evaluators.ts';
import { fileReply } from '../file-reply.ts';
import { ratedAnew, verifiable } from '../follow-ups.ts';
import { ofOneOrAll } from '../one-or-all.ts';
import { isOutsideEvaluation, repliedByAll } from '../replied.ts';
import { clockOfCase } from '../running-clocks.ts';
import { lockForUnit } from '../unit-work.ts';
import { changeSuggestion, moveSuggestion } from '../movement.ts';
import { toRepresentative } from '../notices.ts';

import type { ClassScheme, ReplyContents } from '@renda/suggestions-rules';

import type { ReplyToAssignmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Reply } from '../persistence/reply.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';
import type { LockedTask } from '../tasks.ts';

const longest = 20_000;

/** HANDLING → REPLIED of the task, and of the case when the last of its units has replied (SUG-4). */
export const replyToAssignment = async (
  input: ReplyToAssignmentInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion; reply: Reply }> => {
  const { unit, ...locked } = await lockForUnit(input, given);
  const { suggestion, task, tasks } = locked;
  const isSecond = suggestion.state === 'FOLLOW_UP';
  if (isSecond) assertSinceOpened(suggestion, unit);
  else suggestionLifecycle.advance(suggestion.state, ofOneOrAll(suggestion, 'reply'));
  const event = isSecond ? 'replyAgain' : 'reply';
  assignmentLifecycle.advance(task.state, event);
  assertMayReply(locked, input);
  const scheme = await unit.policy.read(suggestion.regionCode, 'suggestion.classScheme', task.limits.on);
  const resultClass = acceptedClass(scheme, contentsOf(input), unit.today());
  // No limit runs in a follow-up, so that a second reply is never late.
  const due = (isSecond ? null : task.replyClock?.due) ?? unit.today();
  if (!isSecond)
    unit.check({ name: 'repliedInTime', passed: !isOverdue(due, unit.today()), detail: due, rule: 'SUG-5' });

  const round = isSecond ? Math.max(task.round, suggestion.round) + 1 : task.round;
  const judged = { suggestion, task: { ...task, round }, event, scheme, resultClass, due } as const;
  const { reply, assignment } = await fileReply(input, judged, unit);
  if (isSecond) return { reply, assignment, suggestion: await repliedAgain(suggestion, reply, scheme, unit) };
  const answered = tasks.map((each) => (each.id === task.id ? assignment : each));
  if (haveAllReplied(answered))
    return { reply, assignment, suggestion: await repliedByAll(suggestion, answered, scheme, unit) };
  const moved = await moveSuggestion(
    suggestion,
    {
      event: 'progress',
      kind: 'suggestion.partlyReplied',
      data: { replyId: reply.id },
      clock: clockOfCase(suggestion, answered),
    },
    unit,
  );
  return { reply, assignment, suggestion: moved };
};

/** FOLLOW_UP: the class may change either way; it is rated anew, and staff or the author verify it next (SUG-4). */
const repliedAgain = async (
  suggestion: Suggestion,
  { id: replyId, resultClass }: Reply,
  scheme: ClassScheme,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const rating = await ratingOf(suggestion, unit);
  const { attitude, result } = ratedAnew(suggestion, rating);
  const lateReplies = rating.replies.filter(({ late }) => late).length;
  const again = await changeSuggestion(
    suggestion,
    {
      ...(await classOf(rating.replies, scheme, unit)),
      lateReplies,
      attitude,
      result,
      ...verifiable(suggestion, unit),
    },
    { kind: 'suggestion.repliedAgain', data: { replyId, resultClass } },
    unit,
  );
  const told = isOutsideEvaluation(again) ? [again.authorId] : await evaluatorsFor(again, unit);
  for (const each of told) unit.notify(toRepresentative(each, again, 'suggestion.repliedAgain', { resultClass }));
  return again;
};

/** A paper older than the follow-up answers what was asked before, and could not be verified. */
const assertSinceOpened = ({ stateSince: earliest }: Suggestion, unit: SuggestionsUnit): void => {
  const signedOn = unit.today();
  if (signedOn < earliest) throw suggestionsErrors.PAPER_DAY_IMPOSSIBLE({ signedOn, earliest }, { field: 'paper' });
};

const assertMayReply = ({ task, tasks }: LockedTask, input: ReplyToAssignmentInput): void => {
  if (task.role === 'JOINT') throw suggestionsErrors.JOINT_UNIT_DOES_NOT_REPLY();
  if (!task.firstContactOn) throw suggestionsErrors.CONTACT_NEEDED();
  for (const field of ['text', 'signer', 'officer'] as const) {
    const value = input[field].replace(/[\s\p{Cf}\p{Cc}]/gu, '');
    if (value === '') throw suggestionsErrors.REPLY_NEEDS({ field }, { field });
    if (value.length > (field === 'text' ? longest : 100) || input[field].includes('\0')) {
      throw commonErrors.INVALID_INPUT({ reason: `${field} is too long.` }, { field });
    }
  }
  const hasJoint = tasks.some(({ role, state }) => role === 'JOINT' && state !== 'RELEASED');
  if (hasJoint && !input.jointOpinions?.trim()) {
    throw suggestionsErrors.JOINT_OPINIONS_NEEDED({}, { field: 'jointOpinions' });
  }
  if ((input.commitments?.length ?? 0) > 20) {
    throw commonErrors.INVALID_INPUT({ reason: 'At most 20 commitments.' }, { field: 'commitments' });
  }
};

const contentsOf = ({ resultClass, commitments, evidence, reason }: ReplyToAssignmentInput): ReplyContents => ({
  resultClass,
  commitments: commitments ?? [],
  evidence: evidence ?? null,
  reason: reason ?? null,
});
