import { parseRegionCode } from '@renda/kernel';

import type { Day } from '@renda/kernel';

import type { SuggestionsContext } from './context.ts';
import type { BulletinRow } from './persistence/bulletin.table.ts';

interface Asked {
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day;
}

/** The figures as they stand now (SUG-9). */
export const unitProgress = (
  { regionCode, from, to }: Asked,
  { repositories, clock }: Pick<SuggestionsContext, 'repositories' | 'clock'>,
): Promise<readonly BulletinRow[]> =>
  repositories.figures.bulletinRows({ regionCode: parseRegionCode(regionCode), from, to }, clock.today());

/** The query that gives them. */
export const progressQuery = ({ regionCode, from, to }: Asked): string =>
  `{ unitProgress(regionCode: "${regionCode}", from: "${from}", to: "${to}") { unitId unit assigned replied onTime overdue noted solved classes { resultClass count } satisfied rated } }`;
