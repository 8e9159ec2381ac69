/** How two names differ, in the words of a finding. */
export const NAME_DIFFERENCE = {
  sound: '读音相同、用字不同',
  letters: '一处写的是字母',
  length: (registered: number, listed: number): string => `名册${registered}个字、公安${listed}个字`,
  place: (at: number, registered: string, listed: string): string => `第${at}字“${registered}”与“${listed}”不同`,
  whole: '姓名完全不同',
} as const;
