import { command } from '@renda/commands';

import { addCandidate } from '../commands/add-candidate.ts';
import { answerObjection } from '../commands/answer-objection.ts';
import { beginScreening } from '../commands/begin-screening.ts';
import { callOffProgramme } from '../commands/call-off-programme.ts';
import { cancelRound } from '../commands/cancel-round.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { certifyRound } from '../commands/certify-round.ts';
import { changeCandidateList } from '../commands/change-candidate-list.ts';
import { closeCasting } from '../commands/close-casting.ts';
import { closeIssuing } from '../commands/close-issuing.ts';
import { commentOnCandidateList } from '../commands/comment-on-candidate-list.ts';
import { considerCandidateList } from '../commands/consider-candidate-list.ts';
import { correctCounts } from '../commands/correct-counts.ts';
import { countRound } from '../commands/count-round.ts';
import { decideTie } from '../commands/decide-tie.ts';
import { declareRoundVoid } from '../commands/declare-round-void.ts';
import { dropProposal } from '../commands/drop-proposal.ts';
import { enterPaperCounts } from '../commands/enter-paper-counts.ts';
import { handOverProgramme } from '../commands/hand-over-programme.ts';
import { inviteElectors } from '../commands/invite-electors.ts';
import { issueCredential } from '../commands/issue-credential.ts';
import { mergeProposals } from '../commands/merge-proposals.ts';
import { objectToCandidateList } from '../commands/object-to-candidate-list.ts';
import { openCasting } from '../commands/open-casting.ts';
import { openDeliberation } from '../commands/open-deliberation.ts';
import { openIssuing } from '../commands/open-issuing.ts';
import { openProgramme } from '../commands/open-programme.ts';
import { openVoting } from '../commands/open-voting.ts';
import { prepareNextRound } from '../commands/prepare-next-round.ts';
import { prepareRound } from '../commands/prepare-round.ts';
import { proposeCandidateList } from '../commands/propose-candidate-list.ts';
import { proposeProject } from '../commands/propose-project.ts';
import { publishCandidateList } from '../commands/publish-candidate-list.ts';
import { publishResult } from '../commands/publish-result.ts';
import { relistCandidate } from '../commands/relist-candidate.ts';
import { returnCandidateList } from '../commands/return-candidate-list.ts';
import { reviseCandidate } from '../commands/revise-candidate.ts';
import { screenProposal } from '../commands/screen-proposal.ts';
import { signInElectors } from '../commands/sign-in-electors.ts';
import { signResult } from '../commands/sign-result.ts';
import { withdrawCandidate } from '../commands/withdraw-candidate.ts';
import { ballotBox } from '../persistence/ballot-box.ts';

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
  prepareRound: command('prepareRound', prepareRound),
  prepareNextRound: command('prepareNextRound', prepareNextRound),
  inviteElectors: command('inviteElectors', inviteElectors),
  signInElectors: command('signInElectors', signInElectors),
  openIssuing: command('openIssuing', openIssuing),
  issueCredential: command('issueCredential', issueCredential),
  closeIssuing: command('closeIssuing', closeIssuing),
  openCasting: command('openCasting', openCasting),
  closeCasting: command('closeCasting', closeCasting),
  enterPaperCounts: command('enterPaperCounts', enterPaperCounts),
  countRound: command('countRound', countRound),
  correctCounts: command('correctCounts', correctCounts),
  declareRoundVoid: command('declareRoundVoid', declareRoundVoid),
  cancelRound: command('cancelRound', cancelRound),
  decideTie: command('decideTie', decideTie),
  signResult: command('signResult', signResult),
  certifyRound: command('certifyRound', certifyRound),
  publishResult: command('publishResult', publishResult),
  castBallot: (_, { input }, { manager }) => castBallot(input, ballotBox(manager)),
};
