import { createProjects } from './0001-create-projects.ts';
import { createProgress } from './0002-create-progress.ts';
import { createItems } from './0003-create-items.ts';
import { createFindings } from './0004-create-findings.ts';
import { createEvaluationVotes } from './0005-create-evaluation-votes.ts';

export const migrations = [createProjects, createProgress, createItems, createFindings, createEvaluationVotes] as const;
