import { suggestionsErrors } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { LookBackItem } from './persistence/look-back-item.table.ts';
import type { LookBack } from './persistence/look-back.table.ts';

/** The look-back of an item, as long as it runs. */
export const openLookBackOf = async ({ lookBackId }: LookBackItem, unit: SuggestionsUnit): Promise<LookBack> => {
  const lookBack = await unit.lookBacks.lock(lookBackId);
  if (lookBack.closedOn) throw suggestionsErrors.LOOK_BACK_CLOSED({ closedOn: lookBack.closedOn });
  return lookBack;
};
