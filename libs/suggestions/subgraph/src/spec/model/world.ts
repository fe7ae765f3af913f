/**
 * The table of SUG-4 once more, written from domain.md alone for the random test: it shares no code with the rules.
 * A case, another it may be merged into, and the one the level above makes of it; default policies; time passes.
 */
export interface World {
  today: string;
  readonly cases: Partial<Record<CaseName, Case>>;
  /** Which lead authors agreed to merging `main` into `other`. */
  readonly consents: CaseName[];
}

export const caseNames = ['main', 'other', 'linked'] as const;
export type CaseName = (typeof caseNames)[number];

export interface Case {
  state: string;
  readonly dual: boolean;
  readonly referenceOnly: boolean;
  shown: boolean;
  signer: 'NONE' | 'INVITED' | 'CONFIRMED' | 'DECLINED';
  withdrawalAgreed: boolean;
  takenUp: boolean;
  /** The due day of what runs against the case. */
  due: string | null;
  round: number;
  tasks: Task[];
  promises: Promised[];
  /** When the follow-up was opened. */
  openedOn: string;
}

export interface Task {
  readonly unit: number;
  readonly role: 'LEAD' | 'JOINT' | 'SEPARATE';
  state: 'ASSIGNED' | 'ADJUSTING' | 'HANDLING' | 'OPINION_GIVEN' | 'REPLIED' | 'NOTED' | 'RELEASED';
  readonly assignedOn: string;
  readonly adjustDue: string;
  /** By when the office decides on its wish for another unit; empty before it asked. */
  decideDue: string;
  replyDue: string;
  contacted: boolean;
  extension: 'NONE' | 'ASKED' | 'DECIDED';
  resultClass: 'B' | 'C' | null;
  rated: 'NOT' | 'SATISFIED' | 'UNSATISFIED';
  again: boolean;
  /** Whether its latest reply was filed in a follow-up, in the one that runs or an earlier one. */
  second: 'NO' | 'NOW' | 'EARLIER';
}

export interface Promised {
  readonly unit: number;
  /** A later reply of the unit took the place of the one that promised it. */
  superseded: boolean;
  dueOn: string;
  keptOn: string | null;
  askedFor: string | null;
}

/** What a command sees: the case it is about and, for a unit's commands, one of the tasks that still run. */
export interface Scene {
  readonly world: World;
  readonly name: CaseName;
  readonly it: Case;
  readonly task: Task | undefined;
}

/** Takes the command and tells which rows of the table it took; null where the table refuses it. */
export type Take = (scene: Scene) => readonly Row[] | null;

export const newCase = (fields: Partial<Case> = {}): Case => ({
  state: 'DRAFT',
  dual: false,
  referenceOnly: false,
  shown: false,
  signer: 'NONE',
  withdrawalAgreed: false,
  takenUp: false,
  due: null,
  round: 0,
  tasks: [],
  promises: [],
  openedOn: '',
  ...fields,
});

/** Tasks not taken from their unit. */
export const running = ({ tasks }: Case): readonly Task[] => tasks.filter(({ state }) => state !== 'RELEASED');
/** Those that reply: the lead unit or the separate ones. */
export const answering = (it: Case): readonly Task[] => running(it).filter(({ role }) => role !== 'JOINT');

export const rows = [
  ...['draft', 'submit', 'register', 'return', 'notAdmit', 'escalate', 'takenUpAbove', 'declinedAbove'],
  ...[
    'notAdmittedAbove',
    'endedAbove',
    'withdrawnAbove',
    'childParted',
    'admit',
    'approvedAtOnce',
    'merge',
    'childEnded',
    'approve',
    'sendBack',
  ],
  ...['assignLead', 'assignWithJoint', 'assignSeparate', 'sign', 'allSigned', 'askAdjustment', 'reassign'],
  ...['refuseAdjustment', 'silenceSigns', 'jointOpinion', 'contact', 'askExtension', 'grantExtension'],
  ...[
    'refuseExtension',
    'partReply',
    'lastReply',
    'noteAsReference',
    'partNote',
    'lastNote',
    'satisfied',
    'unsatisfied',
    'attitudeAlone',
  ],
  ...['noFeedback', 'rehandle', 'hardCase', 'onceMore', 'explained', 'promiseDue', 'lookBackUndone', 'foundUndone'],
  ...['secondReply', 'ratedAnew', 'verify', 'newDate', 'withdrawDRAFT', 'withdrawSUBMITTED', 'withdrawREGISTERED'],
  ...['withdrawADMITTED', 'withdrawAPPROVED', 'withdrawASSIGNED', 'withdrawHANDLING'],
] as const;
/** A row of the table, or a part of one that has a guard or an outcome of its own; '' is a step that takes none. */
export type Row = string;
