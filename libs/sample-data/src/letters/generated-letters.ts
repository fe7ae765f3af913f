import { addDays, type Day } from '@renda/kernel';
import type { SourceRow } from '@renda/opinion-import';

import type { Chance } from '../chance.ts';
import type { Division } from '../divisions/division.ts';

interface Topic {
  readonly title: string;
  readonly text: string;
  readonly reply: string;
  readonly unit: string;
}

const topics = [
  {
    title: '道路破损影响出行',
    text: '{town}通往村里的道路破损严重，雨天积水，老人孩子出行不便，希望尽快维修。',
    reply: '经现场查看情况属实，已列入本年度农村公路养护计划，预计两个月内完成修补。',
    unit: '交通运输局',
  },
  {
    title: '自来水时断时续',
    text: '{town}最近自来水经常停水，有时两三天没有水，请问什么时候能恢复正常？',
    reply: '因管道老化漏水，已组织抢修并更换主管道，目前供水恢复正常。',
    unit: '水利局',
  },
  {
    title: '路灯不亮',
    text: '{town}主街的路灯坏了一半，晚上走路不安全，建议检修。',
    reply: '已安排检修人员更换灯具，并建立了定期巡查制度。',
    unit: '城市管理局',
  },
  {
    title: '校车线路建议',
    text: '{town}的孩子上学路远，建议增加一条校车线路。',
    reply: '已会同交通部门勘察线路，新学期起增开一班。',
    unit: '教育体育局',
  },
  {
    title: '村卫生室缺药',
    text: '{town}村卫生室经常没有常用药，老人看病要跑到县城。',
    reply: '已为村卫生室补充药品目录，并每月核查一次库存。',
    unit: '卫生健康局',
  },
  {
    title: '广场噪音扰民',
    text: '{town}广场晚上音响声音太大，影响孩子写作业，希望规范时间和音量。',
    reply: '已与广场活动负责人约定，晚九点后停止播放，社区每日巡查。',
    unit: '公安局',
  },
  {
    title: '农村养老服务建议',
    text: '建议在{town}建一个幸福院，解决留守老人吃饭问题。',
    reply: '已纳入农村互助幸福院建设计划，选址正在进行。',
    unit: '民政局',
  },
  {
    title: '垃圾清运不及时',
    text: '{town}垃圾点常常堆满没人清，夏天味道很大。',
    reply: '已增加清运频次为每日一次，并公布了监督电话。',
    unit: '住房和城乡建设局',
  },
] as const satisfies readonly [Topic, ...Topic[]];

/**
 * Letters that nobody wrote, for installations without the real ones: about `count`, spread over the towns and the two years
 * before `today`; four of five have a reply.
 */
export const generatedLetters = (
  chance: Chance,
  towns: readonly Division[],
  count: number,
  today: Day,
): readonly SourceRow[] =>
  Array.from({ length: count }, (_, index): SourceRow => {
    const topic = chance.pick<Topic>(topics);
    const town = towns[chance.below(towns.length)]?.name ?? '';
    const writtenOn = addDays(today, -10 - chance.below(720));
    const isAnswered = chance.happens(0.8);
    return {
      number: index + 2,
      values: {
        id: `sample-${String(index + 1).padStart(5, '0')}`,
        title: `【样例】${topic.title}`,
        text: `（样例来信第 ${index + 1} 号）${topic.text.replace('{town}', town)}`,
        writtenOn,
        ...(isAnswered && {
          replyText: topic.reply,
          repliedOn: addDays(writtenOn, 1 + chance.below(9)),
          unit: `商洛市${topic.unit}`,
        }),
      },
    };
  });
