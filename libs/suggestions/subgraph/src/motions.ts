import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { motionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { reasonOf } from './reason.ts';

import type { Role } from '@renda/identity';
import type { Day } from '@renda/kernel';
import type { MotionEvent } from '@renda/suggestions-rules';

import type { BodyDecisionInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Motion } from './persistence/motion.table.ts';

interface MotionInput {
  readonly motionId: string;
  readonly expectedVersion?: number | null;
}

export const presidium = ['PRESIDIUM', 'COMMITTEE_STAFF'] as const satisfies readonly Role[];

/** The motion, locked, for those who hold one of the roles. */
export const lockMotion = async (
  roles: readonly Role[],
  { motionId, expectedVersion }: MotionInput,
  unit: SuggestionsUnit,
): Promise<Motion> => {
  const motion = await unit.motions.lock(motionId);
  assertActsIn(unit.viewer, roles, motion.regionCode);
  assertVersion(motion, expectedVersion);
  return motion;
};

const ended: readonly Motion['state'][] = ['NOT_ON_AGENDA', 'CONVERTED', 'ADOPTED', 'REJECTED', 'WITHDRAWN'];

/** Takes one step of SUG-14, on the day it was decided if a body decided it; every signer is told. */
export const moveMotion = async (
  motion: Motion,
  event: MotionEvent,
  changes: Partial<Motion>,
  unit: SuggestionsUnit,
  on: Day = unit.today(),
): Promise<Motion> => {
  const state = motionLifecycle.advance(motion.state, event);
  const stays = state === motion.state;
  const moved = await unit.motions.save({
    ...motion,
    ...changes,
    state,
    stateSince: stays ? motion.stateSince : on,
    endedOn: ended.includes(state) ? on : null,
  });
  unit.emit(suggestionsEvent('motion.moved', { event, state }, { type: 'Motion', row: moved }));
  for (const subject of moved.signerIds) {
    unit.notify({
      kind: `motion.${event}`,
      to: { role: 'REPRESENTATIVE', region: moved.regionCode, subject },
      about: { type: 'Motion', id: moved.id },
    });
  }
  return moved;
};

/** Not dated before the last step, nor in the future. */
export const assertDecidable = (
  { stateSince: earliest }: Motion,
  { decidedOn }: Pick<BodyDecisionInput, 'decidedOn'>,
  unit: SuggestionsUnit,
): void => {
  if (decidedOn > unit.today() || decidedOn < earliest) {
    throw suggestionsErrors.DECISION_DAY_IMPOSSIBLE({ decidedOn, earliest }, { field: 'decision' });
  }
};

interface Decided extends BodyDecisionInput {
  /** The presidium decides, except on what the congress itself votes on. */
  readonly body?: 'PRESIDIUM' | 'CONGRESS';
}

/** A decision on a motion, recorded; the step counts from its day, not from that of its entry (SUG-14, ACC-3). */
export const decideMotion = async (
  motion: Motion,
  event: MotionEvent,
  decision: Decided,
  changes: Partial<Motion>,
  unit: SuggestionsUnit,
): Promise<Motion> => {
  motionLifecycle.advance(motion.state, event);
  assertDecidable(motion, decision, unit);
  const { body = 'PRESIDIUM', decidedOn, meeting, number, text } = decision;
  await unit.decisions.add({
    suggestionId: null,
    motionId: motion.id,
    matterId: null,
    matter: event,
    body,
    meeting: reasonOf(meeting, 'decision'),
    number: reasonOf(number, 'decision'),
    decidedOn,
    text: reasonOf(text, 'decision'),
  });
  return moveMotion(motion, event, changes, unit, decidedOn);
};
