import { parseDay } from '@renda/kernel';

import { textScalar } from './text-scalar.ts';

import type { Day } from '@renda/kernel';

export const DayScalar = textScalar<Day>({ name: 'Day', parse: parseDay });
