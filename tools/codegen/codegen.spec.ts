import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'graphql';

import { errorsText } from './errors-page.ts';
import { root, update } from './generated-file.ts';
import { mappersOf } from './mappers.ts';
import { resolverTypes } from './resolver-types.ts';
import { exampleFolders } from './subgraph-folder.ts';

import type { SubgraphFolder } from './subgraph-folder.ts';

const example = (change: (sdl: string) => string = (sdl) => sdl): SubgraphFolder => {
  const [folder] = exampleFolders();
  if (!folder) throw new Error('The example is gone.');
  const typeDefs = change(folder.typeDefs);
  return { ...folder, typeDefs, document: parse(typeDefs) };
};

describe('Generated resolver types', () => {
  it('are as committed while nothing has changed', async () => {
    const file = await resolverTypes(example());

    expect(file.text).toBe(readFileSync(join(root, file.path), 'utf8'));
    expect(update(file, { onlyCheck: true })).toBe(true);
  });

  it('fail the check when a field changes without them', async () => {
    const file = await resolverTypes(example((sdl) => sdl.replace('  title: String!', '  title: String')));

    expect(update(file, { onlyCheck: true })).toBe(false);
  });

  it('fail the check when they are not there at all', () => {
    expect(update({ path: 'libs/nowhere/resolvers.ts', text: '' }, { onlyCheck: true })).toBe(false);
  });

  it('let a resolver have no fourth argument: merged execution has no info to give', async () => {
    const { text } = await resolverTypes(example());

    expect(text).toMatch(/ResolverFn<[^>]*> = \(parent: TParent, args: TArgs, context: TContext\) =>/);
  });
});

describe('The type behind a GraphQL type', () => {
  it('is what mappers.ts exports under its name, a page for a connection, and the key for another subgraph’s entity', () => {
    expect(mappersOf(example())).toEqual({
      Pledge: '../mappers.ts#Pledge as PledgeMapper',
      PledgeRemark: '../mappers.ts#PledgeRemark as PledgeRemarkMapper',
      PledgeConnection: 'Page<PledgeMapper>',
      PledgeRemarkConnection: 'Page<PledgeRemarkMapper>',
      HistoryConnection: 'Page<DomainEvent>',
      HistoryEntry: 'DomainEvent',
      Representative: "{ readonly __typename?: 'Representative'; readonly id: string; }",
    });
  });
});

describe('The page of errors', () => {
  it('has a table for each registry, with both sentences', () => {
    const text = errorsText([
      { code: 'BALLOT_USED', registry: 'voting', rule: 'VOT-5', en: 'Used | gone.', zh: '已使用。' },
      { code: 'NOT_FOUND', registry: 'common', en: 'There is no {type}.', zh: '没有 {type}。' },
    ]);

    expect(text).toContain('## voting\n\n| code | rule | English | 中文 |');
    expect(text).toContain('| `BALLOT_USED` | VOT-5 | Used \\| gone. | 已使用。 |');
    expect(text).toContain('| `NOT_FOUND` |  | There is no {type}. | 没有 {type}。 |');
  });
});
