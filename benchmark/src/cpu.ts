import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever the kernel's own clock. */
const millisecondsPerTick = 10;

interface ProcessTimes {
  readonly own: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

const timesOf = (pid: number): ProcessTimes | undefined => {
  try {
    // The name, in brackets, may hold spaces: the fields are counted after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined;
  }
};

export const childrenOf = (pid: number): readonly number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
};

/** The process and everything it started. */
export const processTree = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(processTree)];

/** CPU milliseconds of a process and of all it started, the ended ones too. */
export const cpuOf = (pid: number): number => {
  const times = processTree(pid).map(timesOf);
  return times.reduce((sum, each) => sum + (each ? each.own + each.ended : 0), 0) * millisecondsPerTick;
};

export const cpuOfAll = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
