/** Words for the kinds and verdicts of identity numbers. */
import type { IdentityKind, Verdict } from '../domain/identity.js';
import type { Message } from './messages/message.js';

export const identityKindWords: Readonly<Record<IdentityKind, Message>> = {
  resident: { zh: '居民身份号码', en: 'resident number' },
  resident_15: { zh: '15位旧身份号码', en: '15-digit resident number' },
  permit_hmt: { zh: '港澳台居民居住证', en: 'residence permit (Hong Kong, Macau, Taiwan)' },
  foreign_pr: { zh: '外国人永久居留身份证', en: 'foreign permanent resident card' },
  foreign_pr_old: { zh: '旧版外国人永久居留证', en: 'old foreign permanent resident card' },
  disability: { zh: '残疾人证号', en: 'disability certificate' },
  credit_code: { zh: '统一社会信用代码', en: 'unified social credit code' },
  org_code: { zh: '组织机构代码', en: 'organisation code' },
  hkid: { zh: '香港身份证', en: 'Hong Kong identity card' },
  twid: { zh: '台湾身份证或居留证', en: 'Taiwan identity or residence number' },
  travel_permit: { zh: '来往内地（大陆）通行证', en: 'mainland travel permit' },
  passport: { zh: '护照', en: 'passport' },
  military: { zh: '军人证件', en: 'military document' },
  student: { zh: '学籍号', en: 'student number' },
  birth_certificate: { zh: '出生医学证明', en: 'birth certificate' },
  none: { zh: '无法识别', en: 'no known kind' },
};

export const verdictWords: Readonly<Record<Verdict, Message>> = {
  accept: { zh: '有效', en: 'accepted' },
  repair: { zh: '已修复', en: 'repaired' },
  flag: { zh: '存疑', en: 'flagged' },
  none: { zh: '不是证件号码', en: 'not a number of this kind' },
};
