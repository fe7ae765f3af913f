import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createVerifier, developmentIssuer, issueToken } from '@renda/identity';
import { serveGateway } from '@renda/supergraph';
import { closeAfterSpec } from '@renda/testing';

import { httpClient } from './http-client.ts';

import type { DevelopmentIssuer, Viewer } from '@renda/identity';
import type { Gateway, GatewayServerSettings } from '@renda/supergraph';
import type { HttpClient } from './http-client.ts';

/** A gateway that listens on a free port. */
export interface ServedGraph extends HttpClient {
  readonly url: string;
  readonly gateway: Gateway;
  readonly issuer: DevelopmentIssuer;
  /** A token of the development issuer for a user. */
  tokenOf(viewer: Viewer): Promise<string>;
  stop(): Promise<void>;
}

type Settings = Pick<GatewayServerSettings, 'gateway' | 'notReady' | 'logger'>;

/** Serves the gateway until the spec file has ended. */
export const serveForSpec = async (settings: Settings): Promise<ServedGraph> => {
  const folder = await mkdtemp(join(tmpdir(), 'renda-issuer-'));
  closeAfterSpec(() => rm(folder, { recursive: true, force: true }));
  const issuer = await developmentIssuer(folder);
  const server = await serveGateway({ ...settings, port: 0, host: '127.0.0.1', verify: createVerifier(issuer) });
  closeAfterSpec(() => server.stop());
  const tokenOf = ({ subject, name, grants, scopes }: Viewer): Promise<string> =>
    issueToken(issuer, { sub: subject ?? 'nobody', name, grants: [...grants], scopes: [...scopes] });
  return {
    ...httpClient(server.url, tokenOf),
    url: server.url,
    gateway: settings.gateway,
    issuer,
    tokenOf,
    stop: server.stop,
  };
};
