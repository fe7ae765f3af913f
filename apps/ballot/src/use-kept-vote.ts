import { useCallback, useEffect, useState } from 'react';

import { keptVotes } from './device/kept-votes.ts';

import type { KeptVote, VoteKey } from './device/kept-votes.ts';

export interface Kept {
  /** Undefined where this phone keeps nothing of the round. */
  readonly vote: KeptVote | undefined;
  readonly loaded: boolean;
  /** Reads again what is kept: this tab or another has changed it. */
  readonly reload: () => Promise<void>;
}

export const useKeptVote = ({ roundId, voter }: VoteKey): Kept => {
  const [kept, setKept] = useState<Omit<Kept, 'reload'>>({ vote: undefined, loaded: false });
  const reload = useCallback(async () => {
    const votes = await keptVotes();
    setKept({ vote: votes.find((vote) => vote.roundId === roundId && vote.voter === voter), loaded: true });
  }, [roundId, voter]);
  useEffect(() => void reload(), [reload]);
  return { ...kept, reload };
};
