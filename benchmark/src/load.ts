/** A request of a set-up: an answered one with an error in it counts as failed. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the nth request, all different, so that nobody can merge two in flight. */
  readonly bodyOf: (n: number) => string;
}

export interface Load {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

interface Autocannon {
  (options: object): Promise<{
    readonly '2xx': number;
    readonly duration: number;
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly non2xx: number;
    readonly mismatches: number;
  }>;
}

// Named at run time: it is a peer's package, not there when the types are checked.
const loadGenerator = 'autocannon';

/** Keeps so many connections busy for so many seconds. */
export const loaded = async (
  { url, headers, bodyOf }: Target,
  { connections, seconds, from }: { readonly connections: number; readonly seconds: number; readonly from: number },
): Promise<Load> => {
  const { default: autocannon } = (await import(loadGenerator)) as { readonly default: Autocannon };
  let next = from;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 20,
    verifyBody: (body: string) => body.startsWith('{"data"') && !body.includes('"errors"'),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        setupRequest: (request: object) => ({ ...request, body: bodyOf(next++) }),
      },
    ],
  });
  return {
    requests: result['2xx'],
    requestsPerSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.non2xx + result.mismatches,
  };
};
