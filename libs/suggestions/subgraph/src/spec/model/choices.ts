import { allCommands, next } from './next.ts';

import type { Command, CommandName } from './next.ts';
import type { CaseName, World } from './world.ts';

/** A command, or that time goes on. */
export type Choice = Command | { readonly days: number };

/** What a walk leans to, so that the far corners of the table are reached as well. */
export interface Bent {
  readonly dual: boolean;
  readonly referenceOnly: boolean;
  readonly leans: Partial<Record<CaseName, readonly CommandName[]>>;
  readonly days: number;
  /** Of a hundred choices, how many are that time goes on. */
  readonly waits: number;
  /** The state of the main case in which the author of one thinks better of it. */
  readonly withdrawsAt?: string;
  readonly withdraws?: CaseName;
}

const begin = ['findSimilar', 'submit', 'register', 'admit', 'approve'] as const;
const single = [...begin, 'assignLead', 'sign', 'contact', 'reply', 'satisfied'] as const;
const plain = { dual: false, referenceOnly: false, days: 12, waits: 6 };

export const bents: readonly Bent[] = [
  {
    ...plain,
    leans: {
      main: [...begin, 'assignLead', 'sign', 'contact', 'reply', 'unsatisfied', 'rehandle', 'onceMore', 'explain'],
    },
  },
  {
    ...plain,
    leans: {
      main: [...begin, 'assignSeparate', 'sign', 'contact', 'promise', 'satisfied', 'unsatisfied', 'rehandle'],
    },
  },
  // That a merged case ends with the other takes both to their ends.
  ...[1, 2, 3].map(() => ({
    ...plain,
    leans: {
      main: ['findSimilar', 'submit', 'register', 'consentMain', 'consentOther', 'admitMerging'],
      other: single,
    } as const,
  })),
  {
    ...plain,
    dual: true,
    leans: { main: [...begin.slice(0, 4), 'sendBack', 'consentMain', 'consentOther', 'merge'], other: single },
  },
  { ...plain, leans: { main: ['findSimilar', 'submit', 'register', 'escalate', 'takeUp'], linked: single } },
  {
    ...plain,
    leans: {
      main: ['findSimilar', 'submit', 'register', 'escalate', 'takeUp', 'declineAbove'],
      linked: ['register', 'notAdmit'],
    },
  },
  {
    ...plain,
    days: 15,
    leans: {
      main: [
        ...begin,
        'assignWithJoint',
        'sign',
        'contact',
        'promise',
        'attitudeAlone',
        'lookBack',
        'findUndone',
        'askNewDate',
        'agreeNewDate',
        'refuseNewDate',
        'verify',
        'keep',
        'unsatisfied',
      ],
    },
  },
  {
    ...plain,
    referenceOnly: true,
    leans: { main: [...begin, 'assignLead', 'sign', 'note', 'contact', 'reply', 'satisfied'] },
  },
  // One unit replies and the other notes it: rare enough to be leant to more than once.
  ...[1, 2, 3].map(() => ({
    ...plain,
    referenceOnly: true,
    leans: { main: [...begin, 'assignSeparate', 'sign', 'contact', 'note', 'reply'] } as const,
  })),
  ...[1, 2].map(() => ({
    ...plain,
    ...{ days: 40, waits: 15 },
    leans: { main: [...begin, 'assignLead', 'contact', 'reply', 'promise'], other: single } as const,
  })),
  {
    ...plain,
    dual: true,
    leans: {
      main: [
        ...begin,
        'assignWithJoint',
        'assignSeparate',
        'askAdjustment',
        'reassign',
        'refuseAdjustment',
        'opinion',
        'askExtension',
        'grantExtension',
        'refuseExtension',
        'contact',
      ],
    },
  },
  {
    ...plain,
    leans: {
      main: ['invite', 'confirm', 'decline', ...begin, 'assignWithJoint', 'sign', 'agree', 'withdraw', 'return'],
      other: ['findSimilar', 'submit', 'withdraw'],
    },
  },
  ...['ADMITTED', 'APPROVED', 'ASSIGNED', 'HANDLING'].map((withdrawsAt) => ({
    ...plain,
    ...{ dual: true, waits: 1, withdrawsAt },
    leans: { main: [...begin, 'assignLead', 'sign'] } as const,
  })),
  {
    ...plain,
    ...{ withdrawsAt: 'MERGED', withdraws: 'other' },
    leans: { main: ['findSimilar', 'submit', 'register', 'consentMain', 'consentOther', 'admitMerging'], other: begin },
  },
  {
    ...plain,
    ...{ withdrawsAt: 'ESCALATED', withdraws: 'linked' },
    leans: { main: ['findSimilar', 'submit', 'register', 'escalate', 'takeUp'], linked: ['register'] },
  },
];

const spoilers: readonly CommandName[] = ['withdraw', 'notAdmit', 'agree', 'edit', 'return'];

/** Mostly something the table allows, and then mostly what the walk leans to; else anything at all. */
export const choicesOf = (world: World, bent: Bent, temper: number, pick: number): Choice => {
  const { days, waits, withdrawsAt, withdraws = 'main' } = bent;
  if (temper >= 100 - waits) return { days: [1, 5, days][pick % 3] ?? 1 };
  const withdrawal = { name: 'withdraw', on: withdraws, place: 0 } as const;
  if (world.cases.main?.state === withdrawsAt && temper < 45 && next(world, withdrawal)) return withdrawal;
  const among = temper < 60 ? allCommands.filter((command) => next(world, command)) : [];
  const leaning = temper < 45 ? leaningOf(among, bent) : [];
  // Every other time the furthest there is, so that a walk gets somewhere.
  if (leaning[0] && pick % 2 === 0) return leaning[0];
  const harmless = among.filter(({ name }) => temper < 57 && !spoilers.includes(name));
  const from = [leaning, harmless, among, allCommands].find((list) => list.length > 0) ?? allCommands;
  return from[pick % from.length] ?? { days: 1 };
};

/** What the walk leans to, of its main case first and the furthest first. */
const leaningOf = (among: readonly Command[], { leans }: Bent): readonly Command[] => {
  const placeOf = ({ name, on }: Command): number => leans[on]?.indexOf(name) ?? -1;
  return among
    .filter((command) => placeOf(command) >= 0)
    .toSorted((a, b) => Number(b.on === 'main') - Number(a.on === 'main') || placeOf(b) - placeOf(a));
};
