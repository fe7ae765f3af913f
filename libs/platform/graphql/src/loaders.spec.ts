import { manyByKey, oneByKey, pagesByParent, valueByKey } from './loaders.ts';

interface Row {
  readonly id: string;
  readonly parent: string;
}

const rows: readonly Row[] = [
  { id: 'c', parent: '1' },
  { id: 'a', parent: '2' },
  { id: 'b', parent: '1' },
];

const recording = <T>(answer: T) => {
  const calls: (readonly string[])[] = [];
  const fetch = async (keys: readonly string[]): Promise<T> => {
    calls.push(keys);
    return answer;
  };
  return { calls, fetch };
};

describe('A loader', () => {
  it('gives each key its own row, whatever order they come in, and null to a key without one', async () => {
    const { calls, fetch } = recording(rows);
    const row = oneByKey(fetch, ({ id }) => id);

    const found = await Promise.all(['a', 'x', 'b', 'a'].map((id) => row.load(id)));

    expect(found.map((each) => each?.id)).toEqual(['a', undefined, 'b', 'a']);
    expect(calls).toEqual([['a', 'x', 'b']]);
  });

  it('gives each key all of its rows in the order they were fetched', async () => {
    const { calls, fetch } = recording(rows);
    const children = manyByKey(fetch, ({ parent }) => parent);

    const found = await Promise.all(['1', '2', '3'].map((parent) => children.load(parent)));

    expect(found.map((each) => each.map(({ id }) => id))).toEqual([['c', 'b'], ['a'], []]);
    expect(calls).toHaveLength(1);
  });

  it('gives a figure for each key, and another one where there is none', async () => {
    const { fetch } = recording(new Map([['1', 2]]));
    const count = valueByKey(fetch, 0);

    expect(await Promise.all([count.load('1'), count.load('2')])).toEqual([2, 0]);
  });

  it('reads the pages of all parents at once, for each set of arguments by itself', async () => {
    const { calls, fetch } = recording(new Map());
    const pages = pagesByParent(fetch);

    const [first] = await Promise.all([
      pages.load('1', { first: 2 }),
      pages.load('2', { first: 2 }),
      pages.load('1', { first: 3 }),
    ]);

    expect(calls).toEqual([['1', '2'], ['1']]);
    expect(first?.rows).toEqual([]);
    expect(await first?.countRows()).toBe(0);
  });
});
