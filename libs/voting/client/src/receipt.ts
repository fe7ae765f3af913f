import { fromBase64, sha256, toHex } from './bytes.ts';

import type { Credential } from './credential.ts';

/** The hash under which the ballot is published: known before casting, so that no answer can be passed off as it. */
export const receiptOf = async (roundId: string, { message }: Credential): Promise<string> =>
  toHex(await sha256(new TextEncoder().encode(`renda-receipt/1\n${roundId}\n`), fromBase64(message)));
