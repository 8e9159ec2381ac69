/**
 * Common surnames and characters of given names, most frequent first, for the weight of an agreement where a file is too small to count
 * its own. National order of magnitude only; local counts always go before it.
 */

/** Surnames by frequency. */
export const COMMON_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎雷龙黎史贺陶顾毛郝龚邵万覃武钱戴严莫孔向常温赖文施洪季康';
/** Characters of given names by frequency. */
export const COMMON_GIVEN =
  '英华文玉秀明丽红春梅国军建志兰荣桂芳平金海小伟德永林凤霞燕艳云贵清生福祥新成忠龙东辉强珍素淑莲香萍敏娟静杰勇涛俊婷庆光学良峰飞鹏波宁洪立晓雪琴翠月娜玲宝斌兴江浩佳振佩家芬洁丹莉磊昌世少仁义利全正树美雨子宇轩涵欣梓怡嘉思雅诗梦若晨阳天一中元山水田长大才根发财富有年胜朝启宗守道传继培先克景万安康';
/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 长孙 宇文 轩辕 端木 百里 南宫 呼延 东郭 西门 独孤 申屠 钟离 澹台 公冶 太史 闾丘 鲜于 濮阳 淳于 单于 司空 完颜 拓跋 第五 纳兰'.split(
    ' ',
  ),
);
/** Readings that a character has as a surname only. */
export const SURNAME_READINGS: Readonly<Record<string, string>> = {
  单: 'shan4',
  仇: 'qiu2',
  解: 'xie4',
  查: 'zha1',
  区: 'ou1',
  盖: 'ge3',
  朴: 'piao2',
  任: 'ren2',
  华: 'hua4',
  曾: 'zeng1',
  翟: 'zhai2',
  缪: 'miao4',
  宓: 'mi4',
  员: 'yun4',
  乐: 'yue4',
  召: 'shao4',
  尉: 'yu4',
  冼: 'xian3',
  覃: 'qin2',
  秘: 'bi4',
  折: 'she2',
  种: 'chong2',
  纪: 'ji3',
  葛: 'ge3',
  宁: 'ning4',
  应: 'ying1',
  燕: 'yan1',
  盛: 'sheng4',
  晟: 'cheng2',
  卜: 'bu3',
  长: 'zhang3',
  幺: 'yao1',
  臧: 'zang1',
  过: 'guo1',
  哈: 'ha3',
  那: 'na1',
  繁: 'po2',
  逄: 'pang2',
  洗: 'xian3',
  句: 'gou1',
  隗: 'wei3',
  佴: 'nai4',
  厍: 'she4',
  适: 'kuo4',
  车: 'che1',
  曲: 'qu1',
  石: 'shi2',
  沈: 'shen3',
  贾: 'jia3',
  白: 'bai2',
  万: 'wan4',
  俞: 'yu2',
  洪: 'hong2',
  付: 'fu4',
  江: 'jiang1',
};

/** Groups of characters that are mistaken for each other by shape, or were interchanged as surnames, although no code is alike. */
export const CONFUSED_BY_SHAPE: readonly string[] =
  '已己巳 未末朱 戊戌戍成 候侯 人入八 土士 日曰 干千于 天夫 大太犬 刀力 王玉主 田由甲申 元无 贝见 风凤 祎袆 汩汨 荣荥 冶治 仑仓 孟盂 崇祟 亨享 兔免 今令 余佘 冼洗 段叚 雷需 祁祈 萧肖 傅付 戴代 蓝兰 阎闫 丘邱 甯宁 钟锺'.split(
    ' ',
  );

/** Characters that names of other languages are spelled with by another sound, each beside one that has it: 吐尔逊, Tuersun. */
export const SPELLED_AS: ReadonlyMap<string, string> = new Map([['逊', '孙']]);
