import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keyFrom } from './tracking-key.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renda-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The secret of the tracking codes (STA-5)', () => {
  it('is made once in the data folder, readable by its owner alone', () => {
    const data = join(folder, 'a data folder');

    const [first, second] = [keyFrom({ RENDA_DATA: data }), keyFrom({ RENDA_DATA: data })];

    expect(first).toHaveLength(32);
    expect(second).toEqual(first);
    expect(statSync(join(data, 'tracking.key')).mode & 0o777).toBe(0o600);
  });

  it('is the one given, and then no file is made', () => {
    const given = Buffer.alloc(32, 7).toString('base64');

    expect(keyFrom({ RENDA_TRACKING_KEY: given, RENDA_DATA: folder })).toEqual(Buffer.alloc(32, 7));
    expect(() => readFileSync(join(folder, 'tracking.key'))).toThrow('ENOENT');
  });

  it('is refused when it is not whole, with what to do', () => {
    writeFileSync(join(folder, 'tracking.key'), 'short');

    expect(() => keyFrom({ RENDA_DATA: folder })).toBeRefusedWith('TRACKING_KEY_UNREADABLE');
    expect(() => keyFrom({ RENDA_TRACKING_KEY: 'short' })).toBeRefusedWith('TRACKING_KEY_UNREADABLE');
  });
});
