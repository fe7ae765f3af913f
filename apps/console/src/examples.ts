export interface ExampleQuery {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The role to choose; without one anybody may ask. */
  readonly role?: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Ready-made queries of the page; each is run against the whole graph by a test, so none can go stale. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    name: 'StationsAndDeputies',
    zh: '商州区的联络站和值班代表',
    en: 'Stations of Shangzhou and the deputies on duty',
    query: `# 联络站在 stations 子图，代表在 representatives 子图：一次查询取齐。
# Stations and deputies live in two services; one query asks for both.
query StationsAndDeputies($region: RegionCode!) {
  stations(first: 10, where: { region: { code: $region, descendants: true } }) {
    nodes {
      name
      kind
      region { name }
      representativesOnDuty(first: 3) {
        nodes { representative { name profession } }
      }
    }
    totalCount
  }
}`,
    variables: { region: '611002' },
  },
  {
    name: 'NextReceptions',
    zh: '近期代表接待日',
    en: 'Receptions to come',
    query: `query NextReceptions {
  receptions(first: 10) {
    nodes {
      theme
      startsAt
      station { name region { name } }
    }
  }
}`,
  },
  {
    name: 'MyRepresentatives',
    zh: '某地的代表（含住在当地的上级代表）',
    en: 'The deputies of a place, those of higher levels who live there too',
    query: `query MyRepresentatives($region: RegionCode!) {
  representativesOf(region: $region, first: 20) {
    nodes { name congress { name } profession electoralUnit }
  }
}`,
    variables: { region: '611002101' },
  },
  {
    name: 'Suggestions',
    zh: '代表建议的办理进度',
    en: 'How suggestions fare',
    query: `query Suggestions {
  suggestions(first: 10) {
    nodes {
      title
      state
      author { name }
      deadline { due daysLeft light }
    }
    totalCount
  }
}`,
  },
  {
    name: 'Projects',
    zh: '民生实事项目的红黄绿灯',
    en: 'Livelihood projects with their lights',
    query: `query Projects {
  supervisedProjects(first: 10) {
    nodes {
      title
      state
      progress { light plannedPercent lag reasons { cause detail } }
    }
  }
}`,
  },
  {
    name: 'Programme',
    zh: '下一年度民生实事候选项目',
    en: 'Candidates of next year’s programme',
    query: `query Programme {
  livelihoodProgrammes(first: 1) {
    nodes {
      title
      state
      votableFrom
      candidates(first: 12) { nodes { title } }
    }
  }
}`,
  },
  {
    name: 'Verdict',
    zh: '一次票决的结果、依据和当选项目',
    en: 'A vote’s verdict with its reasons, and what became of the elected',
    query: `query Verdict {
  livelihoodProgrammes(first: 1, where: { state: { in: [DECIDED, HANDED_OVER] } }) {
    nodes {
      title
      rounds(first: 3) {
        nodes {
          state
          issued
          returned
          merkleRoot
          roll { total present }
          verdict {
            checks { name passed rule source figures { name value } }
            items { name result votesFor needed }
          }
        }
      }
      candidates(first: 10, where: { state: { eq: ELECTED } }) {
        nodes { title supervisedProject { title state } }
      }
    }
  }
}`,
  },
  {
    name: 'OverdueOpinions',
    zh: '待办的群众意见（联络员、代表工作部门）',
    en: 'Open opinions of citizens (for staff)',
    role: 'COMMITTEE_STAFF',
    query: `# 请在上方选择身份 COMMITTEE_STAFF · choose the role COMMITTEE_STAFF above
query OverdueOpinions {
  opinions(first: 10, where: { state: { in: [REGISTERED, SORTED, HANDLING] } }) {
    nodes {
      title
      state
      station { name }
    }
    totalCount
  }
}`,
  },
  {
    name: 'OpinionStatistics',
    zh: '群众意见统计（按类别）',
    en: 'Opinions by state',
    role: 'COMMITTEE_STAFF',
    query: `query OpinionStatistics {
  opinionStatistics(groupBy: [STATE]) {
    total
    groups { keys { value } count }
    hiddenGroups
  }
}`,
  },
  {
    name: 'Policies',
    zh: '一个地方的政策参数及其来源',
    en: 'The policy parameters of a place and where each comes from',
    query: `query Policies($region: RegionCode!) {
  policies(region: $region) { name value source }
}`,
    variables: { region: '640100' },
  },
];
