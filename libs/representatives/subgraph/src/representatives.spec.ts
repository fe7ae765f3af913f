import { schemaDrift } from '@renda/persistence';
import { testSubgraph } from '@renda/testing';

import { representatives } from './index.ts';

describe('The schema of representatives', () => {
  it('migrates up, down and up again, and leaves the schema builder nothing to do', async () => {
    const { database } = await testSubgraph(representatives);

    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
