import { formatYuan } from '@renda/graphql';
import { assertListLongEnough, earliestVotingDay } from '@renda/voting-rules';

import { votingErrors } from '../errors.ts';
import { foreignId } from '../foreign-id.ts';
import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';
import { firstRoundRules } from '../round-policy.ts';
import { assertTellersApart, tellersIn } from '../tellers.ts';
import { prepared } from '../rounds.ts';

import type { OpenVotingInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** DELIBERATING → VOTING with a first round, once the list was public long enough; by the presidium (VOT-1, VOT-2). */
export const openVoting = async (
  input: OpenVotingInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme; readonly round: BallotRound }> => {
  const programme = await lockedProgramme(unit, input, ['PRESIDIUM']);
  const next = advanced(programme, 'openVoting');
  assertPublicLongEnough(programme, unit);
  const candidates = await unit.candidates.listed(programme.id);
  assertListLongEnough(candidates.length, programme.placesOpen, programme.policy.surplusRatio);
  const tellerIds = tellersIn(input.tellerIds);
  await assertTellersApart(
    unit,
    tellerIds,
    candidates.map(({ id }) => id),
  );
  const voting = await unit.programmes.save(next);
  const round = await prepared(unit, {
    regionCode: programme.regionCode,
    programmeId: programme.id,
    title: programme.title,
    purpose: 'PROJECTS',
    medium: input.medium ?? 'ELECTRONIC',
    rules: firstRoundRules(programme.policy, {
      purpose: 'PROJECTS',
      body: 'CONGRESS',
      kind: input.kind ?? 'APPROVAL',
      places: programme.placesOpen,
    }),
    items: candidates.map(({ id, title, budgetTotal }) => ({ id, name: title, cost: formatYuan(budgetTotal) })),
    listVersionId: programme.currentListId,
    considered: programme.consideration !== null,
    meetingId: foreignId(input.meetingId, 'meetingId'),
    tellerIds,
    previousId: null,
  });
  const data = { roundId: round.id, meetingId: round.meetingId ?? '' };
  unit.emit(programmeEvent('programme.votingOpened', voting, data));
  return { programme: voting, round };
};

const assertPublicLongEnough = ({ publishedOn, policy }: LivelihoodProgramme, unit: VotingUnit): void => {
  if (publishedOn === null) throw votingErrors.LIST_NOT_PROPOSED();
  const votableFrom = earliestVotingDay(publishedOn, policy.publicDays);
  const passed = unit.today() >= votableFrom;
  unit.check({ name: 'public', passed, detail: `since ${publishedOn}, from ${votableFrom}`, rule: 'VOT-2' });
  if (!passed) throw votingErrors.LIST_NOT_PUBLIC_LONG_ENOUGH({ publishedOn, votableFrom });
};
