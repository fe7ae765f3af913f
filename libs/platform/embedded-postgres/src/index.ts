export { embeddedPostgresErrors } from './errors.ts';
export { removeEmbeddedPostgres } from './remove-embedded-postgres.ts';
export { startEmbeddedPostgres } from './start-embedded-postgres.ts';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start-embedded-postgres.ts';
export type { ServerEvent } from './watched-server.ts';
