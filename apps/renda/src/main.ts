import { Command } from 'commander';

import { reportFailure } from './report-failure.ts';

// Each command loads what it needs when it runs: a recount must not wait for five subgraphs it never asks.
const program = new Command('renda')
  .description('人大代表履职一张网 · One graph for the work of deputies')
  .showHelpAfterError();

program
  .command('start')
  .description('the whole graph in one process, on the embedded database unless DATABASE_URL is set')
  .action(async () => (await import('./start.ts')).start());

program
  .command('token')
  .description('print a token of the development issuer, for trying a role')
  .requiredOption('--role <role>', 'as COMMITTEE_STAFF')
  .requiredOption('--region <code>', 'as 611000')
  .option('--subject <id>', 'the representative, unit, station or citizen; the first one there if not given')
  .option('--scope <scope...>', 'what an INTEGRATION client may do, as opinions:import')
  .action(async (options) => (await import('./token.ts')).printToken(options));

program
  .command('gateway-key')
  .description('print a new pair of keys for the split deployment, as two lines of an .env file')
  .action(async () => (await import('./gateway-key.ts')).printGatewayKey());

program
  .command('import')
  .description('take data of other systems')
  .command('opinions')
  .description('citizens’ messages with their replies, from any .csv or .xlsx')
  .argument('<file>')
  .option(
    '--columns <map.json>',
    'which column is what, as {"text": "内容"}; recognised from the headings if not given',
  )
  .option('--dry-run', 'check every row and change nothing')
  .option('--report <report.json>', 'where to write what became of each row')
  .option('--region <code>', 'the prefecture that takes what names no town and no county', '611000')
  .option('--system <name>', 'name of the system whose ids the file has', 'letters')
  .action(async (file, options) => (await import('./import-opinions.ts')).importFile(file, options));

program
  .command('recount')
  .description('recount a published result from its file alone (.json, .csv, Pabulib .pb)')
  .argument('<file>')
  .option(
    '--rule <rule>',
    'choose:K, greedy or equal-shares; the file’s own if not given. Of a result of Renda the latter two spend what its elected cost',
  )
  .option('--majority <majority>', 'ALL:T, PRESENT:P, VALID or NONE')
  .option('--merkle-root <root>', 'the root in the certified minutes, which exposes a file rewritten as a whole')
  .option('--json', 'print { counts, elected, runoff, differences }')
  .action(async (file, options) => (await import('./recount.ts')).recountFile(file, options));

try {
  await program.parseAsync();
} catch (error) {
  reportFailure(error);
}
