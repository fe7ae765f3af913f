import { handlingUnits, importOpinions, openSourceRows, placesBelow } from '@renda/opinion-import';

import type { AskGraph, ImportReport } from '@renda/opinion-import';

const regionCode = '611000';

export interface ImportOptions {
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly dryRun?: boolean;
}

/** What `renda import opinions FILE` does, on a graph that is open already. */
export const importInProcess = async (
  file: string,
  ask: AskGraph,
  { columns = {}, dryRun = false }: ImportOptions = {},
): Promise<ImportReport> =>
  importOpinions({
    ...(await openSourceRows(file, columns)),
    ask,
    places: await placesBelow(ask, regionCode),
    regionCode,
    system: 'letters',
    language: 'en',
    dryRun,
    unitId: handlingUnits(ask, regionCode, dryRun),
  });
