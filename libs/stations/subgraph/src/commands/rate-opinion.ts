import { isOverdue } from '@renda/kernel';
import { opinionLifecycle, ratingEvent, stationsErrors } from '@renda/stations-rules';

import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { toHandler, toStation } from '../notices.ts';
import { lockForCitizen } from '../opinions.ts';

import type { RateOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** FED_BACK → CLOSED, or HANDLING again on 不满意 up to `opinion.maxRehandlings` times (STA-5). */
export const rateOpinion = async (
  input: RateOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion; rehandled: boolean }> => {
  const { opinion, role } = await lockForCitizen(input, unit);
  const { rating } = input;
  const event = ratingEvent(rating, opinion.rehandlings, opinion.limits.maxRehandlings);
  opinionLifecycle.advance(opinion.state, event);
  if (opinion.dueOn && isOverdue(opinion.dueOn, unit.today()))
    throw stationsErrors.RATING_TIME_OVER({ until: opinion.dueOn });
  const comment = input.comment?.trim() || null;
  const rated = { event, role, rating, note: comment } as const;
  const words = { rating, ratingComment: comment };
  if (event === 'rate') {
    const closed = await moveOpinion(
      opinion,
      {
        ...rated,
        changes: { ...words, closing: 'RATED' },
        kind: 'opinion.closed',
        data: { closing: 'RATED', rating },
      },
      unit,
    );
    return { opinion: answerOf(closed), rehandled: false };
  }
  const rehandlings = opinion.rehandlings + 1;
  const reopened = await moveOpinion(
    opinion,
    {
      ...rated,
      changes: { ...words, rehandlings, handedOn: unit.today() },
      kind: 'opinion.reopened',
      data: { rehandlings, unitId: opinion.handlingUnitId },
    },
    unit,
  );
  unit.notify(toStation(reopened, 'opinion.reopened', { dueOn: reopened.dueOn }));
  if (reopened.route !== 'STATION') unit.notify(toHandler(reopened, 'opinion.reopened', { dueOn: reopened.dueOn }));
  return { opinion: answerOf(reopened), rehandled: true };
};
