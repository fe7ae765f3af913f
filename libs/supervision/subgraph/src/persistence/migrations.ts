import { createProjects } from './0001-create-projects.ts';
import { createProgress } from './0002-create-progress.ts';
import { createItems } from './0003-create-items.ts';
import { createFindings } from './0004-create-findings.ts';

export const migrations = [createProjects, createProgress, createItems, createFindings] as const;
