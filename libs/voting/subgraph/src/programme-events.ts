import { votingEvent } from './events.ts';

import type { CandidateListVersion } from './persistence/candidate-list-version.table.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';
import type { ProjectProposal } from './persistence/project-proposal.table.ts';
import type { CandidateProject } from './persistence/candidate-project.table.ts';
import type { VotingEvent, VotingEventKind, VotingEvents } from './events.ts';

type Of<Prefix extends string> = Extract<VotingEventKind, `${Prefix}.${string}`>;

export const programmeEvent = <K extends Of<'programme'>>(
  kind: K,
  programme: LivelihoodProgramme,
  data: VotingEvents[K],
): VotingEvent<K> =>
  votingEvent({
    kind,
    aggregate: { type: 'LivelihoodProgramme', id: programme.id },
    region: programme.regionCode,
    data,
    snapshot: programme,
  });

/** Without the proposer's words and account: they may be personal. */
export const proposalEvent = <K extends Of<'proposal'>>(
  kind: K,
  { text: _text, citizenId: _citizen, ...proposal }: ProjectProposal,
  data: VotingEvents[K],
): VotingEvent<K> =>
  votingEvent({
    kind,
    aggregate: { type: 'ProjectProposal', id: proposal.id },
    region: proposal.regionCode,
    data,
    snapshot: proposal,
  });

export const candidateEvent = <K extends Of<'candidate'> | Of<'project'>>(
  kind: K,
  candidate: CandidateProject,
  data: VotingEvents[K],
): VotingEvent<K> =>
  votingEvent({
    kind,
    aggregate: { type: 'CandidateProject', id: candidate.id },
    region: candidate.regionCode,
    data,
    snapshot: candidate,
  });

export const listData = ({ number, entries }: CandidateListVersion) => ({
  listVersion: number,
  candidateIds: entries.map(({ candidateId }) => candidateId),
});
