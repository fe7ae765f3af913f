import { plusDays } from './calendar.ts';
import { end } from './endings.ts';
import { filing } from './filing.ts';
import { handling, startIfSigned } from './handling.ts';
import { followUp, isPastDue, replied } from './replied.ts';
import { caseNames, newCase, running } from './world.ts';

import type { CaseName, Row, Take, World } from './world.ts';

const takes: Readonly<Record<CommandName, Take>> = { ...filing, ...handling, ...replied };
export type CommandName = keyof typeof filing | keyof typeof handling | keyof typeof replied;
export const commandNames = Object.keys(takes) as readonly CommandName[];

export interface Command {
  readonly name: CommandName;
  readonly on: CaseName;
  /** Which of the running tasks. */
  readonly place: 0 | 1;
}

/** Only the one case is handed up, so that one linked case is enough. */
export const allCommands: readonly Command[] = caseNames.flatMap((on) =>
  commandNames
    .filter((name) => name !== 'escalate' || on !== 'other')
    .flatMap((name) =>
      ([0, 1] as const)
        .filter((place) => place === 0 || name in handling || /atisfied|Alone/.test(name))
        .map((place) => ({ name, on, place })),
    ),
);

export interface Taken {
  readonly world: World;
  readonly rows: readonly Row[];
}

export const newWorld = (today: string, { dual, referenceOnly }: { dual: boolean; referenceOnly: boolean }): World => ({
  today,
  cases: { main: newCase({ dual, referenceOnly }), other: newCase({}) },
  consents: [],
});

/** The world after the command, or null if the table refuses it. */
export const next = (before: World, { name, on, place }: Command): Taken | null => {
  const world = structuredClone(before);
  const it = world.cases[on];
  if (!it || (on !== 'main' && ['escalate', 'takeUp', 'declineAbove'].includes(name))) return null;
  const rows = takes[name]({ world, name: on, it, task: running(it)[place] });
  return rows && { world, rows };
};

/** What time alone brings about: silence signs, silence closes, promises fall due. */
export const later = (before: World, days: number): Taken => {
  const world = structuredClone(before);
  world.today = plusDays(world.today, days);
  const cases = Object.values(world.cases);
  const rows: Row[] = [];
  for (const it of cases.filter(({ state }) => ['ASSIGNED', 'HANDLING'].includes(state))) {
    for (const task of running(it)) {
      if (task.state !== 'ASSIGNED' || task.adjustDue >= world.today) continue;
      task.state = 'HANDLING';
      rows.push('silenceSigns');
    }
    rows.push(...startIfSigned(it));
  }
  for (const it of cases.filter(({ state, due }) => state === 'REPLIED' && (due ?? '') < world.today)) {
    rows.push('noFeedback', ...end(world, it, 'CLOSED'));
  }
  for (const it of cases.filter((each) => each.state === 'CLOSED' && isPastDue(each, world))) {
    rows.push(...followUp(it, world, 'promiseDue'));
  }
  return { world, rows };
};
