import type { Chance } from '../chance.ts';

/** An invented person. The name says so itself, so that no screen with the sample can be taken for a real congress. */
export interface SamplePerson {
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly ethnicity: string;
  readonly party: string;
  readonly education: string;
  readonly profession: string;
  readonly specialities: readonly string[];
  readonly phone: string;
}

const surnames = [
  '王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马', '罗',
  '梁', '宋', '郑', '谢', '韩', '唐', '冯', '于', '董', '萧', '程', '曹', '袁', '邓', '许', '傅', '沈', '曾', '彭', '吕',
] as const satisfies readonly [string, ...string[]]; // prettier-ignore
const female = [
  '秀英',
  '桂芳',
  '玉兰',
  '丽娟',
  '晓燕',
  '雪梅',
  '静怡',
  '春花',
  '文慧',
  '红霞',
  '佳宁',
  '思雨',
  '淑珍',
  '彩云',
] as const;
const male = [
  '建国',
  '志强',
  '文斌',
  '永胜',
  '海涛',
  '宏伟',
  '立军',
  '晓东',
  '俊杰',
  '天佑',
  '德明',
  '长青',
  '万里',
  '振华',
] as const;
const professions = [
  '农民',
  '教师',
  '医生',
  '护士',
  '工人',
  '企业负责人',
  '村党支部书记',
  '社区工作者',
  '律师',
  '工程师',
  '农业技术员',
  '个体工商户',
  '快递员',
  '会计',
] as const;
const specialities = [
  '农业农村',
  '教育',
  '医疗卫生',
  '财政预算',
  '生态环境',
  '交通',
  '法治',
  '社会保障',
  '文化旅游',
  '城乡建设',
] as const;
const parties = [
  '中国共产党',
  '中国共产党',
  '中国共产党',
  '中国民主同盟',
  '九三学社',
  '无党派',
  '群众',
  '群众',
] as const;
const education = ['初中', '高中', '大专', '大专', '本科', '本科', '硕士研究生'] as const;

const marker = '（样例）';

/** `serial` makes the telephone number unique; numbers of the block 1990000 are not given out to anybody. */
export const samplePerson = (chance: Chance, serial: number): SamplePerson => {
  const gender = chance.happens(0.32) ? 'FEMALE' : 'MALE';
  const given = gender === 'FEMALE' ? chance.pick(female) : chance.pick(male);
  const first = chance.pick(specialities);
  const second = chance.pick(specialities);
  return {
    name: `${chance.pick(surnames)}${given}${marker}`,
    gender,
    ethnicity: chance.happens(0.95) ? '汉族' : '回族',
    party: chance.pick(parties),
    education: chance.pick(education),
    profession: chance.pick(professions),
    specialities: first === second ? [first] : [first, second],
    phone: `1990${String(serial).padStart(7, '0')}`,
  };
};
