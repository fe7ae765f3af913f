import { fixedClock } from '@renda/kernel';
import { policyReader } from '@renda/policy';

import type { Clock } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { CommandBase } from './command-base.ts';
import type { Gathered } from './gathered.ts';
import type { Unit } from './unit.ts';

export type UnitBase<R> = Pick<CommandBase<R>, 'viewer' | 'requestId' | 'clock' | 'calendar' | 'repositoriesOf'>;

/** A unit on the transaction; what is said to it ends in `gathered`. */
export const createUnit = <R extends object>(
  base: UnitBase<R>,
  manager: EntityManager,
  gathered: Gathered,
): Unit<R> => {
  const { viewer, requestId, calendar } = base;
  const repositories = base.repositoriesOf(manager);
  // Not the context's reader: that one reads over the pool, and would not see what this transaction wrote.
  const policy = policyReader(manager);
  const unitAt = (clock: Clock): Unit<R> => ({
    ...repositories,
    viewer,
    requestId,
    calendar,
    policy,
    manager,
    clock,
    today: () => clock.today(),
    emit: (event) => {
      gathered.events.push({ ...event, actor: viewer.subject, requestId, occurredAt: clock.now() });
    },
    notify: (notice) => {
      gathered.notices.push(notice);
    },
    plan: (deadline) => {
      gathered.deadlines.push(deadline);
    },
    check: (check) => {
      gathered.checks.push(check);
    },
    at: (instant) => unitAt(fixedClock(instant)),
  });
  return unitAt(base.clock);
};
