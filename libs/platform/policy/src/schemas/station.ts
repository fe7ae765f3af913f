import { z } from 'zod';

import { codedList, label, named } from './coded.ts';
import { count } from './numbers.ts';

/** The checklist a station is assessed by (STA-3). */
export const stationStandard = () =>
  z
    .strictObject({
      name: label(),
      items: codedList(z.strictObject({ ...named, points: count(1, 100) }).readonly()),
      /** Percent of the points from which a station has so many stars. */
      stars: z
        .array(z.strictObject({ stars: count(1, 5), fromPercent: count(0, 100) }).readonly())
        .readonly()
        .refine((steps) => steps.every((step, i) => i === 0 || isHigher(step, steps[i - 1])), {
          error: 'stars and fromPercent rising (星级与分数线须递增)',
        }),
    })
    .readonly();

interface StarStep {
  readonly stars: number;
  readonly fromPercent: number;
}

const isHigher = (step: StarStep, before: StarStep | undefined): boolean =>
  before === undefined || (step.stars > before.stars && step.fromPercent > before.fromPercent);

/** The real records a ledger can be a view of (STA-6); a ledger is never typed twice. */
export const ledgerViews = [
  'REPRESENTATIVES',
  'ASSISTANCE',
  'MINUTES',
  'VISITS',
  'SUGGESTIONS',
  'ARCHIVE',
  'ACTIVITIES',
  'GOOD_DEEDS',
  'INSPECTIONS',
  'RECEPTION_SCHEDULE',
  'CONTACTS',
  'OPINIONS',
] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** The set of ledgers a station keeps (STA-6). */
export const stationLedgers = () =>
  z
    .strictObject({
      name: label(),
      ledgers: codedList(
        z
          .strictObject({
            ...named,
            /** 册 a bound roll, 簿 a register, 表 a table, 卡 one card per record. */
            form: z.enum(['ROLL', 'REGISTER', 'TABLE', 'CARD']),
            view: z.enum(ledgerViews),
          })
          .readonly(),
      ),
    })
    .readonly();
