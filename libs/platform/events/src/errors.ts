import { defineErrors } from '@renda/kernel';

export const eventErrors = defineErrors('events', {
  NO_SUCH_CONSUMER: {
    en: 'There is no consumer named {name}. Take a name from the list of parked events.',
    zh: '没有名为 {name} 的事件消费者。请从搁置事件列表中选取名称。',
    rule: 'EVT-1',
  },
  NO_SUCH_JOB: {
    en: 'There is no job named {name}. Take a name from the list of failed jobs.',
    zh: '没有名为 {name} 的任务。请从失败任务列表中选取名称。',
  },
});
