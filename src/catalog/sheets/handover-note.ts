/** 交接单 that is printed beside an archive between offices: counts only, no person. */
import { defineSheet } from './layout.js';

export const HANDOVER_NOTE = '交接单';

export const handoverItemsSheet = defineSheet('分乡镇情况', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'recipient', header: '承办单位', kind: 'short', width: [20, 30] },
  { key: 'items', header: '疑点数', kind: 'integer', width: [9, 9] },
  { key: 'notices', header: '其中只列出的提示', kind: 'integer', width: [10, 10] },
  { key: 'pending', header: '待下发', kind: 'integer', width: [9, 9] },
  { key: 'open', header: '办理中', kind: 'integer', width: [9, 9] },
  { key: 'to_review', header: '待复核', kind: 'integer', width: [9, 9] },
  { key: 'closed', header: '已销号', kind: 'integer', width: [9, 9] },
  { key: 'exempt', header: '豁免', kind: 'integer', width: [9, 9] },
  { key: 'transferred', header: '移交', kind: 'integer', width: [9, 9] },
]);

export const HANDOVER_DIRECTIONS = { down: '向下交办疑点', up: '向上报送办理情况' } as const;

/** Tasks of the receiving office, one line each. */
export const HANDOVER_STEPS = {
  down: [
    '一、导入：bidui handover import 交接包；签名、校验值不符的一律不收，与本单核对后重新交接。',
    '二、下发：bidui dispatch --batch 批次号，逐乡镇点球；收回后 bidui collect 审核入账。',
    '三、报送：bidui handover export --to 上级代码，按期报回；重复报送不会重复入账。',
    '四、保密：交接包含个人信息，专盘专人递送，导入后即从移动介质上删除。',
  ],
  up: [
    '一、导入：bidui handover import 交接包；签名、校验值不符的一律不收，与本单核对后重新交接。',
    '二、核对：导入结果与本单“分乡镇情况”一致；列出的冲突逐条商定，不自动合并。',
    '三、保密：交接包含个人信息，专盘专人递送，导入后即从移动介质上删除。',
  ],
} as const;
