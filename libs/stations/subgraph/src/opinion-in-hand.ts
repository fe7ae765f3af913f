import { assertVersion } from '@renda/commands';

import type { Stored } from '@renda/persistence';

import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { OpinionStep } from './persistence/opinion-step.table.ts';
import type { Station } from './persistence/station.table.ts';
import type { StationsRepositories } from './repositories.ts';

/** The repositories of a command that registers an opinion and moves it on at once. */
export interface OpinionInHand {
  readonly repositories: Pick<StationsRepositories, 'opinions' | 'steps' | 'stations'>;
  /** Writes the new opinion, as it now is, with its steps. */
  readonly write: () => Promise<void>;
}

type Given = Pick<StationsRepositories, 'opinions' | 'steps' | 'stations'>;

/**
 * Keeps a new opinion in hand while it moves, and writes it once: each movement on its own costs a lock, two readings and
 * two writings over a dozen indexes. One that was there before is locked, read and saved as ever. `now` is the
 * transaction's time, `station` the opinion's, read once.
 */
export const opinionInHand = ({ opinions, steps, stations }: Given, station: Station, now: Date): OpinionInHand => {
  const held = new Map<string, CitizenOpinion>();
  const taken: Omit<OpinionStep, 'id'>[] = [];
  const hold = (opinion: CitizenOpinion): CitizenOpinion => {
    held.set(opinion.id, opinion);
    return opinion;
  };
  return {
    repositories: {
      stations: { ...stations, findById: async (id) => (id === station.id ? station : stations.findById(id)) },
      steps: { ...steps, add: async (step) => void taken.push(step) },
      opinions: {
        ...opinions,
        add: async (row) => hold({ ...row, version: 1, createdAt: now, updatedAt: now } as CitizenOpinion),
        lock: async (id) => held.get(id) ?? opinions.lock(id),
        save: async (row, expected) => {
          const current = held.get(row.id);
          if (!current) return opinions.save(row, expected);
          assertVersion(current, expected ?? row.version);
          return hold({ ...current, ...defined(row), ...storedOf(current), version: current.version + 1 });
        },
        // Nobody else can know of it yet.
        duplicatesOf: async (id) => (held.has(id) ? [] : opinions.duplicatesOf(id)),
      },
    },
    write: async () => {
      // The database gives the times: its own are finer than ours.
      const rows = [...held.values()].map((opinion) => ({ ...opinion, createdAt: undefined, updatedAt: undefined }));
      await Promise.all([opinions.addAll(rows), steps.addAll(taken)]);
    },
  };
};

// As a repository does it: what is not said stays.
const defined = (row: CitizenOpinion): Partial<CitizenOpinion> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const storedOf = ({ id, version, createdAt, updatedAt }: CitizenOpinion): Stored => ({
  id,
  version,
  createdAt,
  updatedAt,
});
