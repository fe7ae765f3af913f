import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { matterLifecycle } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';

import type { Role } from '@renda/identity';
import type { MatterEvent } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { CommitteeMatter } from './persistence/committee-matter.table.ts';

interface MatterInput {
  readonly matterId: string;
  readonly expectedVersion?: number | null;
}

/** The matter, locked, for those who hold one of the roles. */
export const lockMatter = async (
  roles: readonly Role[],
  { matterId, expectedVersion }: MatterInput,
  unit: SuggestionsUnit,
): Promise<CommitteeMatter> => {
  const matter = await unit.matters.lock(matterId);
  assertActsIn(unit.viewer, roles, matter.regionCode);
  assertVersion(matter, expectedVersion);
  return matter;
};

/** Takes one step of the committee track (SUG-12). */
export const moveMatter = async (
  matter: CommitteeMatter,
  event: MatterEvent,
  changes: Partial<CommitteeMatter>,
  unit: SuggestionsUnit,
  because: { readonly reason?: string } = {},
): Promise<CommitteeMatter> => {
  const state = matterLifecycle.advance(matter.state, event);
  const moved = await unit.matters.save({ ...matter, ...changes, state, stateSince: unit.today() });
  unit.emit(suggestionsEvent('matter.moved', { event, state, ...because }, { type: 'CommitteeMatter', row: moved }));
  return moved;
};
