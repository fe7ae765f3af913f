import { useCallback, useEffect, useState } from 'react';

import { roundOf } from './graph.ts';
import { isFinal } from './round.ts';

import type { Language } from './words/language.ts';
import type { Round } from './round.ts';

// Spread out, so that three thousand phones in one hall do not ask in step.
const pause = (): number => 10_000 + Math.random() * 10_000;

export interface Seen {
  /** Undefined while it loads, null if there is none. */
  readonly round: Round | null | undefined;
  readonly failed: boolean;
  readonly refresh: () => Promise<void>;
}

/** The round as it is now: asked for without a token, again and again while it can still change. */
export const useRound = (roundId: string, language: Language): Seen => {
  const [round, setRound] = useState<Round | null>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    try {
      setRound(await roundOf(roundId, language));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [roundId, language]);

  useEffect(() => void refresh(), [refresh]);
  const over = round === null || (round !== undefined && isFinal(round));
  useEffect(() => {
    if (over) return undefined;
    let timer = setTimeout(function again() {
      if (document.visibilityState === 'visible') void refresh();
      timer = setTimeout(again, pause());
    }, pause());
    const atSight = (): void => void (document.visibilityState === 'visible' && refresh());
    document.addEventListener('visibilitychange', atSight);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', atSight);
    };
  }, [over, refresh]);
  return { round, failed, refresh };
};
