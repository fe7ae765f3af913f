import { nestedPages, oneByKey } from '@renda/graphql';

import {
  ballotList,
  candidateList,
  commentList,
  electorList,
  listVersionList,
  objectionList,
  programmeList,
  proposalList,
  roundList,
} from './lists.ts';

import type { BaseContext } from '@renda/graphql';
import type { List } from '@renda/persistence';

import type { VotingRepositories } from './repositories.ts';

export const createLoaders = (base: BaseContext<VotingRepositories>) => {
  const one = <T extends { readonly id: string }>(list: List<T>) =>
    oneByKey<T>(
      (ids) => list.byIds(base.manager, ids, base.viewer),
      ({ id }) => id,
    );
  return {
    programme: one(programmeList),
    proposal: one(proposalList),
    candidate: one(candidateList),
    round: one(roundList),
    listVersion: one(listVersionList),
    programmesOfRegion: nestedPages(programmeList, 'regionCode', base),
    roundsOfRegion: nestedPages(roundList, 'regionCode', base),
    roundsOfProgramme: nestedPages(roundList, 'programmeId', base),
    listVersionsOf: nestedPages(listVersionList, 'programmeId', base),
    proposalsOfProgramme: nestedPages(proposalList, 'programmeId', base),
    proposalsOfCandidate: nestedPages(proposalList, 'candidateId', base),
    proposalsOfOpinion: nestedPages(proposalList, 'opinionId', base),
    proposalsOfSuggestion: nestedPages(proposalList, 'suggestionId', base),
    proposalsOfRepresentative: nestedPages(proposalList, 'representativeId', base),
    candidatesOfProgramme: nestedPages(candidateList, 'programmeId', base),
    candidatesOfUnit: nestedPages(candidateList, 'responsibleUnitId', base),
    ballotsOf: nestedPages(ballotList, 'roundId', base),
    electorsOf: nestedPages(electorList, 'roundId', base),
    objectionsOf: nestedPages(objectionList, 'programmeId', base),
    commentsOf: nestedPages(commentList, 'programmeId', base),
  };
};

export type VotingLoaders = ReturnType<typeof createLoaders>;
