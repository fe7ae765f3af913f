import type { Day } from '@renda/kernel';
import type { DeclineGround, HandlingRoute } from '@renda/stations-rules';

import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';

// Each part of an opinion is the whole row, known to have what the part is about.
export type HandedOpinion = CitizenOpinion & { readonly route: HandlingRoute; readonly handedOn: Day };
export type ResolvedOpinion = CitizenOpinion & { readonly resultText: string; readonly resolvedOn: Day };
export type FedBackOpinion = CitizenOpinion & { readonly feedbackText: string; readonly fedBackOn: Day };
export type DeclinedOpinion = CitizenOpinion & { readonly declineGround: DeclineGround };

export const handedPart = (opinion: CitizenOpinion): HandedOpinion | null =>
  opinion.route && opinion.handedOn ? (opinion as HandedOpinion) : null;

export const resolvedPart = (opinion: CitizenOpinion): ResolvedOpinion | null =>
  opinion.resolvedOn ? (opinion as ResolvedOpinion) : null;

export const fedBackPart = (opinion: CitizenOpinion | null): FedBackOpinion | null =>
  opinion?.fedBackOn ? (opinion as FedBackOpinion) : null;

export const declinedPart = (opinion: CitizenOpinion): DeclinedOpinion | null =>
  opinion.declineGround ? (opinion as DeclinedOpinion) : null;
