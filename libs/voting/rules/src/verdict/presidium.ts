import { ballotErrors } from '../errors.ts';
import type { NextStep } from './verdict.ts';

/** Refuses a decision of the presidium that is not a reasoned choice among the tied ones (VOT-6). */
export const assertPresidiumChoice = (next: NextStep, chosen: readonly string[], reason: string): void => {
  const { candidates, places }: { readonly candidates: readonly string[]; readonly places: number } =
    next.kind === 'PRESIDIUM_DECIDES' ? next : { candidates: [], places: 0 };
  const sound =
    places > 0 &&
    new Set(chosen).size === places &&
    chosen.length === places &&
    chosen.every((candidate) => candidates.includes(candidate)) &&
    reason.trim() !== '';
  if (!sound) throw ballotErrors.PRESIDIUM_CHOICE_INVALID({ places, candidates });
};
