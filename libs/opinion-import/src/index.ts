export { importErrors } from './import-errors.ts';
export { importOpinions } from './import-opinions.ts';
export { handlingUnits } from './handling-units.ts';
export { placeNamed } from './place-named.ts';
export { placesBelow } from './places.ts';
export { exitCodeOf, reportOf } from './report.ts';
export { openSourceRows } from './open-source-rows.ts';
export { importFields } from './source-row.ts';

export type { AskGraph, GraphAnswer } from './graph-client.ts';
export type { OpinionsImport } from './import-opinions.ts';
export type { Place } from './place-named.ts';
export type { SourceTable } from './open-source-rows.ts';
export type { FieldHeadings, ImportReport, RowEntry } from './report.ts';
export type { ImportField, SourceRow } from './source-row.ts';
