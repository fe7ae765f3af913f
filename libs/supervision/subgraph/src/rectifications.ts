import { assertVersion } from '@renda/commands';
import { actsIn, assertActsIn } from '@renda/identity';
import { rectificationLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { actsForUnit } from './access.ts';
import { eventOf } from './events.ts';
import { foundIn } from './found-in.ts';

import type { Viewer } from '@renda/identity';
import type { Day } from '@renda/kernel';
import type { RectificationEvent } from '@renda/supervision-rules';

import type { SupervisionUnit } from './context.ts';
import type { SupervisionEventKind, SupervisionEvents } from './events.ts';
import type { FoundIn } from './found-in.ts';
import type { Rectification, SignOffRole } from './persistence/rectification.table.ts';

interface Named {
  readonly rectificationId: string;
  readonly expectedVersion?: number | null;
}

/** The problem, locked, after who may is settled; refuses a stale version and an event its state lacks. */
export const lockRectification = async (
  { rectificationId, expectedVersion }: Named,
  event: RectificationEvent,
  unit: SupervisionUnit,
  assertMay: (found: Rectification, of: FoundIn) => void,
): Promise<Rectification> => {
  const found = await unit.rectifications.lock(rectificationId);
  assertMay(found, await foundIn(found, unit));
  assertVersion(found, expectedVersion);
  rectificationLifecycle.advance(found.state, event);
  return found;
};

interface Move<K extends SupervisionEventKind> {
  readonly event: RectificationEvent;
  readonly changes: Partial<Omit<Rectification, 'id' | 'version' | 'state'>>;
  readonly kind: K;
  readonly data: SupervisionEvents[K];
}

/** The one way a problem moves (SUP-5). */
export const moveRectification = async <K extends SupervisionEventKind>(
  found: Rectification,
  { event, changes, kind, data }: Move<K>,
  unit: SupervisionUnit,
): Promise<Rectification> => {
  const state = rectificationLifecycle.advance(found.state, event);
  const saved = await unit.rectifications.save({ ...found, ...changes, state, stateSince: unit.today() });
  unit.emit(eventOf(kind, 'Rectification', saved, data));
  return saved;
};

/** A representative or the working committee, never the owner, whatever else the owner is (SUP-5). */
export const assertJudge = (viewer: Viewer, { regionCode, ownerUnitId }: Rectification, { field }: FoundIn): void => {
  if (actsForUnit(viewer, ownerUnitId)) throw supervisionErrors.OWNER_CANNOT_SIGN_OFF();
  if (actsIn(viewer, ['REPRESENTATIVE'], regionCode)) return;
  assertActsIn(viewer, ['REPRESENTATIVE', 'WORKING_COMMITTEE'], regionCode, field ?? undefined);
};

export const judgeRole = (viewer: Viewer, { regionCode }: Rectification): SignOffRole =>
  actsIn(viewer, ['REPRESENTATIVE'], regionCode) ? 'REPRESENTATIVE' : 'WORKING_COMMITTEE';

export const assertDueAhead = (dueOn: Day, today: Day): void => {
  if (dueOn < today) throw supervisionErrors.DUE_DAY_PAST({ dueOn }, { field: 'dueOn' });
};
