import { repositoryOf, sql } from '@renda/persistence';

import { assignmentTable } from './assignment.table.ts';
import { bodyDecisionTable } from './body-decision.table.ts';
import { coSignatureTable } from './co-signature.table.ts';
import { commitmentTable } from './commitment.table.ts';
import { communicationTable } from './communication.table.ts';
import { evaluationTable } from './evaluation.table.ts';
import { mergeConsentTable } from './merge-consent.table.ts';
import { replyTable } from './reply.table.ts';

import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

const ofSuggestions = (ids: readonly string[]): SqlCondition => sql`t.suggestion_id = ANY(${ids}::uuid[])`;

// Rows of one suggestion are few: they are put in order here.
const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const coSignatureRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, coSignatureTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) =>
      (await repository.where(ofSuggestions(ids))).toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)),
  };
};

export const assignmentRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, assignmentTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) => byId(await repository.where(ofSuggestions(ids))),
  };
};

export const communicationRepository = (manager: EntityManager) => repositoryOf(manager, communicationTable);

export const replyRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, replyTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) => byId(await repository.where(ofSuggestions(ids))),
    ofAssignments: async (ids: readonly string[]) =>
      byId(await repository.where(sql`t.assignment_id = ANY(${ids}::uuid[])`)),
  };
};

export const commitmentRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, commitmentTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) =>
      (await repository.where(ofSuggestions(ids))).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    ofReplies: async (ids: readonly string[]) =>
      (await repository.where(sql`t.reply_id = ANY(${ids}::uuid[])`)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
};

export const evaluationRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, evaluationTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) => byId(await repository.where(ofSuggestions(ids))),
    ofReplies: async (ids: readonly string[]) => byId(await repository.where(sql`t.reply_id = ANY(${ids}::uuid[])`)),
  };
};

export const decisionRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, bodyDecisionTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) => byId(await repository.where(ofSuggestions(ids))),
  };
};

export const mergeConsentRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, mergeConsentTable);
  return {
    ...repository,
    between: (suggestionId: string, intoId: string) =>
      repository.where(sql`t.suggestion_id = ${suggestionId} AND t.into_id = ${intoId}`),
  };
};
