import { plusWorkdays } from './calendar.ts';

import type { Case, Row, World } from './world.ts';

export const approved = (it: Case, world: World): void => {
  it.state = 'APPROVED';
  it.due = plusWorkdays(world.today, 5);
};

/** Ends a case, and what ends with it: what was merged into it, what was handed up to it. */
export const end = (world: World, it: Case, state: 'CLOSED' | 'WITHDRAWN' | 'NOT_ADMITTED'): readonly Row[] => {
  it.state = state;
  it.due = null;
  const { main, other, linked } = world.cases;
  if (it === other && main?.state === 'MERGED') {
    if (state !== 'CLOSED') return partFrom(main, world);
    main.state = 'CLOSED';
    return ['childEnded'];
  }
  if (it === linked && main?.state === 'ESCALATED') {
    const [below, row] = endsBelow[state];
    main.state = below;
    return [row];
  }
  return [];
};

/** Nobody answered it with the other: it goes on alone from its admission. */
const partFrom = (it: Case, world: World): readonly Row[] => {
  it.state = 'ADMITTED';
  if (!it.dual) approved(it, world);
  return ['childParted'];
};

const endsBelow = {
  CLOSED: ['CLOSED', 'endedAbove'],
  WITHDRAWN: ['WITHDRAWN', 'withdrawnAbove'],
  NOT_ADMITTED: ['REGISTERED', 'notAdmittedAbove'],
} as const;
