import { commonErrors, isWithin, startOfDay } from '@renda/kernel';
import { newId } from '@renda/persistence';
import { stationsErrors, stepDueOn } from '@renda/stations-rules';

import { emitOpinion, recordStep } from './movement.ts';
import { toStation } from './notices.ts';
import { opinionLimits } from './opinion-limits.ts';

import type { ExternalReference } from '@renda/commands';
import type { Day, RegionCode } from '@renda/kernel';

import type { ActingRole } from './access.ts';
import type { StationsUnit } from './context.ts';
import type { OpinionAttachmentInput } from './__generated__/resolvers.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { OpinionCategory, OpinionChannel } from './persistence/opinion-words.ts';
import type { Station } from './persistence/station.table.ts';

/** What is known of an opinion when it is registered, whoever does it. */
export interface Registration {
  readonly id: string;
  readonly station: Station;
  readonly regionCode?: RegionCode | null;
  readonly title?: string | null;
  readonly text: string;
  readonly channel: OpinionChannel;
  readonly category?: OpinionCategory | null;
  readonly contactId: string | null;
  readonly visitId?: string | null;
  readonly representativeId?: string | null;
  readonly attachments?: readonly OpinionAttachmentInput[] | null;
  readonly externalReference?: ExternalReference | null;
  readonly role: ActingRole;
}

/** – → REGISTERED (STA-5), on the unit's day: of a paper, the paper's (ACC-3). */
export const registerAt = async (facts: Registration, unit: StationsUnit): Promise<CitizenOpinion> => {
  const text = facts.text.trim();
  if (!text) throw stationsErrors.OPINION_WITHOUT_TEXT({}, { field: 'text' });
  const regionCode = regionOf(facts);
  const registeredOn = unit.today();
  const limits = await opinionLimits(regionCode, registeredOn, unit.policy);
  const opinion = await unit.opinions.add({
    ...untouched,
    id: facts.id,
    state: 'REGISTERED',
    title: facts.title?.trim() || titleFrom(text),
    text,
    channel: facts.channel,
    category: facts.category ?? null,
    regionCode,
    stationId: facts.station.id,
    visitId: facts.visitId ?? null,
    representativeId: facts.representativeId ?? null,
    contactId: facts.contactId,
    registeredOn,
    limits,
    stateSince: registeredOn,
    dueOn: stepDueOn('REGISTERED', registeredOn, limits),
    externalSystem: facts.externalReference?.system ?? null,
    externalId: facts.externalReference?.id ?? null,
    trackingHash: unit.trackingCodes.hashOf(unit.trackingCodes.codeOf(facts.id)),
  });
  await keepAttachments(opinion.id, facts.attachments ?? [], unit);
  await recordStep(opinion, { action: 'REGISTER', role: facts.role, from: null, late: false }, unit);
  const { stationId, channel, category, representativeId } = opinion;
  emitOpinion(opinion, 'opinion.registered', { stationId, channel, category, representativeId, registeredOn }, unit);
  unit.notify(toStation(opinion, 'opinion.registered', { dueOn: opinion.dueOn }));
  return opinion;
};

/** The unit on the paper's day: its beginning, or now if that is today; throws DAY_IN_FUTURE. */
export const onDay = (day: Day | null | undefined, unit: StationsUnit, field: string): StationsUnit => {
  if (!day || day === unit.today()) return unit;
  if (day > unit.today()) throw commonErrors.DAY_IN_FUTURE({ day }, { field });
  return unit.at(startOfDay(day));
};

const regionOf = ({ regionCode, station }: Registration): RegionCode => {
  if (!regionCode) return station.regionCode;
  if (isWithin(regionCode, station.regionCode)) return regionCode;
  const reason = `Region ${regionCode} does not lie in the station's, ${station.regionCode}.`;
  throw commonErrors.INVALID_INPUT({ reason }, { field: 'regionCode' });
};

const titleFrom = (text: string): string => {
  const [line = text] = text.split(/[\n。！？!?]/u).filter((part) => part.trim());
  return [...line.trim()].slice(0, 40).join('');
};

const mostAttachments = 20;

const keepAttachments = async (
  opinionId: string,
  attachments: readonly OpinionAttachmentInput[],
  unit: StationsUnit,
): Promise<void> => {
  if (attachments.length === 0) return;
  const isSound = ({ size, sha256 }: OpinionAttachmentInput): boolean => size > 0 && /^[0-9a-f]{64}$/i.test(sha256);
  if (attachments.length > mostAttachments || !attachments.every(isSound)) {
    const reason = `At most ${mostAttachments} files, each with its bytes counted and a SHA-256 of 64 hexadecimal digits.`;
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'attachments' });
  }
  await unit.attachments.addAll(attachments.map((file, place) => ({ ...file, id: newId(), opinionId, place })));
};

const untouched = {
  urgency: 'NORMAL',
  chasedFor: null,
  steps: 1,
  lateSteps: 0,
  rehandlings: 0,
  route: null,
  level: null,
  handlingRegionCode: null,
  handlingUnitId: null,
  handlingUnitName: null,
  jointUnitIds: [],
  handlingBody: null,
  instruction: null,
  handedOn: null,
  suggestionId: null,
  resultText: null,
  resultReceipt: null,
  resolvedOn: null,
  feedbackText: null,
  fedBackOn: null,
  reached: null,
  rating: null,
  ratingComment: null,
  closing: null,
  endedOn: null,
  declineGround: null,
  declineExplanation: null,
  declineWhereToGo: null,
  duplicateOfId: null,
} as const;
