import { deadlineOf } from '@renda/kernel';
import { stepTerm } from '@renda/stations-rules';

import type { Deadline } from '@renda/kernel';
import type { PolicyName } from '@renda/policy';

import type { StationsContext } from './context.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';

type Reading = Pick<StationsContext, 'policy' | 'clock' | 'calendar'>;

/** The deadline of the present step with its reasons (STA-5, SUG-5); null once the opinion ended. */
export const opinionDeadline = async (
  { state, limits, stateSince, dueOn, regionCode, registeredOn }: CitizenOpinion,
  { policy, clock, calendar }: Reading,
): Promise<Deadline | null> => {
  const rule = stepTerm(state, limits);
  if (!rule || !dueOn) return null;
  const today = clock.today();
  const { source } = await policy.explain(regionCode, rule.name as PolicyName, registeredOn);
  const amberWorkdays = await policy.read(regionCode, 'deadline.amberWorkdays', today);
  return deadlineOf(
    { startEvent: state, startedOn: stateSince, rule, source, today, amberWorkdays, due: dueOn },
    calendar,
  );
};
