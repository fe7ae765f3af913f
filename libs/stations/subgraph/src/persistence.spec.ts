import { schemaDrift } from '@renda/persistence';
import { testSubgraph } from '@renda/testing';

import { stations } from './index.ts';

describe('The tables of stations', () => {
  it('are made, taken back and made again by the migrations, and are what the code says', async () => {
    const { database } = await testSubgraph(stations);

    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
