import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { toCitizen, toRepresentative } from '../notices.ts';
import { lockForStaff } from '../opinions.ts';

import type { FeedBackOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** RESOLVED → FED_BACK, and on to CLOSED (NO_RATING) if there is no way to reach the citizen (STA-5). */
export const feedBackOpinion = async (
  input: FeedBackOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion; duplicatesAnswered: number }> => {
  const { opinion, role } = await lockForStaff(input, unit);
  const { reached = true } = input;
  const text = input.text?.trim() || (opinion.resultText ?? '');
  const duplicates = await unit.opinions.duplicatesOf(opinion.id);
  const fedBack = await moveOpinion(
    opinion,
    {
      event: 'feedBack',
      role,
      changes: { feedbackText: text, fedBackOn: unit.today(), reached },
      note: text,
      kind: 'opinion.fedBack',
      data: { reached, duplicateIds: duplicates.map(({ id }) => id) },
    },
    unit,
  );
  for (const notice of toRepresentative(fedBack, 'opinion.fedBack')) unit.notify(notice);
  for (const duplicate of duplicates)
    for (const notice of toCitizen(duplicate, 'opinion.answeredWithFirst')) unit.notify(notice);
  const last = reached ? toldTo(fedBack, unit) : await closeUnrated(fedBack, unit);
  return { opinion: answerOf(last), duplicatesAnswered: duplicates.length };
};

const toldTo = (opinion: CitizenOpinion, unit: StationsUnit): CitizenOpinion => {
  for (const notice of toCitizen(opinion, 'opinion.fedBack', { rateUntil: opinion.dueOn })) unit.notify(notice);
  return opinion;
};

/** FED_BACK → CLOSED without a rating: left out of satisfaction, and shown as left out (STA-5). */
export const closeUnrated = (opinion: CitizenOpinion, unit: StationsUnit): Promise<CitizenOpinion> =>
  moveOpinion(
    opinion,
    {
      event: 'lapse',
      role: null,
      changes: { closing: 'NO_RATING', rating: null, ratingComment: null },
      kind: 'opinion.closed',
      data: { closing: 'NO_RATING', rating: null },
    },
    unit,
  );
