import { defineErrors } from '@renda/kernel';

/** What can go wrong between typing a command and the first answer. */
export const startErrors = defineErrors('renda', {
  ENVIRONMENT_INVALID: {
    en: 'The environment is not right. Correct these variables and start again.\n{detail}',
    zh: '环境变量有误，请更正后重新启动。\n{detail}',
  },
  PORT_IN_USE: {
    en: 'Port {port} is in use by another program. Stop it, or choose another port: PORT=4100 npm start',
    zh: '端口 {port} 已被其他程序占用。请停止该程序，或换一个端口：PORT=4100 npm start',
  },
  PORT_NOT_ALLOWED: {
    en: 'This user may not listen on {host}:{port}. Choose a port above 1023: PORT=4000 npm start',
    zh: '当前用户无权监听 {host}:{port}。请选用 1023 以上的端口：PORT=4000 npm start',
  },
  HOLIDAYS_UNKNOWN: {
    en: 'Note: the statutory holidays of {year} are not known to this release. Once they are published, enter them by RENDA_HOLIDAYS (docs/operations.md): deadlines in working days that reach into {year} are refused until then.',
    zh: '提示：本版本尚无 {year} 年的法定节假日安排。公布后请通过 RENDA_HOLIDAYS 录入（见 docs/operations.md）；在此之前，跨入 {year} 年的工作日期限将被拒绝计算。',
    rule: 'SUG-5',
  },
  PAGE_NOT_BUILT: {
    en: 'The page at {path} is not built, so it shows nothing. Run: npm run build -w {project}',
    zh: '{path} 的页面尚未构建，无法显示。请运行：npm run build -w {project}',
  },
  FOLDER_UNUSABLE: {
    en: '{folder} cannot be used by {user} as data folder ({detail}). Correct its owner and permissions, or set RENDA_DATA to another folder.',
    zh: '用户 {user} 无法把 {folder} 用作数据目录（{detail}）。请改正它的属主和权限，或把 RENDA_DATA 设为另一个目录。',
  },
  FILE_UNWRITABLE: {
    en: 'The file {file} cannot be written: {detail}',
    zh: '无法写入文件 {file}：{detail}',
  },
  FILE_UNREADABLE: {
    en: 'The file {file} cannot be read: {detail}',
    zh: '无法读取文件 {file}：{detail}',
  },
  TOKENS_ARE_ISSUED_ELSEWHERE: {
    en: 'RENDA_ISSUER is set, so tokens come from {issuer}. Unset it to use the development issuer.',
    zh: '已设置 RENDA_ISSUER，令牌由 {issuer} 签发。如需使用开发用签发器，请取消该设置。',
  },
  ROLE_UNKNOWN: {
    en: 'There is no role {role}. Choose one of: {known}',
    zh: '没有角色 {role}。可选：{known}',
  },
  NO_SUBJECT: {
    en: 'There is no {role} in {region} to make a token for. Name one with --subject, or choose another region.',
    zh: '{region} 没有可签发令牌的 {role}。请用 --subject 指定，或换一个地区。',
  },
  SERVER_NOT_RUNNING: {
    en: 'Nothing answers at {url}. Start the graph first: npm start',
    zh: '{url} 没有响应。请先启动：npm start',
  },
});
