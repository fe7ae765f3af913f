import { isStepOverdue, opinionLifecycle, stepDueOn, stepTerm } from '@renda/stations-rules';

import { snapshotOf } from './citizen-words.ts';
import { stationsEvent } from './events.ts';

import type { OpinionEvent, Rating } from '@renda/stations-rules';

import type { ActingRole } from './access.ts';
import type { StationsUnit } from './context.ts';
import type { StationsEventKind, StationsEvents } from './events.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { OpinionAction } from './persistence/opinion-words.ts';

/** What a movement sets besides state and deadline. */
export type OpinionChanges = Partial<Omit<CitizenOpinion, 'id' | 'version' | 'state' | 'limits' | 'steps'>>;

interface Movement<K extends StationsEventKind> {
  readonly event: OpinionEvent;
  readonly role: ActingRole;
  readonly changes?: OpinionChanges;
  readonly note?: string | null;
  readonly rating?: Rating | null;
  readonly kind: K;
  readonly data: StationsEvents[K];
}

/**
 * The one way an opinion moves (STA-5): the lifecycle decides, the state, its deadline and the step are written, and the
 * event says so.
 */
export const moveOpinion = async <K extends StationsEventKind>(
  opinion: CitizenOpinion,
  movement: Movement<K>,
  unit: StationsUnit,
): Promise<CitizenOpinion> => {
  const state = opinionLifecycle.advance(opinion.state, movement.event);
  const today = unit.today();
  const dueOn = stepDueOn(state, today, opinion.limits);
  const late = isStepOverdue(opinion.state, opinion.dueOn, today);
  const moved = await unit.opinions.save({
    ...opinion,
    ...movement.changes,
    state,
    stateSince: today,
    dueOn,
    endedOn: dueOn ? null : today,
    steps: opinion.steps + 1,
    lateSteps: opinion.lateSteps + (late ? 1 : 0),
  });
  await recordStep(moved, { ...movement, action: actions[movement.event], from: opinion, late }, unit);
  emitOpinion(moved, movement.kind, movement.data, unit);
  return moved;
};

interface Recorded {
  readonly action: OpinionAction;
  readonly role: ActingRole;
  readonly from: CitizenOpinion | null;
  readonly late: boolean;
  readonly note?: string | null;
  readonly rating?: Rating | null;
}

/** The step that brought the opinion where it is, and the deadline it starts. */
export const recordStep = async (
  opinion: CitizenOpinion,
  { action, role, from, late, note = null, rating = null }: Recorded,
  unit: StationsUnit,
): Promise<void> => {
  await unit.steps.add({
    opinionId: opinion.id,
    number: opinion.steps,
    action,
    from: from?.state ?? null,
    to: opinion.state,
    takenAt: unit.clock.now(),
    takenOn: unit.today(),
    actor: unit.viewer.subject,
    actorRole: role,
    wasDueOn: from?.dueOn ?? null,
    late,
    dueOn: opinion.dueOn,
    note,
    rating,
  });
  const term = stepTerm(opinion.state, opinion.limits);
  if (term && opinion.dueOn)
    unit.plan({ name: opinion.state, due: opinion.dueOn, rule: `${term.name} = ${term.count}` });
};

export const emitOpinion = <K extends StationsEventKind>(
  opinion: CitizenOpinion,
  kind: K,
  data: StationsEvents[K],
  unit: StationsUnit,
): void => {
  const aggregate = { type: 'CitizenOpinion', id: opinion.id };
  unit.emit(stationsEvent({ kind, aggregate, region: opinion.regionCode, data, snapshot: snapshotOf(opinion) }));
};

const actions: Readonly<Record<OpinionEvent, OpinionAction>> = {
  sort: 'SORT',
  handle: 'HANDLE',
  handBack: 'HAND_BACK',
  recordResult: 'RECORD_RESULT',
  feedBack: 'FEED_BACK',
  rate: 'RATE',
  rehandle: 'REHANDLE',
  lapse: 'LAPSE',
  decline: 'DECLINE',
  withdraw: 'WITHDRAW',
};
