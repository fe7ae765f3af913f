import type { Suggestion } from './persistence/suggestion.table.ts';

/** An earlier suggestion that resembles a draft, and in what (SUG-2). */
export interface Similar {
  readonly suggestion: Suggestion;
  readonly score: number;
  readonly phrases: readonly string[];
  readonly samePlace: boolean;
}
