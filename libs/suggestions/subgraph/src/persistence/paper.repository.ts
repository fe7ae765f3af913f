import type { Day } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

/** The paper as the event of what was entered from it keeps it. */
export interface KeptPaper {
  readonly signedOn: Day;
  readonly number: string;
  readonly signedBy: string;
  readonly enteredBy?: string | null;
  readonly scan?: string | null;
  readonly scanAttachmentId?: string | null;
}

/** 代录: one paper, and what was entered from it (ACC-3). */
export interface SignedPaper {
  /** Of the case or the motion. */
  readonly aboutId: string;
  readonly act: string;
  readonly actor: string | null;
  readonly recordedAt: Date;
  readonly paper: KeptPaper;
}

/** Why a step was taken. */
export interface StepReason {
  readonly suggestionId: string;
  readonly step: string;
  readonly reason: string;
  readonly givenAt: Date;
}

export interface PaperRepository {
  /** Reasons along the way of cases, oldest first. */
  readonly reasonsOf: (ids: readonly string[]) => Promise<readonly StepReason[]>;
  /** Papers of cases and of their tasks, in the order of entry; one for each request, which may write several events. */
  readonly ofSuggestions: (ids: readonly string[]) => Promise<readonly SignedPaper[]>;
  readonly ofMotions: (ids: readonly string[]) => Promise<readonly SignedPaper[]>;
}

export const paperRepository = (manager: EntityManager): PaperRepository => ({
  reasonsOf: (ids) =>
    manager.query<StepReason[]>(
      `SELECT aggregate_id AS "suggestionId", kind AS step, data ->> 'reason' AS reason, occurred_at AS "givenAt" FROM event_log
       WHERE aggregate_type = 'Suggestion' AND aggregate_id = ANY($1::text[]) AND data ->> 'reason' <> '' ORDER BY position`,
      [ids],
    ),
  ofSuggestions: (ids) => manager.query<SignedPaper[]>(papersOn(ofCasesAndTasks), [ids]),
  ofMotions: (ids) => manager.query<SignedPaper[]>(papersOn(ofMotions), [ids]),
});

const ofCasesAndTasks = `SELECT 'Suggestion' AS type, id::text AS id, id::text AS about_id FROM unnest($1::uuid[]) id
  UNION ALL SELECT 'Assignment', a.id::text, a.suggestion_id::text FROM assignment a WHERE a.suggestion_id = ANY($1::uuid[])`;

const ofMotions = `SELECT 'Motion' AS type, id::text AS id, id::text AS about_id FROM unnest($1::uuid[]) id`;

const papersOn = (things: string): string => `WITH entered AS (
    SELECT DISTINCT ON (w.about_id, coalesce(e.request_id, e.id::text)) w.about_id, e.position, e.kind, e.actor,
      e.recorded_at, e.data -> 'paper' AS paper
    FROM (${things}) w JOIN event_log e ON e.aggregate_type = w.type AND e.aggregate_id = w.id
    WHERE e.data ? 'paper' ORDER BY w.about_id, coalesce(e.request_id, e.id::text), e.position)
  SELECT about_id AS "aboutId", kind AS act, actor, recorded_at AS "recordedAt", paper FROM entered ORDER BY position`;
