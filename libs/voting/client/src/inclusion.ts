import { fromHex, sha256, toHex } from './bytes.ts';

/** A published ballot: `{ receipt marks { itemId choice rank } }`. */
export interface ProvenBallot {
  readonly receipt: string;
  readonly marks: readonly {
    readonly itemId: string;
    readonly choice?: string | null;
    readonly rank?: number | null;
  }[];
}

/** `ballotProof(receipt) { ballot { … } index size path root }`. */
export interface BallotProof {
  readonly ballot: ProvenBallot;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}

/** Whether this very ballot is under the published Merkle root (RFC 6962), reckoned here and not by the server. */
export const isBallotIncluded = async (roundId: string, proof: BallotProof, root: string): Promise<boolean> => {
  let node = await leafOf(roundId, proof.ballot);
  let [at, last] = [proof.index, proof.size - 1];
  if (at > last || at < 0) return false;
  for (const hex of proof.path) {
    if (last === 0) return false;
    const beside = fromHex(hex);
    if (at % 2 === 1 || at === last) {
      node = await sha256(inner, beside, node);
      while (at % 2 === 0 && at > 0) [at, last] = [at >> 1, last >> 1];
    } else node = await sha256(inner, node, beside);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 && toHex(node) === root && proof.root === root;
};

const leaf = Uint8Array.of(0);
const inner = Uint8Array.of(1);

/** The JSON text [round, receipt, [[item, mark], …]], the marks sorted: what the leaf is the hash of. */
const leafOf = (roundId: string, { receipt, marks }: ProvenBallot): Promise<Uint8Array<ArrayBuffer>> => {
  const pairs = marks
    .map(({ itemId, choice, rank }): readonly [string, string] => [itemId, String(rank ?? choice ?? 'FOR')])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return sha256(leaf, new TextEncoder().encode(JSON.stringify([roundId, receipt, pairs])));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
