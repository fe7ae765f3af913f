import { createServer } from 'node:http';

import { exportJWK, generateKeyPair, SignJWT } from 'jose';

import type { Server } from 'node:http';

import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

/** A sign-in service on a free port of this machine, whose keys a test may change. */
export interface SignInService {
  readonly jwksUrl: string;
  readonly keys: JWK[];
  requests(): number;
  stop(): Promise<void>;
}

export const startSignInService = async (): Promise<SignInService> => {
  const keys: JWK[] = [];
  let requests = 0;
  const server: Server = createServer((_, response) => {
    requests += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    jwksUrl: `http://127.0.0.1:${port}/jwks`,
    keys,
    requests: () => requests,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
};

export interface KeyPair {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export const newKeyPair = async (alg: string, kid: string): Promise<KeyPair> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg, kid, use: 'sig' } };
};

export const signedBy = ({ alg, kid, privateKey }: KeyPair, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(privateKey);
