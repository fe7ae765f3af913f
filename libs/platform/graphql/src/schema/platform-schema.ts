import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The SDL that stands before every subgraph's own. */
export const platformSchema: string = readFileSync(new URL('../../platform.graphql', import.meta.url), 'utf8');

/** A subgraph's own SDL: `schema.graphql`, or all of `schema/*.graphql`, in its project folder. Call it from `src/index.ts` with `import.meta.url`. */
export const readSchema = (sourceFile: string): string => readSchemaIn(fileURLToPath(new URL('..', sourceFile)));

/** The same by folder, for tools. */
export const readSchemaIn = (projectFolder: string): string =>
  schemaFilesIn(projectFolder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const schemaFilesIn = (folder: string): readonly string[] =>
  [folder, join(folder, 'schema')].filter(existsSync).flatMap(graphqlFilesIn);

const graphqlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
