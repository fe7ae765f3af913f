import { createBallotCounter } from '../ballot/ballot-counter.ts';
import type { Mark } from '../ballot/marks.ts';
import type { Tally } from '../ballot/tally.ts';
import { merkleRoot, toHex } from '../merkle/merkle-tree.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';
import type { RollFigures, RoundRules } from '../verdict/round-rules.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { ballotLeaf } from './ballot-leaf.ts';

export const resultFormat = 'renda-result';
export const resultVersion = 1;

/** One ballot as published: under the receipt its voter keeps, the hash of the credential (VOT-5). */
export interface PublishedBallot {
  readonly receipt: string;
  /** Leaf of the Merkle tree over round, receipt and marks: an altered ballot no longer fits its leaf. */
  readonly leaf: string;
  readonly marks: readonly Mark[];
}

export interface PublishedCandidate {
  readonly id: string;
  readonly name: string;
  /** Budget in CNY as a decimal, for the export to `.pb`. */
  readonly cost?: string;
}

export interface PublishedRound {
  readonly id: string;
  readonly title: string;
  /** The programme it belongs to; null for other votes. */
  readonly programmeId: string | null;
  readonly regionCode: string | null;
  /** Paper counts are published as counts: there are no ballots to publish (VOT-8). */
  readonly medium: 'ELECTRONIC' | 'PAPER';
}

/** All that anyone needs to recount a round without a database (VOT-7). */
export interface PublishedResult {
  readonly format: typeof resultFormat;
  readonly version: typeof resultVersion;
  readonly round: PublishedRound;
  readonly rules: RoundRules;
  readonly considered: boolean;
  readonly roll: RollFigures & { readonly hash: string };
  readonly candidates: readonly PublishedCandidate[];
  /** Sorted by receipt, so that their order says nothing of the order of casting. */
  readonly ballots: readonly PublishedBallot[];
  /** Hexadecimal; null on paper. */
  readonly merkleRoot: string | null;
  readonly tally: Tally;
  readonly verdict: Verdict;
}

export interface ResultFacts {
  readonly round: PublishedRound;
  readonly rules: RoundRules;
  readonly considered: boolean;
  readonly roll: RollFigures & { readonly hash: string };
  readonly candidates: readonly PublishedCandidate[];
}

/** The result of an electronic round: ballots sorted and bound by their Merkle root, counted and decided. */
export const publishedResult = (
  facts: ResultFacts,
  ballots: readonly { readonly receipt: string; readonly marks: readonly Mark[] }[],
  sha256: Sha256,
): PublishedResult => {
  const { rules, candidates } = facts;
  const sorted = [...ballots].sort((a, b) => (a.receipt < b.receipt ? -1 : a.receipt > b.receipt ? 1 : 0));
  const leaves = sorted.map((ballot) => ballotLeaf(sha256, facts.round.id, ballot));
  const counter = createBallotCounter({
    kind: rules.kind,
    places: rules.places,
    candidates: candidates.map(({ id }) => id),
  });
  for (const { marks } of sorted) counter.add(marks);
  return {
    ...paperResult(facts, counter.tally()),
    ballots: sorted.map(({ receipt, marks }, index) => ({
      receipt,
      leaf: toHex(leaves[index] ?? new Uint8Array()),
      marks,
    })),
    merkleRoot: toHex(merkleRoot(sha256, leaves)),
  };
};

/** The result of a paper round, from the counts that two officers agreed on (VOT-8). */
export const paperResult = (facts: ResultFacts, tally: Tally): PublishedResult => ({
  format: resultFormat,
  version: resultVersion,
  round: facts.round,
  rules: facts.rules,
  considered: facts.considered,
  roll: facts.roll,
  candidates: facts.candidates,
  ballots: [],
  merkleRoot: null,
  tally,
  verdict: verdictOf({ rules: facts.rules, roll: facts.roll, considered: facts.considered, tally }),
});
