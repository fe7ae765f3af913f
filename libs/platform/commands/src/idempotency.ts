import { createHash } from 'node:crypto';

import { encodeJson, reviveInstants } from '@renda/events';
import { commonErrors } from '@renda/kernel';

import type { Viewer } from '@renda/identity';
import type { EntityManager } from 'typeorm';

import type { CommandInput } from './command-base.ts';

/** A request as its client may send it again: the same key, command and input are the same request. */
export interface KeyedRequest {
  readonly client: string;
  readonly key: string;
  readonly command: string;
  readonly inputHash: string;
}

const longestKey = 200;

/** Null for a request without a key. */
export const keyedRequest = (viewer: Viewer, command: string, input: CommandInput): KeyedRequest | null => {
  const { idempotencyKey: key, dryRun: _, ...rest } = input;
  if (key === null || key === undefined) return null;
  if (key.trim() === '' || key.length > longestKey || /\p{Cc}/u.test(key)) {
    const reason = `an idempotency key has 1 to ${longestKey} characters, none of them a control character.`;
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'idempotencyKey' });
  }
  return { client: viewer.subject ?? 'anyone', key, command, inputHash: hashOf(rest) };
};

/**
 * Takes the key for this transaction; null if it was free. If it was used, its answer; if another request holds it
 * right now, waits for that one's end first. Throws IDEMPOTENCY_KEY_REUSED for another request.
 */
export const takeKey = async (manager: EntityManager, request: KeyedRequest): Promise<{ answer: object } | null> => {
  const { client, key, command, inputHash } = request;
  const taken = await manager.query<unknown[]>(
    `INSERT INTO idempotency_key (client, key, command, input_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [client, key, command, inputHash],
  );
  if (taken.length > 0) return null;
  const [stored] = await manager.query<StoredAnswer[]>(
    `SELECT command, input_hash AS "inputHash", answer, instants FROM idempotency_key WHERE client = $1 AND key = $2`,
    [client, key],
  );
  if (!stored || stored.command !== command || stored.inputHash !== inputHash) {
    throw commonErrors.IDEMPOTENCY_KEY_REUSED({}, { field: 'idempotencyKey' });
  }
  return { answer: reviveInstants(stored.answer, stored.instants) };
};

/** Keeps the answer beside the key; payloads hold no unmasked personal data. */
export const keepAnswer = async (
  manager: EntityManager,
  { client, key }: KeyedRequest,
  answer: object,
): Promise<void> => {
  const { json, instants } = encodeJson(answer);
  await manager.query('UPDATE idempotency_key SET answer = $3, instants = $4 WHERE client = $1 AND key = $2', [
    client,
    key,
    json,
    instants,
  ]);
};

interface StoredAnswer {
  readonly command: string;
  readonly inputHash: string;
  readonly answer: object;
  readonly instants: readonly string[];
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, sortedKeys) ?? '')
    .digest('base64url');

// Two clients may write the fields of one input in different orders.
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
