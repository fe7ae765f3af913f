/**
 * Chinese full-text search, and "similar ones filed before", for the texts of one table. It knows words, not the domain.
 *
 *   export const suggestionSearch = defineSearch({
 *     table: suggestionTable, title: 'title', body: 'text', region: 'regionCode', units: 'unitIds' });
 *
 *   migrations: [createSuggestions, suggestionSearch.migration('0002-create-suggestion-search')]
 *   filters:    { search: suggestionSearch.filter() }                       // where: { search: "洛南 路灯" }
 *   command:    await suggestionSearch.write(unit.manager, [suggestion]);    // with every change of title or text
 *   job:        { name: 'countWords', cron: '* * * * *',
 *                 run: async (_, job) => { await job.inUnit((unit) => suggestionSearch.countWords(unit.manager)); } }
 *   ranked:     await suggestionSearch.ranked(manager, query, viewer, {
 *                 condition: suggestionsVisibleTo(viewer), first: 20 });
 *   similar:    await suggestionSearch.similar(manager, draft, viewer, {
 *                 condition: allOf([suggestionsVisibleTo(viewer), sql`t.id <> ${draft.id}`]), first: 20 });
 *   fragments:  markedFragments(suggestion.text, query);                    // [{ parts: [{ text, marked }] }]
 *
 * Without the job all is found, only slower, since nobody knows which words are rare. Rows that were there before the
 * migration, or were written by raw SQL, are indexed by `indexMissing(database)`.
 */
export { defineSearch } from './define-search.ts';
export { markedFragments } from './full-text/marked-fragments.ts';
export { defaultMinimumScore } from './similarity/similar-options.ts';
export { wordsOf } from './text/words.ts';

export type { SearchDefinition, TextSearch } from './define-search.ts';
export type { Fragment, FragmentOptions, FragmentPart } from './full-text/marked-fragments.ts';
export type { RankedOptions, RankedText } from './full-text/ranked.ts';
export type { SimilarOptions, SimilarText, TextToCompare } from './similarity/similar-options.ts';
