import { defineLifecycle } from '@renda/kernel';

/** A proposal from taking in to the list. One that was judged may be judged again until it is chosen. */
export const proposalLifecycle = defineLifecycle({
  SUBMITTED: { screen: 'SCREENED', drop: 'DROPPED', merge: 'MERGED' },
  SCREENED: { screen: 'SCREENED', drop: 'DROPPED', merge: 'MERGED', choose: 'CHOSEN' },
  CHOSEN: {},
  DROPPED: {},
  MERGED: {},
});

export type ProposalState = (typeof proposalLifecycle)['states'][number];
