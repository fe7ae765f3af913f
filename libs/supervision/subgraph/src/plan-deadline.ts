import { deadlineOf } from '@renda/kernel';

import type { Deadline } from '@renda/kernel';

import type { SupervisionContext } from './context.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

/** By when the plan is due, with its reasons (SUP-1); null once it is there. */
export const planDeadline = async (
  { state, regionCode, decidedOn, congressEndedOn, planMonths, planDueOn }: SupervisedProject,
  { policy, clock, calendar }: Pick<SupervisionContext, 'policy' | 'clock' | 'calendar'>,
): Promise<Deadline | null> => {
  if (state !== 'DECIDED') return null;
  const today = clock.today();
  const { source } = await policy.explain(regionCode, 'project.planMonths', decidedOn);
  const amberWorkdays = await policy.read(regionCode, 'deadline.amberWorkdays', today);
  const rule = { name: 'project.planMonths', count: planMonths } as const;
  return deadlineOf(
    { startEvent: 'congressEnded', startedOn: congressEndedOn, rule, source, today, amberWorkdays, due: planDueOn },
    calendar,
  );
};
