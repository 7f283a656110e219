import type { Thread } from './sample-threads';

/** What was written in Chinese. */
export const CHINESE_THREADS: Thread[] = [
  {
    who: 'chen',
    subject: '关于普洱熟茶的报价',
    turns: [
      {
        daysAgo: 528,
        dir: 'in',
        text: '罗宾您好:\n\n很高兴在展会上认识您。附上我们熟普的报价,起订量五十公斤,交期三十天。',
      },
      {
        daysAgo: 527,
        dir: 'out',
        text: '陈总您好:\n\n报价收到,谢谢。请先寄两款样品,一款口粮级,一款三年陈。',
      },
    ],
  },
  {
    who: 'chen',
    subject: '秋季订单',
    turns: [
      {
        daysAgo: 300,
        dir: 'out',
        text: '陈总,秋季我们需要熟普一百二十公斤,滇红八十公斤,请确认价格和船期。',
      },
      { daysAgo: 299, dir: 'in', text: '价格不变,月底可以装船。滇红今年的香气比去年好,您放心。' },
    ],
  },
  {
    who: 'chen',
    subject: '有机证书更新',
    turns: [
      { daysAgo: 190, dir: 'in', text: '新一年的有机证书已经下来,扫描件稍后由李雯发给您。' },
      { daysAgo: 189, dir: 'out', text: '好的,海关这边下个月要用,麻烦本周内发来。' },
    ],
  },
  {
    who: 'chen',
    subject: '春茶预订',
    turns: [
      { daysAgo: 92, dir: 'in', text: '春茶开始预订了,古树春芽数量有限,您要留多少?' },
      { daysAgo: 91, dir: 'out', text: '请留三十公斤,价格按去年的上浮百分之五以内我都可以接受。' },
    ],
  },
  {
    who: 'chen',
    subject: '白茶饼的包装',
    turns: [
      { daysAgo: 20, dir: 'out', text: '陈总,客户希望白茶饼改用可降解的棉纸,能做吗?' },
      { daysAgo: 18, dir: 'in', text: '能做,每饼加八角钱。下周五之前我把新包装的样品寄给您。' },
    ],
  },
  {
    who: 'li',
    subject: '提单和装箱单',
    turns: [
      { daysAgo: 70, dir: 'in', text: '您好,提单和装箱单已经做好,请核对收货人地址。' },
      { daysAgo: 69, dir: 'out', text: '地址没有问题,请把毛重改成二百一十六公斤。' },
      { daysAgo: 27, dir: 'in', text: '正本今天寄出,预计三天到。' },
    ],
  },
  {
    who: 'lin',
    subject: '咨询英式早餐茶供货',
    turns: [
      {
        daysAgo: 15,
        dir: 'in',
        text: '您好,我们在杭州有二十三家茶馆,想增加一款英式早餐茶。请问最低起订量和到岸价是多少?',
      },
      {
        daysAgo: 13,
        dir: 'out',
        text: '林经理您好,最低二十公斤,到宁波每公斤十二英镑六十便士。我可以先寄五百克样品。',
      },
      {
        daysAgo: 5,
        dir: 'in',
        text: '样品收到,店里反应不错。请在下周三之前发一份正式报价单,我好安排评审。',
      },
    ],
  },
  {
    who: 'zhou',
    subject: '酒店下午茶用茶',
    turns: [
      {
        daysAgo: 8,
        dir: 'in',
        text: '贵司您好,我们酒店计划推出英式下午茶,每月大约需要三十公斤红茶。能否提供产品目录和样品?期待回复。',
      },
    ],
  },
];
