import { addNotices, appendEvents, sendNoticesJob } from '@renda/events';
import { newId } from '@renda/persistence';

import type { EventToAppend, Notice } from '@renda/events';
import type { EntityManager } from 'typeorm';

import type { CommandBase } from './command-base.ts';
import type { Check, MutationEffects, PlannedDeadline } from './mutation-effects.ts';

/** What a unit's work said on its way, written when the work is done. */
export interface Gathered {
  readonly events: EventToAppend[];
  readonly notices: Notice[];
  readonly deadlines: PlannedDeadline[];
  readonly checks: Check[];
}

export const nothingGathered = (): Gathered => ({ events: [], notices: [], deadlines: [], checks: [] });

/** Appends the events and stores the notices, in the work's own transaction. */
export const writeGathered = async (
  manager: EntityManager,
  { events, notices }: Gathered,
  sendJob?: CommandBase['sendJob'],
): Promise<void> => {
  const ids = notices.map(() => newId());
  await Promise.all([
    appendEvents(manager, events),
    addNotices(manager, notices, ids),
    ids.length > 0 && sendJob?.(manager, sendNoticesJob, { ids }),
  ]);
};

export const effectsOf = ({ events, notices, deadlines, checks }: Gathered, applied: boolean): MutationEffects => ({
  applied,
  replayed: false,
  checks,
  deadlines,
  notices,
  events: events.map(({ kind, aggregate }) => ({ kind, aggregate: { type: aggregate.type, id: aggregate.id } })),
});
