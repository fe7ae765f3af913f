import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readHolidayTables } from './read-holiday-tables.ts';
import { statutoryCalendar } from './statutory-calendar.ts';

const folder = mkdtempSync(join(tmpdir(), 'renda-holidays-'));
const file = join(folder, 'holidays.json');

const readFrom = (text: string): ReturnType<typeof readHolidayTables> => {
  writeFileSync(file, text);
  return readHolidayTables(file);
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('The holidays an administrator entered (SUG-5)', () => {
  it('make a year known that the release does not know', async () => {
    const tables = await readFrom(
      '[{ "year": 2031, "holidays": { "2031-01-01": "元旦" }, "makeUpDays": ["2031-01-04"] }]',
    );

    const calendar = statutoryCalendar(tables);
    expect(calendar.isWorkday('2031-01-01')).toBe(false);
    expect(calendar.isWorkday('2031-01-02')).toBe(true);
    expect(calendar.isWorkday('2031-01-04')).toBe(true);
  });

  it.each([
    ['that is no JSON', '[{', /JSON/],
    ['with a field nobody knows', '[{ "year": 2031, "holidays": {}, "makeUpDays": [], "note": "" }]', /note/],
    [
      'with a day that is none',
      '[{ "year": 2031, "holidays": { "2031-02-30": "?" }, "makeUpDays": [] }]',
      /2031-02-30/,
    ],
    ['without make-up days', '[{ "year": 2031, "holidays": {} }]', /makeUpDays/],
  ])('in a file %s are refused, naming it', async (_, text, detail) => {
    await expect(readFrom(text)).rejects.toMatchObject({
      code: 'HOLIDAYS_UNREADABLE',
      params: { file, detail: expect.stringMatching(detail) },
    });
  });

  it('are refused where the file is not there', async () => {
    await expect(readHolidayTables(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'HOLIDAYS_UNREADABLE' });
  });

  it('are refused by the day that is wrong', async () => {
    const weekday = readFrom('[{ "year": 2031, "holidays": {}, "makeUpDays": ["2031-01-06"] }]');

    await expect(weekday).rejects.toMatchObject({ code: 'MAKE_UP_DAY_NOT_WEEKEND', params: { day: '2031-01-06' } });
  });
});
