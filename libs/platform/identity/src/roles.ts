/** Who acts (domain.md §2). The names are those of the graph's enum `Role`. */
export const roles = [
  'CITIZEN',
  'REPRESENTATIVE',
  'STATION_STAFF',
  'COMMITTEE_STAFF',
  'DEPUTY_DIRECTOR',
  'CHAIRPERSONS',
  'PRESIDIUM',
  'COMMITTEE_MEMBER',
  'WORKING_COMMITTEE',
  'TELLER',
  'GOVERNMENT_OFFICE',
  'HANDLING_UNIT',
  'ANALYST',
  'INTEGRATION',
  'ADMIN',
] as const;

export type Role = (typeof roles)[number];
