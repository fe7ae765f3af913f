import { assertActsIn } from '@renda/identity';

import { foreignIdOrNull } from '../foreign-id.ts';
import { lockItem, takeStep } from '../item-moves.ts';
import { assertDueAhead } from '../rectifications.ts';
import { requiredText } from '../required-text.ts';

import type { PlanSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** TOPIC → PLANNED: passed with the yearly plan, and published with it (SUP-7). */
export const planSupervisionItem = async (
  input: PlanSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'plan', unit, ({ regionCode }) =>
    assertActsIn(unit.viewer, ['CHAIRPERSONS'], regionCode),
  );
  const { plannedFor } = input;
  const leaderId = foreignIdOrNull('Representative', input.leaderId, 'leaderId');
  assertDueAhead(plannedFor, unit.today());
  const taken = await takeStep(
    item,
    {
      event: 'plan',
      text: requiredText(input.text, 'text'),
      changes: { plannedFor, leaderId, publishedOn: unit.today() },
      kind: 'supervisionItem.planned',
      data: { plannedFor },
    },
    unit,
  );
  return { item: taken };
};
