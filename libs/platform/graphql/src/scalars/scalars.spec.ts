import { DateTimeScalar } from './date-time.ts';
import { DayScalar } from './day.ts';
import { PhoneNumberScalar } from './phone-number.ts';
import { RegionCodeScalar } from './region-code.ts';
import { scalars } from './scalars.ts';
import { newTrackingCode, TrackingCodeScalar } from './tracking-code.ts';
import { UrlScalar } from './url.ts';
import { formatYuan, parseYuan, YuanScalar } from './yuan.ts';

import type { GraphQLScalarType } from 'graphql';

const refusal = (scalar: GraphQLScalarType, value: unknown): string => {
  try {
    return `taken as ${String(scalar.parseValue(value))}`;
  } catch (error) {
    return String((error as { code?: string }).code);
  }
};

describe('Every scalar of the platform', () => {
  it.each([12, 1.5, true, null, {}])('travels as a text and not as %j', (value) => {
    expect(scalars.map((scalar) => refusal(scalar, value))).toEqual(scalars.map(() => 'NOT_A_TEXT'));
  });
});

describe('A Yuan', () => {
  it.each([
    ['1234.50', 123_450],
    ['1234.5', 123_450],
    ['0', 0],
    ['-0.01', -1],
    ['0.29', 29],
    ['1.15', 115],
    ['9999999999999.99', 999_999_999_999_999],
  ])('is %s as a text and %d fen in store, never rounded', (text, fen) => {
    expect(YuanScalar.parseValue(text)).toBe(fen);
    expect(parseYuan(formatYuan(fen))).toBe(fen);
  });

  it.each(['', '1.234', '1,000', '１', ' 1', '1e3', '.5', '99999999999999'])('is not %j', (value) => {
    expect(refusal(YuanScalar, value)).toBe('INVALID_YUAN');
  });

  it('is served with two places, also from the text of a sum', () => {
    expect(['5', -5, 0, '123456'].map((fen) => YuanScalar.serialize(fen))).toEqual([
      '0.05',
      '-0.05',
      '0.00',
      '1234.56',
    ]);
  });
});

describe('A DateTime', () => {
  it.each(['2026-03-01T09:30:00+08:00', '2026-03-01T01:30:00Z', '2026-03-01T01:30:00.000Z', '2026-03-01T09:30+08:00'])(
    'is taken as %s and served at +08:00',
    (text) => {
      expect(DateTimeScalar.serialize(DateTimeScalar.parseValue(text))).toBe('2026-03-01T09:30:00+08:00');
    },
  );

  it.each(['2026-03-01', '2026-03-01T09:30:00', '2026-02-30T09:30:00Z', '2026-03-01T25:00:00Z', 'now'])(
    'is not %j',
    (value) => {
      expect(refusal(DateTimeScalar, value)).toBe('INVALID_DATE_TIME');
    },
  );
});

describe('A Day', () => {
  it.each([
    ['2024-02-29', 'taken as 2024-02-29'],
    ['2026-02-29', 'INVALID_DAY'],
    ['2026-3-1', 'INVALID_DAY'],
  ])('%s is %s', (value, answer) => {
    expect(refusal(DayScalar, value)).toBe(answer);
  });
});

describe('A PhoneNumber', () => {
  it.each([
    ['13812345678', '+8613812345678'],
    ['138 1234 5678', '+8613812345678'],
    ['１３８１２３４５６７８', '+8613812345678'],
    ['0914-2312345', '+869142312345'],
    ['+852 2810 2545', '+85228102545'],
  ])('%s is stored as %s', (written, stored) => {
    expect(PhoneNumberScalar.parseValue(written)).toBe(stored);
  });

  it.each(['12345', '1381234567', 'call me', '', '138****0000'])('is not %s', (value) => {
    expect(refusal(PhoneNumberScalar, value)).toBe('INVALID_PHONE_NUMBER');
  });

  it('may be served masked (ACC-2)', () => {
    expect(PhoneNumberScalar.serialize('138****0000')).toBe('138****0000');
  });
});

describe('A Url', () => {
  it('is an address of the web', () => {
    expect(UrlScalar.parseValue(' https://www.npc.gov.cn ')).toBe('https://www.npc.gov.cn/');
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.b/',
    '/path',
    'https://user:secret@a.b/',
    `https://a.b/${'x'.repeat(2048)}`,
  ])('is not %s', (value) => {
    expect(refusal(UrlScalar, value)).toBe('INVALID_URL');
  });
});

describe('A RegionCode', () => {
  it('is checked by the kernel', () => {
    expect(refusal(RegionCodeScalar, '611002')).toBe('taken as 611002');
    expect(refusal(RegionCodeScalar, '61100')).toBe('INVALID_REGION_CODE');
  });
});

describe('A TrackingCode', () => {
  it('is read as people write it', () => {
    expect(TrackingCodeScalar.parseValue('k7qd 9m2xoitl8hze')).toBe('K7QD-9M2X-01T1-8HZE');
  });

  it.each(['', 'K7QD', 'K7QD-9M2X-4TRA-8HZU'])('is not %j', (value) => {
    expect(refusal(TrackingCodeScalar, value)).toBe('INVALID_TRACKING_CODE');
  });

  it('is new each time and readable back', () => {
    const codes = Array.from({ length: 500 }, newTrackingCode);

    expect(new Set(codes).size).toBe(500);
    expect(codes.map((code) => TrackingCodeScalar.parseValue(code))).toEqual(codes);
  });
});
