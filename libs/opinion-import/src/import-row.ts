import { createHash } from 'node:crypto';

import { DomainError, type Language } from '@renda/kernel';

import { type AskGraph, assertSound, type GraphError } from './graph-client.ts';
import { importErrors } from './import-errors.ts';
import { type Place, placeNamed } from './place-named.ts';
import type { FieldHeadings, RowEntry } from './report.ts';
import { rowDate } from './row-date.ts';
import type { ImportField, SourceRow } from './source-row.ts';

const importOpinion = `mutation ImportOpinion($input: ImportOpinionInput!) { importOpinion(input: $input) { outcome } }`;

/** What every row of one import shares. */
export interface RowImport {
  readonly ask: AskGraph;
  readonly places: readonly Place[];
  /** Takes what names no place; the prefecture. */
  readonly regionCode: string;
  /** Name of the system the ids are of. */
  readonly system: string;
  readonly headings: FieldHeadings;
  readonly language: Language;
  readonly dryRun: boolean;
  /** The id of the handling unit of that name in the place. */
  readonly unitId: (name: string) => Promise<string | undefined>;
}

/** One row, one mutation, one transaction; never throws for what the row is. Throws IMPORT_STOPPED where the system failed. */
export const importRow = async (row: SourceRow, context: RowImport): Promise<RowEntry> => {
  try {
    const answer = await context.ask(importOpinion, { input: await inputOf(row, context) });
    assertSound(answer);
    const { data, errors } = answer;
    if (errors?.[0]) return refusedBy(errors[0], row, context);
    const { outcome } = (data as { importOpinion: { outcome: 'TAKEN' | 'ALREADY' } }).importOpinion;
    return { row: row.number, outcome, column: null, code: null, reason: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, field } = error;
    const message = error.sentence(context.language);
    if (code === 'GRAPH_FAILED') throw importErrors.IMPORT_STOPPED({ row: row.number, detail: message });
    return refusedBy({ message, extensions: { code, field } }, row, context);
  }
};

const inputOf = async ({ values }: SourceRow, { places, regionCode, system, unitId, dryRun }: RowImport) => {
  const text = values.text?.trim() ?? '';
  const writtenOn = rowDate(values.writtenOn, 'writtenOn');
  const unit = values.unit?.trim();
  return {
    regionCode: placeNamed(`${values.title ?? ''}\n${text}`, places)?.code ?? regionCode,
    title: values.title?.trim() || null,
    text,
    writtenOn,
    externalReference: { system, id: values.id?.trim() || fingerprint(`${writtenOn ?? ''}\n${text}`) },
    replyText: values.replyText?.trim() || null,
    repliedOn: rowDate(values.repliedOn, 'repliedOn'),
    unit: unit ? { id: await unitId(unit), name: unit } : null,
    dryRun,
  };
};

/** Stands in for an id where the file has none, so that importing twice still changes nothing. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const refusedBy = ({ message, extensions }: GraphError, row: SourceRow, { headings }: RowImport): RowEntry => {
  const field = extensions?.field?.startsWith('externalReference')
    ? 'id'
    : (extensions?.field?.split('.').at(-1) as ImportField);
  return {
    row: row.number,
    outcome: 'REFUSED',
    column: (field && headings[field]) ?? null,
    code: extensions?.code ?? null,
    reason: message,
  };
};
