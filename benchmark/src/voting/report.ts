import { machineFacts } from '../graph/report.ts';

import type { Options } from '../options.ts';
import type { RecountFigures, VerdictFigures } from './counting.ts';
import type { HeldVote, Step } from './held-vote.ts';

interface Measured {
  readonly vote: HeldVote;
  readonly verdict: VerdictFigures;
  readonly recount: RecountFigures | undefined;
  readonly options: Options;
}

const targetSeconds = 60;
const number = (value: number): string => value.toLocaleString('en');

export const reportOf = ({ vote, verdict, recount, options }: Measured): string => {
  const { signIn, signInBySheet, opening, obtain, cast } = vote;
  const lines = [
    row('signed in, one request each', signIn),
    row('roll frozen, issuing opened', opening),
    row('credentials fetched, one request each', obtain),
    row('**together**', together(signIn, opening, obtain), `${targetSeconds}`),
    row('ballots cast, one request each', cast, `${targetSeconds}`),
    row('for comparison: signed in by one sheet of the staff', signInBySheet),
  ];
  const { castPerSecond, insertedPerSecond } = vote;
  return [
    '| step | how many | seconds | per second | server CPU s | PostgreSQL CPU s | client CPU s | p50 ms | p99 ms | target s |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    '| measure | value | target |',
    '| --- | ---: | ---: |',
    `| ballots per second, median of ${options.rounds} parts | ${castPerSecond.toFixed(0)} | |`,
    `| bare \`INSERT\` of the same rows, 10 connections, in turns with them | ${insertedPerSecond.toFixed(0)} | |`,
    `| ratio | ${(castPerSecond / insertedPerSecond).toFixed(3)} | |`,
    `| verdict over ${number(verdict.ballots)} ballots × ${verdict.candidates} candidates | ${verdict.seconds.toFixed(2)} s | 2 s |`,
    `| its peak memory, of which the ballots themselves are ${verdict.ballotsMb.toFixed(0)} MB | ${verdict.peakMb.toFixed(0)} MB | |`,
    `| the same from marks as the database keeps them, made while counting | ${verdict.secondsOfMarks.toFixed(2)} s | |`,
    ...(recount
      ? [
          `| \`renda recount ${recount.file}\` (${number(recount.bytes)} bytes), start to end | ${recount.seconds.toFixed(2)} s | |`,
          `| its peak memory | ${recount.peakMb.toFixed(0)} MB | |`,
        ]
      : []),
    '',
    `\`npm run benchmark -- voting --size ${options.sizeName} --connections ${options.connections}\`, ${new Date().toISOString().slice(0, 10)}: ` +
      `${number(vote.deputies)} deputies. Checked: as many issued and returned, every receipt published once, the counts what was cast. ` +
      `Blinding and unblinding, untimed, took the phones ${vote.phoneCpu.toFixed(1)} s of CPU. ${machineFacts()}`,
  ].join('\n');
};

const row = (name: string, step: Step, target = ''): string => {
  const { answered, seconds, serverCpu, postgresCpu, clientCpu, p50, p99 } = step;
  const perSecond = answered > 1 ? (answered / seconds).toFixed(0) : '';
  const latency = (ms: number): string => (ms > 0 ? ms.toFixed(0) : '');
  const cpu = [serverCpu, postgresCpu, clientCpu].map((value) => value.toFixed(1));
  const cells = [name, number(answered), seconds.toFixed(1), perSecond, ...cpu, latency(p50), latency(p99), target];
  return `| ${cells.join(' | ')} |`;
};

const together = (...steps: readonly Step[]): Step => {
  const sum = (key: 'seconds' | 'serverCpu' | 'postgresCpu' | 'clientCpu'): number =>
    steps.reduce((total, step) => total + step[key], 0);
  const [{ answered } = { answered: 0 }] = steps;
  const cpu = { serverCpu: sum('serverCpu'), postgresCpu: sum('postgresCpu'), clientCpu: sum('clientCpu') };
  return { answered, seconds: sum('seconds'), ...cpu, p50: 0, p99: 0 };
};
