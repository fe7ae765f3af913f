import type { Majority, Rule } from './rule.ts';

/** A figure that the file states and the count does not confirm. */
export interface Difference {
  readonly what: string;
  readonly stated: string | number | null;
  readonly counted: string | number | null;
}

/** Any file of ballots, counted, whatever its format: what the rules of allocation need. */
export interface Contest {
  readonly candidates: readonly string[];
  /** Ballots that mark the candidate (for it). */
  readonly votes: readonly number[];
  /** What orders the candidates: the votes, or the points where ballots give points. */
  readonly worth: readonly bigint[];
  readonly ballots: number;
  /** Valid ballots per candidate, the base of the majority VALID. */
  readonly valid: readonly number[];
  /** For each candidate the ballots that mark it. */
  readonly supporters: readonly Uint32Array[];
  readonly costs: readonly bigint[] | null;
  readonly budget: bigint | null;
  /** The file's own rule and majority; null if it names none that is known here. */
  readonly rule: Rule | null;
  /** A rule it names that is not known here. */
  readonly foreignRule?: string;
  readonly majority: Majority | null;
  /** The candidates the file says were taken; null if it says nothing. */
  readonly statedElected: ReadonlySet<number> | null;
  /** What the file states otherwise and the count denies. */
  readonly differences: readonly Difference[];
  /** What a reader should know and nobody stated: limits broken, marks repeated. */
  readonly notes: readonly string[];
}

/** Collects who supports whom, ballot by ballot. */
export const createSupport = (candidates: number) => {
  const lists = Array.from({ length: candidates }, (): number[] => []);
  return {
    add: (candidate: number, ballot: number): void => {
      lists[candidate]?.push(ballot);
    },
    supporters: (): readonly Uint32Array[] => lists.map((list) => Uint32Array.from(list)),
  };
};
