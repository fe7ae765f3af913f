import { defineErrors } from './errors.ts';

/** What any subgraph may have to refuse. */
export const commonErrors = defineErrors('common', {
  NOT_FOUND: {
    en: 'There is no {type} with the id {id}, or you may not see it. Check the id.',
    zh: '没有编号为 {id} 的 {type}，或您无权查看。请核对编号。',
    rule: 'ONE-3',
  },
  STALE_VERSION: {
    en: 'The record is at version {actual}, not {expected}: somebody changed it meanwhile. Read it again and repeat the change.',
    zh: '记录已是第 {actual} 版，而不是第 {expected} 版：他人已作修改。请重新读取后再提交。',
    rule: 'ONE-3',
  },
  ILLEGAL_TRANSITION: {
    en: '"{event}" is not possible in state {state}. Possible now: {possible}.',
    zh: '状态 {state} 下不能执行“{event}”。目前可执行：{possible}。',
    rule: 'ONE-3',
  },
  FORBIDDEN: {
    en: 'Your roles do not allow this ({action}). Ask your administrator for the role it needs.',
    zh: '您的角色无权进行此操作（{action}）。如有需要，请联系管理员授予相应角色。',
    rule: 'ACC-1',
  },
  UNAUTHENTICATED: {
    en: 'Sign in first: send a valid token in the header "Authorization: Bearer …".',
    zh: '请先登录：在请求头“Authorization: Bearer …”中提供有效令牌。',
    rule: 'ACC-1',
  },
  OUT_OF_REGION: {
    en: 'Your role does not reach region {region}. Ask the office in charge of that region.',
    zh: '您的角色不涵盖行政区划 {region}。请由该地区的主管部门办理。',
    rule: 'ACC-1',
  },
  DAY_IN_FUTURE: {
    en: 'The day {day} has not come yet. What has happened is recorded on its day or later.',
    zh: '日期 {day} 尚未到来。请在当日或之后登记已发生的事项。',
  },
  REASON_NEEDED: {
    en: 'This needs a reason. Say why, so that those it concerns can be told.',
    zh: '此操作须说明理由。请填写，以便告知有关各方。',
    rule: 'ONE-3',
  },
  INVALID_INPUT: {
    en: 'The input is not acceptable: {reason} Correct it and send it again.',
    zh: '输入有误：{reason} 请更正后重新提交。',
    rule: 'ONE-3',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was already used with another input. Use a new key for a new request.',
    zh: '该幂等键已用于另一项不同的请求。新的请求请使用新的幂等键。',
    rule: 'EVT-3',
  },
  CALENDAR_YEAR_UNKNOWN: {
    en: 'The statutory holidays of {year} are not known yet. Ask whoever runs the system to enter them, by the setting RENDA_HOLIDAYS, once they are published.',
    zh: '尚无 {year} 年的法定节假日安排。请系统管理员在国务院办公厅公布后通过 RENDA_HOLIDAYS 设置录入。',
    rule: 'SUG-5',
  },
  INVALID_DAY: {
    en: '"{value}" is not a day of the calendar. Write it as YYYY-MM-DD, for example 2026-03-01.',
    zh: '“{value}”不是有效日期。请按 YYYY-MM-DD 填写，例如 2026-03-01。',
  },
  INVALID_REGION_CODE: {
    en: '"{value}" is not a code of an administrative division. Give its 6, 9 or 12 digits (GB/T 2260, GB/T 10114), for example 640100.',
    zh: '“{value}”不是有效的行政区划代码。请填写 6、9 或 12 位数字（GB/T 2260、GB/T 10114），例如 640100。',
  },
  PAGE_TOO_LARGE: {
    en: 'A page holds at most {max} records. Ask for fewer and follow the cursor.',
    zh: '每页最多 {max} 条记录。请减少条数，并按游标继续读取。',
    rule: 'ONE-2',
  },
  INVALID_CURSOR: {
    en: 'The cursor does not belong to this list and order. Start again without a cursor.',
    zh: '游标与该列表或排序不符。请不带游标重新读取。',
    rule: 'ONE-2',
  },
});
