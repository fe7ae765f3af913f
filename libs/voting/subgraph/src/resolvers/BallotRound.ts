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
};
