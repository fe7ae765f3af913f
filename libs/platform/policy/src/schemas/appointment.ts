import { z } from 'zod';

import { codedList, label, named } from './coded.ts';
import { days } from './numbers.ts';

export const appointmentKinds = ['APPOINT', 'REMOVE', 'ACCEPT_RESIGNATION', 'ACTING', 'CONFIRM'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** Who sees to a step. */
export const stepOfficers = [
  'PARTY_ORGANISATION',
  'PROPOSER',
  'WORKING_COMMITTEE',
  'CHAIRPERSONS',
  'CANDIDATE',
  'STANDING_COMMITTEE',
  'COMMITTEE_STAFF',
] as const;

const step = z
  .strictObject({
    ...named,
    officer: z.enum(stepOfficers),
    materials: z.array(label()).readonly(),
    /** Days before the meeting by which the step is done; FILE_DAYS: as many as `appointment.fileDays` says. */
    daysBeforeMeeting: z.union([days(0), z.literal('FILE_DAYS'), z.null()]),
  })
  .readonly();

/** The steps of each kind, in their order; one that stands here cannot be skipped (SUP-10). */
export const appointmentSteps = () =>
  z
    .strictObject({
      APPOINT: codedList(step),
      REMOVE: codedList(step),
      ACCEPT_RESIGNATION: codedList(step),
      ACTING: codedList(step),
      CONFIRM: codedList(step),
    })
    .readonly();

export type AppointmentStep = z.output<typeof step>;
export type AppointmentSteps = z.output<ReturnType<typeof appointmentSteps>>;
