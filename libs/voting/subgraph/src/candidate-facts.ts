import { coordinateFrom } from '@renda/graphql';
import { isWithin } from '@renda/kernel';

import { votingErrors } from './errors.ts';
import { foreignId } from './foreign-id.ts';
import { textWithin, within } from './texts.ts';

import type { RegionCode } from '@renda/kernel';

import type { AddCandidateInput, CoordinateInput } from './__generated__/resolvers.ts';
import type { CandidateProject } from './persistence/candidate-project.table.ts';
import type { BudgetShare, TimetableStep } from './persistence/programme-words.ts';

type Given = Partial<Omit<AddCandidateInput, 'programmeId' | 'proposalIds'>>;

type Facts = Pick<
  CandidateProject,
  | 'title'
  | 'content'
  | 'siteRegionCode'
  | 'longitude'
  | 'latitude'
  | 'budget'
  | 'budgetTotal'
  | 'beneficiaries'
  | 'beneficiaryCount'
  | 'responsibleUnitId'
  | 'timetable'
>;

/** What was given of a candidate, checked; what was not given is left out (VOT-1). */
export const candidateFacts = (given: Given, region: RegionCode): Partial<Facts> => ({
  ...(isGiven(given.title) && { title: textWithin(given.title, 100, 'title') }),
  ...(isGiven(given.content) && { content: textWithin(given.content, 5000, 'content') }),
  ...(isGiven(given.siteRegionCode) && { siteRegionCode: siteWithin(given.siteRegionCode, region) }),
  ...(isGiven(given.coordinate) && placeFrom(given.coordinate)),
  ...(isGiven(given.budget) && budgetFrom(given.budget)),
  ...(isGiven(given.beneficiaries) && { beneficiaries: textWithin(given.beneficiaries, 500, 'beneficiaries') }),
  ...(isGiven(given.beneficiaryCount) && {
    beneficiaryCount: within(given.beneficiaryCount, 0, 2_000_000_000, 'beneficiaryCount'),
  }),
  ...(isGiven(given.responsibleUnitId) && {
    responsibleUnitId: foreignId(given.responsibleUnitId, 'responsibleUnitId'),
  }),
  ...(isGiven(given.timetable) && { timetable: timetableFrom(given.timetable) }),
});

/** All of a new candidate's facts. */
export const newCandidateFacts = (input: AddCandidateInput, region: RegionCode): Facts => ({
  longitude: null,
  latitude: null,
  beneficiaryCount: null,
  ...(candidateFacts(input, region) as Omit<Facts, 'longitude' | 'latitude' | 'beneficiaryCount'>),
});

export const siteWithin = (site: RegionCode, region: RegionCode): RegionCode => {
  if (!isWithin(site, region)) throw votingErrors.SITE_OUTSIDE_REGION({ site, region }, { field: 'siteRegionCode' });
  return site;
};

export const placeFrom = (
  given: CoordinateInput | null | undefined,
): { readonly longitude: number | null; readonly latitude: number | null } =>
  given ? coordinateFrom(given) : { longitude: null, latitude: null };

const isGiven = <V>(value: V | null | undefined): value is V => value !== null && value !== undefined;

const budgetFrom = (given: readonly BudgetShare[]): Pick<Facts, 'budget' | 'budgetTotal'> => {
  if (given.length === 0 || given.length > 20 || given.some(({ amount }) => amount <= 0))
    throw votingErrors.BUDGET_EMPTY({}, { field: 'budget' });
  const budget = given
    .map(({ source, amount }) => ({ source: textWithin(source, 100, 'budget.source'), amount }))
    .sort((a, b) => b.amount - a.amount);
  return { budget, budgetTotal: budget.reduce((sum, { amount }) => sum + amount, 0) };
};

const timetableFrom = (given: readonly TimetableStep[]): readonly TimetableStep[] => {
  if (given.length === 0 || given.length > 50) throw votingErrors.TIMETABLE_EMPTY({}, { field: 'timetable' });
  return given
    .map(({ name, due }) => ({ name: textWithin(name, 200, 'timetable.name'), due }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
};
