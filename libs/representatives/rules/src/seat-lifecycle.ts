import { defineLifecycle } from '@renda/kernel';

/** A seat in a congress (REP-13). Election makes the record; only IN_OFFICE may vote (VOT-3). */
export const seatLifecycle = defineLifecycle({
  ELECTED: { confirm: 'IN_OFFICE', end: 'ENDED' },
  IN_OFFICE: { suspend: 'SUSPENDED', end: 'ENDED' },
  SUSPENDED: { restore: 'IN_OFFICE', end: 'ENDED' },
  ENDED: {},
});

export type SeatState = (typeof seatLifecycle.states)[number];
export type SeatEvent = (typeof seatLifecycle.events)[number];

/** When exercising the office is suspended, by the Deputies Law. */
export const suspensionGrounds = ['CRIMINAL_DETENTION', 'SERVING_SENTENCE'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** When a qualification ends, by the Deputies Law; the last two by the check of elections and by the term. */
export const seatEndGrounds = [
  'MOVED_AWAY',
  'RESIGNED',
  'TWICE_ABSENT',
  'RECALLED',
  'NATIONALITY_LOST',
  'POLITICAL_RIGHTS_LOST',
  'CAPACITY_LOST',
  'DIED',
  'ELECTION_INVALID',
  'TERM_ENDED',
] as const;
export type SeatEndGround = (typeof seatEndGrounds)[number];

/** The one ground for a seat that was never taken up and for no other. */
export const endsBeforeOffice = (ground: SeatEndGround): boolean => ground === 'ELECTION_INVALID';
