import { createStations } from './0001-create-stations.ts';
import { createReceptionsAndVisits } from './0002-create-receptions-and-visits.ts';
import { createOpinions } from './0003-create-opinions.ts';
import { createRateWindows } from './0004-create-rate-windows.ts';
import { followSuggestionsInOrder } from './0005-follow-suggestions-in-order.ts';

import type { SqlMigration } from '@renda/persistence';

/** The steps of the schema `stations`, in order. */
export const stationsMigrations: readonly SqlMigration[] = [
  createStations,
  createReceptionsAndVisits,
  createOpinions,
  createRateWindows,
  followSuggestionsInOrder,
];
