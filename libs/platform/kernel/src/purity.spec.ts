import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

describe('The kernel', () => {
  it.each(sources)('imports nothing but itself in %s', (name) => {
    const text = readFileSync(join(__dirname, name), 'utf8');
    const imported = [...text.matchAll(/(?:from|import|require\()\s*'([^']+)'/g)].map(([, path]) => path);

    expect(imported.filter((path) => !path?.startsWith('./'))).toEqual([]);
  });
});
