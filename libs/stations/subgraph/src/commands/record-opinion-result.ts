import { assertVersion } from '@renda/commands';
import { opinionLifecycle, stationsErrors } from '@renda/stations-rules';

import { assertHandler } from '../access.ts';
import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { toStation } from '../notices.ts';
import { lockOpinion } from '../opinions.ts';

import type { RecordOpinionResultInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** HANDLING → RESOLVED, by the handler; for a suggestion only by the event of its reply (STA-5). */
export const recordOpinionResult = async (
  input: RecordOpinionResultInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, station } = await lockOpinion({ opinionId: input.opinionId }, unit);
  opinionLifecycle.advance(opinion.state, 'recordResult');
  const role = assertHandler(unit.viewer, opinion, station);
  assertVersion(opinion, input.expectedVersion);
  const route = opinion.route ?? 'STATION';
  // The suggestion may have ended before the citizen's rating sent the opinion back: then the station answers (STA-5).
  const awaitsSuggestion = route === 'SUGGESTION' && opinion.rehandlings === 0;
  if (awaitsSuggestion && unit.viewer.kind !== 'SYSTEM') throw stationsErrors.RESULT_COMES_FROM_SUGGESTION();
  const text = input.text.trim();
  const receipt = input.receipt?.trim() || null;
  if (!text) throw stationsErrors.ROUTE_NEEDS({ route, field: 'text' }, { field: 'text' });
  if (route === 'PETITIONS' && !receipt)
    throw stationsErrors.ROUTE_NEEDS({ route, field: 'receipt' }, { field: 'receipt' });
  const resolvedOn = unit.today();
  const resolved = await moveOpinion(
    opinion,
    {
      event: 'recordResult',
      role,
      changes: { resultText: text, resultReceipt: receipt, resolvedOn },
      note: text,
      kind: 'opinion.resolved',
      data: { route, resolvedOn, suggestionId: opinion.suggestionId },
    },
    unit,
  );
  unit.notify(toStation(resolved, 'opinion.resolved', { dueOn: resolved.dueOn }));
  return { opinion: answerOf(resolved) };
};
