import { toHex } from '../merkle/merkle-tree.ts';
import type { Sha256 } from '../merkle/merkle-tree.ts';

/** One who is entitled on the day; a suspended one is on the roll and does not vote (VOT-3). */
export interface Elector {
  readonly id: string;
  readonly suspended: boolean;
}

/** The hash a roll is frozen with: of the JSON text [round, [[id, suspended], …]], sorted by id, in UTF-8. */
export const rollHash = (sha256: Sha256, round: string, electors: readonly Elector[]): string => {
  const sorted = electors
    .map(({ id, suspended }): readonly [string, boolean] => [id, suspended])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return toHex(sha256(new TextEncoder().encode(JSON.stringify([round, sorted]))));
};
