import { defineLifecycle } from '@renda/kernel';

import { suggestionsErrors } from './errors.ts';

/** 评优表彰 (SUG-11): proposed with its figures, decided by a body, published. */
export const commendationLifecycle = defineLifecycle({
  PROPOSED: { award: 'AWARDED', leaveOut: 'NOT_AWARDED' },
  AWARDED: { publish: 'PUBLISHED' },
  NOT_AWARDED: {},
  PUBLISHED: {},
});

export type CommendationState = (typeof commendationLifecycle.states)[number];
export type CommendationEvent = (typeof commendationLifecycle.events)[number];
export type CommendationKind = 'SUGGESTION' | 'UNIT';

/** A commendation rests on the ranking of its year: what is not in it cannot be proposed (SUG-11). */
export const assertRanked: <T>(figures: T | undefined, year: number) => asserts figures is T = (figures, year) => {
  if (figures === undefined) throw suggestionsErrors.COMMENDATION_UNFOUNDED({ year });
};

/** A list of commendations to decide on or to publish names each once, 1 to 100, all of one division. */
export const assertOneList = (ids: readonly string[], regionCodes: readonly string[]): void => {
  const isSound = ids.length > 0 && ids.length <= 100 && new Set(ids).size === ids.length;
  if (!isSound || new Set(regionCodes).size > 1) throw suggestionsErrors.COMMENDATIONS_UNSOUND();
};
