// The one file that any Node can read: it refuses an old one in a sentence instead of a syntax error, then hands on.
import { enableCompileCache } from 'node:module';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Renda runs on Node 24 or newer; this is Node ${process.versions.node}. On Linux "npm ci" brings Node 24 along and "npm start" uses it; elsewhere install Node 24.\n` +
      `Renda 需要 Node 24 或更高版本，当前为 ${process.versions.node}。在 Linux 上 “npm ci” 会自带 Node 24，请用 “npm start” 启动；其他系统请先安装 Node 24。`,
  );
  process.exit(1);
}
enableCompileCache?.();
await import('./src/main.ts');
