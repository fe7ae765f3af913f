import { DateTimeScalar } from './date-time.ts';
import { DayScalar } from './day.ts';
import { PhoneNumberScalar } from './phone-number.ts';
import { RegionCodeScalar } from './region-code.ts';
import { TrackingCodeScalar } from './tracking-code.ts';
import { UrlScalar } from './url.ts';
import { YuanScalar } from './yuan.ts';

import type { GraphQLScalarType } from 'graphql';

/** Every scalar of platform.graphql; `defineSubgraph` adds them to the resolver map. */
export const scalars: readonly GraphQLScalarType[] = [
  DayScalar,
  DateTimeScalar,
  YuanScalar,
  UrlScalar,
  PhoneNumberScalar,
  RegionCodeScalar,
  TrackingCodeScalar,
];
