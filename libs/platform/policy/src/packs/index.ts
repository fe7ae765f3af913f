import { changzhi } from './changzhi.ts';
import { hezhou } from './hezhou.ts';
import { jinghong } from './jinghong.ts';
import { longan } from './longan.ts';
import { poyang } from './poyang.ts';
import { xiamen } from './xiamen.ts';
import { yinchuan } from './yinchuan.ts';
import { zhangye } from './zhangye.ts';

import type { PolicyPack } from './policy-pack.ts';

/** The packs that ship with the product, one for each region. */
export const policyPacks: readonly PolicyPack[] = [
  yinchuan,
  hezhou,
  jinghong,
  zhangye,
  changzhi,
  poyang,
  longan,
  xiamen,
];
