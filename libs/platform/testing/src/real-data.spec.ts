import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { realData } from './real-data.ts';

describe('The folder of real data', () => {
  const before = process.env['RENDA_REAL_DATA'];
  const folder = mkdtempSync(join(tmpdir(), 'renda-real-data-'));

  afterAll(() => {
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env['RENDA_REAL_DATA'];
    else process.env['RENDA_REAL_DATA'] = before;
  });

  it('is the one RENDA_REAL_DATA names', () => {
    process.env['RENDA_REAL_DATA'] = folder;

    expect(realData()).toBe(folder);
  });

  it('is not there when the folder is not', () => {
    process.env['RENDA_REAL_DATA'] = join(folder, 'elsewhere');

    expect(realData()).toBeUndefined();
  });
});
