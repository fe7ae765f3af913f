const patienceMs = 2_000;

/** The subgraphs that are not ready, in words for the operator. */
export const silentSubgraphs = async (urls: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await Promise.all(Object.entries(urls).map(([name, url]) => complaintOf(name, new URL('/readyz', url))))).flat();

const complaintOf = async (name: string, url: URL): Promise<readonly string[]> => {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    return status === 200 ? [] : [`${name}: is not ready`];
  } catch {
    return [`${name}: does not answer`];
  }
};
