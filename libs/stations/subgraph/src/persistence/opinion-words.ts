export const opinionChannels = [
  'WALK_IN',
  'PHONE',
  'WEB',
  'WECHAT',
  'LETTER',
  'HOTLINE',
  'PETITION_OFFICE',
  'GROUP_ACTIVITY',
  'DUAL_CONTACT',
  'INTEGRATION',
] as const;
export type OpinionChannel = (typeof opinionChannels)[number];

export const opinionCategories = [
  'TRANSPORT',
  'HOUSING',
  'EDUCATION',
  'HEALTH',
  'SOCIAL_SECURITY',
  'EMPLOYMENT',
  'AGRICULTURE',
  'ENVIRONMENT',
  'PUBLIC_SECURITY',
  'URBAN_MANAGEMENT',
  'UTILITIES',
  'LAND',
  'BUSINESS',
  'CULTURE',
  'GOVERNMENT_CONDUCT',
  'OTHER',
] as const;
export type OpinionCategory = (typeof opinionCategories)[number];

export type OpinionUrgency = 'NORMAL' | 'PRESSING' | 'URGENT';

export type OpinionClosing = 'RATED' | 'NO_RATING';

/** Every movement of an opinion, as its steps record it. */
export type OpinionAction =
  | 'REGISTER'
  | 'SORT'
  | 'HANDLE'
  | 'HAND_BACK'
  | 'RECORD_RESULT'
  | 'FEED_BACK'
  | 'RATE'
  | 'REHANDLE'
  | 'LAPSE'
  | 'DECLINE'
  | 'WITHDRAW';
