import type { Day } from '@renda/kernel';

export const decidingBodies = ['STANDING_COMMITTEE', 'PRESIDIUM'] as const;
export type DecidingBody = (typeof decidingBodies)[number];

export const proposalSources = ['CITIZEN', 'REPRESENTATIVE', 'DEPARTMENT', 'STATION'] as const;
export type ProposalSource = (typeof proposalSources)[number];

export type CandidateState = 'LISTED' | 'RESERVE' | 'ELECTED' | 'NOT_ELECTED';

export const media = ['ELECTRONIC', 'PAPER'] as const;
export type VoteMedium = (typeof media)[number];

/** One criterion, or one entry of the negative list. */
export interface ScreeningItem {
  readonly code: string;
  readonly text: string;
}

export interface ScreeningFinding {
  readonly criterion: string;
  readonly met: boolean;
  readonly remark: string | null;
}

/** A decision of a body, as its minutes record it (ACC-3). */
export interface ProgrammeDecision {
  readonly body: DecidingBody;
  readonly meeting: string;
  readonly decidedOn: Day;
  readonly number: string | null;
  readonly text: string;
}

/** An amount is in fen. */
export interface BudgetShare {
  readonly source: string;
  readonly amount: number;
}

export interface TimetableStep {
  readonly name: string;
  readonly due: Day;
}

export interface BallotItem {
  readonly id: string;
  readonly name: string;
  /** Budget of a project in CNY as a decimal, for the export to `.pb`. */
  readonly cost?: string;
}

/** What the presidium chose among equals after the last round (VOT-6). */
export interface PresidiumChoice {
  readonly itemIds: readonly string[];
  readonly reason: string;
  readonly decidedOn: Day;
}
