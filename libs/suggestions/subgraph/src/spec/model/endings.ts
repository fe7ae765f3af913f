import type { Case, Row, World } from './world.ts';

/** Ends a case, and what ends with it: what was merged into it, what was handed up to it. */
export const end = (world: World, it: Case, state: 'CLOSED' | 'WITHDRAWN' | 'NOT_ADMITTED'): readonly Row[] => {
  it.state = state;
  it.due = null;
  const { main, other, linked } = world.cases;
  if (it === other && main?.state === 'MERGED') {
    main.state = 'CLOSED';
    return ['childEnded'];
  }
  if (it === linked && main?.state === 'ESCALATED') {
    main.state = state === 'NOT_ADMITTED' ? 'REGISTERED' : 'CLOSED';
    return [state === 'NOT_ADMITTED' ? 'notAdmittedAbove' : 'endedAbove'];
  }
  return [];
};
