import type { Notice } from '@renda/events';

import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';

type Kind = `opinion.${string}`;

const about = ({ id }: CitizenOpinion): Notice['about'] => ({ type: 'CitizenOpinion', id });

/** Told to the staff of the station that answers for the opinion. */
export const toStation = (opinion: CitizenOpinion, kind: Kind, data: object = {}): Notice => ({
  kind,
  to: { role: 'STATION_STAFF', region: opinion.regionCode, subject: opinion.stationId },
  about: about(opinion),
  data,
});

/** Told to the citizen; the sender finds the way by the row of personal data, and finds none once it is erased. */
export const toCitizen = (opinion: CitizenOpinion, kind: Kind, data: object = {}): readonly Notice[] =>
  opinion.contactId
    ? [
        {
          kind,
          to: { role: 'CITIZEN', region: opinion.regionCode, subject: opinion.contactId },
          about: about(opinion),
          data,
        },
      ]
    : [];

/** Told to the representative who passed the opinion on. */
export const toRepresentative = (opinion: CitizenOpinion, kind: Kind, data: object = {}): readonly Notice[] =>
  opinion.representativeId
    ? [
        {
          kind,
          to: { role: 'REPRESENTATIVE', region: opinion.regionCode, subject: opinion.representativeId },
          about: about(opinion),
          data,
        },
      ]
    : [];

/** Told to whoever handles the opinion; to the station where that is nobody else. */
export const toHandler = (opinion: CitizenOpinion, kind: Kind, data: object = {}): Notice => {
  const { route, handlingUnitId, handlingRegionCode, regionCode, representativeId } = opinion;
  const rest = { kind, about: about(opinion), data };
  if (handlingUnitId) return { ...rest, to: { role: 'HANDLING_UNIT', region: regionCode, subject: handlingUnitId } };
  if (handlingRegionCode) return { ...rest, to: { role: 'COMMITTEE_STAFF', region: handlingRegionCode } };
  if (route === 'SUGGESTION' && representativeId)
    return { ...rest, to: { role: 'REPRESENTATIVE', region: regionCode, subject: representativeId } };
  return toStation(opinion, kind, data);
};
