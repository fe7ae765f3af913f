import type { ConsumerDefinition, DomainEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';

import type { VotingUnit } from '../context.ts';

/** What is read of representatives' `meeting.rollFrozen`. */
export interface RollFrozen {
  readonly body: string;
  readonly meetingId: string;
  readonly rollId: string;
  readonly number: number;
  readonly day: Day;
  readonly total: number;
  readonly entitledIds: readonly string[];
  readonly presentIds: readonly string[];
  readonly suspendedIds: readonly string[];
  readonly sha256: string;
}

/** What is read of `meeting.signedIn`. */
export interface SignedIn {
  readonly meetingId: string;
  readonly representativeId: string;
}

/** Frozen rolls, and who signed in since: present in the rounds of the meeting that are issuing (VOT-3). */
export const meetingRolls: ConsumerDefinition<VotingUnit> = {
  name: 'meetingRolls',
  from: 'representatives',
  kinds: ['meeting.rollFrozen', 'meeting.signedIn'],
  apply: async ({ kind, region, data }: DomainEvent, unit) => {
    if (kind === 'meeting.rollFrozen') await keepRoll(unit, region ?? '', data as RollFrozen);
    else await signIn(unit, data as SignedIn);
  },
};

const keepRoll = async (unit: VotingUnit, regionCode: RegionCode, { rollId, ...roll }: RollFrozen): Promise<void> => {
  const { meetingId, body, number, day, total, entitledIds, presentIds, suspendedIds, sha256 } = roll;
  await unit.rolls.add({
    ...{ id: rollId, meetingId, regionCode, body, number, day, total },
    ...{ entitledIds, presentIds, suspendedIds, sha256 },
  });
};

const signIn = async (unit: VotingUnit, { meetingId, representativeId }: SignedIn): Promise<void> => {
  await unit.rolls.takeTurn(meetingId);
  await unit.electors.signInAt(meetingId, representativeId);
};
