import { startOfDay } from '@renda/kernel';

import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from './context.ts';

/** The unit on the day, at noon if that is not its own: a paper tells no hour. */
export const unitOn = (day: Day, unit: SuggestionsUnit): SuggestionsUnit =>
  day === unit.today() ? unit : unit.at(new Date(startOfDay(day).getTime() + 12 * 3_600_000));
