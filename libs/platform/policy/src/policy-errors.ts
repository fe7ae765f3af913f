import { defineErrors } from '@renda/kernel';
import { registerConstraintErrors } from '@renda/persistence';

export const policyErrors = defineErrors('policy', {
  POLICY_UNKNOWN: {
    en: 'There is no parameter "{name}". Choose one of the list that the policies of a region show; near it: {similar}.',
    zh: '没有名为“{name}”的参数。请从该地区的参数列表中选择；相近的有：{similar}。',
  },
  POLICY_INVALID_VALUE: {
    en: 'The value of {name} ({term}) is not acceptable at {path}: it must be {expected}. Correct it and send it again.',
    zh: '{name}（{term}）的值在 {path} 处无效：应为 {expected}。请更正后重新提交。',
  },
  POLICY_IN_THE_PAST: {
    en: '{name} cannot begin on {effectiveFrom}: a change never moves a running case, so it begins on {today} or later.',
    zh: '{name} 不能自 {effectiveFrom} 起生效：参数变更不影响已在办事项，生效日须为 {today} 或以后。',
    rule: 'ONE-9',
  },
  POLICY_WITHOUT_SOURCE: {
    en: 'Say where the value of {name} comes from: the document and its article, or the decision.',
    zh: '请说明 {name} 取值的依据：文件及条款，或有关决定。',
  },
  POLICY_CONTRADICTS: {
    en: '{name} = {value} does not go with {other} = {otherValue} in region {region}: it must hold that {relation}. Change the other one first.',
    zh: '在 {region} 中，{name} = {value} 与 {other} = {otherValue} 矛盾：须满足 {relation}。请先修改另一参数。',
  },
  POLICY_VERSION_TAKEN: {
    en: '{name} has another content under version {version} already. Give the changed scheme a higher version, since cases keep theirs.',
    zh: '{name} 的第 {version} 版已有不同内容。在办事项沿用原版本，请为修改后的方案使用更高的版本号。',
    rule: 'SUG-6',
  },
  POLICY_CHANGED_MEANWHILE: {
    en: 'Somebody else set the same parameter for the same region and day at this moment. Look at the value now and decide again.',
    zh: '他人刚刚为同一地区、同一生效日设置了该参数。请查看当前值后再决定。',
    rule: 'ONE-3',
  },
});

registerConstraintErrors({ policy_value_revision_once: () => policyErrors.POLICY_CHANGED_MEANWHILE() });
