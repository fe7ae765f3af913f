import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { defineLifecycle } from '@renda/kernel';

import { pledgeKept } from '../events.ts';

import type { KeepPledgeInput } from '../__generated__/resolvers.ts';
import type { PledgesUnit } from '../context.ts';
import type { Pledge } from '../persistence/pledge.table.ts';

const pledgeLifecycle = defineLifecycle({ OPEN: { keep: 'KEPT' }, KEPT: {} }, { initial: 'OPEN' });

export const keepPledge = async (input: KeepPledgeInput, unit: PledgesUnit): Promise<{ readonly pledge: Pledge }> => {
  const pledge = await unit.pledges.lock(input.pledgeId);
  assertVersion(pledge, input.expectedVersion);
  assertActsIn(unit.viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], pledge.regionCode);

  const kept = await unit.pledges.save({ ...pledge, state: pledgeLifecycle.advance(pledge.state, 'keep') });
  unit.emit(pledgeKept(kept));
  return { pledge: kept };
};
