import { defineLifecycle } from '@renda/kernel';

/**
 * A year's livelihood projects from solicitation to hand-over (VOT-1). A void round repeats inside VOTING; `refill`
 * is the shortfall that goes back to the pool for a new list (VOT-6).
 */
export const programmeLifecycle = defineLifecycle({
  SOLICITING: { screen: 'SCREENING', callOff: 'CALLED_OFF' },
  SCREENING: { consider: 'CONSIDERED', callOff: 'CALLED_OFF' },
  CONSIDERED: { returnWithOpinions: 'SCREENING', publishList: 'CANDIDATES_PUBLISHED', callOff: 'CALLED_OFF' },
  CANDIDATES_PUBLISHED: { deliberate: 'DELIBERATING', callOff: 'CALLED_OFF' },
  DELIBERATING: { changeList: 'CANDIDATES_PUBLISHED', openVoting: 'VOTING', callOff: 'CALLED_OFF' },
  VOTING: { repeatRound: 'VOTING', refill: 'SCREENING', certify: 'DECIDED' },
  DECIDED: { handOver: 'HANDED_OVER' },
  HANDED_OVER: {},
  CALLED_OFF: {},
});

export type ProgrammeState = (typeof programmeLifecycle)['states'][number];
export type ProgrammeEvent = (typeof programmeLifecycle)['events'][number];
