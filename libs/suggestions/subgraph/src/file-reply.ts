import { isOverdue } from '@renda/kernel';

import { attach } from './attachments.ts';
import { supersedePromises } from './commitments.ts';
import { reasonOf, shortText } from './reason.ts';
import { moveTask } from './tasks.ts';

import type { Day } from '@renda/kernel';
import type { ClassScheme, ResultClass } from '@renda/suggestions-rules';

import type { ReplyToAssignmentInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

interface Judged {
  readonly suggestion: Suggestion;
  readonly task: Assignment;
  readonly event: 'reply' | 'replyAgain';
  readonly scheme: ClassScheme;
  readonly resultClass: ResultClass;
  readonly due: Day;
}

/** Keeps a unit's reply with the class as its scheme had it that day, and what it promised (SUG-6). */
export const fileReply = async (
  input: ReplyToAssignmentInput,
  { suggestion, task, event, scheme, resultClass, due }: Judged,
  unit: SuggestionsUnit,
): Promise<{ reply: Reply; assignment: Assignment }> => {
  const repliedOn = unit.today();
  const late = isOverdue(due, repliedOn);
  const reply = await unit.replies.add({
    suggestionId: suggestion.id,
    assignmentId: task.id,
    unitId: task.unitId,
    regionCode: suggestion.regionCode,
    round: task.round,
    inFollowUp: event === 'replyAgain',
    repliedOn,
    dueOn: due,
    late,
    resultClass: resultClass.code,
    schemeName: scheme.name,
    schemeVersion: scheme.version,
    countsAsSolved: resultClass.countsAsSolved,
    lookBack: resultClass.lookBack,
    text: input.text,
    signer: input.signer.trim(),
    officer: input.officer.trim(),
    officerPhone: input.officerPhone,
    delivery: input.delivery,
    jointOpinions: optional(input.jointOpinions, 'jointOpinions'),
    evidence: optional(input.evidence, 'evidence'),
    reason: optional(input.reason, 'reason'),
    attitude: null,
    result: null,
  });
  await attach('REPLY', reply.id, input.attachmentIds, unit);
  await supersedePromises(reply, unit);
  await unit.commitments.addAll(
    (input.commitments ?? []).map(({ text, dueOn }) => ({
      suggestionId: suggestion.id,
      replyId: reply.id,
      unitId: task.unitId,
      regionCode: suggestion.regionCode,
      text: reasonOf(text, 'commitments'),
      dueOn,
      firstDueOn: dueOn,
      keptOn: null,
      keptEvidence: null,
      supersededOn: null,
      requestedDueOn: null,
      requestedReason: null,
      chasedFor: null,
      shifts: 0,
    })),
  );
  const assignment = await moveTask(
    task,
    {
      event,
      kind: 'assignment.replied',
      data: { suggestionId: suggestion.id, replyId: reply.id, resultClass: resultClass.code, late },
      changes: { endedOn: repliedOn, round: task.round, replyAgainSince: null },
    },
    unit,
  );
  return { reply, assignment };
};

const optional = (text: string | null | undefined, field: string): string | null =>
  text?.trim() ? shortText(text.trim(), field) : null;
