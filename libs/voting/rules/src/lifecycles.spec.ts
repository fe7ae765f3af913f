import { programmeLifecycle } from './programme-lifecycle.ts';
import { roundLifecycle } from './round-lifecycle.ts';
import type { ProgrammeEvent, ProgrammeState } from './programme-lifecycle.ts';
import type { RoundEvent, RoundState } from './round-lifecycle.ts';

describe('The programme of a year (VOT-1)', () => {
  it('goes from soliciting to hand-over', () => {
    const events: ProgrammeEvent[] = [
      'screen',
      'consider',
      'publishList',
      'deliberate',
      'openVoting',
      'certify',
      'handOver',
    ];

    const end = events.reduce<ProgrammeState>((state, event) => programmeLifecycle.advance(state, event), 'SOLICITING');

    expect(end).toBe('HANDED_OVER');
  });

  it('goes back to screening with opinions', () => {
    expect(programmeLifecycle.advance('CONSIDERED', 'returnWithOpinions')).toBe('SCREENING');
  });

  it('publishes a list again that was changed in deliberation', () => {
    expect(programmeLifecycle.advance('DELIBERATING', 'changeList')).toBe('CANDIDATES_PUBLISHED');
  });

  it('repeats a void round without leaving the vote', () => {
    expect(programmeLifecycle.advance('VOTING', 'repeatRound')).toBe('VOTING');
  });

  it('can be called off in every state before the vote, and in none from then on', () => {
    const states = programmeLifecycle.states.filter((state) => programmeLifecycle.can(state, 'callOff'));

    expect(states).toEqual(['SOLICITING', 'SCREENING', 'CONSIDERED', 'CANDIDATES_PUBLISHED', 'DELIBERATING']);
  });
});

describe('A round (VOT-5)', () => {
  it('closes the issue of credentials before casting opens', () => {
    expect(roundLifecycle.can('ISSUING', 'openCasting')).toBe(false);
    expect(roundLifecycle.advance('ISSUING', 'closeIssuing')).toBe('ISSUED');
  });

  it('is counted only after casting closed, then signed, certified and published (VOT-9)', () => {
    const events: RoundEvent[] = ['closeCasting', 'count', 'sign', 'certify', 'publish'];

    const end = events.reduce<RoundState>((state, event) => roundLifecycle.advance(state, event), 'CASTING');

    expect(end).toBe('PUBLISHED');
  });

  it('cannot be cancelled once ballots may be in the box', () => {
    expect(roundLifecycle.can('CASTING', 'cancel')).toBe(false);
  });
});
