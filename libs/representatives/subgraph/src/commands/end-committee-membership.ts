import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';

import { assertHasCome, assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { StandingCommitteeMember } from '../persistence/congress.table.ts';

export interface EndCommitteeMembershipInput extends CommandInput {
  readonly memberId: string;
  readonly endedOn: Day;
  readonly expectedVersion?: number | null;
}

export const endCommitteeMembership = async (input: EndCommitteeMembershipInput, unit: RepresentativesUnit) => {
  const member = await unit.committeeMembers.lock(input.memberId);
  assertStaffOf(unit.viewer, member.regionCode);
  assertVersion(member, input.expectedVersion);
  if (member.endedOn !== null) {
    throw commonErrors.ILLEGAL_TRANSITION({ state: 'ENDED', event: 'end', possible: '—' });
  }
  assertHasCome(input.endedOn, unit.today(), 'endedOn');
  assertInOrder(member.startedOn, input.endedOn, 'endedOn');
  return { member: await endMember(member, input.endedOn, unit) };
};

/** Ends the seat in the committee; also what the end of a representative's own seat brings about. */
export const endMember = async (
  member: StandingCommitteeMember,
  endedOn: Day,
  unit: RepresentativesUnit,
): Promise<StandingCommitteeMember> => {
  const ended = await unit.committeeMembers.save({ ...member, endedOn });
  const { id, regionCode, representativeId, congressId, post } = ended;
  unit.emit(
    representativesEvent({
      kind: 'committeeMember.ended',
      aggregate: { type: 'StandingCommitteeMember', id },
      region: regionCode,
      data: { representativeId, congressId, post, endedOn },
      snapshot: ended,
    }),
  );
  return ended;
};
