import type { CitizenContact } from './persistence/citizen-contact.table.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { Reception } from './persistence/reception.table.ts';
import type { StationAssignment } from './persistence/station-representative.table.ts';
import type { Station } from './persistence/station.table.ts';
import type { Visit } from './persistence/visit.table.ts';
import type { DeclinedOpinion, FedBackOpinion, HandedOpinion, ResolvedOpinion } from './opinion-parts.ts';
import type { WithEffects } from '@renda/commands';

export type { Reception, ReceptionDuty } from './persistence/reception.table.ts';
export type { StationAssignment } from './persistence/station-representative.table.ts';
export type { NearbyStation } from './persistence/station.repository.ts';
export type { Station } from './persistence/station.table.ts';
export type { Visit } from './persistence/visit.table.ts';
export type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
export type { OpinionStep } from './persistence/opinion-step.table.ts';
export type { OpinionAttachment } from './persistence/opinion-attachment.table.ts';

export type Citizen = CitizenContact;

// Parts and views of one row: they read it, and nothing is copied.
export type OpinionHandling = HandedOpinion;
export type OpinionResult = ResolvedOpinion;
export type OpinionFeedback = FedBackOpinion;
export type OpinionDecline = DeclinedOpinion;
export type OpinionProgress = CitizenOpinion;
export type OpinionProgressDecline = DeclinedOpinion;
export type OpinionAnswer = FedBackOpinion;

interface WithOpinion {
  readonly opinion: CitizenOpinion;
}

export type RegisterOpinionPayload = WithEffects<WithOpinion>;
export type LeaveOpinionPayload = WithEffects<WithOpinion>;
export type SortOpinionPayload = WithEffects<WithOpinion>;
export type HandleOpinionPayload = WithEffects<WithOpinion>;
export type HandBackOpinionPayload = WithEffects<WithOpinion>;
export type RecordOpinionResultPayload = WithEffects<WithOpinion>;
export type FeedBackOpinionPayload = WithEffects<WithOpinion & { readonly duplicatesAnswered: number }>;
export type RateOpinionPayload = WithEffects<WithOpinion & { readonly rehandled: boolean }>;
export type DeclineOpinionPayload = WithEffects<WithOpinion>;
export type WithdrawOpinionPayload = WithEffects<WithOpinion>;
export type EraseCitizenPayload = WithEffects<WithOpinion>;
export type ImportOpinionPayload = WithEffects<WithOpinion & { readonly outcome: 'TAKEN' | 'ALREADY' }>;
export type CreateStationPayload = WithEffects<{ readonly station: Station }>;
export type UpdateStationPayload = WithEffects<{ readonly station: Station }>;
export type AssignRepresentativeToStationPayload = WithEffects<{
  readonly assignment: StationAssignment;
  readonly ended: StationAssignment | null;
}>;
export type ScheduleReceptionPayload = WithEffects<{ readonly reception: Reception }>;
export type HoldReceptionPayload = WithEffects<{ readonly reception: Reception }>;
export type CancelReceptionPayload = WithEffects<{ readonly reception: Reception }>;
export type RegisterVisitPayload = WithEffects<{ readonly visit: Visit }>;
