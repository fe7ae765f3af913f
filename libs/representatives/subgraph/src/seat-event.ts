import { representativesEvent } from './events.ts';

import type { RepresentativesEvent, RepresentativesEvents } from './events.ts';
import type { Meeting } from './persistence/meeting.table.ts';
import type { Representative } from './persistence/representative.table.ts';

type SeatKind = Extract<keyof RepresentativesEvents, `representative.${string}`>;
type MeetingKind = Extract<keyof RepresentativesEvents, `meeting.${string}`>;
type Rest<K extends keyof RepresentativesEvents, Common extends string> = Omit<RepresentativesEvents[K], Common>;

/** An event of a seat, with what every such event says. */
export const seatEvent = <K extends SeatKind>(
  kind: K,
  seat: Representative,
  data: Rest<K, 'congressId' | 'personId' | 'name'>,
): RepresentativesEvent<K> =>
  representativesEvent({
    kind,
    aggregate: { type: 'Representative', id: seat.id },
    region: seat.regionCode,
    data: { congressId: seat.congressId, personId: seat.personId, name: seat.name, ...data } as never,
    snapshot: seat,
  });

/** An event of a meeting, with what every such event says. */
export const meetingEvent = <K extends MeetingKind>(
  kind: K,
  meeting: Meeting,
  data: Rest<K, 'congressId' | 'body'>,
): RepresentativesEvent<K> =>
  representativesEvent({
    kind,
    aggregate: { type: 'Meeting', id: meeting.id },
    region: meeting.regionCode,
    data: { congressId: meeting.congressId, body: meeting.body, ...data } as never,
    snapshot: meeting,
  });
