import { repositoryOf } from '../repository.ts';
import { addPetitions, givenPetitions } from '../spec/given.ts';
import { petitionList } from '../spec/petition-list.ts';
import { petitionTable } from '../spec/petition.ts';
import { anybody } from '../spec/viewers.ts';
import { newId } from '../stored-columns.ts';
import { oneOf } from './filters.ts';
import { defineList } from './list.ts';

import type { Database } from '../database.ts';
import type { Where } from './where.ts';

const station = newId();
const signer = newId();

let database: Database;

const titlesWhere = async (where: Where | null): Promise<string[]> => {
  const { rows } = await petitionList.page(database.manager, { where }, anybody);
  return rows.map(({ title }) => title).sort();
};

beforeAll(async () => {
  database = await givenPetitions();
  const [lamp] = await addPetitions(database, [
    {
      title: 'lamp',
      state: 'OPEN',
      stationId: station,
      regionCode: '611002001',
      registeredOn: '2026-03-01',
      heardAt: new Date('2026-03-01T01:00:00Z'),
      urgent: true,
      heat: 1,
    },
    {
      title: 'road',
      state: 'CLOSED',
      regionCode: '611003',
      registeredOn: '2026-03-02',
      repliedOn: '2026-04-01',
      heat: 5,
    },
    { title: '100%_done\\', state: 'OPEN', regionCode: '640100', registeredOn: '2026-03-03' },
  ]);
  await database.manager.query('INSERT INTO petition_signer VALUES ($1, $2)', [lamp?.id, signer]);
});

const done = '100%_done\\';

describe('A filter (ONE-2)', () => {
  it.each<[string, Where | null, string[]]>([
    ['nothing', null, [done, 'lamp', 'road']],
    ['nothing, in so many words', { and: [], title: null, state: {} }, [done, 'lamp', 'road']],
    ['a fixed word', { state: { eq: 'OPEN' } }, [done, 'lamp']],
    ['one of several words', { state: { in: ['OPEN', 'CLOSED'] } }, [done, 'lamp', 'road']],
    ['one of no words', { state: { in: [] } }, []],
    ['an id', { station: { eq: station } }, ['lamp']],
    ['one of several ids, of which some cannot be ids', { station: { in: [station, 'x', newId()] } }, ['lamp']],
    ['what cannot be an id', { id: { eq: 'x' } }, []],
    ['no value', { station: { eq: null } }, [done, 'road']],
    ['one of several values or none', { station: { in: [station, null] } }, [done, 'lamp', 'road']],
    ['a region by its own code', { region: { code: '611003' } }, ['road']],
    ['a region with all that lie in it', { region: { code: '611000', descendants: true } }, ['lamp', 'road']],
    ['a region that only lies above', { region: { code: '611000', descendants: false } }, []],
    ['the whole country', { region: { code: '100000', descendants: true } }, [done, 'lamp', 'road']],
    ['a day', { registeredOn: { eq: '2026-03-02' } }, ['road']],
    ['days up to one', { registeredOn: { lte: '2026-03-02' } }, ['lamp', 'road']],
    ['days before one', { registeredOn: { lt: '2026-03-02' } }, ['lamp']],
    ['days between two', { registeredOn: { gt: '2026-03-01', lt: '2026-03-03' } }, ['road']],
    ['days that may be missing', { repliedOn: { gte: '2026-01-01' } }, ['road']],
    ['an instant', { heardAt: { gte: '2026-03-01T09:00:00+08:00' } }, ['lamp']],
    ['an instant as a date', { heardAt: { gt: new Date('2026-03-01T01:00:00Z') } }, []],
    ['a flag', { urgent: { eq: false } }, [done, 'road']],
    ['a number', { heat: { gte: 1, lt: 5 } }, ['lamp']],
    ['one of several numbers', { heat: { in: [5, 6] } }, ['road']],
    ['a number beyond what the column can hold', { heat: { lt: 2 ** 40 } }, ['lamp', 'road']],
    ['a part of a text, whatever its case', { title: { contains: 'AM' } }, ['lamp']],
    ['a percent sign as a percent sign', { title: { contains: '%' } }, [done]],
    ['an underscore as an underscore', { title: { contains: '_' } }, [done]],
    ['a backslash as a backslash', { title: { contains: '\\' } }, [done]],
    ['a condition in SQL', { signer }, ['lamp']],
    ['several names at once', { state: { eq: 'OPEN' }, urgent: { eq: true } }, ['lamp']],
    ['and', { and: [{ state: { eq: 'OPEN' } }, { heat: { eq: null } }] }, [done]],
    ['or', { or: [{ heat: { eq: 5 } }, { urgent: { eq: true } }] }, ['lamp', 'road']],
    ['or without alternatives', { or: [] }, []],
    ['not, rows without a value included', { not: { heat: { eq: 5 } } }, [done, 'lamp']],
    ['not of several, of which one fails', { not: { state: { eq: 'OPEN' }, urgent: { eq: true } } }, [done, 'road']],
    ['not of not', { not: { not: { heat: { eq: 5 } } } }, ['road']],
    ['not of or beside a name', { state: { eq: 'OPEN' }, not: { or: [{ heat: { eq: 1 } }] } }, [done]],
    ['or within and within not', { not: { and: [{ or: [{ heat: { eq: 1 } }, { heat: { eq: 5 } }] }] } }, [done]],
  ])('by %s', async (_, where, titles) => {
    expect(await titlesWhere(where)).toEqual(titles);
  });

  it.each<[string, Where]>([
    ['a word', { state: { eq: "OPEN' OR '1'='1" } }],
    ['a list', { state: { in: ["OPEN'); DROP TABLE petition; --"] } }],
    ['a part of a text', { title: { contains: "'; DROP TABLE petition; --" } }],
    ['a condition in SQL', { signer: newId() }],
    ['an id', { id: { eq: "' OR true --" } }],
  ])('takes SQL in %s for what it is: a text nobody wrote', async (_, where) => {
    expect(await titlesWhere(where)).toEqual([]);
    expect(await repositoryOf(database.manager, petitionTable).where(() => 'true')).toHaveLength(3);
  });

  const nested = (depth: number): Where => (depth === 0 ? {} : { not: nested(depth - 1) });

  it.each<[string, Where, string]>([
    ['a name the list has not', { 'id = id --': { eq: 1 } }, 'UNKNOWN_FILTER'],
    ['an operator the filter has not', { state: { '= t.state OR': 'x' } }, 'UNKNOWN_FILTER'],
    ['a name every object has', { constructor: { eq: 1 } }, 'UNKNOWN_FILTER'],
    ['an operator every object has', { state: { constructor: 1 } }, 'UNKNOWN_FILTER'],
    ['a value where an object belongs', { state: 'OPEN' }, 'INVALID_INPUT'],
    ['a region without an object', { region: '611002' }, 'INVALID_INPUT'],
    ['an object where a word belongs', { state: { eq: { a: 1 } } }, 'INVALID_INPUT'],
    ['a text with a zero byte', { title: { contains: 'a\0' } }, 'INVALID_INPUT'],
    ['a number that is none', { heat: { gt: '1' } }, 'INVALID_INPUT'],
    ['half a number', { heat: { gt: 0.5 } }, 'INVALID_INPUT'],
    ['a flag that is none', { urgent: { eq: 'yes' } }, 'INVALID_INPUT'],
    ['a day that is none', { registeredOn: { eq: '2026-02-30' } }, 'INVALID_DAY'],
    ['a time that is none', { heardAt: { gt: 'yesterday' } }, 'INVALID_INPUT'],
    ['a region code that is none', { region: { code: "61' --" } }, 'INVALID_REGION_CODE'],
    ['no list for "in"', { state: { in: 'OPEN' } }, 'INVALID_INPUT'],
    ['a branch that is no object', { or: ['OPEN'] }, 'INVALID_INPUT'],
    ['more than 1,000 values', { state: { in: Array.from({ length: 1001 }, () => 'x') } }, 'FILTER_TOO_LARGE'],
    ['more than 100 conditions', { or: Array.from({ length: 100 }, () => ({ heat: { eq: 1 } })) }, 'FILTER_TOO_LARGE'],
    ['more than 8 levels', nested(9), 'FILTER_TOO_LARGE'],
  ])('is refused with %s', async (_, where, code) => {
    await expect(titlesWhere(where)).rejects.toMatchObject({ code });
  });

  it('on a property the table has not stops the definition of the list', () => {
    const define = (): unknown =>
      defineList({ table: petitionTable, filters: { state: oneOf('stat') }, orders: {}, defaultOrder: [] });

    expect(define).toThrow('Petition has no column for "stat"');
  });
});
