import { plusMonths, plusWorkdays } from './calendar.ts';
import { approved, end } from './endings.ts';
import { newCase, running } from './world.ts';

import type { Case, Row, Take, Task, World } from './world.ts';

const from =
  (state: string, take: (it: Case, world: World) => readonly Row[]): Take =>
  ({ it, world }) =>
    it.state === state ? take(it, world) : null;

const admitted = ['ADMITTED', 'APPROVED', 'ASSIGNED', 'HANDLING'];
const isOther = ({ cases: { other } }: World, ...states: readonly string[]): boolean =>
  other !== undefined && states.includes(other.state);

const merged = (it: Case, world: World): readonly Row[] | null => {
  if (!isOther(world, ...admitted) || !world.consents.includes('main') || !world.consents.includes('other'))
    return null;
  it.state = 'MERGED';
  return ['merge'];
};

const assign = (units: readonly Task['role'][], row: Row): Take =>
  from('APPROVED', (it, { today }) => {
    it.state = 'ASSIGNED';
    it.tasks = units.map((role, unit) => newTask(unit, role, today, replyMonthsOf(it, role)));
    it.due = plusWorkdays(today, 5);
    return [row];
  });

const replyMonthsOf = ({ dual }: Case, role: Task['role']): number => (role === 'JOINT' || dual ? 1 : 3);

export const newTask = (unit: number, role: Task['role'], today: string, months: number): Task => ({
  ...{ unit, role, state: 'ASSIGNED', assignedOn: today, adjustDue: plusWorkdays(today, 5), decideDue: '' },
  replyDue: plusMonths(today, months),
  ...{ contacted: false, extension: 'NONE', resultClass: null, rated: 'NOT', again: false, second: 'NO' },
});

const consent =
  (by: 'main' | 'other'): Take =>
  ({ name, world }) => {
    if (name !== 'main' || !isOther(world, 'REGISTERED', ...admitted)) return null;
    if (!world.consents.includes(by)) world.consents.push(by);
    return [''];
  };

const withdrawable = ['DRAFT', 'SUBMITTED', 'REGISTERED', ...admitted];

/** From the draft to the assignment, and withdrawing. */
export const filing = {
  findSimilar: from('DRAFT', (it) => {
    it.shown = true;
    return [''];
  }),
  // Another text: whoever signed the one before is asked again.
  edit: from('DRAFT', (it) => {
    it.shown = false;
    if (it.signer === 'CONFIRMED') Object.assign(it, { signer: 'INVITED', withdrawalAgreed: false });
    return [''];
  }),
  invite: ({ it }) => {
    if (it.state !== 'DRAFT' || it.signer !== 'NONE') return null;
    it.signer = 'INVITED';
    return [''];
  },
  confirm: ({ it }) => {
    if (it.state !== 'DRAFT' || it.signer !== 'INVITED') return null;
    it.signer = 'CONFIRMED';
    return [''];
  },
  decline: ({ it }) => {
    if (it.state !== 'DRAFT' || it.signer !== 'INVITED') return null;
    it.signer = 'DECLINED';
    return [''];
  },
  submit: ({ it }) => {
    if (it.state !== 'DRAFT' || !it.shown || it.signer === 'INVITED') return null;
    it.state = 'SUBMITTED';
    return ['submit'];
  },
  register: from('SUBMITTED', (it) => {
    it.state = 'REGISTERED';
    return ['register'];
  }),
  return: from('REGISTERED', (it) => {
    it.state = 'DRAFT';
    return ['return'];
  }),
  notAdmit: from('REGISTERED', (it, world) => ['notAdmit', ...end(world, it, 'NOT_ADMITTED')]),
  admit: from('REGISTERED', (it, world) => {
    it.state = 'ADMITTED';
    if (!it.dual) approved(it, world);
    return it.dual ? ['admit'] : ['admit', 'approvedAtOnce'];
  }),
  admitMerging: ({ it, name, world }) => (name === 'main' && it.state === 'REGISTERED' ? merged(it, world) : null),
  merge: ({ it, name, world }) => (name === 'main' && it.state === 'ADMITTED' ? merged(it, world) : null),
  consentMain: consent('main'),
  consentOther: consent('other'),
  approve: from('ADMITTED', (it, world) => {
    approved(it, world);
    return ['approve'];
  }),
  sendBack: from('ADMITTED', (it) => {
    it.state = 'REGISTERED';
    return ['sendBack'];
  }),
  escalate: from('REGISTERED', (it) => {
    it.state = 'ESCALATED';
    it.takenUp = false;
    return ['escalate'];
  }),
  takeUp: ({ it, world }) => {
    if (it.state !== 'ESCALATED' || it.takenUp) return null;
    it.takenUp = true;
    const { referenceOnly, signer } = it;
    world.cases.linked = newCase({
      state: 'SUBMITTED',
      referenceOnly,
      signer: signer === 'CONFIRMED' ? signer : 'NONE',
    });
    return ['takenUpAbove'];
  },
  declineAbove: ({ it }) => {
    if (it.state !== 'ESCALATED' || it.takenUp) return null;
    it.state = 'REGISTERED';
    return ['declinedAbove'];
  },
  assignLead: assign(['LEAD'], 'assignLead'),
  assignWithJoint: assign(['LEAD', 'JOINT'], 'assignWithJoint'),
  assignSeparate: assign(['SEPARATE', 'SEPARATE'], 'assignSeparate'),
  agree: ({ it }) => {
    if (it.signer !== 'CONFIRMED' || it.withdrawalAgreed || !withdrawable.includes(it.state)) return null;
    it.withdrawalAgreed = true;
    return [''];
  },
  withdraw: ({ it, world }) => {
    if (!withdrawable.includes(it.state) || (it.signer === 'CONFIRMED' && !it.withdrawalAgreed)) return null;
    const row = `withdraw${it.state}`;
    const done = ['REPLIED', 'OPINION_GIVEN', 'NOTED'];
    for (const task of running(it)) if (!done.includes(task.state)) task.state = 'RELEASED';
    return [row, ...end(world, it, 'WITHDRAWN')];
  },
} as const satisfies Readonly<Record<string, Take>>;
