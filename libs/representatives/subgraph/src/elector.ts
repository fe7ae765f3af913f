import { representativesErrors } from '@renda/representatives-rules';

import type { Day } from '@renda/kernel';

import type { Elector } from './persistence/meeting.repository.ts';
import type { Meeting } from './persistence/meeting.table.ts';
import type { Representative } from './persistence/representative.table.ts';

/** Throws unless the seat is one of the body that meets, in office and not suspended on the day (REP-12, REP-13). */
export const assertElector = ({ body }: Meeting, seat: Representative, elector: Elector | null, day: Day): void => {
  const at = { field: 'representativeId' };
  if (elector?.suspended) throw representativesErrors.SUSPENDED_REPRESENTATIVE({ day }, at);
  if (elector) return;
  const isInOffice = seat.state === 'IN_OFFICE' || seat.state === 'SUSPENDED';
  throw isInOffice
    ? representativesErrors.NOT_A_MEMBER({ body }, at)
    : representativesErrors.NOT_IN_OFFICE({ day, state: seat.state }, at);
};
