import { defineErrors } from '@renda/kernel';

export const commandErrors = defineErrors('commands', {
  EXTERNAL_REFERENCE_TAKEN: {
    en: 'The id {id} of system {system} already belongs to a {type}. Give each thing of the other system an id of its own.',
    zh: '系统 {system} 的编号 {id} 已属于另一类记录（{type}）。请为外部系统的每条记录使用各自的编号。',
    rule: 'EVT-3',
  },
  PURPOSE_MISSING: {
    en: 'Say what the personal data are needed for: the reading is recorded with its purpose.',
    zh: '请说明查看个人信息的用途：查看行为及其用途将被记录。',
    rule: 'ACC-2',
  },
});
