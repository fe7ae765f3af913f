import { parseRegionCode } from '@renda/kernel';

import { textScalar } from './text-scalar.ts';

import type { RegionCode } from '@renda/kernel';

export const RegionCodeScalar = textScalar<RegionCode>({ name: 'RegionCode', parse: parseRegionCode });
