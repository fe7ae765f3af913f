import type { Mark } from '../ballot/marks.ts';
import { leafHash } from '../merkle/merkle-tree.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';

/**
 * The bytes a ballot is bound by: UTF-8 of the JSON text [round, receipt, [[candidate, mark], …]] with the marks sorted
 * by candidate, then mark, so that any program can write them the same way.
 */
export const ballotBytes = (
  round: string,
  ballot: { readonly receipt: string; readonly marks: readonly Mark[] },
): Uint8Array => {
  const marks = ballot.marks
    .map(({ candidate, choice, rank }): readonly [string, string] => [candidate, String(rank ?? choice ?? 'FOR')])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return new TextEncoder().encode(JSON.stringify([round, ballot.receipt, marks]));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const ballotLeaf = (
  sha256: Sha256,
  round: string,
  ballot: { readonly receipt: string; readonly marks: readonly Mark[] },
): Uint8Array => leafHash(sha256, ballotBytes(round, ballot));
