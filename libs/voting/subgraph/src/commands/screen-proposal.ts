import { votingErrors } from '../errors.ts';
import { proposalLifecycle } from '../proposal-lifecycle.ts';
import { proposalToJudge } from '../proposal-steps.ts';
import { proposalEvent } from '../programme-events.ts';

import type { ScreenProposalInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ScreeningItem } from '../persistence/programme-words.ts';
import type { ProjectProposal } from '../persistence/project-proposal.table.ts';

/** Into the pool: every criterion of the programme was judged, and met (VOT-1). */
export const screenProposal = async (
  input: ScreenProposalInput,
  unit: VotingUnit,
): Promise<{ readonly proposal: ProjectProposal }> => {
  const { proposal, programme } = await proposalToJudge(unit, input, 'screenProposal');
  assertAllJudged(programme.criteria, input.findings);
  const failed = input.findings.filter(({ met }) => !met).map(({ criterion }) => criterion);
  if (failed.length > 0) throw votingErrors.CRITERION_FAILED({ codes: failed }, { field: 'findings' });
  const findings = input.findings.map(({ criterion, met, remark }) => ({ criterion, met, remark: remark ?? null }));
  const state = proposalLifecycle.advance(proposal.state, 'screen');
  const screened = await unit.proposals.save({ ...proposal, state, findings });
  unit.emit(proposalEvent('proposal.screened', screened, { programmeId: programme.id }));
  return { proposal: screened };
};

const assertAllJudged = (criteria: readonly ScreeningItem[], findings: ScreenProposalInput['findings']): void => {
  const judged = findings.map(({ criterion }) => criterion);
  const asked = criteria.map(({ code }) => code);
  const wrong = [
    ...asked.filter((code) => judged.filter((each) => each === code).length !== 1),
    ...judged.filter((code) => !asked.includes(code)),
  ];
  if (wrong.length > 0) throw votingErrors.CRITERIA_NOT_ALL_JUDGED({ codes: wrong }, { field: 'findings' });
};
