import { unblindCredential } from './credential.ts';
import { receiptOf } from './receipt.ts';

import type { Blinded, Credential, VotingRound } from './credential.ts';

export interface VotingClientOptions {
  /** Address of the graph, https or localhost. */
  readonly endpoint: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** One mark: nothing more on an approval ballot, a choice or grade, or a rank. */
export interface BallotMark {
  readonly itemId: string;
  readonly choice?: 'FOR' | 'AGAINST' | 'ABSTAIN' | 'SATISFIED' | 'BASICALLY_SATISFIED' | 'UNSATISFIED';
  readonly rank?: number;
}

export interface VotingClient {
  round(roundId: string): Promise<VotingRound>;
  /** Obtains the credential with the voter's token; the same `blinded` may be sent as often as answers are lost. */
  obtain(round: VotingRound, blinded: Blinded, token: string): Promise<Credential>;
  /** Casts without token, cookie or referrer, and gives the receipt; may be repeated after a lost answer. */
  cast(roundId: string, credential: Credential, marks: readonly BallotMark[]): Promise<string>;
}

/** The graph refused; `code` is a registered code of docs/errors.md. */
export class VotingRefusal extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = 'VotingRefusal';
    this.code = code;
  }
}

export const issueMutation =
  'mutation Issue($input: IssueCredentialInput!) { issueCredential(input: $input) { blindSignature } }';
export const castMutation = 'mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { receipt } }';
const roundQuery = 'query Round($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } } }';

export const createVotingClient = ({ endpoint, fetch = globalThis.fetch }: VotingClientOptions): VotingClient => {
  const ask = async <T>(query: string, variables: object, token?: string): Promise<T> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const { data, errors } = (await response.json()) as GraphAnswer<T>;
    const [error] = errors ?? [];
    if (error) throw new VotingRefusal(error.extensions?.code ?? 'UNKNOWN', error.message);
    if (!data) throw new VotingRefusal('UNKNOWN', `The graph answered ${response.status}.`);
    return data;
  };
  return {
    round: async (id) => {
      const { ballotRound } = await ask<{ ballotRound: VotingRound | null }>(roundQuery, { id });
      if (!ballotRound?.credentialKey) throw new VotingRefusal('ISSUING_NOT_OPEN', 'The round issues no credentials.');
      return ballotRound;
    },
    obtain: async (round, { blindedMessage, secret }, token) => {
      const input = { roundId: round.id, blindedMessage };
      const { issueCredential } = await ask<{ issueCredential: { blindSignature: string } }>(
        issueMutation,
        { input },
        token,
      );
      return unblindCredential(round, secret, issueCredential.blindSignature);
    },
    cast: async (roundId, credential, marks) => {
      const expected = await receiptOf(roundId, credential);
      const { castBallot } = await ask<{ castBallot: { receipt: string } }>(castMutation, {
        input: { roundId, credential, marks },
      });
      if (castBallot.receipt !== expected) throw new Error('The receipt is not that of this credential.');
      return expected;
    },
  };
};

interface GraphAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
