import { z } from 'zod';

import { codedList, label, named } from './coded.ts';
import { congressLevels } from './levels.ts';
import { count } from './numbers.ts';

/** The catalogue of what counts as an act of duty (REP-8). */
export const dutyKinds = [
  'MEETING',
  'BALLOT',
  'INSPECTION',
  'CROSS_REGION_INSPECTION',
  'RESEARCH',
  'LAW_INSPECTION',
  'PROJECT_SUPERVISION',
  'GROUP_ACTIVITY',
  'RECEPTION',
  'CONSTITUENT_VISIT',
  'COMMUNITY_VISIT',
  'LISTENING_TO_VOTERS',
  'SUGGESTION',
  'TRAINING',
  'SKILL',
  'HOUSEHOLD_HELP',
  'GOOD_DEED',
  'VOLUNTEERING',
  'REPORT_TO_VOTERS',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

const kinds = z.array(z.enum(dutyKinds)).min(1).readonly();

/** What a representative owes in a year; `kinds` any of which counts. Without `levels`: all; `only`: a part of them. */
export const yearlyDuties = () =>
  codedList(
    z
      .strictObject({
        ...named,
        kinds,
        times: count(1, 366),
        per: z.enum(['YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH']),
        levels: z.array(z.enum(congressLevels)).min(1).readonly().optional(),
        only: z.enum(['FARMERS']).optional(),
      })
      .readonly(),
    0,
  );

/** How a dossier is scored (REP-9): points per act up to a cap per item, the sum cut
 * at `total`, and the grades of it. */
export const dutyScheme = () =>
  z
    .strictObject({
      name: label(),
      version: count(1),
      total: count(1, 1000),
      items: codedList(z.strictObject({ ...named, kinds, pointsEach: count(1, 1000), cap: count(1, 1000) }).readonly()),
      /** Best first; a sum has the first grade it reaches, so the last begins at 0. */
      grades: codedList(z.strictObject({ ...named, from: count(0, 1000) }).readonly()),
    })
    .readonly()
    .refine(({ grades }) => grades.at(-1)?.from === 0 && grades.every(isLower), {
      error: 'grades falling to 0 (等次分数线须递减至 0)',
      path: ['grades'],
    })
    .refine(({ items, total }) => items.reduce((sum, { cap }) => sum + cap, 0) >= total, {
      error: 'sum of cap ≥ total (各项上限之和不得小于总分)',
      path: ['items'],
    });

const isLower = (grade: { from: number }, i: number, grades: readonly { from: number }[]): boolean =>
  i === 0 || grade.from < (grades[i - 1]?.from ?? 0);
