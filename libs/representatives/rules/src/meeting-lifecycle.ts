import { defineLifecycle } from '@renda/kernel';

/** A meeting from its call to its end (REP-12). Sign-in may be opened again for the next sitting. */
export const meetingLifecycle = defineLifecycle({
  CONVENED: { openSignIn: 'SIGN_IN_OPEN', cancel: 'CANCELLED' },
  SIGN_IN_OPEN: { closeSignIn: 'SIGN_IN_CLOSED', end: 'ENDED' },
  SIGN_IN_CLOSED: { openSignIn: 'SIGN_IN_OPEN', end: 'ENDED' },
  ENDED: {},
  CANCELLED: {},
});

export type MeetingState = (typeof meetingLifecycle.states)[number];

export const meetingBodies = ['CONGRESS', 'STANDING_COMMITTEE', 'CHAIRPERSONS'] as const;
export type MeetingBody = (typeof meetingBodies)[number];

export const committeePosts = ['CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'MEMBER'] as const;
export type CommitteePost = (typeof committeePosts)[number];
