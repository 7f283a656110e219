/** Domains where anybody gets an address: never evidence of a company (MODEL.md §5.1). */
export const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  [
    '126.com 139.com 163.com 188.com 189.cn 21cn.com aliyun.com aol.com daum.net duck.com',
    'fastmail.com foxmail.com free.fr gmail.com gmx.com gmx.de gmx.net googlemail.com hanmail.net',
    'hey.com hotmail.com icloud.com libero.it live.com mac.com mail.ru me.com msn.com naver.com',
    'orange.fr outlook.com privaterelay.appleid.com proton.me protonmail.com qq.com sina.cn',
    'sina.com sohu.com t-online.de tom.com tutanota.com vip.163.com vip.qq.com web.de wo.cn',
    'yahoo.co.jp yahoo.co.uk yahoo.com yandex.com yandex.ru yeah.net ymail.com zoho.com',
  ].flatMap((line) => line.split(' ')),
);
