import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';
import { textWithin } from '../texts.ts';

import type { HandOverProgrammeInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** DECIDED → HANDED_OVER, by committee staff to the government (VOT-1). */
export const handOverProgramme = async (
  input: HandOverProgrammeInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['COMMITTEE_STAFF']);
  const next = advanced(programme, 'handOver');
  const document = textWithin(input.document, 100, 'document');
  const electedIds = (await unit.candidates.elected(programme.id)).map(({ id }) => id);
  const handedOver = await unit.programmes.save({
    ...next,
    handedOverOn: unit.today(),
    handOverDocument: document,
  });
  unit.emit(programmeEvent('programme.handedOver', handedOver, { document, electedIds }));
  return { programme: handedOver };
};
