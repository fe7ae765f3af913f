import { cpuOf } from '../cpu.ts';
import { median } from '../median.ts';
import { bareInsert } from './bare-insert.ts';
import { marksOf } from './ballots.ts';
import { callDeputies } from './deputies.ts';
import { assertWhole } from './whole-vote.ts';

import type { EmbeddedPostgres } from '@renda/embedded-postgres';

import type { Options } from '../options.ts';
import type { Congress } from './congress.ts';
import type { Taken } from './deputies.ts';
import type { Order } from './deputy-worker.ts';

/** One step of all deputies, with the CPU of everybody it kept busy. */
export interface Step extends Omit<Taken, 'receipts'> {
  readonly serverCpu: number;
  readonly postgresCpu: number;
}

export interface HeldVote {
  readonly deputies: number;
  readonly signIn: Step;
  /** The same by one sheet of committee staff, in another meeting. */
  readonly signInBySheet: Step;
  /** The roll frozen, and issuing opened. */
  readonly opening: Step;
  readonly obtain: Step;
  readonly cast: Step;
  /** Ballots cast, and rows inserted, in a second: medians of the parts. */
  readonly castPerSecond: number;
  readonly insertedPerSecond: number;
  /** Of the untimed work of the phones. */
  readonly phoneCpu: number;
}

export interface VoteSettings {
  readonly congress: Congress;
  readonly url: string;
  readonly postgres: EmbeddedPostgres;
  readonly serverPid: number;
  readonly options: Options;
  readonly tell: (line: string) => void;
}

/** As many as a subgraph's pool has. */
const poolSize = 10;

export const heldVote = async (settings: VoteSettings): Promise<HeldVote> => {
  const { congress, url, options, postgres, tell } = settings;
  const [size, meetingId] = [congress.deputies.length, await congress.meeting(1)];
  const round = await congress.openVoting(meetingId);
  const deputies = congress.deputies.map((deputy, seat) => ({ ...deputy, marks: marksOf(round.items, seat) }));
  const phones = await callDeputies(url, options.connections, deputies);
  const measured = measuring(settings, tell);
  const take = (name: string, order: Order) => measured(name, () => phones.take(order));
  const bare = await bareInsert(postgres.url, poolSize, (seat) => marksOf(round.items, seat));
  try {
    const other = await congress.meeting(2);
    const signInBySheet = await measured('signed in by one sheet', () => alone(size, () => congress.signInAll(other)));
    const signIn = await take('signed in one by one', { step: 'signIn', meetingId });
    const opening = await measured('roll frozen, issuing opened', () =>
      alone(1, async () => {
        await congress.freezeRoll(meetingId);
        await openIssuing(congress, round.id);
      }),
    );
    const blinded = await phones.take({ step: 'blind', round: await congress.round(round.id) });
    const obtain = await take('credentials issued', { step: 'obtain' });
    await congress.byTeller('closeIssuing', round.id);
    await congress.byTeller('openCasting', round.id);
    const unblinded = await phones.take({ step: 'unblind' });

    const parts: Step[] = [];
    const inserted: number[] = [];
    for (let part = 0; part < options.rounds; part += 1) {
      const of = { from: part / options.rounds, to: (part + 1) / options.rounds };
      parts.push(await take(`ballots cast, part ${part + 1}`, { step: 'cast', ...of }));
      inserted.push(await bare.measured(Math.max(2_000, Math.round(size / options.rounds))));
    }
    await assertWhole(congress, round, phones, size);
    return {
      deputies: size,
      ...{ signIn, signInBySheet, opening, obtain, cast: summed(parts) },
      castPerSecond: median(parts.map(({ answered, seconds }) => answered / seconds)),
      insertedPerSecond: median(inserted),
      phoneCpu: blinded.clientCpu + unblinded.clientCpu,
    };
  } finally {
    phones.stop();
    await bare.stop();
  }
};

// The frozen roll comes to voting by event: a moment later.
const openIssuing = async (congress: Congress, roundId: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await congress.byTeller('openIssuing', roundId);
    } catch (error) {
      if (tries > 500 || !String(error).includes('ROLL_NOT_FROZEN')) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
};

const alone = async (answered: number, work: () => Promise<unknown>): Promise<Taken> => {
  const from = performance.now();
  await work();
  return { answered, seconds: (performance.now() - from) / 1000, clientCpu: 0, p50: 0, p99: 0, receipts: [] };
};

const measuring =
  ({ serverPid, postgres }: VoteSettings, tell: VoteSettings['tell']) =>
  async (name: string, work: () => Promise<Taken>): Promise<Step> => {
    const before = [cpuOf(serverPid), cpuOf(postgres.pid())] as const;
    const { receipts: _, ...taken } = await work();
    const serverCpu = (cpuOf(serverPid) - before[0]) / 1000;
    const postgresCpu = (cpuOf(postgres.pid()) - before[1]) / 1000;
    const rate = (taken.answered / taken.seconds).toFixed(0);
    tell(
      `${name}: ${taken.answered} in ${taken.seconds.toFixed(1)} s (${rate}/s), CPU s: ` +
        `server ${serverCpu.toFixed(1)}, PostgreSQL ${postgresCpu.toFixed(1)}, clients ${taken.clientCpu.toFixed(1)}`,
    );
    return { ...taken, serverCpu, postgresCpu };
  };

const summed = (parts: readonly Step[]): Step => {
  const sum = (key: 'answered' | 'seconds' | 'clientCpu' | 'serverCpu' | 'postgresCpu'): number =>
    parts.reduce((total, part) => total + part[key], 0);
  return {
    answered: sum('answered'),
    seconds: sum('seconds'),
    clientCpu: sum('clientCpu'),
    serverCpu: sum('serverCpu'),
    postgresCpu: sum('postgresCpu'),
    p50: median(parts.map(({ p50 }) => p50)),
    p99: Math.max(...parts.map(({ p99 }) => p99)),
  };
};
