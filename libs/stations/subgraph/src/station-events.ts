import { stationsEvent } from './events.ts';

import type { StationsUnit } from './context.ts';
import type { StationsEvents } from './events.ts';
import type { Reception } from './persistence/reception.table.ts';
import type { Station } from './persistence/station.table.ts';

export const emitStation = <K extends 'station.created' | 'station.updated'>(
  station: Station,
  kind: K,
  data: StationsEvents[K],
  unit: StationsUnit,
): void => {
  const aggregate = { type: 'Station', id: station.id };
  unit.emit(stationsEvent({ kind, aggregate, region: station.regionCode, data, snapshot: station }));
};

export const emitReception = <K extends 'reception.scheduled' | 'reception.held' | 'reception.cancelled'>(
  reception: Reception,
  kind: K,
  data: StationsEvents[K],
  unit: StationsUnit,
): void => {
  const aggregate = { type: 'Reception', id: reception.id };
  unit.emit(stationsEvent({ kind, aggregate, region: reception.regionCode, data, snapshot: reception }));
};
