/**
 * Traditional characters of family names and the simplified ones they are compared as
 * (MODEL.md §5.4 and §5.8.5), the traditional one first in each pair.
 */
const PAIRS = [
  '劉刘 張张 陳陈 楊杨 趙赵 黃黄 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 鄧邓 馮冯 蕭萧 葉叶 蔣蒋 呂吕 蘇苏 盧卢',
  '鐘钟 鍾钟 譚谭 陸陆 範范 賈贾 韋韦 鄒邹 龔龚 顧顾 賴赖 錢钱 湯汤 嚴严 齊齐 龍龙 萬万 溫温 歐欧 陽阳 閻阎',
  '魯鲁 韓韩 關关 顏颜 聶聂 龐庞 藍蓝 簡简 紀纪 駱骆 賀贺 莊庄 喬乔 衛卫 華华 單单 樂乐 閔闵 連连',
].flatMap((line) => line.split(' '));

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** Writes the traditional characters of the table as simplified ones; everything else stays. */
export function simplifyHan(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
