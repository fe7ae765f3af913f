import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { asChairpersons, asOnePerson, asTeller, dataOf } from '@renda/testing';

import {
  asDeputy,
  county,
  done,
  meetingId,
  perform,
  presidium,
  programmeIn,
  representativeId,
  tellers,
} from './given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer } from '@renda/testing';

import type { Graph } from './given.ts';

const suite = () => RSABSSA.SHA384.PSS.Randomized();
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

export interface Blinded {
  readonly message: Uint8Array;
  readonly blindedMessage: string;
  readonly inverse: Uint8Array;
  readonly publicKey: Parameters<ReturnType<typeof suite>['blind']>[0];
}

export interface Credential {
  readonly message: string;
  readonly signature: string;
}

export const blinded = async (spki: string): Promise<Blinded> => {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await crypto.subtle.importKey('spki', Buffer.from(spki, 'base64'), algorithm, true, ['verify']);
  const message = suite().prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite().blind(publicKey, message);
  return { message, blindedMessage: toText(blindedMsg), inverse: inv, publicKey };
};

export const unblinded = async (
  { message, inverse, publicKey }: Blinded,
  blindSignature: string,
): Promise<Credential> => ({
  message: toText(message),
  signature: toText(await suite().finalize(publicKey, message, toBytes(blindSignature), inverse)),
});

export interface Roll {
  readonly entitled: number;
  readonly present: number;
  readonly suspended?: number;
  readonly body?: string;
  readonly meetingId?: string;
  readonly number?: number;
}

let rolls = 0;
const numbers = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => representativeId(from + index));

/** Representatives freeze a roll: the first of the entitled are present, the suspended come after them. */
export const freezeRoll = async (graph: Graph, roll: Roll): Promise<void> => {
  const { entitled, present, suspended = 0, body = 'CONGRESS', number = (rolls += 1) } = roll;
  const meeting = roll.meetingId ?? meetingId;
  await graph.feed('representatives').publish({
    kind: 'meeting.rollFrozen',
    aggregate: { type: 'Meeting', id: meeting },
    region: county,
    data: {
      ...{ congressId: meeting, body, meetingId: meeting, number, day: graph.clock.today(), total: entitled },
      rollId: crypto.randomUUID(),
      entitledIds: numbers(entitled),
      presentIds: numbers(present),
      present,
      suspendedIds: numbers(suspended, entitled + 1),
      countSuspended: false,
      quorum: null,
      sha256: 'f'.repeat(64),
      text: '',
    },
  });
  await graph.drain();
};

export const signInAtMeeting = async (graph: Graph, n: number, meeting = meetingId): Promise<void> => {
  await graph.feed('representatives').publish({
    kind: 'meeting.signedIn',
    aggregate: { type: 'Meeting', id: meeting },
    region: county,
    data: { meetingId: meeting, representativeId: representativeId(n), signedInBy: 'SELF' },
  });
  await graph.drain();
};

export const tellerOf = (roundId: string): Viewer => asTeller(roundId, county);
export const chiefOf = (roundId: string): Viewer => asOnePerson(asTeller(roundId, county), asDeputy(901));

const roundFields = `id version state number stage places issued returned merkleRoot publishedOn voidReason heldOn
  items { id name } roll { total entitled present hash } credentialKey { spki } previous { id }
  verdict { standing electedIds invalid next { kind itemIds places } checks { name passed figures { name value } }
    items { itemId result reason votesFor against abstain invalid needed grades { satisfied basicallySatisfied unsatisfied } rankSum } }`;

export interface Round {
  readonly id: string;
  readonly state: string;
  readonly number: number;
  readonly stage: string;
  readonly places: number;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly merkleRoot: string | null;
  readonly voidReason: string | null;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly roll: {
    readonly total: number;
    readonly entitled: number;
    readonly present: number;
    readonly hash: string;
  } | null;
  readonly credentialKey: { readonly spki: string } | null;
  readonly verdict: Verdict | null;
}

export interface Verdict {
  readonly standing: string;
  readonly electedIds: readonly string[];
  readonly invalid: number;
  readonly next: { readonly kind: string; readonly itemIds: readonly string[]; readonly places: number | null };
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[];
  readonly items: readonly {
    readonly itemId: string;
    readonly result: string;
    readonly votesFor: number;
    readonly against: number;
    readonly abstain: number;
    readonly grades: object | null;
    readonly rankSum: number | null;
  }[];
}

export const roundOf = async (graph: Graph, id: string): Promise<Round> => {
  const query = `query ($id: ID!) { ballotRound(id: $id) { ${roundFields} } }`;
  return dataOf(await graph.ask<{ ballotRound: Round }>(query, { id })).ballotRound;
};

export const issue = (graph: Graph, roundId: string, blindedMessage: string, viewer: Viewer) =>
  graph.ask<{ issueCredential: { blindSignature: string } }>(
    'mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { blindSignature } }',
    { input: { roundId, blindedMessage } },
    viewer,
  );

/** The credential of a deputy, obtained as the deputy's device would. */
export const obtain = async (graph: Graph, round: Round, n: number): Promise<Credential> => {
  const mine = await blinded(round.credentialKey?.spki ?? '');
  const { blindSignature } = dataOf(await issue(graph, round.id, mine.blindedMessage, asDeputy(n))).issueCredential;
  return unblinded(mine, blindSignature);
};

export interface Mark {
  readonly itemId: string;
  readonly choice?: string;
  readonly rank?: number;
}

export const cast = (
  graph: Graph,
  roundId: string,
  credential: Credential,
  marks: readonly Mark[],
): Promise<Answer<{ castBallot: { receipt: string } }>> =>
  graph.ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { receipt } }', {
    input: { roundId, credential, marks },
  });

/** A programme whose vote is drawn up, with so many candidates for so many places. */
export const projectRound = async (
  graph: Graph,
  vote: { year: number; names: readonly string[]; places: number; kind?: string; medium?: string; meeting?: string },
): Promise<{ readonly programmeId: string; readonly roundId: string; readonly candidates: readonly string[] }> => {
  const { year, names, places, kind = 'APPROVAL', medium = 'ELECTRONIC', meeting = meetingId } = vote;
  const { id, candidates } = await programmeIn(graph, 'DELIBERATING', { year, names, places });
  graph.clock.moveBy({ days: 7 });
  const input = { programmeId: id, meetingId: meeting, tellerIds: tellers, kind, medium };
  const { round } = await done(graph, 'openVoting', input, presidium);
  return { programmeId: id, roundId: round.id, candidates };
};

/** Issues to so many deputies, and opens casting. */
export const openFor = async (graph: Graph, roundId: string, voters: number): Promise<readonly Credential[]> => {
  const teller = tellerOf(roundId);
  await step(graph, 'openIssuing', { roundId }, teller);
  const round = await roundOf(graph, roundId);
  const credentials: Credential[] = [];
  for (let n = 1; n <= voters; n += 1) credentials.push(await obtain(graph, round, n));
  await step(graph, 'closeIssuing', { roundId }, teller);
  await step(graph, 'openCasting', { roundId }, teller);
  return credentials;
};

/** Casts one ballot per credential: each ballot the ids it marks. */
export const castAll = async (
  graph: Graph,
  roundId: string,
  credentials: readonly Credential[],
  ballots: readonly (readonly Mark[])[],
): Promise<readonly string[]> => {
  const receipts: string[] = [];
  for (const [index, marks] of ballots.entries()) {
    const credential = credentials[index];
    if (!credential) throw new Error('A ballot without a credential.');
    receipts.push(dataOf(await cast(graph, roundId, credential, marks)).castBallot.receipt);
  }
  return receipts;
};

export const step = async (graph: Graph, name: string, input: object, viewer: Viewer): Promise<void> => {
  const [result] = [await tryStep(graph, name, input, viewer)];
  dataOf(result);
};

export const tryStep = (graph: Graph, name: string, input: object, viewer: Viewer) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return graph.ask<Record<string, { round: Round }>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { round { ${roundFields} } } }`,
    { input },
    viewer,
  );
};

/** Closes, counts and shows the round. */
export const closeAndCount = async (graph: Graph, roundId: string): Promise<Round> => {
  await step(graph, 'closeCasting', { roundId }, tellerOf(roundId));
  await step(graph, 'countRound', { roundId }, tellerOf(roundId));
  return roundOf(graph, roundId);
};

export const certification = (graph: Graph, body = 'PRESIDIUM') => ({
  ...{ body, meeting: '主席团第三次会议', decidedOn: graph.clock.today(), text: '确认。' },
});

/** Signs and certifies a counted round. */
export const certify = async (graph: Graph, roundId: string): Promise<void> => {
  await step(graph, 'signResult', { roundId }, chiefOf(roundId));
  await step(graph, 'certifyRound', { roundId, decision: certification(graph) }, presidium);
};

export const chairpersons = asChairpersons(county);
export { perform };
