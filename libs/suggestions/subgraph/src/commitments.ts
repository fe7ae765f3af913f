import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { moveSuggestion } from './movement.ts';
import { toAuthor, toRole } from './notices.ts';

import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
import type { Commitment } from './persistence/commitment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface Promised {
  readonly suggestion: Suggestion;
  readonly commitment: Commitment;
}

/** A promise that is still owed, locked from its case down. */
export const lockPromise = async (commitmentId: string, unit: SuggestionsUnit): Promise<Promised> => {
  const found = await unit.commitments.findById(commitmentId);
  if (!found) throw commonErrors.NOT_FOUND({ type: 'Commitment', id: commitmentId }, { field: 'commitmentId' });
  const suggestion = await unit.suggestions.lock(found.suggestionId);
  const commitment = await unit.commitments.lock(commitmentId);
  return { suggestion, commitment };
};

export const assertOwed = ({ keptOn }: Commitment): void => {
  if (keptOn) throw suggestionsErrors.COMMITMENT_KEPT({ keptOn });
};

export const saveCommitment = async <K extends SuggestionsEventKind>(
  commitment: Commitment,
  kind: K,
  data: SuggestionsEvents[K],
  unit: SuggestionsUnit,
): Promise<Commitment> => {
  const saved = await unit.commitments.save(commitment);
  unit.emit(suggestionsEvent(kind, data, { type: 'Commitment', row: saved }));
  return saved;
};

/** CLOSED → FOLLOW_UP: what was promised fell due, or is found undone (SUG-4, SUG-8). */
export const openFollowUp = async (
  suggestion: Suggestion,
  data: { readonly reason: string; readonly commitmentId: string | null },
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const opened = await moveSuggestion(suggestion, { event: 'followUp', kind: 'suggestion.followUpOpened', data }, unit);
  unit.notify(toAuthor(opened, 'suggestion.followUpOpened', data));
  unit.notify(toRole('COMMITTEE_STAFF', opened, 'suggestion.followUpOpened', data));
  for (const unitId of suggestion.unitIds) {
    unit.notify({
      kind: 'suggestion.followUpOpened',
      to: { role: 'HANDLING_UNIT', region: suggestion.regionCode, subject: unitId },
      about: { type: 'Suggestion', id: suggestion.id },
    });
  }
  return opened;
};

/** Whether a promise of the case is past its day and still owed. */
export const isAnyPastDue = (commitments: readonly Commitment[], today: Day): boolean =>
  commitments.some(({ keptOn, dueOn }) => keptOn === null && dueOn < today);
