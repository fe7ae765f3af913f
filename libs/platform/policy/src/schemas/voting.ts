import { z } from 'zod';

import { count } from './numbers.ts';

/**
 * How many of those entitled must be present. Met when present × denominator exceeds total × numerator; `inclusive`:
 * or equals it. `of`: all members, or those convened for this vote.
 */
const quorum = z
  .strictObject({
    numerator: count(0, 1000),
    denominator: count(1, 1000),
    inclusive: z.boolean(),
    of: z.enum(['ALL_MEMBERS', 'CONVENED']),
  })
  .readonly()
  .refine(({ numerator, denominator }) => numerator <= denominator, { error: '0 … 1' });

/** The bodies a round can have (VOT-6). */
export const votingBodies = ['CONGRESS', 'STANDING_COMMITTEE', 'EVALUATION_PANEL'] as const;
export type VotingBody = (typeof votingBodies)[number];

export const quorumByBody = () =>
  z.strictObject({ CONGRESS: quorum, STANDING_COMMITTEE: quorum, EVALUATION_PANEL: quorum }).readonly();

export type Quorum = z.output<typeof quorum>;
