import { asChairpersons } from '@renda/testing';

import { pdf, sha256Of } from '../files.ts';
import { asAuthor, asOffice, region } from '../given.ts';
import { firstPart } from './award-places.ts';
import { decision } from './case-places.ts';

import type { Place } from './place.ts';
import type { Row } from './row.ts';

const listed = ({ commendationId }: Place) => ({ commendationIds: [commendationId] });

/** Every mutation of commendations and of files. */
export const awardRows: readonly Row[] = [
  {
    name: 'proposeCommendation',
    of: 'suggestion',
    possible: ['closed', 'kept'],
    input: ({ suggestionId }) => ({ regionCode: region, year: 2026, suggestionId, reason: '办理扎实' }),
    by: () => asOffice,
    may: ['COMMITTEE_STAFF', 'WORKING_COMMITTEE'],
    unversioned: true,
  },
  {
    name: 'decideCommendations',
    of: 'commendation',
    possible: ['commendationProposed'],
    input: (p) => ({ ...listed(p), award: true, body: 'CHAIRPERSONS', decision }),
    by: () => asChairpersons(region),
    may: ['CHAIRPERSONS', 'COMMITTEE_STAFF'],
    unversioned: true,
  },
  {
    name: 'publishCommendations',
    of: 'commendation',
    possible: ['commendationAwarded'],
    input: listed,
    by: () => asOffice,
    may: ['COMMITTEE_STAFF'],
    unversioned: true,
  },
  {
    name: 'storeAttachment',
    of: null,
    possible: ['nowhere'],
    input: () => ({
      ...{ regionCode: region, name: '现场.pdf', mediaType: 'application/pdf' },
      ...{ size: pdf.length, sha256: sha256Of(pdf), content: pdf.toString('base64') },
    }),
    by: () => asAuthor,
    may: ['REPRESENTATIVE', 'COMMITTEE_STAFF', 'DEPUTY_DIRECTOR', 'HANDLING_UNIT', 'GOVERNMENT_OFFICE'],
    repeatable: true,
    unversioned: true,
  },
  {
    name: 'appendToAttachment',
    of: 'attachment',
    possible: ['attachmentBegun'],
    input: ({ attachmentId }) => ({
      ...{ attachmentId, place: 1 },
      content: pdf.subarray(firstPart).toString('base64'),
    }),
    by: () => asAuthor,
    may: [],
    unversioned: true,
    hidden: true,
  },
];
