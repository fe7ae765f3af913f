import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { approverOf, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { asBody } from '../access.ts';
import { approved } from '../approving.ts';
import { moveSuggestion } from '../movement.ts';
import { toRole } from '../notices.ts';
import { reasonOf } from '../reason.ts';

import type { ApproveSuggestionItem, ApproveSuggestionsInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

const largest = 200;

/** ADMITTED → APPROVED or back to REGISTERED, in a batch that names each item; all or none (SUG-4). */
export const approveSuggestions = async (
  input: ApproveSuggestionsInput,
  unit: SuggestionsUnit,
): Promise<{ suggestions: readonly Suggestion[] }> => {
  const { items } = input;
  const ids = items.map(({ suggestionId }) => suggestionId);
  if (ids.length === 0 || ids.length > largest || new Set(ids).size < ids.length) {
    throw suggestionsErrors.BATCH_EMPTY_OR_DOUBLE({}, { field: 'items' });
  }
  const rows = new Map((await unit.suggestions.lockAll(ids)).map((row) => [row.id, row]));
  const suggestions: Suggestion[] = [];
  for (const item of items) {
    const row = rows.get(item.suggestionId);
    if (!row) throw commonErrors.NOT_FOUND({ type: 'Suggestion', id: item.suggestionId }, { field: 'items' });
    suggestions.push(await decide(row, item, input, unit));
  }
  return { suggestions };
};

const decide = async (
  suggestion: Suggestion,
  { approve, reason, expectedVersion }: ApproveSuggestionItem,
  input: ApproveSuggestionsInput,
  given: SuggestionsUnit,
): Promise<Suggestion> => {
  const { regionCode, stateSince: since, limits, origin, state } = suggestion;
  assertActsIn(given.viewer, ['DEPUTY_DIRECTOR', 'COMMITTEE_STAFF'], regionCode);
  assertVersion(suggestion, expectedVersion);
  suggestionLifecycle.advance(state, approve ? 'approve' : 'sendBack');
  const approver = approverOf(limits.approval, origin) ?? 'OFFICE';
  const unit =
    approver === 'OFFICE'
      ? asOffice(regionCode, given)
      : await asBody(['DEPUTY_DIRECTOR'], { regionCode, since, about: suggestion.id }, input, given);
  if (approve) return approved(suggestion, approver, unit);
  const why = reasonOf(reason);
  const moved = await moveSuggestion(
    suggestion,
    { event: 'sendBack', kind: 'suggestion.sentBack', data: { reason: why } },
    unit,
  );
  unit.notify(toRole('COMMITTEE_STAFF', moved, 'suggestion.sentBack', { reason: why }));
  return moved;
};

const asOffice = (regionCode: string, unit: SuggestionsUnit): SuggestionsUnit => {
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], regionCode);
  return unit;
};
