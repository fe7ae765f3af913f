import { defineLifecycle } from '@renda/kernel';

import { suggestionsErrors } from './errors.ts';

/** 议案, the road of SUG-14. */
export const motionLifecycle = defineLifecycle(
  {
    DRAFT: { submit: 'SUBMITTED' },
    SUBMITTED: { putOnAgenda: 'ON_AGENDA', refer: 'REFERRED', withdraw: 'WITHDRAWN' },
    REFERRED: {
      report: 'REFERRED',
      putOnAgenda: 'ON_AGENDA',
      leaveOff: 'NOT_ON_AGENDA',
      convert: 'CONVERTED',
      withdraw: 'WITHDRAWN',
    },
    ON_AGENDA: { adopt: 'ADOPTED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
    NOT_ON_AGENDA: {},
    CONVERTED: {},
    ADOPTED: {},
    REJECTED: {},
    WITHDRAWN: {},
  },
  { rule: 'SUG-14' },
);

export type MotionState = (typeof motionLifecycle.states)[number];
export type MotionEvent = (typeof motionLifecycle.events)[number];
export type MotionProposer =
  'REPRESENTATIVES' | 'PRESIDIUM' | 'STANDING_COMMITTEE' | 'SPECIAL_COMMITTEE' | 'GOVERNMENT';

/** Representatives need `motion.signersMin`, the lead included; a body that may file one needs none (SUG-14). */
export const assertEnoughSigners = (proposer: MotionProposer, signers: number, minimum: number): void => {
  if (proposer === 'REPRESENTATIVES' && signers < minimum)
    throw suggestionsErrors.MOTION_SIGNERS_TOO_FEW({ signers, minimum });
};

export interface MotionVote {
  readonly members: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
}

/** Carried by more than half of all members; exactly half is not. Votes cannot be more than members. */
export const isCarried = ({ members, votesFor, votesAgainst, abstentions }: MotionVote): boolean => {
  const counts = [members, votesFor, votesAgainst, abstentions];
  if (counts.some((count) => count < 0) || votesFor + votesAgainst + abstentions > members) {
    throw suggestionsErrors.VOTES_DO_NOT_ADD_UP(
      { members, votes: votesFor + votesAgainst + abstentions },
      { field: 'members' },
    );
  }
  return 2 * votesFor > members;
};

/** 常委会渠道: opinions collected by a working committee (SUG-12). */
export const matterLifecycle = defineLifecycle(
  {
    COLLECTED: { sort: 'SORTED' },
    SORTED: { approve: 'APPROVED', sendBack: 'COLLECTED' },
    APPROVED: { putOnAgenda: 'ON_AGENDA', leaveOff: 'OFF_AGENDA' },
    ON_AGENDA: { forward: 'FORWARDED' },
    OFF_AGENDA: { forward: 'FORWARDED' },
    FORWARDED: {},
  },
  { rule: 'SUG-12' },
);

export type MatterState = (typeof matterLifecycle.states)[number];
export type MatterEvent = (typeof matterLifecycle.events)[number];
