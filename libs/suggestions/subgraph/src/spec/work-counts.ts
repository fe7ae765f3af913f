import type { TestSubgraph } from '@renda/testing';

/** Where the kept counts of work differ from the rows of the work list: nowhere, whatever was done before. */
export const wrongWorkCounts = ({ database }: TestSubgraph): Promise<readonly unknown[]> =>
  database.manager.query(
    `WITH counted AS (SELECT role, action, region_code, subject_id, n FROM work_tally
         UNION ALL SELECT role, action, region_code, subject_id, n FROM work_tally_change),
       kept AS (SELECT role, action, region_code, subject_id, sum(n) AS n FROM counted GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0),
       rows AS (SELECT role, action, region_code, subject_id, count(*)::numeric AS n FROM work_item
         WHERE role <> 'REPRESENTATIVE' GROUP BY 1, 2, 3, 4)
     (SELECT 'kept' AS said_by, * FROM (TABLE kept EXCEPT TABLE rows) k)
     UNION ALL (SELECT 'rows', * FROM (TABLE rows EXCEPT TABLE kept) r)`,
  );
