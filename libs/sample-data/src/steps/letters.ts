import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Day } from '@renda/kernel';
import { handlingUnits, importOpinions, openSourceRows, placesBelow } from '@renda/opinion-import';
import type { AskGraph, ImportReport, SourceRow } from '@renda/opinion-import';
import type { GraphClient } from '@renda/supergraph';

import type { Chance } from '../chance.ts';
import type { Division } from '../divisions/division.ts';
import { generatedLetters } from '../letters/generated-letters.ts';
import { asOffice } from '../sample-graph.ts';

export interface LettersStep {
  readonly client: GraphClient;
  readonly chance: Chance;
  readonly divisions: readonly Division[];
  readonly prefecture: string;
  readonly realDataFolder: string;
  readonly today: Day;
}

/** The real letters to the mayor where the folder is, generated ones otherwise, through the same import as any file's. */
export const loadLetters = async (step: LettersStep): Promise<ImportReport> => {
  const { client, prefecture } = step;
  const ask: AskGraph = (query, variables) => client.ask(query, variables, asOffice(prefecture));
  const real = join(step.realDataFolder, 'letters/shangluo_mayor_mailbox_redacted.csv');
  const source = existsSync(real) ? await openSourceRows(real) : { rows: generated(step), headings: {} };
  return importOpinions({
    ...source,
    ask,
    places: await placesBelow(ask, prefecture),
    regionCode: prefecture,
    system: 'letters',
    language: 'zh-CN',
    dryRun: false,
    unitId: handlingUnits(ask, prefecture, false),
    concurrency: 8,
  });
};

async function* generated({ chance, divisions, today }: LettersStep): AsyncGenerator<SourceRow> {
  const towns = divisions.filter(({ level }) => level === 'TOWNSHIP');
  yield* generatedLetters(chance, towns, 600, today);
}
