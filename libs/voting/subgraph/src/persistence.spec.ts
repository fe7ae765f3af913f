import { schemaDrift } from '@renda/persistence';
import { testSubgraph } from '@renda/testing';

import { voting } from './index.ts';

describe('The tables of voting', () => {
  it('go up, down and up again, and are what the code says', async () => {
    const { database } = await testSubgraph(voting);

    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
