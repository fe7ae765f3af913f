import { mergeFinder } from './merges.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { chosenSheet, readWorkbook } from './workbook.ts';
import { openZip } from './zip.ts';

import type { SpreadsheetLimits } from '../../limits.ts';
import type { RawTable } from '../raw-row.ts';
import type { Source } from '../source.ts';
import type { MergeFinder } from './merges.ts';

/** Opens a workbook: everything about it is checked before its first row is read. */
export const readXlsx = async (
  source: Source,
  limits: SpreadsheetLimits,
  asked: string | number | undefined,
): Promise<RawTable> => {
  const finders = new Map<string, MergeFinder>();
  const zip = await openZip(source, limits, (part) => {
    if (!/(?:^|\/)worksheets\/[^/]+\.xml$/.test(part)) return undefined;
    const finder = mergeFinder();
    finders.set(part, finder);
    return finder.look;
  });
  const workbook = await readWorkbook(zip);
  const sheet = chosenSheet(workbook, asked);
  const hiddenColumns = new Set<number>();
  const { from1904 } = workbook;
  return {
    format: 'XLSX',
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    encoding: null,
    delimiter: null,
    from1904,
    hiddenColumns,
    rows: readSheet(zip.read(sheet.part), {
      part: sheet.part,
      limits,
      from1904,
      hiddenColumns,
      merges: (finders.get(sheet.part) ?? mergeFinder()).merges(),
      sharedStrings: await readSharedStrings(zip, workbook.sharedStrings),
      styles: await readStyles(zip, workbook.styles),
    }),
  };
};
