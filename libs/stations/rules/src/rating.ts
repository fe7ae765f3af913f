/** 满意 / 基本满意 / 不满意. */
export const ratings = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED'] as const;
export type Rating = (typeof ratings)[number];

/**
 * What a rating does to a fed-back opinion: 不满意 has it handled again up to `opinion.maxRehandlings` times, after
 * that it closes with that rating, as every other does at once (STA-5).
 */
export const ratingEvent = (rating: Rating, rehandlings: number, maxRehandlings: number): 'rate' | 'rehandle' =>
  rating === 'DISSATISFIED' && rehandlings < maxRehandlings ? 'rehandle' : 'rate';
