import { credentialAlgorithm } from '../blind-signatures.ts';
import { ballotProof } from '../ballot-proof.ts';
import { resultFile } from '../result-files.ts';

import type { BallotRoundResolvers } from '../__generated__/resolvers.ts';

export const BallotRound: BallotRoundResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.round.load(id),
  region: ({ regionCode }) => ({ __typename: 'Region', code: regionCode }),
  programme: ({ programmeId }, _, { loaders }) => (programmeId ? loaders.programme.load(programmeId) : null),
  body: ({ rules }) => rules.body,
  kind: ({ rules }) => rules.kind,
  stage: ({ rules }) => rules.stage,
  number: ({ rules }) => rules.number,
  places: ({ rules }) => rules.places,
  previous: ({ previousId }, _, { loaders }) => (previousId ? loaders.round.load(previousId) : null),
  subject: ({ subjectType, subjectId }) => (subjectType && subjectId ? { type: subjectType, id: subjectId } : null),
  meeting: ({ meetingId }) => (meetingId ? { __typename: 'Meeting', id: meetingId } : null),
  tellers: ({ tellerIds }) => tellerIds.map((id) => ({ __typename: 'Representative', id })),
  credentialKey: ({ publicKey }) => (publicKey ? { algorithm: credentialAlgorithm, spki: publicKey } : null),
  roll: (round) => (round.rollHash ? round : null),
  verdict: (round) => (round.verdict ? round : null),
  signedBy: ({ signedById }) => (signedById ? { __typename: 'Representative', id: signedById } : null),
  ballots: ({ id }, args, { loaders }) => loaders.ballotsOf.load(id, args),
  ballotProof: async (round, { receipt }, { repositories }) =>
    round.state === 'PUBLISHED' ? ballotProof(round, await repositories.ballots.ofRound(round.id), receipt) : null,
  resultFile: async (round, { format }, { repositories }) =>
    round.state === 'PUBLISHED' ? resultFile(round, await repositories.ballots.ofRound(round.id), format) : null,
};
