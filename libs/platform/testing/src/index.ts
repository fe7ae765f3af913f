export { closeAfterSpec } from './close-after-spec.ts';
export { freshDatabase } from './fresh-database.ts';
export type { DatabaseTemplate, FreshDatabase } from './fresh-database.ts';
export { testDatabaseUrl } from './test-database.ts';
