import { Command } from 'commander';

import { importOpinionsCommand } from './import-opinions.ts';
import { reportFailure } from './report-failure.ts';
import { start } from './start.ts';
import { tokenCommand } from './token.ts';

const program = new Command('renda')
  .description('人大代表履职一张网 · One graph for the work of deputies')
  .showHelpAfterError();

program
  .command('start', { isDefault: true })
  .description('the whole graph in one process, on the embedded database unless DATABASE_URL is set')
  .action(start);

tokenCommand(program);
importOpinionsCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  reportFailure(error);
}
