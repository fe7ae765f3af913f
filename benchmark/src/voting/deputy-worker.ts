// The deputies’ phones: a process of its own, so that their CPU is told apart from the server’s.
import { blindCredential, castMutation, issueMutation, receiptOf, unblindCredential } from '@renda/voting-client';

import { dataOf, poster } from './post.ts';

import type { BlindingSecret, Credential, VotingRound } from '@renda/voting-client';

import type { Post } from './post.ts';

export interface Deputy {
  readonly representativeId: string;
  readonly token: string;
  /** Ids of the items this one marks. */
  readonly marks: readonly string[];
}

export type Order =
  | { readonly step: 'begin'; readonly url: string; readonly connections: number; readonly deputies: readonly Deputy[] }
  | { readonly step: 'signIn'; readonly meetingId: string }
  | { readonly step: 'blind'; readonly round: VotingRound }
  | { readonly step: 'obtain' | 'unblind' }
  /** Only those from the first to before the last, as parts of the whole. */
  | { readonly step: 'cast'; readonly from: number; readonly to: number }
  | { readonly step: 'receipts' }
  | { readonly step: 'end' };

/** What one worker says after each step. */
export interface Done {
  readonly answered: number;
  readonly cpuMs: number;
  readonly latencies: readonly number[];
  readonly receipts?: readonly string[];
  readonly failed?: string;
}

interface Voter extends Deputy {
  blindedMessage?: string;
  secret?: BlindingSecret;
  blindSignature?: string;
  credential?: Credential;
  receipt?: string;
}

let post: Post;
let connections = 1;
let round: VotingRound;
let voters: Voter[] = [];

const signInMutation =
  'mutation SignIn($input: SignInInput!) { signIn(input: $input) { attendance { state } effects { applied } } }';

/** Each connection takes the next voter when it is free, until none is left. */
const each = async (whom: readonly Voter[], work: (voter: Voter) => Promise<void>): Promise<readonly number[]> => {
  const latencies: number[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let voter = whom[next++]; voter; voter = whom[next++]) {
      const from = performance.now();
      await work(voter);
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return latencies;
};

const signIn = async (voter: Voter, meetingId: string): Promise<void> => {
  dataOf(await post(signInMutation, { meetingId, representativeId: voter.representativeId }, voter.token));
};

const blind = async (voter: Voter): Promise<void> => void Object.assign(voter, await blindCredential(round));

const obtain = async (voter: Voter): Promise<void> => {
  const input = { roundId: round.id, blindedMessage: voter.blindedMessage };
  const data = dataOf<{ issueCredential: { blindSignature: string } }>(await post(issueMutation, input, voter.token));
  voter.blindSignature = data.issueCredential.blindSignature;
};

const unblind = async (voter: Voter): Promise<void> => {
  if (voter.secret) voter.credential = await unblindCredential(round, voter.secret, voter.blindSignature ?? '');
};

const cast = async (voter: Voter): Promise<void> => {
  const input = { roundId: round.id, credential: voter.credential, marks: voter.marks.map((itemId) => ({ itemId })) };
  const { castBallot } = dataOf<{ castBallot: { receipt: string } }>(await post(castMutation, input));
  voter.receipt = castBallot.receipt;
};

/** Their receipts, reckoned on the phone before any answer and compared with it. */
const receipts = async (): Promise<readonly string[]> =>
  Promise.all(
    voters.map(async ({ credential, receipt }) => {
      if (!credential || (await receiptOf(round.id, credential)) !== receipt)
        throw new Error('A receipt is not right.');
      return receipt;
    }),
  );

const take = async (order: Order): Promise<Pick<Done, 'latencies' | 'receipts'>> => {
  switch (order.step) {
    case 'begin':
      ({ connections } = order);
      post = poster(order.url, connections);
      voters = order.deputies.map((deputy) => ({ ...deputy }));
      return { latencies: [] };
    case 'signIn':
      return { latencies: await each(voters, (voter) => signIn(voter, order.meetingId)) };
    case 'blind':
      ({ round } = order);
      return { latencies: await each(voters, blind) };
    case 'obtain':
      return { latencies: await each(voters, obtain) };
    case 'unblind':
      return { latencies: await each(voters, unblind) };
    case 'cast': {
      const part = voters.slice(Math.round(order.from * voters.length), Math.round(order.to * voters.length));
      return { latencies: await each(part, cast) };
    }
    case 'receipts':
      return { latencies: [], receipts: await receipts() };
    case 'end':
      process.disconnect();
      return { latencies: [] };
  }
};

process.on('message', (order: Order) => {
  const before = process.cpuUsage();
  take(order).then(
    ({ latencies, receipts: all }) => {
      const { user, system } = process.cpuUsage(before);
      const done = { answered: latencies.length, cpuMs: (user + system) / 1000, latencies };
      if (order.step !== 'end') process.send?.({ ...done, receipts: all } satisfies Done);
    },
    (error: unknown) => process.send?.({ answered: 0, cpuMs: 0, latencies: [], failed: String(error) } satisfies Done),
  );
});
