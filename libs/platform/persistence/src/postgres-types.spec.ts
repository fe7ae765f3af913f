import pg from 'pg';

import { postgresTypes } from './postgres-types.ts';

const { TIMESTAMPTZ } = pg.types.builtins;
const ours = postgresTypes.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;
const theirs = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;

describe('An instant of PostgreSQL', () => {
  it.each([
    '2026-03-01 08:00:00+08',
    '2026-03-01 08:00:00.1+08',
    '2026-03-01 08:00:00.123456+08',
    '2026-03-01 08:00:00.999999+08',
    '2026-12-31 23:59:59.001-03:30',
    '1969-12-31 23:59:59.9999+00',
    '1900-01-01 00:00:00+08:05:43',
    '12026-03-01 08:00:00+08',
    '0044-03-15 00:00:00+08 BC',
    'infinity',
    '-infinity',
  ])('%s is read as the driver reads it', (text) => expect(ours(text)).toEqual(theirs(text)));
});
