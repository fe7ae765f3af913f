/** Who takes the places by an order of merit, and who is tied at the cut. Candidates are given by index. */
export interface Choice {
  /** Best first. */
  readonly elected: readonly number[];
  /** Those of equal merit of whom only some could be taken; empty if the cut is clear. */
  readonly tied: readonly number[];
  /** Places left for the tied ones. */
  readonly placesLeft: number;
}

/** Compares two candidates by merit: negative if the first is better, 0 if neither is. */
export type Merit = (a: number, b: number) => number;

/** The first N by merit; equals at the edge are all named and none is taken, for chance never decides (VOT-6). */
export const choose = (eligible: readonly number[], places: number, merit: Merit): Choice => {
  const order = [...eligible].sort((a, b) => merit(a, b) || a - b);
  const [last] = order.slice(places - 1, places);
  const [next] = order.slice(places, places + 1);
  if (places < 1) return { elected: [], tied: [], placesLeft: 0 };
  if (last === undefined || next === undefined || merit(last, next) !== 0)
    return { elected: order.slice(0, places), tied: [], placesLeft: 0 };
  const elected = order.filter((index) => merit(index, last) < 0);
  return { elected, tied: order.filter((index) => merit(index, last) === 0), placesLeft: places - elected.length };
};
