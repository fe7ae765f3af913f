import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { systemClock } from '@renda/kernel';
import { SignJWT } from 'jose';

import { userClaims } from './claims.ts';
import { newJwk, ownAlgorithm, privateKeyOf, readSigningKey } from './signing-key.ts';
import { parsedClaims } from './verified-claims.ts';

import type { Clock } from '@renda/kernel';

import type { UserClaims } from './claims.ts';
import type { SigningKey } from './signing-key.ts';

/** Issues tokens for development and trials, where no sign-in service of the office's own is set. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly key: SigningKey;
}

export interface IssueOptions {
  /** By default 30 days. */
  readonly lifetimeSeconds?: number;
  readonly clock?: Clock;
}

const keyFileName = 'development-issuer.json';
const thirtyDays = 30 * 24 * 3600;

/** The issuer whose key lies in the folder, readable by its owner alone; the key is made when first asked for. */
export const developmentIssuer = async (folder: string): Promise<DevelopmentIssuer> => {
  const file = join(folder, keyFileName);
  const text = (await textOf(file)) ?? (await createdOnce(folder, file));
  return { issuer: 'renda-development', audience: 'renda', key: await readSigningKey(text, file) };
};

export const issueToken = async (
  { issuer, audience, key }: DevelopmentIssuer,
  claims: UserClaims,
  { lifetimeSeconds = thirtyDays, clock = systemClock }: IssueOptions = {},
): Promise<string> => {
  const { sub, name, grants, scopes } = parsedClaims(userClaims, claims);
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT({ name, grants, scopes })
    .setProtectedHeader({ alg: ownAlgorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(privateKeyOf(key));
};

const textOf = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCoded(error, 'ENOENT')) return undefined;
    throw error;
  }
};

// Of processes that start together one links its key; the others take that one, and none sees half a file.
const createdOnce = async (folder: string, file: string): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await newJwk()), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCoded(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
};

const isCoded = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
