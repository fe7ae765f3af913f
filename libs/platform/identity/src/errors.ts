import { defineErrors } from '@renda/kernel';

import type { DomainError } from '@renda/kernel';

/** Why a caller could not be identified. */
export const identityErrors = defineErrors('identity', {
  TOKEN_MALFORMED: {
    en: 'The token cannot be read: its {part} is missing or not as it must be. Ask whoever issued it for a new one.',
    zh: '无法识别令牌：其中 {part} 缺失或不符合要求。请向签发方重新申请。',
    rule: 'ACC-1',
  },
  TOKEN_EXPIRED: {
    en: 'The token expired at {expiredAt}. Sign in again for a new one.',
    zh: '令牌已于 {expiredAt} 过期。请重新登录获取新令牌。',
    rule: 'ACC-1',
  },
  TOKEN_UNTRUSTED: {
    en: 'The token is not accepted here: its {part} is not the one expected. Sign in here for a token of this service.',
    zh: '本系统不接受该令牌：其中 {part} 与预期不符。请在本系统登录，获取本系统的令牌。',
    rule: 'ACC-1',
  },
  ISSUER_UNREACHABLE: {
    en: 'The sign-in service cannot be reached, so the token cannot be checked. Try again in a minute, or tell the administrator.',
    zh: '无法连接登录服务，暂时不能核验令牌。请稍后重试，或联系管理员。',
    rule: 'ACC-1',
  },
  KEY_UNREADABLE: {
    en: 'The key in {source} cannot be read. Correct it, or remove it and make a new one.',
    zh: '无法读取 {source} 中的密钥。请更正，或删除后重新生成。',
  },
  KEY_CANNOT_SIGN: {
    en: 'This key only verifies. Give the gateway and the issuer the signing key.',
    zh: '该密钥只能用于验证。请为网关和签发方配置签名密钥。',
  },
});

const unidentified: readonly string[] = ['UNAUTHENTICATED', 'TOKEN_MALFORMED', 'TOKEN_EXPIRED', 'TOKEN_UNTRUSTED'];

/** Whether the refusal means "sign in (again)": what HTTP answers with 401. */
export const isUnidentified = (error: DomainError): boolean => unidentified.includes(error.code);
