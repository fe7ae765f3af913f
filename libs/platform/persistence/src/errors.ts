import { defineErrors } from '@renda/kernel';

export const schemaErrors = defineErrors('persistence', {
  SCHEMA_NEWER: {
    en: 'The database schema {schema} was changed by a newer release (steps unknown here: {unknown}). Start that release, or restore the backup made before it.',
    zh: '数据库模式 {schema} 已被更新的版本修改（本版本不认识的步骤：{unknown}）。请启动该版本，或恢复升级前的备份。',
  },
  SCHEMA_OLDER: {
    en: 'The database schema {schema} is older than this release (steps to take: {pending}). Run the migrations, then start again.',
    zh: '数据库模式 {schema} 早于本版本（待执行的步骤：{pending}）。请先执行迁移，再重新启动。',
  },
  DATABASE_UNREACHABLE: {
    en: 'The database does not answer ({reason}). Check that it runs and that DATABASE_URL names it.',
    zh: '数据库没有响应（{reason}）。请检查数据库是否运行，以及 DATABASE_URL 是否正确。',
  },
  DATABASE_REFUSED: {
    en: 'The database cannot be entered ({reason}). Correct the host, user, password and name of the database in DATABASE_URL.',
    zh: '无法进入数据库（{reason}）。请更正 DATABASE_URL 中的主机、用户、密码和数据库名。',
  },
});

export const listErrors = defineErrors('lists', {
  FIRST_AND_LAST: {
    en: 'Ask for the first records or for the last, not for both.',
    zh: '请只填写 first 或 last 之一，不能同时填写。',
    rule: 'ONE-2',
  },
  NEGATIVE_PAGE: {
    en: '{argument} must be a whole number, 0 or more.',
    zh: '{argument} 必须是不小于 0 的整数。',
    rule: 'ONE-2',
  },
  FILTER_TOO_LARGE: {
    en: 'The filter has too many parts (at most {conditions} conditions, {depth} levels, {values} values in a list). Ask for less at once.',
    zh: '筛选条件过多（最多 {conditions} 个条件、{depth} 层嵌套、每个列表 {values} 个值）。请减少后重试。',
    rule: 'ONE-7',
  },
  UNKNOWN_FILTER: {
    en: 'The list has no filter "{name}". It has: {known}.',
    zh: '该列表没有筛选条件“{name}”。可用：{known}。',
    rule: 'ONE-2',
  },
  UNKNOWN_ORDER: {
    en: 'The list has no order "{name}". It has: {known}.',
    zh: '该列表没有排序方式“{name}”。可用：{known}。',
    rule: 'ONE-2',
  },
  UNKNOWN_GROUP: {
    en: 'The statistics have no grouping or rate "{name}". They have: {known}.',
    zh: '统计没有分组或比率“{name}”。可用：{known}。',
    rule: 'ONE-2',
  },
  TOO_MANY_GROUPS: {
    en: 'The statistics would have more than {max} groups. Group by less, or narrow the filter.',
    zh: '统计分组超过 {max} 组。请减少分组项或缩小筛选范围。',
    rule: 'ONE-2',
  },
});
