import { assertCommitteeStaff } from '../access.ts';
import { lockItem, takeStep } from '../item-moves.ts';
import { toUnit } from '../notices.ts';
import { assertDueAhead } from '../rectifications.ts';
import { requiredText } from '../required-text.ts';

import type { ForwardDeliberationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** DELIBERATED → FORWARDED, with the number of the document (SUP-7). */
export const forwardDeliberation = async (
  input: ForwardDeliberationInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'forward', unit, (found) => assertCommitteeStaff(unit.viewer, found));
  const { reportDueOn } = input;
  assertDueAhead(reportDueOn, unit.today());
  const documentNumber = requiredText(input.documentNumber, 'documentNumber');
  const taken = await takeStep(
    item,
    {
      event: 'forward',
      text: requiredText(input.text, 'text'),
      changes: { documentNumber, reportDueOn, forwardedOn: unit.today() },
      kind: 'supervisionItem.forwarded',
      data: { unitIds: item.unitIds, reportDueOn },
    },
    unit,
  );
  unit.plan({ name: 'RECTIFICATION_REPORT', due: reportDueOn, rule: 'SUP-7' });
  const units = taken.unitIds.length > 0 ? taken.unitIds : [null];
  for (const unitId of units) unit.notify(toUnit(taken, unitId, 'supervisionItem.forwarded', { reportDueOn }));
  return { item: taken };
};
