import { asRepresentative } from '@renda/testing';
import { blindCredential, castMutation, issueMutation, unblindCredential } from '@renda/voting-client';

import { county } from './township.ts';

import type { Credential, VotingRound } from '@renda/voting-client';

import type { CongressSteps, OpenedRound } from './congress.ts';

type Step = (name: string, round: OpenedRound) => Promise<unknown>;

/** Each deputy takes the credential and casts one approval ballot, given as the numbers of the items it marks. */
export const castInRound = async (
  { see }: CongressSteps,
  step: Step,
  round: OpenedRound,
  ballots: readonly (readonly [deputy: string, marks: readonly number[]])[],
): Promise<readonly string[]> => {
  await step('openIssuing', round);
  const query = 'query ($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } } }';
  const { ballotRound } = await see<{ ballotRound: VotingRound }>(query, { id: round.id });
  const credentials: Credential[] = [];
  for (const [deputy] of ballots) {
    const { blindedMessage, secret } = await blindCredential(ballotRound);
    const { issueCredential } = await see<{ issueCredential: { blindSignature: string } }>(
      issueMutation,
      { input: { roundId: round.id, blindedMessage } },
      asRepresentative(deputy, county),
    );
    credentials.push(await unblindCredential(ballotRound, secret, issueCredential.blindSignature));
  }
  await step('closeIssuing', round);
  await step('openCasting', round);
  const receipts: string[] = [];
  for (const [index, [, marked]] of ballots.entries()) {
    const marks = marked.map((n) => ({ itemId: round.items[n]?.id ?? '' }));
    const input = { roundId: round.id, credential: credentials[index], marks };
    const { castBallot } = await see<{ castBallot: { receipt: string } }>(castMutation, { input });
    receipts.push(castBallot.receipt);
  }
  return receipts;
};
