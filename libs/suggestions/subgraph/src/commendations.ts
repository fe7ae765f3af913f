import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { assertOneList, commendationLifecycle } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';

import type { Role } from '@renda/identity';
import type { CommendationEvent } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
import type { Commendation } from './persistence/commendation.table.ts';

/** The commendations, locked, in the order given, for those who hold one of the roles. */
export const lockCommendations = async (
  given: readonly string[],
  roles: readonly Role[],
  unit: SuggestionsUnit,
): Promise<readonly Commendation[]> => {
  const ids = given.map((id) => id.toLowerCase());
  assertOneList(ids, []);
  const rows = new Map((await unit.commendations.lockAll(ids)).map((row) => [row.id, row]));
  const found = ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw commonErrors.NOT_FOUND({ type: 'Commendation', id }, { field: 'commendationIds' });
    return row;
  });
  const regionCodes = found.map(({ regionCode }) => regionCode);
  for (const regionCode of regionCodes) assertActsIn(unit.viewer, roles, regionCode);
  assertOneList(ids, regionCodes);
  return found;
};

interface Step<K extends SuggestionsEventKind> {
  readonly event: CommendationEvent;
  readonly changes: Partial<Commendation>;
  readonly kind: K;
  readonly data: SuggestionsEvents[K];
}

export const moveCommendation = async <K extends SuggestionsEventKind>(
  commendation: Commendation,
  { event, changes, kind, data }: Step<K>,
  unit: SuggestionsUnit,
): Promise<Commendation> => {
  const state = commendationLifecycle.advance(commendation.state, event);
  const moved = await unit.commendations.save({ ...commendation, ...changes, state });
  unit.emit(suggestionsEvent(kind, data, { type: 'Commendation', row: moved }));
  return moved;
};
