import { existsSync } from 'node:fs';
import { join } from 'node:path';

import staticFiles from '@fastify/static';

import type { FastifyInstance } from 'fastify';

import { ballotFolder } from './environment.ts';
import { startErrors } from './errors.ts';

/** Its own files and the graph, nothing else: no inline script, no frame, and no worker that could see a ballot (VOT-5). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};

/** The page that a deputy votes with at /vote, from the files that `npm ci` built. Throws PAGE_NOT_BUILT without them. */
export const serveBallotPage = async (server: FastifyInstance): Promise<void> => {
  if (!existsSync(join(ballotFolder, 'index.html')))
    throw startErrors.PAGE_NOT_BUILT({ path: '/vote', project: '@renda/ballot' });
  await server.register(staticFiles, {
    root: ballotFolder,
    prefix: '/vote',
    redirect: true,
    decorateReply: false,
    setHeaders: (reply) => void reply.headers(headers),
  });
};
