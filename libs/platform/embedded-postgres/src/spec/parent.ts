// A process of its own for the specs to kill: starts the database in the folder named, tells where, and waits.
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

const [folder = '', durability = '', ending = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ folder, durable: durability === 'durable' });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid() })}\n`);
if (ending === 'exit') process.exit(0);
setInterval(() => undefined, 60_000);
