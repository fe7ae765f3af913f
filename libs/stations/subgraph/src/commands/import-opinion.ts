import { registerOnce } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { startOfDay } from '@renda/kernel';
import { transactionTime } from '@renda/persistence';
import { acceptedLetter } from '@renda/stations-rules';

import { answerOf } from '../citizen-words.ts';
import { opinionInHand } from '../opinion-in-hand.ts';
import { registerAt } from '../registration.ts';
import { stationNamed } from '../stations.ts';
import { feedBackOpinion } from './feed-back-opinion.ts';
import { handleOpinion } from './handle-opinion.ts';
import { recordOpinionResult } from './record-opinion-result.ts';
import { sameText } from './register-opinion.ts';
import { sortOpinion } from './sort-opinion.ts';

import type { AcceptedLetter } from '@renda/stations-rules';

import type { ImportOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { OpinionInHand } from '../opinion-in-hand.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';
import type { Station } from '../persistence/station.table.ts';

interface Taken {
  readonly outcome: 'TAKEN' | 'ALREADY';
  readonly opinion: CitizenOpinion;
}

/**
 * Takes one message of another system through the same commands as everyone, in one transaction. A message taken without
 * its reply, and still untouched, takes the reply when it comes.
 */
export const importOpinion = async (input: ImportOpinionInput, unit: StationsUnit): Promise<Taken> => {
  const letter = acceptedLetter(
    {
      text: input.text,
      writtenOn: input.writtenOn ?? null,
      replyText: input.replyText ?? null,
      repliedOn: input.repliedOn ?? null,
    },
    unit.today(),
  );
  // All three at once: the policy is asked for below, and by then it is there.
  const [station, now] = await Promise.all([
    stationNamed(input, unit),
    transactionTime(unit.manager),
    unit.policy.book(),
  ]);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'INTEGRATION'], station.regionCode);
  const inHand = opinionInHand(unit, station, now);
  const taken = await takeLetter(input, letter, station, asOffice(unit, inHand, letter.reply !== null));
  await inHand.write();
  return taken;
};

const takeLetter = async (
  input: ImportOpinionInput,
  letter: AcceptedLetter,
  station: Station,
  office: StationsUnit,
): Promise<Taken> => {
  const registered = await registerOnce<Taken>(office, 'CitizenOpinion', input.externalReference, {
    create: async (id) => {
      const facts = { ...input, id, station, channel: input.channel ?? 'LETTER', contactId: null, role: null };
      return { opinion: await registerAt(facts, office.at(startOfDay(letter.writtenOn))), outcome: 'TAKEN' };
    },
    existing: async (id) => {
      const opinion = sameText(await office.opinions.findById(id), input);
      return opinion && { opinion, outcome: opinion.state === 'REGISTERED' && letter.reply ? 'TAKEN' : 'ALREADY' };
    },
  });
  if (registered.outcome === 'ALREADY' || !letter.reply) return answered(registered);
  return answered({ outcome: 'TAKEN', opinion: await replied(registered.opinion, letter, input, office) });
};

const replied = async (
  { id: opinionId }: CitizenOpinion,
  { writtenOn, reply }: AcceptedLetter,
  input: ImportOpinionInput,
  office: StationsUnit,
): Promise<CitizenOpinion> => {
  const then = office.at(startOfDay(writtenOn));
  const later = office.at(startOfDay(reply?.on ?? writtenOn));
  await sortOpinion({ opinionId, category: input.category ?? 'OTHER', urgency: 'NORMAL' }, then);
  const unit = input.unit;
  await handleOpinion(unit ? { opinionId, route: 'DEPARTMENT', unit } : { opinionId, route: 'STATION' }, then);
  await recordOpinionResult({ opinionId, text: reply?.text ?? '' }, later);
  const { opinion } = await feedBackOpinion({ opinionId, reached: true }, later);
  return opinion;
};

/**
 * What the office of the other system did already is entered by its paper: who may import need not be each of its actors
 * (ACC-3). Nobody is told of what was settled long ago.
 */
const asOffice = (unit: StationsUnit, inHand: OpinionInHand, quiet: boolean): StationsUnit => ({
  ...unit,
  ...inHand.repositories,
  viewer: { ...unit.viewer, kind: 'SYSTEM' },
  notify: quiet ? () => undefined : unit.notify,
  at: (instant) => asOffice(unit.at(instant), inHand, quiet),
});

const answered = ({ outcome, opinion }: Taken): Taken => ({
  outcome,
  opinion: answerOf(opinion),
});
