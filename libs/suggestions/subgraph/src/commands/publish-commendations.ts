import { lockCommendations, moveCommendation } from '../commendations.ts';
import { toHandlingUnit, toRepresentative } from '../notices.ts';

import type { PublishCommendationsInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Commendation } from '../persistence/commendation.table.ts';

/** AWARDED → PUBLISHED; who signed the suggestion, or the unit, is told (SUG-11). */
export const publishCommendations = async (
  input: PublishCommendationsInput,
  unit: SuggestionsUnit,
): Promise<{ commendations: readonly Commendation[] }> => {
  const awarded = await lockCommendations(input.commendationIds, ['COMMITTEE_STAFF'], unit);
  const commendations: Commendation[] = [];
  for (const each of awarded) commendations.push(await publish(each, unit));
  return { commendations };
};

const publish = async (awarded: Commendation, unit: SuggestionsUnit): Promise<Commendation> => {
  const { kind, year, suggestionId, unitId } = awarded;
  const suggestion = suggestionId ? await unit.suggestions.findById(suggestionId) : null;
  const representativeIds = suggestion?.signerIds ?? [];
  const published = await moveCommendation(
    awarded,
    {
      event: 'publish',
      changes: { publishedOn: unit.today() },
      kind: 'commendation.published',
      data: { kind, year, suggestionId, unitId, representativeIds },
    },
    unit,
  );
  for (const id of representativeIds)
    if (suggestion) unit.notify(toRepresentative(id, suggestion, 'commendation.published', { year }));
  const commended = unitId ? await unit.units.findById(unitId) : null;
  const about = { type: 'Commendation', id: published.id };
  if (commended) unit.notify(toHandlingUnit(commended, about, 'commendation.published', { year }));
  return published;
};
