/**
 * The table of SUG-4 once more, written from domain.md alone for the random test: it shares no code with the rules.
 * One case with one lead unit, default policies, no merging.
 */
export interface Model {
  readonly state: string;
  readonly dual: boolean;
  readonly shown: boolean;
  readonly task: 'NONE' | 'ASSIGNED' | 'ADJUSTING' | 'HANDLING' | 'REPLIED' | 'GONE';
  readonly contacted: boolean;
  readonly extension: 'NONE' | 'ASKED' | 'DECIDED';
  readonly round: number;
  readonly taskRound: number;
  readonly rated: boolean;
  readonly takenUp: boolean;
  readonly answeredAgain: boolean;
}

export const newModel = (dual: boolean): Model => ({
  state: 'DRAFT',
  dual,
  shown: false,
  task: 'NONE',
  contacted: false,
  extension: 'NONE',
  round: 0,
  taskRound: 0,
  rated: false,
  takenUp: false,
  answeredAgain: false,
});

export const commands = [
  'findSimilar',
  'edit',
  'submit',
  'register',
  'return',
  'notAdmit',
  'admit',
  'approve',
  'sendBack',
  'escalate',
  'takeUp',
  'decline',
  'assign',
  'sign',
  'askAdjustment',
  'reassign',
  'refuseAdjustment',
  'contact',
  'askExtension',
  'grantExtension',
  'reply',
  'satisfied',
  'unsatisfied',
  'rehandle',
  'onceMore',
  'explain',
  'followUp',
  'verify',
  'withdraw',
] as const;
export type Command = (typeof commands)[number];

const maxRounds = 2;
const withdrawable = ['DRAFT', 'SUBMITTED', 'REGISTERED', 'ADMITTED', 'APPROVED', 'ASSIGNED', 'HANDLING'];

/** The case after the command, or null if SUG-4 refuses it. */
export const next = (m: Model, command: Command): Model | null => {
  const when = (allowed: boolean, after: Partial<Model>): Model | null => (allowed ? { ...m, ...after } : null);
  const is = (state: string): boolean => m.state === state;
  switch (command) {
    case 'findSimilar':
      return when(is('DRAFT'), { shown: true });
    case 'edit':
      return when(is('DRAFT'), { shown: false });
    case 'submit':
      return when(is('DRAFT') && m.shown, { state: 'SUBMITTED' });
    case 'register':
      return when(is('SUBMITTED'), { state: 'REGISTERED' });
    case 'return':
      return when(is('REGISTERED'), { state: 'DRAFT' });
    case 'notAdmit':
      return when(is('REGISTERED'), { state: 'NOT_ADMITTED' });
    case 'admit':
      return when(is('REGISTERED'), { state: m.dual ? 'ADMITTED' : 'APPROVED' });
    case 'approve':
      return when(is('ADMITTED'), { state: 'APPROVED' });
    case 'sendBack':
      return when(is('ADMITTED'), { state: 'REGISTERED' });
    case 'escalate':
      return when(is('REGISTERED'), { state: 'ESCALATED', takenUp: false });
    case 'takeUp':
      return when(is('ESCALATED') && !m.takenUp, { takenUp: true });
    case 'decline':
      return when(is('ESCALATED') && !m.takenUp, { state: 'REGISTERED' });
    case 'assign':
      return when(is('APPROVED'), { state: 'ASSIGNED', task: 'ASSIGNED' });
    case 'sign':
      return when(is('ASSIGNED') && m.task === 'ASSIGNED', { state: 'HANDLING', task: 'HANDLING' });
    case 'askAdjustment':
      return when(is('ASSIGNED') && m.task === 'ASSIGNED', { task: 'ADJUSTING' });
    case 'reassign':
      return when(is('ASSIGNED') && m.task === 'ADJUSTING', { task: 'ASSIGNED' });
    case 'refuseAdjustment':
      return when(is('ASSIGNED') && m.task === 'ADJUSTING', { state: 'HANDLING', task: 'HANDLING' });
    case 'contact':
      return when(is('HANDLING') && m.task === 'HANDLING', { contacted: true });
    case 'askExtension':
      return when(is('HANDLING') && m.task === 'HANDLING' && m.extension === 'NONE', { extension: 'ASKED' });
    case 'grantExtension':
      return when(is('HANDLING') && m.task === 'HANDLING' && m.extension === 'ASKED', { extension: 'DECIDED' });
    case 'reply':
      if (is('FOLLOW_UP')) return { ...m, answeredAgain: true, rated: false };
      return when(is('HANDLING') && m.task === 'HANDLING' && m.contacted, {
        state: 'REPLIED',
        task: 'REPLIED',
        rated: false,
      });
    case 'satisfied':
      if (is('FOLLOW_UP')) return when(!m.rated, { rated: true });
      return when(is('REPLIED') && !m.rated, { state: 'CLOSED', rated: true });
    case 'unsatisfied':
      if (is('FOLLOW_UP')) return when(!m.rated, { rated: true });
      return when(is('REPLIED') && !m.rated, {
        state: m.round >= maxRounds ? 'HARD_CASE' : 'UNSATISFIED',
        rated: true,
      });
    case 'rehandle':
      return when(is('UNSATISFIED') && m.round < maxRounds, again(m));
    case 'onceMore':
      return when(is('HARD_CASE'), again(m));
    case 'explain':
      return when(is('HARD_CASE'), { state: 'CLOSED' });
    case 'followUp':
      return when(is('CLOSED'), { state: 'FOLLOW_UP', answeredAgain: false });
    case 'verify':
      return when(is('FOLLOW_UP') && m.answeredAgain, { state: 'CLOSED' });
    case 'withdraw':
      return when(withdrawable.includes(m.state), { state: 'WITHDRAWN', task: m.task === 'NONE' ? 'NONE' : 'GONE' });
  }
};

const again = (m: Model): Partial<Model> => ({
  state: 'HANDLING',
  task: 'HANDLING',
  contacted: false,
  round: m.round + 1,
});
