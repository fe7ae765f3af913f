import { existsSync } from 'node:fs';
import { join } from 'node:path';

import staticFiles from '@fastify/static';

import type { FastifyInstance } from 'fastify';

import { consoleFolder } from './environment.ts';
import { startErrors } from './errors.ts';

/** Nothing from elsewhere: the page works where the network is cut. */
const policy = [
  "default-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** The page for ad-hoc queries at /, from the files that `npm ci` built. Throws PAGE_NOT_BUILT without them. */
export const serveConsolePage = async (server: FastifyInstance): Promise<void> => {
  if (!existsSync(join(consoleFolder, 'index.html')))
    throw startErrors.PAGE_NOT_BUILT({ path: '/', project: '@renda/console' });
  await server.register(staticFiles, {
    root: consoleFolder,
    setHeaders: (reply) => void reply.header('content-security-policy', policy),
  });
};
