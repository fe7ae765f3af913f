import type { ErrorParams } from '@renda/kernel';

import type { SpreadsheetLimits } from '../limits.ts';
import type { RawRow, RawTable } from './raw-row.ts';
import type { Source } from './source.ts';
import type { HeadingSearch } from './headings.ts';

/** What the reading thread is started with. */
export interface Assignment {
  readonly source: Source;
  readonly limits: SpreadsheetLimits;
  readonly sheet: string | number | undefined;
  readonly headings: HeadingSearch;
}

export interface Opened extends Omit<RawTable, 'rows' | 'hiddenColumns'> {
  readonly kind: 'OPENED';
  readonly hiddenColumns: readonly number[];
  readonly headingRow: number;
  /** Of each column from A on; '' where there is none. */
  readonly headings: readonly string[];
}

/** What the reading thread answers to each `MORE`, after `OPENED` or a refusal. */
export type Message =
  | Opened
  | { readonly kind: 'ROWS'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'END' }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly params: ErrorParams };
