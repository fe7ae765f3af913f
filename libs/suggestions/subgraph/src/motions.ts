import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { motionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { reasonOf } from './reason.ts';

import type { Role } from '@renda/identity';
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

/** Takes one step of SUG-14; every signer is told. */
export const moveMotion = async (
  motion: Motion,
  event: MotionEvent,
  changes: Partial<Motion>,
  unit: SuggestionsUnit,
): Promise<Motion> => {
  const state = motionLifecycle.advance(motion.state, event);
  const stays = state === motion.state;
  const moved = await unit.motions.save({
    ...motion,
    ...changes,
    state,
    stateSince: stays ? motion.stateSince : unit.today(),
    endedOn: ended.includes(state) ? unit.today() : null,
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

/** The presidium decides, each decision recorded (SUG-14). */
export const decideMotion = async (
  motion: Motion,
  event: MotionEvent,
  decision: BodyDecisionInput,
  changes: Partial<Motion>,
  unit: SuggestionsUnit,
): Promise<Motion> => {
  motionLifecycle.advance(motion.state, event);
  const { decidedOn, meeting, number, text } = decision;
  const earliest = motion.submittedOn ?? motion.stateSince;
  if (decidedOn > unit.today() || decidedOn < earliest) {
    throw suggestionsErrors.DECISION_DAY_IMPOSSIBLE({ decidedOn, earliest }, { field: 'decision' });
  }
  await unit.decisions.add({
    suggestionId: null,
    motionId: motion.id,
    matterId: null,
    matter: event,
    body: 'PRESIDIUM',
    meeting: reasonOf(meeting, 'decision'),
    number: reasonOf(number, 'decision'),
    decidedOn,
    text: reasonOf(text, 'decision'),
  });
  return moveMotion(motion, event, changes, unit);
};
