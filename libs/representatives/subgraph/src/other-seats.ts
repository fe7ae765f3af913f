import { regionLevels } from '@renda/representatives-rules';

import type { Representative } from './persistence/representative.table.ts';

const heightOf = ({ level }: Representative): number => regionLevels.indexOf(level);

/** The person's seats but this one, the highest level first, the latest election first within a level. */
export const otherSeatsOf = (seat: Representative, seats: readonly Representative[]): readonly Representative[] =>
  seats
    .filter(({ id }) => id !== seat.id)
    .toSorted((a, b) => heightOf(a) - heightOf(b) || b.electedOn.localeCompare(a.electedOn));
