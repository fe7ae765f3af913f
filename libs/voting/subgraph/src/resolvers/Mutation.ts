import { command } from '@renda/commands';

import { addCandidate } from '../commands/add-candidate.ts';
import { answerObjection } from '../commands/answer-objection.ts';
import { beginScreening } from '../commands/begin-screening.ts';
import { callOffProgramme } from '../commands/call-off-programme.ts';
import { changeCandidateList } from '../commands/change-candidate-list.ts';
import { commentOnCandidateList } from '../commands/comment-on-candidate-list.ts';
import { considerCandidateList } from '../commands/consider-candidate-list.ts';
import { dropProposal } from '../commands/drop-proposal.ts';
import { handOverProgramme } from '../commands/hand-over-programme.ts';
import { mergeProposals } from '../commands/merge-proposals.ts';
import { objectToCandidateList } from '../commands/object-to-candidate-list.ts';
import { openDeliberation } from '../commands/open-deliberation.ts';
import { openProgramme } from '../commands/open-programme.ts';
import { openVoting } from '../commands/open-voting.ts';
import { proposeCandidateList } from '../commands/propose-candidate-list.ts';
import { proposeProject } from '../commands/propose-project.ts';
import { publishCandidateList } from '../commands/publish-candidate-list.ts';
import { relistCandidate } from '../commands/relist-candidate.ts';
import { returnCandidateList } from '../commands/return-candidate-list.ts';
import { reviseCandidate } from '../commands/revise-candidate.ts';
import { screenProposal } from '../commands/screen-proposal.ts';
import { withdrawCandidate } from '../commands/withdraw-candidate.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  openProgramme: command('openProgramme', openProgramme),
  proposeProject: command('proposeProject', proposeProject),
  beginScreening: command('beginScreening', beginScreening),
  screenProposal: command('screenProposal', screenProposal),
  dropProposal: command('dropProposal', dropProposal),
  mergeProposals: command('mergeProposals', mergeProposals),
  addCandidate: command('addCandidate', addCandidate),
  reviseCandidate: command('reviseCandidate', reviseCandidate),
  withdrawCandidate: command('withdrawCandidate', withdrawCandidate),
  relistCandidate: command('relistCandidate', relistCandidate),
  proposeCandidateList: command('proposeCandidateList', proposeCandidateList),
  considerCandidateList: command('considerCandidateList', considerCandidateList),
  returnCandidateList: command('returnCandidateList', returnCandidateList),
  publishCandidateList: command('publishCandidateList', publishCandidateList),
  objectToCandidateList: command('objectToCandidateList', objectToCandidateList),
  answerObjection: command('answerObjection', answerObjection),
  openDeliberation: command('openDeliberation', openDeliberation),
  commentOnCandidateList: command('commentOnCandidateList', commentOnCandidateList),
  changeCandidateList: command('changeCandidateList', changeCandidateList),
  openVoting: command('openVoting', openVoting),
  callOffProgramme: command('callOffProgramme', callOffProgramme),
  handOverProgramme: command('handOverProgramme', handOverProgramme),
};
