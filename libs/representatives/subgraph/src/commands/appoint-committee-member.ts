import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';
import type { CommitteePost } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';

export interface AppointCommitteeMemberInput extends CommandInput {
  readonly representativeId: string;
  readonly post: CommitteePost;
  readonly specialCommitteeId?: string | null;
  readonly startedOn: Day;
}

export const appointCommitteeMember = async (input: AppointCommitteeMemberInput, unit: RepresentativesUnit) => {
  const seat = await unit.representatives.lock(input.representativeId);
  const { id: representativeId, congressId, regionCode, state } = seat;
  assertStaffOf(unit.viewer, regionCode);
  if (seat.level === 'TOWNSHIP') throw representativesErrors.LEVEL_WITHOUT_COMMITTEE();
  const { post, specialCommitteeId = null, startedOn } = input;
  assertHasCome(startedOn, unit.today(), 'startedOn');
  if (state !== 'IN_OFFICE') {
    throw representativesErrors.NOT_IN_OFFICE({ day: startedOn, state }, { field: 'representativeId' });
  }
  assertInOrder(seat.inOfficeFrom ?? startedOn, startedOn, 'startedOn');
  if (specialCommitteeId !== null) await assertSameRegion(specialCommitteeId, regionCode, unit);
  const facts = { representativeId, congressId, regionCode, post, specialCommitteeId, startedOn, endedOn: null };
  const member = await unit.committeeMembers.add(facts);
  unit.emit(
    representativesEvent({
      kind: 'committeeMember.appointed',
      aggregate: { type: 'StandingCommitteeMember', id: member.id },
      region: regionCode,
      data: { representativeId, congressId, post, startedOn },
      snapshot: member,
    }),
  );
  return { member };
};

const assertSameRegion = async (committeeId: string, region: string, unit: RepresentativesUnit): Promise<void> => {
  const committee = await unit.specialCommittees.findById(committeeId);
  const at = { field: 'specialCommitteeId' };
  if (!committee) throw commonErrors.NOT_FOUND({ type: 'SpecialCommittee', id: committeeId }, at);
  if (committee.regionCode !== region) {
    throw representativesErrors.COMMITTEE_OF_ANOTHER_REGION({ committee: committee.regionCode, congress: region }, at);
  }
};
