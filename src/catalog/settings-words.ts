/** Comments that bidui writes into bidui.yaml for the officer who opens it. Chinese only, as the file is. */
export const settingsWords = {
  head: '# bidui 工作区设置。井号后面是说明；路径相对于本文件夹，可以用 * 通配。\n# 不必手工改：bidui config --xlsx 导出成工作簿，改好后 bidui config import 收回。',
  officeName: '单位名称，印在各表上',
  levels: 'county 县 | city 市 | province 省',
  rows: (label: string, rows: number | null): string => (rows === null ? label : `${label}，${rows} 行`),
} as const;
