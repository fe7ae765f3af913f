// Writes every generated file; with --check it writes nothing and exits 1 when a committed one differs.
import { errorsPage } from './codegen/errors-page.ts';
import { update } from './codegen/generated-file.ts';
import { resolverTypes } from './codegen/resolver-types.ts';
import { subgraphFolders } from './codegen/subgraph-folder.ts';
import { supergraph } from './codegen/supergraph.ts';

const folders = subgraphFolders();
const files = [...(await Promise.all(folders.map(resolverTypes))), await supergraph(folders), await errorsPage()];

const stale = files.flat().filter((file) => !update(file, { onlyCheck: process.argv.includes('--check') }));
for (const { path } of stale)
  console.error(`${path} is not what its sources give: run "npm run codegen" and commit it.`);
process.exitCode = stale.length > 0 ? 1 : 0;
