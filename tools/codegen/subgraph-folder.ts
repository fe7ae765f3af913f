import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { platformSchema, readSchemaIn } from '@renda/graphql';
import { parse } from 'graphql';

import { root } from './generated-file.ts';

import type { DocumentNode } from 'graphql';

export interface SubgraphFolder {
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  /** The whole SDL, the platform's part first. */
  readonly typeDefs: string;
  readonly document: DocumentNode;
}

const names = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'];

/** The subgraphs that have an SDL. Read from the files, so that types can be made before the resolvers compile. */
export const subgraphFolders = (): readonly SubgraphFolder[] =>
  foldersAt(names.map((name) => ({ name, path: `libs/${name}/subgraph` })));

/** The example of GUIDE.md, on which the platform is tested. */
export const exampleFolders = (): readonly SubgraphFolder[] =>
  foldersAt([{ name: 'pledges', path: 'libs/platform/graphql/src/spec/pledges' }]);

const foldersAt = (folders: readonly { readonly name: string; readonly path: string }[]): readonly SubgraphFolder[] =>
  folders
    .filter(({ path }) => existsSync(join(root, path, 'schema.graphql')) || existsSync(join(root, path, 'schema')))
    .map((folder) => {
      const typeDefs = `${platformSchema}\n${readSchemaIn(join(root, folder.path))}`;
      return { ...folder, typeDefs, document: parse(typeDefs) };
    });
