import { formatOf } from './styles.ts';

describe('A number format', () => {
  it.each([
    ['yyyy-mm-dd', 'DAY'],
    ['yyyy"年"m"月"d"日"', 'DAY'],
    ['[$-804]yyyy/m/d h:mm', 'DAY'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'DAY'],
    ['e"年"m"月"', 'DAY'],
    ['mmm', 'DAY'],
    ['h:mm AM/PM', 'TIME'],
    ['[h]:mm:ss', 'TIME'],
    ['General', 'NUMBER'],
    ['0.00E+00', 'NUMBER'],
    ['#,##0.00"元";[Red]-#,##0.00"元"', 'NUMBER'],
    ['0"days"', 'NUMBER'],
    ['_(* #,##0_);_(* \\d)', 'NUMBER'],
    ['@', 'NUMBER'],
  ])('%s shows a %s', (code, kind) => {
    expect(formatOf(code)).toBe(kind);
  });

  it('of zeros shows so many digits', () => {
    expect(formatOf('000000')).toEqual({ digits: 6 });
  });
});
