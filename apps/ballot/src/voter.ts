import { hashOf } from './hash.ts';

import type { Viewer } from './graph.ts';

const votingRoles = ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'CITIZEN'];

/** The divisions in whose bodies the viewer may have a vote. */
export const votingRegions = ({ grants }: Viewer): readonly string[] => [
  ...new Set(grants.filter(({ role }) => votingRoles.includes(role)).map(({ regionCode }) => regionCode)),
];

/** Tells apart those who share a phone, without keeping on it who they are. */
export const voterMark = ({ subject }: Viewer, roundId: string): Promise<string> =>
  hashOf(`renda-voter/1\n${roundId}\n${subject ?? ''}`);
