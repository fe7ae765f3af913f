import { command } from '@renda/commands';

import { adoptPolicyPack } from '../commands/adopt-policy-pack.ts';
import { appointCommitteeMember } from '../commands/appoint-committee-member.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { closeSignIn } from '../commands/close-sign-in.ts';
import { confirmRepresentative } from '../commands/confirm-representative.ts';
import { conveneMeeting } from '../commands/convene-meeting.ts';
import { createRepresentativeGroup } from '../commands/create-representative-group.ts';
import { endCommitteeMembership } from '../commands/end-committee-membership.ts';
import { endMeeting } from '../commands/end-meeting.ts';
import { endRepresentative } from '../commands/end-representative.ts';
import { freezeRoll } from '../commands/freeze-roll.ts';
import { grantLeave } from '../commands/grant-leave.ts';
import { importRegions } from '../commands/import-regions.ts';
import { importRepresentatives } from '../commands/import-representatives.ts';
import { joinRepresentativeGroup } from '../commands/join-representative-group.ts';
import { leaveRepresentativeGroup } from '../commands/leave-representative-group.ts';
import { openSignIn } from '../commands/open-sign-in.ts';
import { registerCongress } from '../commands/register-congress.ts';
import { registerRepresentative } from '../commands/register-representative.ts';
import { registerSpecialCommittee } from '../commands/register-special-committee.ts';
import { restoreRepresentative } from '../commands/restore-representative.ts';
import { revealRepresentativePhone } from '../commands/reveal-representative-phone.ts';
import { setPolicy } from '../commands/set-policy.ts';
import { signInRepresentatives } from '../commands/sign-in-representatives.ts';
import { signIn } from '../commands/sign-in.ts';
import { suspendRepresentative } from '../commands/suspend-representative.ts';
import { updateCongress } from '../commands/update-congress.ts';
import { updateMeeting } from '../commands/update-meeting.ts';
import { updateRepresentative } from '../commands/update-representative.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  importRegions: command('importRegions', importRegions),
  registerCongress: command('registerCongress', registerCongress),
  updateCongress: command('updateCongress', updateCongress),
  registerSpecialCommittee: command('registerSpecialCommittee', registerSpecialCommittee),
  appointCommitteeMember: command('appointCommitteeMember', appointCommitteeMember),
  endCommitteeMembership: command('endCommitteeMembership', endCommitteeMembership),
  registerRepresentative: command('registerRepresentative', registerRepresentative),
  updateRepresentative: command('updateRepresentative', updateRepresentative),
  revealRepresentativePhone: command('revealRepresentativePhone', revealRepresentativePhone),
  confirmRepresentative: command('confirmRepresentative', confirmRepresentative),
  suspendRepresentative: command('suspendRepresentative', suspendRepresentative),
  restoreRepresentative: command('restoreRepresentative', restoreRepresentative),
  endRepresentative: command('endRepresentative', endRepresentative),
  importRepresentatives: command('importRepresentatives', importRepresentatives),
  createRepresentativeGroup: command('createRepresentativeGroup', createRepresentativeGroup),
  joinRepresentativeGroup: command('joinRepresentativeGroup', joinRepresentativeGroup),
  leaveRepresentativeGroup: command('leaveRepresentativeGroup', leaveRepresentativeGroup),
  conveneMeeting: command('conveneMeeting', conveneMeeting),
  updateMeeting: command('updateMeeting', updateMeeting),
  openSignIn: command('openSignIn', openSignIn),
  closeSignIn: command('closeSignIn', closeSignIn),
  endMeeting: command('endMeeting', endMeeting),
  cancelMeeting: command('cancelMeeting', cancelMeeting),
  signIn: command('signIn', signIn),
  signInRepresentatives: command('signInRepresentatives', signInRepresentatives),
  grantLeave: command('grantLeave', grantLeave),
  freezeRoll: command('freezeRoll', freezeRoll),
  setPolicy: command('setPolicy', setPolicy),
  adoptPolicyPack: command('adoptPolicyPack', adoptPolicyPack),
};
