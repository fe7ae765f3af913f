import { registerOnce } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import { assertInOrder } from '../days.ts';
import { meetingEvent } from '../seat-event.ts';
import { meetingRoles } from '../staff.ts';
import { optionalText } from '../texts.ts';

import type { CommandInput, ExternalReference } from '@renda/commands';
import type { Day } from '@renda/kernel';
import type { MeetingBody } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';
import type { Congress } from '../persistence/congress.table.ts';
import type { Meeting } from '../persistence/meeting.table.ts';

export interface ConveneMeetingInput extends CommandInput {
  readonly congressId: string;
  readonly body: MeetingBody;
  readonly number: number;
  readonly name?: string | null;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
  readonly place?: string | null;
  readonly agenda?: readonly string[];
  readonly externalReference?: ExternalReference | null;
}

export const conveneMeeting = async (input: ConveneMeetingInput, unit: RepresentativesUnit) => {
  const congress = await unit.congresses.findById(input.congressId);
  if (!congress) throw commonErrors.NOT_FOUND({ type: 'Congress', id: input.congressId }, { field: 'congressId' });
  assertActsIn(unit.viewer, meetingRoles, congress.regionCode);
  const { body, number, startsOn } = input;
  const endsOn = input.endsOn ?? startsOn;
  if (body !== 'CONGRESS' && congress.level === 'TOWNSHIP') throw representativesErrors.LEVEL_WITHOUT_COMMITTEE();
  if (number < 1) throw commonErrors.INVALID_INPUT({ reason: 'number ≥ 1.' }, { field: 'number' });
  assertInOrder(startsOn, endsOn, 'endsOn');

  const create = async (id: string): Promise<Meeting> => {
    const meeting = await unit.meetings.add({
      id,
      congressId: congress.id,
      regionCode: congress.regionCode,
      body,
      number,
      name: optionalText(input.name) ?? nameOf(congress, body, number),
      startsOn,
      endsOn,
      place: optionalText(input.place),
      agenda: input.agenda ?? [],
      state: 'CONVENED',
      signInOpenedAt: null,
      cancelReason: null,
    });
    unit.emit(meetingEvent('meeting.convened', meeting, { number, startsOn, endsOn }));
    return meeting;
  };
  const meeting = await registerOnce(unit, 'Meeting', input.externalReference, {
    create,
    existing: (id) => unit.meetings.findById(id),
  });
  return { meeting };
};

const bodyNames: Readonly<Record<MeetingBody, string>> = {
  CONGRESS: '',
  STANDING_COMMITTEE: '常务委员会',
  CHAIRPERSONS: '常务委员会主任会议',
};

const nameOf = ({ name }: Congress, body: MeetingBody, number: number): string =>
  `${name}${bodyNames[body]}第${number}次会议`;
