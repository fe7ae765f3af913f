/** Groups of a statistic about citizens after the small ones were taken out (ONE-8). */
export interface ShownGroups<G> {
  readonly shown: readonly G[];
  /** How many groups are hidden, never which or how large. */
  readonly hidden: number;
}

/**
 * Leaves out groups of fewer than `minGroup` people. Where the total is known, what is left out must be `minGroup` or
 * more together, or the difference would tell the small one: then the next smallest are hidden too.
 */
export const hideSmallGroups = <G extends { readonly count: number }>(
  groups: readonly G[],
  minGroup: number,
): ShownGroups<G> => {
  const bySize = [...groups].sort((a, b) => a.count - b.count);
  let hidden = 0;
  let people = 0;
  for (const { count } of bySize) {
    const isNeeded = count < minGroup || (hidden > 0 && people < minGroup);
    if (!isNeeded) break;
    hidden += 1;
    people += count;
  }
  const left = new Set(bySize.slice(0, hidden));
  return { shown: groups.filter((group) => !left.has(group)), hidden };
};
