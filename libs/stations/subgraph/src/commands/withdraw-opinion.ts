import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { toHandler, toStation } from '../notices.ts';
import { lockForCitizen } from '../opinions.ts';

import type { WithdrawOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** REGISTERED to HANDLING → WITHDRAWN, by the citizen (STA-5). */
export const withdrawOpinion = async (
  input: WithdrawOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, role } = await lockForCitizen(input, unit);
  const withdrawn = await moveOpinion(
    opinion,
    {
      event: 'withdraw',
      role,
      note: input.reason?.trim() || null,
      kind: 'opinion.withdrawn',
      data: { from: opinion.state },
    },
    unit,
  );
  // Those who were to be answered with it would wait for nothing: the station hears of them.
  const duplicates = await unit.opinions.duplicatesOf(opinion.id);
  unit.notify(toStation(withdrawn, 'opinion.withdrawn', { duplicates: duplicates.length }));
  if (opinion.state === 'HANDLING' && opinion.route !== 'STATION')
    unit.notify(toHandler(withdrawn, 'opinion.withdrawn'));
  return { opinion: answerOf(withdrawn) };
};
