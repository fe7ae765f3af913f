import { projectRound } from './votes.ts';

import type { Graph } from './given.ts';
import type { Mark } from './votes.ts';

const names = ['甲', '乙', '丙', '丁'];

/** Draws up votes on four projects for two places, each at a meeting and in a year of its own. */
export const projectRounds = (graphOf: () => Graph, firstYear = 2100) => {
  let year = firstYear;
  return async (overrides: object = {}) => {
    const meeting = crypto.randomUUID();
    const vote = await projectRound(graphOf(), { year: (year += 1), names, places: 2, meeting, ...overrides });
    return { ...vote, meeting };
  };
};

export const forItems = (ids: readonly (string | undefined)[]): readonly Mark[] =>
  ids.map((id) => ({ itemId: id ?? '' }));
