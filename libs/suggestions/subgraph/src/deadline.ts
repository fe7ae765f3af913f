import { daysBetween, deadlineOf, lightOn } from '@renda/kernel';

import type { Deadline, RegionCode } from '@renda/kernel';
import type { PolicyName } from '@renda/policy';
import type { StepClock } from '@renda/suggestions-rules';

import type { SuggestionsContext } from './context.ts';
import type { Commitment } from './persistence/commitment.table.ts';

type Reading = Pick<SuggestionsContext, 'policy' | 'clock' | 'calendar'>;

/** A running limit with its reasons (SUG-5): the source is that of the policy in force when it began (ONE-9). */
export const deadlineFrom = async (
  running: StepClock | null,
  regionCode: RegionCode,
  { policy, clock, calendar }: Reading,
): Promise<Deadline | null> => {
  if (!running) return null;
  const today = clock.today();
  const { startEvent, startedOn, rule, due, policyOn } = running;
  const { source } = await policy.explain(regionCode, rule.name as PolicyName, policyOn);
  const amberWorkdays = await policy.read(regionCode, 'deadline.amberWorkdays', today);
  return deadlineOf({ startEvent, startedOn, rule, source, today, amberWorkdays, due }, calendar);
};

/** The day of a promise: set by the unit itself, so its explanation names the promise and counts no days off. */
export const commitmentDeadline = async (
  { dueOn, firstDueOn, keptOn, supersededOn, shifts, regionCode }: Commitment,
  { policy, clock, calendar }: Reading,
): Promise<Deadline | null> => {
  if (keptOn ?? supersededOn) return null;
  const today = clock.today();
  const amberWorkdays = await policy.read(regionCode, 'deadline.amberWorkdays', today);
  return {
    due: dueOn,
    daysLeft: daysBetween(today, dueOn),
    light: lightOn(today, dueOn, amberWorkdays, calendar),
    explanation: {
      startEvent: 'promised',
      startedOn: firstDueOn,
      rule: `commitment, moved ${shifts} times`,
      source: 'SUG-6',
      skippedDays: [],
    },
  };
};
