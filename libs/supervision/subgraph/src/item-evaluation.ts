import { sql } from '@renda/persistence';

import { recordEvaluation, retryDay } from './evaluation.ts';
import { takeStep } from './item-moves.ts';

import type { SupervisionUnit } from './context.ts';
import type { HeldEvaluation } from './evaluation.ts';
import type { SatisfactionEvaluation } from './persistence/satisfaction-evaluation.table.ts';
import type { SupervisionItem } from './persistence/supervision-item.table.ts';

/** RECTIFICATION_REPORTED → EVALUATED, however it was held (SUP-7, SUP-8). */
export const takeItemEvaluation = async (
  item: SupervisionItem,
  { text, ...held }: HeldEvaluation & { readonly text: string },
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem; evaluation: SatisfactionEvaluation }> => {
  const before = await unit.evaluations.where(sql`t.item_id = ${item.id}`);
  const evaluation = await recordEvaluation({ of: { itemId: item.id }, before, ...held }, unit);
  const { grade } = evaluation;
  const changes = { grade, retryDueOn: await retryDay(grade, item.regionCode, unit) };
  const step = { event: 'evaluate', text, changes, kind: 'supervisionItem.evaluated', data: { grade } } as const;
  return { item: await takeStep(item, step, unit), evaluation };
};
