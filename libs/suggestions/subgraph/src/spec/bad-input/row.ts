import type { Role, Viewer } from '@renda/identity';

import type { awardPlaces } from './award-places.ts';
import type { casePlaces } from './case-places.ts';
import type { otherPlaces } from './other-places.ts';
import type { Place } from './place.ts';

export type CasePlaceName = keyof ReturnType<typeof casePlaces>;
export type PlaceName = CasePlaceName | keyof ReturnType<typeof otherPlaces> | keyof ReturnType<typeof awardPlaces>;

/** What a mutation acts on: its states are tried one by one, its version is compared. */
export type Subject =
  | 'suggestion'
  | 'assignment'
  | 'reply'
  | 'commitment'
  | 'motion'
  | 'matter'
  | 'supervision'
  | 'lookBack'
  | 'item'
  | 'commendation'
  | 'attachment'
  | null;

/** One mutation and everything that may be wrong about asking for it. */
export interface Row {
  readonly name: string;
  readonly of: Subject;
  /** Where it is possible, the first being where it is tried; in every other state of its subject it is refused. */
  readonly possible: readonly [PlaceName, ...PlaceName[]];
  readonly input: (place: Place) => Readonly<Record<string, unknown>>;
  readonly by: (place: Place) => Viewer;
  /** Roles whose every holder in the region may; all others are refused, also holders with no part in it. */
  readonly may: readonly Role[];
  /** Asked again it does no harm: it makes another one, or says the same once more. */
  readonly repeatable?: true;
  /** No version is compared: nothing is there yet, or each item of a batch has its own. */
  readonly unversioned?: true;
  /** It writes beside its subject, whose version stays: two who saw the same one are told by its state, if at all. */
  readonly keepsVersion?: true;
  /** Who has no part in it is not told that it is there. */
  readonly hidden?: true;
  /** Days that need not lie after a cause, or may lie far ahead. */
  readonly freeDays?: readonly string[];
}
