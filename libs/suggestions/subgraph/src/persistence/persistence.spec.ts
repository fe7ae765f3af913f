import { schemaDrift } from '@renda/persistence';
import { testSubgraph } from '@renda/testing';

import { suggestions } from '../index.ts';

describe('The schema of suggestions', () => {
  it('goes up, down and up again, and is what the tables say', async () => {
    const { database } = await testSubgraph(suggestions);
    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
