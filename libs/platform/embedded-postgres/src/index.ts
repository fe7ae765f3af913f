export { embeddedPostgresErrors } from './errors.ts';
export { startEmbeddedPostgres } from './start-embedded-postgres.ts';
export type { EmbeddedPostgres, EmbeddedPostgresOptions, ServerEvent } from './start-embedded-postgres.ts';
