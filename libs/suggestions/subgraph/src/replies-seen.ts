import { mayReadText } from './visibility.ts';

import type { SuggestionsContext } from './context.ts';
import type { Attachment } from './persistence/attachment.table.ts';
import type { Reply } from './persistence/reply.table.ts';

/** A reply's words are as public as its suggestion's (SUG-10). */
export const readable = async (
  { suggestionId }: Pick<Reply, 'suggestionId'>,
  words: string | null,
  { loaders, viewer }: SuggestionsContext,
): Promise<string | null> => {
  const suggestion = await loaders.anySuggestion.load(suggestionId);
  return suggestion && mayReadText(suggestion, viewer) ? words : null;
};

/** And so are its files. */
export const filesRead = async (
  reply: Pick<Reply, 'suggestionId'>,
  owner: string,
  context: SuggestionsContext,
): Promise<readonly Attachment[]> =>
  (await readable(reply, owner, context)) ? context.loaders.attachmentsOf.load(owner) : [];

/** The reply, if the viewer may see its suggestion. */
export const replySeenBy = async (id: string, { loaders }: SuggestionsContext): Promise<Reply | null> => {
  const reply = await loaders.reply.load(id);
  return reply && (await loaders.suggestion.load(reply.suggestionId)) ? reply : null;
};
