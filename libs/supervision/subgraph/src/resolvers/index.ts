import { Acceptor } from './Acceptor.ts';
import { CandidateProject } from './CandidateProject.ts';
import { EvaluationVote } from './EvaluationVote.ts';
import { HandlingUnit } from './HandlingUnit.ts';
import { ImplementationPlan } from './ImplementationPlan.ts';
import { Inspection } from './Inspection.ts';
import { Mutation } from './Mutation.ts';
import { ProjectLink } from './ProjectLink.ts';
import { Query } from './Query.ts';
import { Rectification } from './Rectification.ts';
import { Region } from './Region.ts';
import { Representative } from './Representative.ts';
import { RepresentativeGroup } from './RepresentativeGroup.ts';
import { SatisfactionEvaluation } from './SatisfactionEvaluation.ts';
import { SupervisedProject } from './SupervisedProject.ts';
import { SupervisionItem } from './SupervisionItem.ts';
import { SupervisionItemStep } from './SupervisionItemStep.ts';

import type { Resolvers } from '../__generated__/resolvers.ts';

export const resolvers: Resolvers = {
  Acceptor,
  CandidateProject,
  EvaluationVote,
  HandlingUnit,
  ImplementationPlan,
  Inspection,
  Mutation,
  ProjectLink,
  Query,
  Rectification,
  Region,
  Representative,
  RepresentativeGroup,
  SatisfactionEvaluation,
  SupervisedProject,
  SupervisionItem,
  SupervisionItemStep,
};
