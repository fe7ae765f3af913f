import { z } from 'zod';

import { codedList, named } from './coded.ts';
import { count, days } from './numbers.ts';

const month = () => count(1, 12);

/** The parts of a project year (SUP-3), each of whole months, without gap or overlap. */
export const projectPhases = () =>
  codedList(
    z
      .strictObject({
        ...named,
        code: z.enum(['LAUNCH', 'SUPERVISE', 'CONCLUDE']),
        fromMonth: month(),
        toMonth: month(),
      })
      .readonly(),
  ).refine((phases) => phases.every(followsOn), { error: 'fromMonth … toMonth without gap (月份须连续)' });

interface Months {
  readonly fromMonth: number;
  readonly toMonth: number;
}

const followsOn = ({ fromMonth, toMonth }: Months, i: number, phases: readonly Months[]): boolean =>
  fromMonth <= toMonth && (i === 0 || fromMonth === (phases[i - 1]?.toMonth ?? 0) + 1);

/** Days before the meeting by which a special work report is there: draft, final text, and in the members' hands (SUP-7). */
export const reportDays = () =>
  z
    .strictObject({ draft: days(), final: days(), members: days() })
    .readonly()
    .refine(({ draft, final, members }) => draft >= final && final >= members, { error: 'draft ≥ final ≥ members' });
