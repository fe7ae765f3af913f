import { addMonths } from '@renda/kernel';

import { erase } from '../commands/erase-citizen.ts';

import type { JobDefinition } from '@renda/events';

import type { StationsUnit } from '../context.ts';

const atOnce = 100;

/** Erases personal data `privacy.retentionYears` after the case ended (ACC-2); the record stays. */
export const eraseExpiredCitizens: JobDefinition<StationsUnit> = {
  name: 'erase-expired-citizens',
  cron: '50 1 * * *',
  run: async (_, job) => {
    let after: string | null = null;
    do {
      after = await job.inUnit((unit) => eraseSome(after, unit));
    } while (after && !job.signal.aborted);
  },
};

// The retention differs by region, so each candidate is asked for its own; the last id is where the next batch begins.
const eraseSome = async (after: string | null, unit: StationsUnit): Promise<string | null> => {
  const today = unit.today();
  const opinions = await unit.opinions.endedWithData(addMonths(today, -12), after, atOnce);
  for (const opinion of opinions) {
    const years = await unit.policy.read(opinion.regionCode, 'privacy.retentionYears', today);
    if (
      opinion.endedOn &&
      opinion.endedOn < addMonths(today, -12 * years) &&
      !(await isNeeded(opinion.contactId, unit))
    )
      await erase(opinion, { reason: `privacy.retentionYears = ${years}` }, unit);
  }
  return opinions.length === atOnce ? (opinions.at(-1)?.id ?? null) : null;
};

// One row of data may serve several opinions left at one visit.
const isNeeded = async (contactId: string | null, unit: StationsUnit): Promise<boolean> =>
  contactId !== null && (await unit.opinions.isOpenFor(contactId));
