import { SCHEMA_LINE } from './settings-schema.js';

/** The bidui.yaml that `init` writes: a small workspace that passes the schema, with comments for an officer. */
export const workspaceTemplate = `${SCHEMA_LINE}
# bidui 工作区设置。井号后面是说明；路径相对于本文件夹，可以用 * 通配。
office: { name: 请填单位名称, level: county, division: "990121" }   # level: county 县 | city 市 | province 省

# divisions: 收件/区划.csv          # 补充区划代码：代码,名称

register:                           # 名册；同一轮的多项合并为一份
  - files: 收件/名册/*.xlsx
    # data_date: 2018-07-01         # 数据日期
    # serves: [county]              # 只用于这几轮；默认全部

candidates:                         # 新识别拟录入对象，没有就留着不管
  - files: 收件/新识别/*.xlsx

sources: []                         # 部门名单。去掉方括号，按下面的样子逐份填写：
#  - source: civil_affairs.rural_dibao
#    files: [收件/民政/农村低保*.xls]
#    level: county
#    division: "990121"
#    data_date: 2018-07-05
#    coverage: full                 # full 全量 | partial 部分；只有全量名单才能认定“不在名单”

# rules:
#   disable: [C30]                  # 停用的规则
#   set: { E05: { threshold: 70000 } }
# exemptions: 豁免清单.xlsx
`;
