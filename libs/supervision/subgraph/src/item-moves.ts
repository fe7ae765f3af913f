import { assertVersion } from '@renda/commands';
import { itemLifecycle } from '@renda/supervision-rules';

import { eventOf } from './events.ts';

import type { ItemEvent } from '@renda/supervision-rules';

import type { SupervisionUnit } from './context.ts';
import type { SupervisionEventKind, SupervisionEvents } from './events.ts';
import type { SupervisionItem } from './persistence/supervision-item.table.ts';

interface Named {
  readonly itemId: string;
  readonly expectedVersion?: number | null;
}

/** The item, locked, after who may is settled; refuses a stale version and a step out of order. */
export const lockItem = async (
  { itemId, expectedVersion }: Named,
  event: ItemEvent,
  unit: SupervisionUnit,
  assertMay: (item: SupervisionItem) => void,
): Promise<SupervisionItem> => {
  const item = await unit.items.lock(itemId);
  assertMay(item);
  assertVersion(item, expectedVersion);
  itemLifecycle.advance(item.state, event);
  return item;
};

interface Step<K extends SupervisionEventKind> {
  readonly event: ItemEvent;
  readonly text: string;
  readonly changes?: Partial<Omit<SupervisionItem, 'id' | 'version' | 'state' | 'steps'>>;
  readonly kind: K;
  readonly data: SupervisionEvents[K];
}

/** The one way an item moves: state and step are written, and the event says so (SUP-7). */
export const takeStep = async <K extends SupervisionEventKind>(
  item: SupervisionItem,
  { event, text, changes, kind, data }: Step<K>,
  unit: SupervisionUnit,
): Promise<SupervisionItem> => {
  const state = itemLifecycle.advance(item.state, event);
  const today = unit.today();
  const saved = await unit.items.save({ ...item, ...changes, state, stateSince: today, steps: item.steps + 1 });
  await unit.steps.add({
    itemId: item.id,
    number: saved.steps,
    event,
    from: item.state,
    to: state,
    takenOn: today,
    text,
    actor: unit.viewer.subject,
  });
  unit.emit(eventOf(kind, 'SupervisionItem', saved, data));
  return saved;
};

/** The states on either side of the step, as most of its events tell. */
export const fromTo = (item: SupervisionItem, event: ItemEvent) => ({
  from: item.state,
  to: itemLifecycle.advance(item.state, event),
});
