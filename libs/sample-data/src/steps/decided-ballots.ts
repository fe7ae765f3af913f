import { blindCredential, castMutation, unblindCredential } from '@renda/voting-client';

import type { Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { Credential, VotingRound } from '@renda/voting-client';

import { asRole, type SampleGraph } from '../sample-graph.ts';

interface Ballots {
  readonly region: RegionCode;
  readonly present: readonly string[];
}

interface SampleRound extends VotingRound {
  readonly state: string;
  readonly items: readonly { readonly id: string }[];
}

/** Which of the four candidates the voters mark, in turn: two come out ahead, one stays below half. */
const marks = [[0, 1], [0, 1], [0, 2], [1, 0], [0], [1, 3]] as const;

export const tellerOf = (roundId: string, region: RegionCode): Viewer => asRole('TELLER', region, roundId);

/**
 * Every voter takes a credential and casts, and casting is closed. Gives the round that was voted in: credentials are secrets
 * nobody keeps, so a loading that stopped among them declares that round cancelled or void, and votes in the next.
 */
export const castBallots = async (graph: SampleGraph, firstRoundId: string, ballots: Ballots): Promise<string> => {
  const roundId = await roundToVoteIn(graph, firstRoundId, ballots.region);
  const teller = tellerOf(roundId, ballots.region);
  const step = (name: string) => graph.act(name, { roundId }, teller, 'round { id }');
  if (!isBeforeVote(await roundOf(graph, roundId))) return roundId;
  await step('openIssuing');
  const round = await roundOf(graph, roundId);
  const credentials: Credential[] = [];
  for (const voter of ballots.present) {
    const { blindedMessage, secret } = await blindCredential(round);
    const input = { roundId, blindedMessage };
    const deputy = asRole('REPRESENTATIVE', ballots.region, voter);
    const { blindSignature } = await graph.act('issueCredential', input, deputy, 'blindSignature');
    credentials.push(await unblindCredential(round, secret, String(blindSignature)));
  }
  await step('closeIssuing');
  await step('openCasting');
  for (const [index, credential] of credentials.entries()) {
    const marked = (marks[index % marks.length] ?? []).map((n) => ({ itemId: round.items[n]?.id }));
    await graph.ask(castMutation, { input: { roundId, credential, marks: marked } }, nobody);
  }
  await step('closeCasting');
  return roundId;
};

const nobody: Viewer = { kind: 'ANYONE', subject: null, grants: [], scopes: [] };

const isBeforeVote = ({ state }: SampleRound): boolean => state === 'PREPARED';

const roundToVoteIn = async (graph: SampleGraph, roundId: string, region: RegionCode): Promise<string> => {
  const { state } = await roundOf(graph, roundId);
  const presidium = asRole('PRESIDIUM', region);
  const reason = '样例载入中断';
  if (state === 'ISSUING' || state === 'ISSUED')
    await graph.act('cancelRound', { roundId, reason }, presidium, 'round { id }');
  else if (state === 'CASTING') {
    await graph.act('closeCasting', { roundId }, tellerOf(roundId, region), 'round { id }');
    await graph.act('declareRoundVoid', { roundId, reason }, presidium, 'round { id }');
  } else if (state !== 'VOID' && state !== 'CANCELLED') return roundId;
  const { round } = await graph.act('prepareNextRound', { roundId }, presidium, 'round { id }');
  return roundToVoteIn(graph, (round as { id: string }).id, region);
};

const roundOf = async (graph: SampleGraph, id: string): Promise<SampleRound> => {
  const query = `query Voting($id: ID!) { ballotRound(id: $id) { id state items { id } credentialKey { algorithm spki } } }`;
  return (await graph.ask<{ ballotRound: SampleRound }>(query, { id }, nobody)).ballotRound;
};
