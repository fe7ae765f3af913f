import { commonPersonalFields } from '@renda/commands';
import { defineSubgraph, readSchema } from '@renda/graphql';
import { registerConstraintErrors } from '@renda/persistence';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { opinionTurnedIntoSuggestion } from './consumers/opinion-turned-into-suggestion.ts';
import { closeUnrated, reopenBrokenPromises, signSilentUnits } from './jobs/daily.ts';
import { dropUnusedAttachments } from './jobs/drop-unused-attachments.ts';
import { foldTallies } from './jobs/fold-tallies.ts';
import { indexWords } from './jobs/index-words.ts';
import { remindOfDeadlines } from './jobs/reminders.ts';
import { createLoaders } from './loaders.ts';
import { migrations } from './persistence/migrations.ts';
import { tables } from './persistence/tables.ts';
import { repositoriesOf } from './repositories.ts';
import * as resolvers from './resolvers/index.ts';

import type { SuggestionsContext } from './context.ts';
import type { SuggestionsRepositories } from './repositories.ts';

registerConstraintErrors({
  commendation_once: ({ constraint }) => suggestionsErrors.COMMENDED_ALREADY({ constraint }),
  evaluation_once: () => suggestionsErrors.ALREADY_RATED(),
  suggestion_number_once: ({ constraint }) => suggestionsErrors.SUGGESTION_NUMBER_TAKEN({ constraint }),
});

/** Suggestions of representatives, from draft to kept promise (SUG-1 to SUG-14). */
export const suggestions = defineSubgraph<SuggestionsRepositories, SuggestionsContext>({
  name: 'suggestions',
  typeDefs: readSchema(import.meta.url),
  resolvers: { ...resolvers },
  tables,
  migrations,
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  consumers: [opinionTurnedIntoSuggestion],
  jobs: [
    signSilentUnits,
    closeUnrated,
    reopenBrokenPromises,
    remindOfDeadlines,
    indexWords,
    foldTallies,
    dropUnusedAttachments,
  ],
  // A file's bytes do not belong in the audit trail a second time.
  personalFields: [...commonPersonalFields, 'contactPhone', 'content'],
});

export { registerHandlingUnit } from './commands/register-handling-unit.ts';
export type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
