import { rollHash } from '@renda/voting-rules';

import { newRoundKey, sha256 } from '../blind-signatures.ts';
import { votingErrors } from '../errors.ts';
import { lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { sealed } from '../sealing-key.ts';

import type { OpenIssuingInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';
import type { MeetingRoll } from '../persistence/meeting-roll.table.ts';

/** PREPARED → ISSUING: the electors are the meeting's frozen roll of today, or the panel; a key of its own (VOT-3, VOT-5). */
export const openIssuing = async (
  input: OpenIssuingInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  const next = roundAfter(round, 'openIssuing');
  const roll = round.meetingId === null ? null : await takeRoll(unit, round, round.meetingId);
  const electors = await unit.electors.ofRound(round.id);
  const { entitled, present } = await unit.electors.heads(round.id);
  const hash = rollHash(
    sha256,
    round.id,
    electors.map(({ electorId, suspended }) => ({ id: electorId, suspended })),
  );
  const issuing = await unit.rounds.save({
    ...next,
    rollId: roll?.id ?? null,
    total: roll?.total ?? entitled,
    entitled,
    present,
    rollHash: hash,
    publicKey: round.medium === 'ELECTRONIC' ? await keyFor(unit, round.id) : null,
  });
  const total = issuing.total ?? 0;
  unit.emit(roundEvent('round.issuingOpened', issuing, { total, present, rollHash: hash }));
  return { round: issuing };
};

const keyFor = async (unit: VotingUnit, roundId: string): Promise<string> => {
  const { publicKey, privateKey } = await newRoundKey();
  await unit.rounds.keepKey(roundId, sealed(roundId, privateKey));
  return publicKey;
};

/** The roll becomes the round's electors; who signed in after it was frozen is present too. */
const takeRoll = async (unit: VotingUnit, round: BallotRound, meetingId: string): Promise<MeetingRoll> => {
  await unit.rolls.takeTurn(meetingId);
  const roll = await unit.rolls.latest(meetingId);
  if (roll?.day !== unit.today()) throw votingErrors.ROLL_NOT_FROZEN();
  if (roll.body !== round.rules.body || roll.regionCode !== round.regionCode)
    throw votingErrors.ROLL_OF_OTHER_BODY({ roll: `${roll.body} ${roll.regionCode}`, body: round.rules.body });
  const present = new Set([...roll.presentIds, ...(await unit.rolls.attendees(meetingId))]);
  const electors = [
    ...roll.entitledIds.map((electorId) => ({ electorId, suspended: false, present: present.has(electorId) })),
    ...roll.suspendedIds.map((electorId) => ({ electorId, suspended: true, present: false })),
  ];
  const { id, regionCode } = round;
  await unit.electors.addAll(electors.map((elector) => ({ ...elector, roundId: id, regionCode, name: null })));
  return roll;
};
