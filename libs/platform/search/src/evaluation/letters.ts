import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

export interface Letter {
  /** `<mail_id>@<row>`, as the labelled pairs have it. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

interface Row {
  readonly mail_id: string;
  readonly title: string;
  readonly query: string;
}

/** All letters of the real data, empty ones too. */
export const readLetters = (folder: string): readonly Letter[] => {
  const file = readFileSync(join(folder, 'letters/shangluo_mayor_mailbox_redacted.csv'), 'utf8');
  const rows = parse(file, { columns: true, bom: true }) as Row[];
  return rows.map(({ mail_id: id, title, query }, row) => ({ name: `${id}@${row}`, title, text: query }));
};
