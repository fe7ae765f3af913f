// Writes every generated file; with --check it writes nothing and exits 1 when a committed one differs.
// Names of subgraphs limit it to their resolver types: node tools/codegen.ts stations
import { update } from './codegen/generated-file.ts';
import { resolverTypes } from './codegen/resolver-types.ts';
import { exampleFolders, subgraphFolders } from './codegen/subgraph-folder.ts';

import type { GeneratedFile } from './codegen/generated-file.ts';

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
const onlyCheck = process.argv.includes('--check');
const folders = subgraphFolders();
const wanted = [...folders, ...exampleFolders()].filter(({ name }) => names.length === 0 || names.includes(name));

const stale: string[] = [];
const write = (file: GeneratedFile): void => {
  if (!update(file, { onlyCheck })) stale.push(file.path);
};

// Types come first: what follows loads the subgraphs, or needs all five to fit together.
for (const folder of wanted) write(await resolverTypes(folder));
if (names.length === 0) {
  const { supergraph } = await import('./codegen/supergraph.ts');
  write(supergraph(folders));
  const { errorsPage } = await import('./codegen/errors-page.ts');
  write(await errorsPage());
}

for (const path of stale) console.error(`${path} is not what its sources give: run "npm run codegen" and commit it.`);
process.exitCode = stale.length > 0 ? 1 : 0;
