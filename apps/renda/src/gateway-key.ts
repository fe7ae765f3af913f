import { newGatewayKey } from '@renda/identity';

/** `renda gateway-key`: the first line is the gateway's alone, the second for its five subgraphs. */
export const printGatewayKey = async (): Promise<void> => {
  const { signing, verifying } = await newGatewayKey();
  console.log(`RENDA_GATEWAY_SIGNING_KEY='${signing}'\nRENDA_GATEWAY_KEY='${verifying}'`);
};
