import { Citizen } from './Citizen.ts';
import { CitizenOpinion } from './CitizenOpinion.ts';
import { HandlingUnit } from './HandlingUnit.ts';
import { ImportOpinionPayload } from './ImportOpinionPayload.ts';
import { LeaveOpinionPayload } from './LeaveOpinionPayload.ts';
import { Mutation } from './Mutation.ts';
import { OpinionAnswer } from './OpinionAnswer.ts';
import { OpinionDecline } from './OpinionDecline.ts';
import { OpinionFeedback } from './OpinionFeedback.ts';
import { OpinionHandling } from './OpinionHandling.ts';
import { OpinionProgress } from './OpinionProgress.ts';
import { OpinionProgressDecline } from './OpinionProgressDecline.ts';
import { OpinionResult } from './OpinionResult.ts';
import { OpinionStep } from './OpinionStep.ts';
import { Query } from './Query.ts';
import { RateOpinionPayload } from './RateOpinionPayload.ts';
import { Reception } from './Reception.ts';
import { ReceptionDuty } from './ReceptionDuty.ts';
import { Region } from './Region.ts';
import { RegisterOpinionPayload } from './RegisterOpinionPayload.ts';
import { Representative } from './Representative.ts';
import { Station } from './Station.ts';
import { StationAssignment } from './StationAssignment.ts';
import { Visit } from './Visit.ts';
import { WithdrawOpinionPayload } from './WithdrawOpinionPayload.ts';

import type { Resolvers } from '../__generated__/resolvers.ts';

export const resolvers: Resolvers = {
  Citizen,
  CitizenOpinion,
  HandlingUnit,
  ImportOpinionPayload,
  LeaveOpinionPayload,
  Mutation,
  OpinionAnswer,
  OpinionDecline,
  OpinionFeedback,
  OpinionHandling,
  OpinionProgress,
  OpinionProgressDecline,
  OpinionResult,
  OpinionStep,
  Query,
  RateOpinionPayload,
  Reception,
  ReceptionDuty,
  Region,
  RegisterOpinionPayload,
  Representative,
  Station,
  StationAssignment,
  Visit,
  WithdrawOpinionPayload,
};
