import { schemaDrift } from '@renda/persistence';
import { testSubgraph } from '@renda/testing';

import { supervision } from './index.ts';

describe('The tables of supervision', () => {
  it('are made, taken back and made again by the migrations, and are what the code says', async () => {
    const { database } = await testSubgraph(supervision);

    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
