/** What the benchmark tells each set-up's process. */
export const fromEnvironment = () => ({
  port: Number(process.env['PORT']),
  databaseUrl: told('DATABASE_URL'),
  /** Where the development issuer's key is. */
  dataFolder: told('RENDA_DATA'),
  gatewayKey: process.env['RENDA_GATEWAY_KEY'] ?? '',
});

export const subgraphUrl = (name: string): string => told(`${name.toUpperCase()}_URL`);

const told = (variable: string): string => {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is missing.`);
  return value;
};
