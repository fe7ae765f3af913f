import type { RegionCode } from '@renda/kernel';
import type { SqlCondition } from '@renda/persistence';

/** A text that need not be stored: a draft, or a row of the table as it is. */
export interface TextToCompare {
  readonly title: string;
  readonly body: string;
  readonly region?: RegionCode | null;
  readonly units?: readonly string[];
}

export interface SimilarOptions {
  /** Rows of `t` that may be found: what the viewer may see, without the text itself. */
  readonly condition?: SqlCondition;
  /** Less alike ones are left out; 0 to 1. */
  readonly minimumScore?: number;
  readonly first?: number;
  /** By how many of its rarest words a text is looked for, beside those of its title. */
  readonly rareWords?: number;
}

/** An earlier text, and all that speaks for its being about the same. */
export interface SimilarText {
  readonly id: string;
  /** From 0, nothing in common, to 1, the same text. */
  readonly score: number;
  /** The longest runs of words that stand in both, as the given text writes them; the most telling first. */
  readonly phrases: readonly string[];
  /** Words of both, the rarest first. */
  readonly words: readonly string[];
  /** Places and bodies named in both texts (东关社区, 市教育局). */
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  /** Whether both belong to the same region, and which units both concern, by the facts of the rows. */
  readonly sameRegion: boolean;
  readonly sameUnits: readonly string[];
}

/** Where precision and recall met on the labelled letters (docs/decisions). */
export const defaultMinimumScore = 0.1;
