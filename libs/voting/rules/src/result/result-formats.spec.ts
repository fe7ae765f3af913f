import { recount } from '../recount/recount.ts';
import { parseRule } from '../recount/rule.ts';
import { resultAsTable } from './ballot-table.ts';
import { paperResult, publishedResult } from './published-result.ts';
import { resultAsPabulib } from './result-as-pabulib.ts';
import { sha256, receiptOf, facts, cast, published, recounted, ranked, graded, kinds } from './spec/published.ts';

describe('Every kind of ballot (VOT-4)', () => {
  it.each(kinds)('%s is published and recounted alike as JSON and as CSV', (kind, ballots) => {
    const result = publishedResult(facts(kind), cast(ballots), sha256);

    const fromJson = recounted(result);
    const fromTable = recount({ name: 'result.csv', text: resultAsTable(result) }, { sha256 });

    expect(fromJson.differences).toEqual([]);
    expect(fromTable.differences).toEqual([]);
    expect(fromTable.counts).toEqual(fromJson.counts);
    if (kind !== 'GRADED') expect(fromTable).toMatchObject({ elected: fromJson.elected, runoff: fromJson.runoff });
  });
});

describe('A result as CSV (VOT-7)', () => {
  it('names an altered ballot and a false count', () => {
    const text = resultAsTable(published)
      .replace(new RegExp(`(${receiptOf(1)},[0-9a-f]+),FOR,,`), '$1,,,FOR')
      .replace('#votes,3,3,1', '#votes,3,4,1');

    const differences = recount({ name: 'result.csv', text }, { sha256 }).differences;

    expect(differences).toMatchObject([
      { what: `ballot ${receiptOf(1)}` },
      { what: 'merkleRoot' },
      { what: 'votes of a', stated: '3', counted: 2 },
      { what: 'votes of b', stated: '4', counted: 3 },
      { what: 'votes of c', stated: '1', counted: 2 },
      { what: 'selected a' },
    ]);
  });
});

describe('A result as .pb (VOT-7)', () => {
  it.each(kinds.slice(0, 2))('%s is recounted from it by its own majority and places', (kind, ballots) => {
    const result = publishedResult(facts(kind), cast(ballots), sha256);

    const fromPb = recount({ name: 'result.pb', text: resultAsPabulib(result) }, { sha256 });

    expect(fromPb).toMatchObject({ elected: result.verdict.elected, differences: [] });
  });

  it('tells a ranking by points that order as the sums of ranks do, and no rule it cannot tell rightly', () => {
    const result = publishedResult(facts('RANKED'), cast(ranked), sha256);
    const file = { name: 'result.pb', text: resultAsPabulib(result) };

    expect(recount(file, { sha256, rule: parseRule('choose:1') })).toMatchObject({
      elected: [],
      runoff: { candidates: ['a', 'b'], places: 1 },
      differences: [],
    });
    expect(() => recount(file, { sha256 })).toThrow(expect.objectContaining({ code: 'RULE_MISSING' }));
  });

  it('cannot tell grades or bare counts', () => {
    const paper = paperResult({ ...facts(), round: { ...facts().round, medium: 'PAPER' } }, published.tally);

    for (const result of [publishedResult(facts('GRADED'), cast(graded), sha256), paper])
      expect(() => resultAsPabulib(result)).toThrow(expect.objectContaining({ code: 'PB_EXPORT_UNSUITABLE' }));
  });
});
