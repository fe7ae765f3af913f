import { asChairpersons } from '@renda/testing';

import { asAuthor, asOffice, region } from '../given.ts';
import { decision } from './case-places.ts';
import { done, noPlace } from './place.ts';
import { pdf, stored } from '../files.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Place } from './place.ts';

/** Where the first part of the file of `attachmentBegun` ends. */
export const firstPart = 200;

/** Commendations and files, each in every state; a commendation is of the suggestion it is given. */
export const awardPlaces = (graph: TestSubgraph, rated: () => Promise<Place>) => {
  const proposed = async (): Promise<Place> => {
    const place = await rated();
    const input = { regionCode: region, year: 2026, suggestionId: place.suggestionId, reason: '办理扎实' };
    const commendationId = await done(graph, 'proposeCommendation', input, asOffice, 'commendation');
    return { ...noPlace, suggestionId: place.suggestionId, commendationId };
  };
  const decided = async (award: boolean): Promise<Place> => {
    const place = await proposed();
    const input = { commendationIds: [place.commendationId], award, body: 'CHAIRPERSONS', decision };
    await done(graph, 'decideCommendations', input, asChairpersons(region));
    return place;
  };
  const begun = async (): Promise<Place> => {
    const content = pdf.subarray(0, firstPart).toString('base64');
    return { ...noPlace, attachmentId: await stored(graph, pdf, asAuthor, { content }) };
  };

  return {
    commendationProposed: proposed,
    commendationAwarded: () => decided(true),
    commendationLeftOut: () => decided(false),
    commendationPublished: async () => {
      const place = await decided(true);
      await done(graph, 'publishCommendations', { commendationIds: [place.commendationId] }, asOffice);
      return place;
    },
    attachmentBegun: begun,
    attachmentWhole: async () => {
      const place = await begun();
      const content = pdf.subarray(firstPart).toString('base64');
      await done(graph, 'appendToAttachment', { attachmentId: place.attachmentId, place: 1, content }, asAuthor);
      return place;
    },
  } as const;
};
