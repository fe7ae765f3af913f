import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { assertRanked } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';
import { suggestionRanking } from '../suggestion-assessments.ts';
import { unitRanking } from '../unit-assessments.ts';

import type { Day, RegionCode } from '@renda/kernel';
import type { AssessmentPart } from '@renda/suggestions-rules';

import type { ProposeCommendationInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Commendation } from '../persistence/commendation.table.ts';

/** – → PROPOSED: from the ranking of the year, whose figures are kept as they stand (SUG-11). */
export const proposeCommendation = async (
  input: ProposeCommendationInput,
  unit: SuggestionsUnit,
): Promise<{ commendation: Commendation }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'WORKING_COMMITTEE'], regionCode);
  const { year, suggestionId = null, unitId = null } = input;
  const thisYear = Number(unit.today().slice(0, 4));
  if (year < 1954 || year > thisYear) {
    throw commonErrors.INVALID_INPUT({ reason: `A year from 1954 to ${thisYear}.` }, { field: 'year' });
  }
  if ((suggestionId === null) === (unitId === null)) {
    throw commonErrors.INVALID_INPUT({ reason: 'Name a suggestion or a unit, one of the two.' }, { field: 'unitId' });
  }
  const reason = reasonOf(input.reason);
  const ranking = await rankingOf({ suggestionId, unitId }, { regionCode, year }, unit);
  const figures = ranking.find(({ id }) => id === (suggestionId ?? unitId)?.toLowerCase());
  assertRanked(figures, year);
  const { id, rank, score, parts } = figures;
  const kind = suggestionId === null ? 'UNIT' : 'SUGGESTION';
  const commendation = await unit.commendations.add({
    state: 'PROPOSED',
    ...{ kind, regionCode, year, reason, rank, score, parts },
    suggestionId: suggestionId === null ? null : id,
    unitId: unitId === null ? null : id,
    ranked: ranking.length,
    proposedOn: unit.today(),
    decisionId: null,
    publishedOn: null,
  });
  const data = { kind, year, score } as const;
  unit.emit(suggestionsEvent('commendation.proposed', data, { type: 'Commendation', row: commendation }));
  return { commendation };
};

interface Figures {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly AssessmentPart[];
}

const rankingOf = async (
  { suggestionId }: { readonly suggestionId: string | null; readonly unitId: string | null },
  { regionCode, year }: { readonly regionCode: RegionCode; readonly year: number },
  unit: SuggestionsUnit,
): Promise<readonly Figures[]> => {
  const stretch = { regionCode, from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
  if (suggestionId !== null) {
    return (await suggestionRanking(stretch, unit, unit.today())).map((each) => ({ ...each, id: each.suggestionId }));
  }
  return (await unitRanking(stretch, unit, unit.today())).map((each) => ({ ...each, id: each.unitId }));
};
