import { sql } from '@renda/persistence';

import type { StationsUnit } from './context.ts';
import type { ReceptionDuty } from './persistence/reception.table.ts';

/** Who is on duty at a reception, in the order named. */
export const dutiesOf = async (receptionId: string, { duties }: StationsUnit): Promise<readonly ReceptionDuty[]> =>
  (await duties.where(sql`t.reception_id = ${receptionId}`)).sort((a, b) => a.place - b.place);
