import { z } from 'zod';

import type { RegionLevel } from '@renda/kernel';

import { count } from './numbers.ts';

/** The five levels of congress, by the name `regionLevel` gives them: `bounds[regionLevel(code)]`. */
export const congressLevels = [
  'COUNTRY',
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'TOWNSHIP',
] as const satisfies RegionLevel[];
export type CongressLevel = (typeof congressLevels)[number];

/** A number for each level that has a congress. */
export const countByLevel = () =>
  z
    .strictObject({ COUNTRY: count(1), PROVINCE: count(1), PREFECTURE: count(1), COUNTY: count(1), TOWNSHIP: count(1) })
    .readonly();

/** A number for each level that has a standing committee; a township has none. */
export const countByCommitteeLevel = () =>
  z.strictObject({ COUNTRY: count(1), PROVINCE: count(1), PREFECTURE: count(1), COUNTY: count(1) }).readonly();
