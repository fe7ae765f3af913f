import { actsIn, assertActsIn, hasAnyRole, subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { attach } from './attachments.ts';
import { ownerKey } from './persistence/attachment.repository.ts';

import type { Role } from '@renda/identity';
import type { Day, RegionCode } from '@renda/kernel';

import { isVisible } from './reason.ts';
import { unitOn } from './unit-on.ts';

import type { SuggestionPaperInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface OnPaper {
  readonly paper?: SuggestionPaperInput | null;
}

export interface Act {
  readonly regionCode: RegionCode;
  /** The day the step became possible: no paper is older. */
  readonly since: Day;
  /** Id of what is acted on: the scan of a paper goes with it. */
  readonly about: string;
}

/** The representative himself, or the office from his signed paper; the unit then acts on the paper's day (ACC-3). */
export const asAuthor = (
  { id: about, regionCode, stateSince: since, authorId }: Suggestion,
  input: OnPaper,
  unit: SuggestionsUnit,
): Promise<SuggestionsUnit> => {
  const act = { regionCode, since, about };
  return asRepresentative(authorId, act, input, unit, () => suggestionsErrors.NOT_THE_AUTHOR());
};

/** By whichever of the person's seats: a case handed up goes on with the author who sits below. */
export const asRepresentative = async (
  representativeId: string,
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
  refusal: () => Error,
): Promise<SuggestionsUnit> => {
  if (subjectsOf(unit.viewer, 'REPRESENTATIVE').includes(representativeId)) return unit;
  return asSittingRepresentative(representativeId, act, input, unit, refusal);
};

/** Who files with a congress, or signs there, does so by the seat held in it: other seats of a person are others (ACC-1). */
export const asSittingRepresentative: typeof asRepresentative = async (representativeId, act, input, unit, refusal) => {
  const { viewer } = unit;
  const { regionCode: region } = act;
  if (actsIn(viewer, ['REPRESENTATIVE'], region, representativeId)) return unit;
  if (actsIn(viewer, ['COMMITTEE_STAFF'], region)) return onPaper(act, input, unit);
  assertActsIn(viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], region);
  throw subjectsOf(viewer, 'REPRESENTATIVE').includes(representativeId)
    ? commonErrors.OUT_OF_REGION({ region })
    : refusal();
};

/** The handling unit itself, or an office from its paper. */
export const asHandlingUnit = async (
  unitId: string,
  unitRegion: RegionCode,
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
): Promise<SuggestionsUnit> => {
  if (actsIn(unit.viewer, ['HANDLING_UNIT'], unitRegion, unitId)) return unit;
  if (actsIn(unit.viewer, offices, act.regionCode)) return onPaper(act, input, unit);
  if (hasAnyRole(unit.viewer, offices)) assertActsIn(unit.viewer, offices, act.regionCode);
  assertActsIn(unit.viewer, ['HANDLING_UNIT'], unitRegion, unitId);
  return unit;
};

/** A leader or body itself, or committee staff from the minutes. */
export const asBody = async (
  roles: readonly Role[],
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
): Promise<SuggestionsUnit> => {
  if (actsIn(unit.viewer, roles, act.regionCode)) return unit;
  if (actsIn(unit.viewer, ['COMMITTEE_STAFF'], act.regionCode)) return onPaper(act, input, unit);
  assertActsIn(unit.viewer, [...roles, 'COMMITTEE_STAFF'], act.regionCode);
  return unit;
};

export const offices = ['COMMITTEE_STAFF', 'GOVERNMENT_OFFICE'] as const satisfies readonly Role[];

/** What stands on a paper: something visible, of at most 200 characters. */
const isLegible = (text: string): boolean => isVisible(text) && text.length <= 200 && !text.includes('\0');

const onPaper = async ({ since, about }: Act, { paper }: OnPaper, unit: SuggestionsUnit): Promise<SuggestionsUnit> => {
  const hasScan = Boolean(paper?.scan) || Boolean(paper?.scanAttachmentId);
  if (!paper || !isLegible(paper.number) || !isLegible(paper.signedBy) || !hasScan)
    throw suggestionsErrors.PAPER_NEEDED({}, { field: 'paper' });
  const today = unit.today();
  if (paper.signedOn > today || paper.signedOn < since) {
    throw suggestionsErrors.PAPER_DAY_IMPOSSIBLE({ signedOn: paper.signedOn, earliest: since }, { field: 'paper' });
  }
  if (paper.scanAttachmentId)
    await attach('PAPER', about, await withEarlier(paper.scanAttachmentId, about, unit), unit);
  const { viewer } = unit;
  const kept = { ...paper, enteredBy: viewer.name ?? viewer.subject };
  return namingPaper(kept, unitOn(paper.signedOn, unit));
};

/** The unit whose events name the paper, on whatever day it acts. */
const namingPaper = (paper: object, unit: SuggestionsUnit): SuggestionsUnit => ({
  ...unit,
  emit: (event) => {
    unit.emit({ ...event, data: { ...event.data, paper } });
  },
  at: (instant) => namingPaper(paper, unit.at(instant)),
});

/** Scans of papers about the same thing add up. */
const withEarlier = async (scan: string, about: string, unit: SuggestionsUnit): Promise<readonly string[]> => [
  ...(await unit.attachments.ofOwners([ownerKey('PAPER', about)])).map(({ id }) => id),
  scan,
];
