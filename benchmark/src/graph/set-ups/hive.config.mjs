// (c) Hive Gateway 2 on the same supergraph. Its hooks do what our gateway does: the client's token is verified, and each
// subgraph is told the viewer in a token of 60 seconds for it alone.
import { createVerifier, developmentIssuer, readGatewayKey, signGatewayToken, viewerFrom } from '@renda/identity';

const verify = createVerifier(await developmentIssuer(process.env.RENDA_DATA));
const key = await readGatewayKey(process.env.RENDA_GATEWAY_KEY);
const subgraphs = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'];

const identity = {
  async onContextBuilding({ context, extendContext }) {
    const authorization = context.request?.headers.get('authorization') ?? undefined;
    extendContext({ viewer: await viewerFrom(authorization, verify) });
  },
  async onFetch({ context, executionRequest, options, setOptions }) {
    const subgraph = executionRequest?.subgraphName;
    if (!subgraph || !context?.viewer) return;
    setOptions({
      ...options,
      headers: {
        ...options.headers,
        'accept-language': 'zh-CN',
        authorization: `Bearer ${await signGatewayToken(context.viewer, subgraph, key)}`,
      },
    });
  },
};

export const gatewayConfig = {
  supergraph: process.env.SUPERGRAPH_FILE,
  pollingInterval: 0,
  transportEntries: Object.fromEntries(
    subgraphs.map((name) => [name, { location: process.env[`${name.toUpperCase()}_URL`] }]),
  ),
  plugins: () => [identity],
  landingPage: false,
  graphiql: false,
  disableWebsockets: true,
  logging: 'warn',
};
