import { lapseOutcome } from '@renda/suggestions-rules';

import { isPastDue } from '../commitments.ts';
import { conclude } from '../concluding.ts';
import { ratingOf } from '../evaluators.ts';
import { openFollowUp } from '../follow-ups.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { settleSilence } from '../tasks.ts';
import { rowsInBatches } from './rows-in-batches.ts';

import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A unit silent past `suggestion.adjustWorkdays` counts as signed (SUG-4). */
export const signSilentUnits: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.signSilentUnits',
  cron: '5 0 * * *',
  run: (_, job) =>
    rowsInBatches(job, {
      find: (unit, limit, except) => unit.due.silentCases(unit.today(), limit, except),
      work: async (cases, unit) => {
        for (const suggestion of cases) {
          const tasks = await unit.assignments.ofSuggestions([suggestion.id]);
          await settleSilence({ suggestion, tasks }, unit);
        }
      },
    }),
};

/** REPLIED → CLOSED (NO_FEEDBACK) after `suggestion.evaluateWorkdays` and a reminder, if nobody rated (SUG-4). */
export const closeUnrated: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.closeUnrated',
  cron: '20 0 * * *',
  run: (_, job) =>
    rowsInBatches(job, {
      find: (unit, limit, except) => unit.due.unrated(unit.today(), limit, except),
      work: async (cases, unit) => {
        for (const suggestion of cases) await endRating(suggestion, unit);
      },
    }),
};

/** The time to rate has passed: what was said in time counts, whoever else stayed silent. */
const endRating = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const { replies, ratings } = await ratingOf(suggestion, unit);
  const outcome = lapseOutcome(
    replies.map(({ id }) => id),
    ratings,
  );
  if (outcome === 'lapse') return closeWithoutFeedback(suggestion, unit);
  const ended = await conclude(suggestion, outcome, ratings, unit);
  unit.notify(toAuthor(ended, 'suggestion.ratingEnded', { state: ended.state }));
};

const closeWithoutFeedback = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const closing = 'NO_FEEDBACK' as const;
  const closed = await moveSuggestion(
    suggestion,
    {
      event: 'lapse',
      kind: 'suggestion.closed',
      data: { closing },
      changes: { closing, attitude: null, result: null },
    },
    unit,
  );
  unit.notify(toAuthor(closed, 'suggestion.closed', { closing }));
};

/** Promises past due reopen their cases by themselves (SUG-8). */
export const reopenBrokenPromises: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.reopenBrokenPromises',
  cron: '30 0 * * *',
  run: (_, job) =>
    rowsInBatches(job, {
      find: (unit, limit, except) => unit.due.brokenPromises(unit.today(), limit, except),
      work: async (broken, unit) => {
        for (const { id, suggestionId } of broken) {
          const suggestion = await unit.suggestions.lock(suggestionId);
          const promise = await unit.commitments.lock(id);
          // Until the case was locked another promise may have opened it, or this one been kept or given a new day.
          if (suggestion.state !== 'CLOSED' || !isPastDue(promise, unit.today())) continue;
          await openFollowUp(suggestion, { reason: `COMMITMENT_DUE ${promise.dueOn}`, commitmentId: id }, unit);
        }
      },
    }),
};
