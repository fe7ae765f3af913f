import { pabulibContest } from './pabulib-contest.ts';
import { parsePabulib, writePabulib } from './pabulib-file.ts';

const pb = (meta: string, projects: string, votes: string): string =>
  `META\nkey;value\n${meta}\nPROJECTS\n${projects}\nVOTES\n${votes}\n`;
const contestOf = (text: string) => pabulibContest(parsePabulib(text));

const approval = pb(
  'num_projects;3\nnum_votes;3\nbudget;100\nvote_type;approval\nrule;greedy',
  'project_id;cost;votes;name;selected\na;60;2;"Well; north";1\nb;50;2;路灯;0\nc;40;1;Bridge;1',
  'voter_id;age;vote\n1;40;a,b\n2;30;a\n3;20;c,b',
);

describe('A .pb file (VOT-7)', () => {
  it('is counted per project and agrees with what it states', () => {
    expect(contestOf(approval)).toMatchObject({
      candidates: ['a', 'b', 'c'],
      votes: [2, 2, 1],
      worth: [2n, 2n, 1n],
      budget: 100n,
      costs: [60n, 50n, 40n],
      rule: { kind: 'GREEDY' },
      differences: [],
    });
  });

  it('is written as it was read', () => {
    expect(writePabulib(parsePabulib(approval))).toBe(approval);
  });

  it.each([
    ['votes of a project', approval.replace('a;60;2', 'a;60;3'), { what: 'votes of a', stated: 3, counted: 2 }],
    [
      'the number of votes',
      approval.replace('num_votes;3', 'num_votes;4'),
      { what: 'num_votes', stated: 4, counted: 3 },
    ],
    [
      'the number of projects',
      approval.replace('num_projects;3', 'num_projects;2'),
      { what: 'num_projects', stated: 2, counted: 3 },
    ],
    [
      'a figure that is none',
      approval.replace('a;60;2', 'a;60;many'),
      { what: 'votes of a', stated: 'many', counted: 2 },
    ],
    [
      'a voter with two ballots',
      approval.replace('3;20', '2;20'),
      { what: 'ballots of voter 2', stated: 1, counted: 2 },
    ],
  ])('that lies about %s is found out', (_, text, difference) => {
    expect(contestOf(text).differences).toEqual([difference]);
  });

  it('counts an ordinal vote by places where no points are given, and by the points where they are', () => {
    const meta = 'budget;10\nvote_type;ordinal\nmax_length;3';
    const projects = 'project_id;cost;votes;score\na;1;2;5\nb;1;1;3\nc;1;1;1';

    const byPlace = contestOf(pb(meta, projects, 'voter_id;vote\n1;b,a,c\n2;a'));
    const byPoints = contestOf(pb(meta, projects, 'voter_id;vote;points\n1;b,a,c;3,2,1\n2;a;3'));

    expect(byPlace).toMatchObject({ worth: [5n, 3n, 1n], differences: [] });
    expect(byPoints).toMatchObject({ worth: [5n, 3n, 1n], differences: [] });
  });

  it('adds up points with decimals exactly', () => {
    const contest = contestOf(
      pb(
        'budget;10\nvote_type;scoring',
        'project_id;cost;score\na;1;0.3\nb;1;2',
        'voter_id;vote;points\n1;a,b;0.1,1\n2;a,b;0.2,1',
      ),
    );

    expect(contest).toMatchObject({ worth: [3n, 20n], differences: [] });
  });

  it('gives the default score of a scoring vote to projects a ballot leaves out', () => {
    const contest = contestOf(
      pb(
        'budget;10\nvote_type;scoring\ndefault_score;2',
        'project_id;cost\na;1\nb;1',
        'voter_id;vote;points\n1;a;5\n2;b;1',
      ),
    );

    expect(contest.worth).toEqual([7n, 3n]);
  });

  it('keeps costs with decimals exact beside the budget', () => {
    const contest = contestOf(approval.replace('budget;100', 'budget;100.5').replace('a;60', 'a;60.25'));

    expect(contest).toMatchObject({ budget: 10050n, costs: [6025n, 5000n, 4000n] });
  });

  it('reads sections in small letters, columns in any order, missing last fields and Windows line ends', () => {
    const text =
      'meta\r\nkey;value\r\nbudget;5\r\nprojects\r\nname;cost;project_id\r\nWell;5;a\r\nvotes\r\nvote;age\r\na\r\na;4\r\n';

    expect(contestOf(text)).toMatchObject({ candidates: ['a'], votes: [2] });
  });

  it('counts a project marked twice on a ballot once, with a note', () => {
    expect(contestOf(approval.replace('1;40;a,b', '1;40;"a,a,b"'))).toMatchObject({
      votes: [2, 2, 1],
      notes: ['Line 15 marks a project twice; it is counted once.'],
    });
  });

  it('notes ballots beyond the stated length and counts them, as the official counts do', () => {
    const { differences, notes } = contestOf(approval.replace('rule;greedy', 'rule;greedy\nmax_length;1'));

    expect(differences).toEqual([]);
    expect(notes).toEqual(['2 ballots carry more marks than max_length; they are counted.']);
  });

  it.each([
    ['without a section', approval.replace('VOTES', 'VOTED'), 'PB_SECTION_MISSING'],
    ['that is empty', '', 'PB_SECTION_MISSING'],
    ['that begins in the middle', 'a;b\n', 'PB_LINE_OUTSIDE_SECTION'],
    ['without the costs', approval.replace(';cost;', ';price;'), 'PB_COLUMN_MISSING'],
    ['without the ballots', approval.replace(';age;vote', ';age;ballot'), 'PB_COLUMN_MISSING'],
    ['with a cost in words', approval.replace('a;60', 'a;sixty'), 'NUMBER_EXPECTED'],
    ['with a budget in words', approval.replace('budget;100', 'budget;much'), 'FIELD_INVALID'],
    ['with a negative cost', approval.replace('a;60', 'a;-60'), 'NUMBER_EXPECTED'],
    ['with an unquoted semicolon', approval.replace('路灯', '路;灯'), 'PB_TOO_MANY_FIELDS'],
    ['with a project listed twice', approval.replace('b;50', 'a;50'), 'PROJECT_REPEATED'],
    ['with a vote for an unknown project', approval.replace('2;30;a', '2;30;z'), 'BALLOT_NAMES_UNKNOWN'],
    ['of an unknown vote type', approval.replace('type;approval', 'type;lottery'), 'PB_VOTE_TYPE_UNKNOWN'],
    ['of points without points', approval.replace('type;approval', 'type;cumulative'), 'PB_COLUMN_MISSING'],
    ['with an open quotation', approval.replace('路灯', '"路灯').replace('"Well; north"', 'Well'), 'QUOTE_UNCLOSED'],
  ])('%s is refused with a code', (_, text, code) => {
    expect(() => contestOf(text)).toThrow(expect.objectContaining({ code }));
  });

  it('with fewer points than marks is refused with its line', () => {
    const text = pb('budget;1\nvote_type;cumulative', 'project_id;cost\na;1', 'voter_id;vote;points\n1;a;1,2');

    expect(() => contestOf(text)).toThrow(
      expect.objectContaining({ code: 'POINTS_MISMATCH', params: { line: 10, marks: 1, points: 2 } }),
    );
  });
});
