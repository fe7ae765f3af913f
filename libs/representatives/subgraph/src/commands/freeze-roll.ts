import { createHash } from 'node:crypto';

import { representativesErrors, rollText } from '@renda/representatives-rules';

import { lockedMeeting } from '../locked-meeting.ts';
import { rollCountOf } from '../meeting-roll-count.ts';
import { meetingEvent } from '../seat-event.ts';

import type { Role } from '@renda/identity';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingInput } from '../locked-meeting.ts';
import type { Elector } from '../persistence/meeting.repository.ts';

const roles: readonly Role[] = ['COMMITTEE_STAFF', 'PRESIDIUM', 'CHAIRPERSONS'];

/** Freezes who may vote as of now, with a hash anyone can reckon again (VOT-3). */
export const freezeRoll = async (input: MeetingInput, unit: RepresentativesUnit) => {
  const meeting = await lockedMeeting(input, unit, roles);
  const { id: meetingId, state } = meeting;
  if (state !== 'SIGN_IN_OPEN' && state !== 'SIGN_IN_CLOSED') throw representativesErrors.SIGN_IN_NOT_OPEN({ state });

  const day = unit.today();
  const electors = await unit.meetings.electorsOf(meetingId, day);
  const entitled = electors.filter(({ suspended }) => !suspended);
  const { countSuspended, ...counts } = await rollCountOf(meeting, countsOf(electors), unit.policy, day);
  const number = await unit.rolls.nextNumber(meetingId);
  const entitledIds = idsOf(entitled);
  const presentIds = idsOf(entitled.filter(isPresent));
  const text = rollText({ meetingId, number, day, total: counts.total, entitledIds, presentIds });
  const sha256 = createHash('sha256').update(text).digest('hex');

  const { total, present, suspended, quorum } = counts;
  const facts = { meetingId, number, day, frozenAt: unit.clock.now(), total, present, suspended, quorum, sha256 };
  const roll = await unit.rolls.add({ ...facts, entitled: counts.entitled });
  await unit.rolls.addEntries(roll.id, entitled);
  unit.check({ name: 'quorum', passed: quorum?.met ?? true, detail: `${present} / ${total}`, rule: 'VOT-6' });
  const suspendedIds = idsOf(electors.filter((elector) => elector.suspended));
  const ids = { meetingId, rollId: roll.id, entitledIds, presentIds, suspendedIds };
  const figures = { number, day, total, present, countSuspended, quorum };
  unit.emit(meetingEvent('meeting.rollFrozen', meeting, { ...ids, ...figures, sha256, text }));
  return { roll };
};

const isPresent = ({ attendance }: Elector): boolean => attendance === 'PRESENT';

const idsOf = (electors: readonly Elector[]): readonly string[] =>
  electors.map(({ representativeId }) => representativeId).toSorted();

const countsOf = (electors: readonly Elector[]) => {
  const entitled = electors.filter(({ suspended }) => !suspended);
  return {
    entitled: entitled.length,
    present: entitled.filter(isPresent).length,
    onLeave: entitled.filter(({ attendance }) => attendance === 'ON_LEAVE').length,
    suspended: electors.length - entitled.length,
  };
};
