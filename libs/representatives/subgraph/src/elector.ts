import { representativesErrors } from '@renda/representatives-rules';

import type { RepresentativesUnit } from './context.ts';
import type { Meeting } from './persistence/meeting.table.ts';
import type { Representative } from './persistence/representative.table.ts';

/** Throws unless the seat is one of the body that meets, in office and not suspended today (REP-12, REP-13). */
export const assertElector = async (
  meeting: Meeting,
  seat: Representative,
  unit: RepresentativesUnit,
): Promise<void> => {
  const at = { field: 'representativeId' };
  const day = unit.today();
  if (seat.congressId !== meeting.congressId) throw representativesErrors.NOT_A_MEMBER({ body: meeting.body }, at);
  const elector = await unit.meetings.electorOf(meeting.id, day, seat.id);
  if (elector?.suspended) throw representativesErrors.SUSPENDED_REPRESENTATIVE({ day }, at);
  if (elector) return;
  const isInOffice = seat.state === 'IN_OFFICE' || seat.state === 'SUSPENDED';
  throw isInOffice
    ? representativesErrors.NOT_A_MEMBER({ body: meeting.body }, at)
    : representativesErrors.NOT_IN_OFFICE({ day, state: seat.state }, at);
};
