import { createServer, connect } from 'node:net';

import type { AddressInfo, Server, Socket } from 'node:net';

export interface SeverableProxy {
  readonly url: string;
  /** Ends every connection and lets nobody in. */
  sever(): Promise<void>;
  mend(): Promise<void>;
  /** Pieces that came from the client so far: one write is one piece, and two quick ones may be. */
  pieces(): number;
}

/** Stands before the database, so that a spec can take it away from one client alone. */
export const severableProxy = async (url: string): Promise<SeverableProxy> => {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let pieces = 0;
  const server: Server = createServer((client) => {
    client.on('data', () => (pieces += 1));
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  const listen = (port: number): Promise<void> => new Promise((done) => void server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const address = new URL(url);
  address.host = `127.0.0.1:${port}`;
  return {
    url: address.href,
    sever: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(port),
    pieces: () => pieces,
  };
};
