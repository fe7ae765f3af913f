import type { Mark } from '../ballot/marks.ts';
import { merkleRoot, toHex } from '../merkle/merkle-tree.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';
import type { Difference } from '../recount/contest.ts';
import { ballotLeaf } from './ballot-leaf.ts';

interface BoundBallot {
  readonly receipt: string;
  readonly leaf: string;
  readonly marks: readonly Mark[];
}

export interface Binding {
  /** The Merkle root of the ballots as they stand in the file. */
  readonly root: string;
  /** Ballots that no longer fit their leaf, receipts twice or out of order, a root of other ballots. */
  readonly differences: readonly Difference[];
}

/** Whether published ballots are the ones that were bound when the round was closed (VOT-5). */
export const bindingOf = (
  sha256: Sha256,
  round: string,
  ballots: readonly BoundBallot[],
  statedRoot: string | null,
): Binding => {
  const leaves = ballots.map((ballot) => ballotLeaf(sha256, round, ballot));
  const root = toHex(merkleRoot(sha256, leaves));
  const altered = ballots.flatMap(({ receipt, leaf }, index): Difference[] => {
    const own = toHex(leaves[index] ?? new Uint8Array());
    return own === leaf ? [] : [{ what: `ballot ${receipt}`, stated: leaf, counted: own }];
  });
  const misplaced = ballots.flatMap(({ receipt }, index): Difference[] => {
    const before = ballots[index - 1]?.receipt;
    if (before === undefined || before < receipt) return [];
    const what = before === receipt ? 'receipt published twice' : 'ballots out of the order of receipts';
    return [{ what, stated: before, counted: receipt }];
  });
  const other = statedRoot === root ? [] : [{ what: 'merkleRoot', stated: statedRoot, counted: root }];
  return { root, differences: [...altered, ...misplaced, ...other] };
};
