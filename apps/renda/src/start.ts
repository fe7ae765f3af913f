import { createVerifier, developmentIssuer } from '@renda/identity';
import { addDays, yearOf } from '@renda/kernel';
import { loadSample } from '@renda/sample-data';
import { inProcessGateway, readSupergraph, serveGateway } from '@renda/supergraph';
import { stopOnSignals } from '@renda/graphql';

import type { DevelopmentIssuer } from '@renda/identity';
import type { GatewayServer } from '@renda/supergraph';

import { serveBallotPage } from './ballot-page.ts';
import { serveConsolePage } from './console-page.ts';
import { dataFolder } from './database.ts';
import { developmentRoles } from './development-roles.ts';
import { startErrors } from './errors.ts';
import { openRenda } from './open-renda.ts';
import { refusedPort } from './port.ts';
import { operatorsLanguage } from './report-failure.ts';

import type { Databases } from './database.ts';
import type { DevelopmentRole } from './development-roles.ts';
import type { Environment } from './environment.ts';
import type { Renda } from './open-renda.ts';

const sampleRegion = '611000';

/** `npm start`: database, migrations, sample, the whole graph and the page, until Ctrl-C. */
export const start = async (environment: Environment, opening: Promise<Databases>, started: number): Promise<void> => {
  const renda = await openRenda(environment, opening);
  try {
    if (environment.sample === 'shangluo') {
      await loadSample(renda.graph, {
        realDataFolder: environment.realDataFolder,
        clock: renda.clock,
        calendar: renda.calendar,
        logger: renda.logger,
        tell: (line) => console.log(line),
      });
    }
    await renda.graph.startWork();
    const issuer = environment.signIn ? undefined : await developmentIssuer(await dataFolder(environment));
    const roles = issuer ? await developmentRoles(issuer, renda.graph, sampleRegion) : [];
    const server = await serve(environment, renda, issuer, roles);
    tellAddress(server.url, roles, (performance.now() - started) / 1000);
    tellUnknownHolidays(renda);
    stopOnSignals(async () => {
      await server.stop();
      await renda.stop();
    }, renda.logger);
  } catch (error) {
    await renda.stop();
    throw error;
  }
};

const serve = async (
  environment: Environment,
  { graph, logger }: Renda,
  issuer: DevelopmentIssuer | undefined,
  roles: readonly DevelopmentRole[],
): Promise<GatewayServer> => {
  const { port, host, signIn, executor } = environment;
  const subgraphs = Object.values(graph.subgraphs);
  const gateway = inProcessGateway({ supergraphSdl: readSupergraph(), subgraphs, logger, executor });
  const trusted = signIn ?? issuer;
  if (!trusted) throw startErrors.ENVIRONMENT_INVALID({ detail: 'RENDA_ISSUER' });
  try {
    return await serveGateway({
      gateway,
      port,
      host,
      verify: createVerifier(trusted),
      notReady: graph.notReady,
      logger,
      extend: async (server) => {
        await serveConsolePage(server);
        await serveBallotPage(server);
        if (issuer) server.get('/development/roles', async () => roles);
      },
    });
  } catch (error) {
    throw refusedPort(error, { port, host }) ?? error;
  }
};

const tellAddress = (url: string, roles: readonly DevelopmentRole[], seconds: number): void => {
  console.log(`Renda 已就绪 · ready in ${seconds.toFixed(1)} s`);
  console.log(`  查询页面 · page     ${url}/`);
  console.log(`  票决页面 · vote     ${url}/vote`);
  console.log(`  GraphQL            ${url}/graphql`);
  if (roles.length > 0) console.log('  开发令牌 · tokens of the development issuer (Authorization: Bearer …):');
  for (const { role, region, token } of roles) console.log(`  ${role.padEnd(17)} ${region}  ${token}`);
};

/** From November on, when the notice for the next year is out: without it deadlines in working days are soon refused (SUG-5). */
const tellUnknownHolidays = ({ calendar, clock }: Renda): void => {
  const soon = yearOf(addDays(clock.today(), 60));
  if (calendar.years.includes(soon)) return;
  console.log(`  ${startErrors.HOLIDAYS_UNKNOWN({ year: soon }).sentence(operatorsLanguage())}`);
};
