import { gatewayEnvironment } from './gateway-environment.ts';
import { startGateway } from './start-gateway.ts';

try {
  await startGateway(gatewayEnvironment(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
