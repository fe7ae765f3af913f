import { createVotingClient, VotingRefusal } from '@renda/voting-client';

import type { BallotProof, VotingClient } from '@renda/voting-client';

import { roundFields } from './round.ts';

import type { Language } from './words/language.ts';
import type { Round } from './round.ts';

const endpoint = new URL('../graphql', document.baseURI).href;
const patience = 20_000;

const patient = (url: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(patience) });

/** Blinds, obtains and casts; a cast goes without token, cookie and referrer (VOT-5). */
export const votingClient: VotingClient = createVotingClient({ endpoint, fetch: patient });

export interface Viewer {
  readonly subject: string | null;
  readonly name: string | null;
  readonly grants: readonly { readonly role: string; readonly regionCode: string }[];
}

export interface CandidateDetails {
  readonly id: string;
  readonly content: string;
  readonly beneficiaries: string;
  readonly budgetTotal: string;
  readonly site: { readonly name: string };
}

const ask = async <T>(query: string, variables: object, language: Language, token?: string): Promise<T> => {
  const response = await patient(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: T | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  };
  const [error] = errors ?? [];
  if (error) throw new VotingRefusal(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!data) throw new VotingRefusal('UNKNOWN', `HTTP ${response.status}`);
  return data;
};

/** Who the token says one is. */
export const viewerOf = async (token: string, language: Language): Promise<Viewer> =>
  (
    await ask<{ viewer: Viewer }>(
      'query Me { viewer { subject name grants { role regionCode } } }',
      {},
      language,
      token,
    )
  ).viewer;

/** The rounds of the bodies of these divisions, newest first; what is over and unpublished is left out. */
export const roundsIn = async (regions: readonly string[], language: Language): Promise<readonly Round[]> => {
  const query = `query Rounds($where: RoundWhere) { ballotRounds(first: 20, where: $where,
    orderBy: [{ field: CREATED_AT, direction: DESC }]) { nodes { ${roundFields} } } }`;
  const where = { or: regions.map((code) => ({ region: { code } })) };
  const { ballotRounds } = await ask<{ ballotRounds: { nodes: readonly Round[] } }>(query, { where }, language);
  return ballotRounds.nodes.filter(({ medium, state }) => medium === 'ELECTRONIC' && state !== 'CANCELLED');
};

export const roundOf = async (id: string, language: Language): Promise<Round | null> =>
  (
    await ask<{ ballotRound: Round | null }>(
      `query Round($id: ID!) { ballotRound(id: $id) { ${roundFields} } }`,
      { id },
      language,
    )
  ).ballotRound;

/** What the candidates of a vote on projects are; none for other votes. */
export const candidatesOf = async (
  ids: readonly string[],
  language: Language,
): Promise<readonly CandidateDetails[]> => {
  const query = `query Candidates($ids: [ID!]!) { candidateProjects(first: 200, where: { id: { in: $ids } }) {
    nodes { id content beneficiaries budgetTotal site { name } } } }`;
  return (await ask<{ candidateProjects: { nodes: readonly CandidateDetails[] } }>(query, { ids }, language))
    .candidateProjects.nodes;
};

/** The proof that the ballot of a receipt is among the published; null if there is none. */
export const proofOf = async (id: string, receipt: string, language: Language): Promise<BallotProof | null> => {
  const query = `query Proof($id: ID!, $receipt: String!) { ballotRound(id: $id) {
    ballotProof(receipt: $receipt) { ballot { receipt marks { itemId choice rank } } index size path root } } }`;
  return (
    (await ask<{ ballotRound: { ballotProof: BallotProof | null } | null }>(query, { id, receipt }, language))
      .ballotRound?.ballotProof ?? null
  );
};

export const resultFileOf = async (id: string, language: Language): Promise<string> => {
  const query = 'query File($id: ID!) { ballotRound(id: $id) { resultFile } }';
  return (
    (await ask<{ ballotRound: { resultFile: string | null } | null }>(query, { id }, language)).ballotRound
      ?.resultFile ?? ''
  );
};

export interface DevelopmentRole {
  readonly role: string;
  readonly region: string;
  readonly token: string;
}

const votingRoles = ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'CITIZEN'];

/** Ready tokens of the development issuer for those who vote; none in production. */
export const developmentRoles = async (): Promise<readonly DevelopmentRole[]> => {
  const response = await patient(new URL('../development/roles', document.baseURI), { credentials: 'omit' });
  if (!response.ok) return [];
  return ((await response.json()) as readonly DevelopmentRole[]).filter(({ role }) => votingRoles.includes(role));
};
