// The TypeScript type behind each GraphQL type of the same name; codegen reads the names.
export type { Pledge } from './persistence/pledge.table.ts';
export type { PledgeRemark } from './persistence/pledge-remark.table.ts';
