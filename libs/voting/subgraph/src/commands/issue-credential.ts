import { blindSign, sha256 } from '../blind-signatures.ts';
import { bytesIn } from '../credentials.ts';
import { votingErrors } from '../errors.ts';
import { votingEvent } from '../events.ts';
import { assertMedium } from '../round-steps.ts';
import { unsealed } from '../sealing-key.ts';

import type { Viewer } from '@renda/identity';

import type { IssueCredentialInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';
import type { RoundElector } from '../persistence/round-elector.table.ts';

/** The one credential of a voter who is present: the same blinded message gets the same answer, another none (VOT-5). */
export const issueCredential = async (
  input: IssueCredentialInput,
  unit: VotingUnit,
): Promise<{ readonly blindSignature: string }> => {
  const round = await unit.rounds.share(input.roundId);
  assertMedium(round, 'ELECTRONIC');
  const message = bytesIn(input.blindedMessage, 'blindedMessage');
  const elector = await unit.electors.lockOne(round.id, votersIn(unit.viewer, round));
  if (!elector) throw round.state === 'PREPARED' ? notOpen(round) : votingErrors.NOT_ON_ROLL();

  const blindedHash = Buffer.from(sha256(message)).toString('hex');
  if (elector.blindedHash === blindedHash) return { blindSignature: elector.blindSignature ?? '' };
  assertMayTake(round, elector);
  const key = await unit.rounds.keyOf(round.id);
  if (key === null) throw notOpen(round);
  const blindSignature = blindSign(unsealed(round.id, key), message).toString('base64url');
  await unit.electors.keepCredential(elector.id, blindedHash, blindSignature);
  unit.emit(
    votingEvent({
      kind: 'credential.issued',
      aggregate: { type: 'RoundElector', id: elector.id },
      region: round.regionCode,
      data: { roundId: round.id, electorId: elector.electorId },
    }),
  );
  // A trial leaves nothing behind, so it must give nothing away: each answer is worth a vote.
  return { blindSignature: input.dryRun ? '' : blindSignature };
};

const assertMayTake = (round: BallotRound, { blindedHash, suspended, present }: RoundElector): void => {
  if (blindedHash !== null) throw votingErrors.CREDENTIAL_TAKEN();
  if (round.state !== 'ISSUING') throw notOpen(round);
  if (suspended) throw votingErrors.SEAT_SUSPENDED();
  if (!present) throw votingErrors.NOT_SIGNED_IN();
};

const notOpen = ({ state }: BallotRound) => votingErrors.ISSUING_NOT_OPEN({ state });

/** Whom the viewer votes as: the representative of a seat there, or the invited citizen. */
const votersIn = (viewer: Viewer, { regionCode }: BallotRound): readonly string[] =>
  viewer.grants.flatMap(({ role, region, subject }) => {
    const isVoter = role === 'CITIZEN' || role === 'REPRESENTATIVE' || role === 'COMMITTEE_MEMBER';
    return isVoter && subject && (role === 'CITIZEN' || region === regionCode) ? [subject] : [];
  });
