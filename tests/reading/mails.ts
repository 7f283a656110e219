/** Invented mails by invented people; numbers come from the ranges kept for fiction where there are any. */
export interface InventedMail {
  id: string;
  from: string;
  to?: string[];
  cc?: string[];
  replyTo?: string;
  sender?: string;
  subject: string;
  text?: string;
  html?: string;
  expected: {
    name: string | null;
    title?: string;
    organisation?: string;
    /** `<E.164> <kind> <extension>` */
    phones?: string[];
    website?: string;
    automated?: boolean;
    warnings?: string[];
    /** Must stand in no field of anybody. */
    not?: string[];
  };
}

export const invented: readonly InventedMail[] = [
  {
    id: 'en-dashes',
    from: 'Nora Vance <nora.vance@tidemark-boats.example>',
    subject: 'Slipway on Tuesday',
    text: `Hello,

the slipway is ours on Tuesday from 8:30. Call 555-0133 if the gate is shut.

Best wishes,
Nora

--
Nora Vance
Yard Manager
Tidemark Boats Ltd
Direct: +44 1632 960 455
Mob: +44 7700 900 318
Unit 4, Quay Road, Bristol BS1 6XX
www.tidemark-boats.example
`,
    expected: {
      name: 'Nora Vance',
      title: 'Yard Manager',
      organisation: 'Tidemark Boats Ltd',
      phones: ['+441632960455 work', '+447700900318 mobile'],
      website: 'https://www.tidemark-boats.example/',
      not: ['+15550133'],
    },
  },
  {
    id: 'en-comma-title',
    from: 'Hollis, Greta <greta.hollis@fenwick-archive.example>',
    subject: 'Loan of the maps',
    text: `We can lend the maps until March.

Greta Hollis
Head of Collections, Fenwick Archive
(617) 555-0148 ext. 31
`,
    expected: {
      name: 'Greta Hollis',
      title: 'Head of Collections',
      organisation: 'Fenwick Archive',
      phones: ['+16175550148 work 31'],
    },
  },
  {
    id: 'en-comma-department',
    from: 'Tobias Quill <tquill@harrow-salt.example>',
    subject: 'Truck slots',
    text: `Two slots left for Friday.

Regards,
Tobias Quill
Vice President, Sales & Marketing
Harrow Salt Company, LLC
P 206.555.0171 | F 206.555.0172
`,
    expected: {
      name: 'Tobias Quill',
      title: 'Vice President, Sales & Marketing',
      organisation: 'Harrow Salt Company, LLC',
      phones: ['+12065550171 work', '+12065550172 fax'],
    },
  },
  {
    id: 'en-bars',
    from: 'Ines Okoro <ines@brightloom.example>',
    subject: 'Fabric samples',
    text: `Samples are on the way!

Ines Okoro | Textile Designer | Brightloom Studio | +1 (503) 555-0119 | brightloom.example
`,
    expected: {
      name: 'Ines Okoro',
      title: 'Textile Designer',
      organisation: 'Brightloom Studio',
      phones: ['+15035550119 work'],
      website: 'https://brightloom.example/',
    },
  },
  {
    id: 'en-quoted-signature',
    from: 'Ruth Calder <ruth.calder@moorland-seed.example>',
    to: ['Dev Tester <dev@webmail.test>', 'Nora Vance <nora.vance@tidemark-boats.example>'],
    subject: 'Re: Slipway on Tuesday',
    text: `Tuesday works.

Ruth Calder
Moorland Seed Ltd

On Mon, 5 Oct 2026 at 10:11, Nora Vance
<nora.vance@tidemark-boats.example> wrote:

> the slipway is ours on Tuesday
>
> Nora Vance
> Yard Manager
> Mob: +44 7700 900 318
`,
    expected: {
      name: 'Ruth Calder',
      organisation: 'Moorland Seed Ltd',
      not: ['+447700900318', 'Yard Manager'],
    },
  },
  {
    id: 'en-outlook-quote',
    from: 'Petra Lund <petra.lund@glasswing.example>',
    subject: 'RE: Contract',
    html: `<p>Signed copy attached.</p><p>Thanks,<br>Petra</p><p><b>Petra Lund</b><br>Legal Counsel<br>Glasswing Analytics Inc.<br>T +1 212 555 0164</p><div><hr><p><b>From:</b> Omar Haddad &lt;omar@northgate.example&gt;<br><b>Sent:</b> Monday, October 5, 2026 3:12 PM<br><b>To:</b> Petra Lund<br><b>Subject:</b> Contract</p></div><p>Please sign.</p><p>Omar Haddad<br>Chief Executive<br>+1 212 555 0199</p>`,
    expected: {
      name: 'Petra Lund',
      title: 'Legal Counsel',
      organisation: 'Glasswing Analytics Inc.',
      phones: ['+12125550164 work'],
      not: ['+12125550199', 'Chief Executive'],
    },
  },
  {
    id: 'en-phone-only',
    from: 'Sam Ortiz <sam.ortiz@gmail.com>',
    subject: 'Keys',
    text: `Left the keys with the porter.

Sam
Sent from my iPhone
`,
    expected: { name: 'Sam Ortiz' },
  },
  {
    id: 'en-free-mail',
    from: 'Leila Farr <leila.farr@outlook.com>',
    subject: 'Portraits',
    text: `Hi, the proofs are ready.

Kind regards,

Leila Farr
Photographer
07700 900 214
London, UK
`,
    expected: { name: 'Leila Farr', title: 'Photographer', phones: ['+447700900214 mobile'] },
  },
  {
    id: 'en-no-country',
    from: 'Kit Marlow <kit@rowan-press.example>',
    subject: 'Proofs',
    text: `Proofs tomorrow.

Kit Marlow
Editor
Rowan Press
Tel: 020 7946 0311
`,
    expected: { name: 'Kit Marlow', title: 'Editor', organisation: 'Rowan Press' },
  },
  {
    id: 'en-disclaimer',
    from: 'Alan Brice <abrice@lowell-bank.example>',
    subject: 'Statement',
    text: `Attached.

Alan Brice
Relationship Manager
Lowell Bank plc
Tel: +44 20 7946 0777 Fax: +44 20 7946 0778

This email and any attachments are confidential and intended solely for the addressee. If you have received it in error call +44 20 7946 0999.
Lowell Bank plc. Registered in England No. 01234567.
`,
    expected: {
      name: 'Alan Brice',
      title: 'Relationship Manager',
      organisation: 'Lowell Bank plc',
      phones: ['+442079460777 work', '+442079460778 fax'],
      not: ['+442079460999'],
    },
  },
  {
    id: 'en-assistant',
    from: 'Dr. Vera Stone <vera.stone@kelpworks.example>',
    subject: 'Dates',
    text: `Pick any of these dates.

Best,
Vera

Dr. Vera Stone
Chief Scientific Officer
Kelpworks
M: +1 415 555 0101
Assistant: Joe Park, +1 415 555 0102
Dial-in: +1 415 555 0103, PIN 4471
IBAN: 4155550104 00
`,
    expected: {
      name: 'Dr. Vera Stone',
      title: 'Chief Scientific Officer',
      organisation: 'Kelpworks',
      phones: ['+14155550101 mobile'],
      not: ['+14155550102', '+14155550103', '+14155550104'],
    },
  },
  {
    id: 'en-list-post',
    from: 'Mateo Brandt <mateo@opengauge.example>',
    to: ['gauges@lists.opengauge.example'],
    replyTo: 'gauges@lists.opengauge.example',
    sender: 'gauges-bounces@lists.opengauge.example',
    subject: '[gauges] Release 4',
    text: `Release 4 is out.

Mateo
_______________________________________________
gauges mailing list
gauges@lists.opengauge.example
To unsubscribe send an email to gauges-leave@lists.opengauge.example
`,
    expected: { name: 'Mateo Brandt', not: ['gauges@lists.opengauge.example'] },
  },
  {
    id: 'en-newsletter',
    from: 'Tidemark News <newsletter@news.tidemark.example>',
    subject: 'October tides',
    text: `All about October.

Call us: 1-800-555-0133
You are receiving this email because you subscribed. Unsubscribe
`,
    expected: { name: null, automated: true, not: ['+18005550133'] },
  },
  {
    id: 'en-out-of-office',
    from: 'Hugo Peters <hugo.peters@stillwater.example>',
    subject: 'Out of Office: Invoice 44',
    text: `I am away until 2 November. For urgent matters call Ada Moss on +44 1632 960 811 or ada.moss@stillwater.example.

Kind regards
Hugo Peters
Account Manager
Stillwater
`,
    expected: { name: 'Hugo Peters', automated: true, not: ['+441632960811'] },
  },
  {
    id: 'en-impostor',
    from: '"nora.vance@tidemark-boats.example" <pay@quick-invoice.example>',
    subject: 'New account',
    text: `Please use the new account.

Nora Vance
Tidemark Boats Ltd
+44 7700 900 999
`,
    expected: {
      name: null,
      warnings: ['nameHoldsOtherAddress'],
      not: ['Tidemark Boats Ltd', '+447700900999', 'nora.vance@tidemark-boats.example'],
    },
  },
  {
    id: 'en-reply-elsewhere',
    from: 'Owen Teague <owen@teague-legal.example>',
    replyTo: 'owen.teague@freemail-box.example',
    subject: 'Settlement',
    text: `Reply today please.

Owen Teague
`,
    expected: { name: 'Owen Teague', warnings: ['replyGoesElsewhere'] },
  },
  {
    id: 'en-ticket',
    from: 'Mona Keller (Gridpoint Support) <support+id4411@gridpoint.example>',
    subject: '[Gridpoint] Case 4411',
    text: `##- Please type your reply above this line -##

Mona Keller (Gridpoint Support)
Oct 16, 2026, 9:00 AM

Fixed in today's build.

Mona Keller
Support Engineer, Gridpoint

Dev Tester
Oct 15, 2026, 5:12 PM

It crashes.
Dev Tester
QA Lead
+1 202 555 0100
`,
    expected: {
      name: 'Mona Keller',
      title: 'Support Engineer',
      organisation: 'Gridpoint',
      not: ['+12025550100', 'QA Lead'],
    },
  },
  {
    id: 'de-classic',
    from: 'Müller-Hagen, Sabine <s.mueller-hagen@ostwerk-pumpen.example>',
    subject: 'Angebot 2231',
    text: `Guten Tag,

anbei das Angebot. Rufen Sie gern an.

Mit freundlichen Grüßen

i. A. Sabine Müller-Hagen
Vertriebsleiterin
Ostwerk Pumpen GmbH & Co. KG
Industriestraße 12
D-04109 Leipzig
Tel.: +49 30 23125 110
Fax: +49 30 23125 111
Mobil: 0171 23125110
E-Mail: s.mueller-hagen@ostwerk-pumpen.example
Internet: www.ostwerk-pumpen.example

Geschäftsführer: Karl Ost, Amtsgericht Leipzig HRB 12345, USt-IdNr. DE123456789
`,
    expected: {
      name: 'Sabine Müller-Hagen',
      title: 'Vertriebsleiterin',
      organisation: 'Ostwerk Pumpen GmbH & Co. KG',
      phones: ['+493023125110 work', '+493023125111 fax', '+4917123125110 mobile'],
      website: 'https://www.ostwerk-pumpen.example/',
      not: ['Karl Ost'],
    },
  },
  {
    id: 'de-quote',
    from: 'Jens Albers <jens.albers@nordlicht-metall.example>',
    subject: 'AW: Termin',
    text: `Passt mir gut.

Viele Grüße
Jens Albers
Projektmanager | Nordlicht Metall AG | +49 30 23125 220

Am 05.10.2026 um 10:11 schrieb Sabine Müller-Hagen:
> Geht Dienstag?
> Sabine Müller-Hagen
> Vertriebsleiterin
> Tel.: +49 30 23125 110
`,
    expected: {
      name: 'Jens Albers',
      title: 'Projektmanager',
      organisation: 'Nordlicht Metall AG',
      phones: ['+493023125220 work'],
      not: ['+493023125110', 'Vertriebsleiterin'],
    },
  },
  {
    id: 'de-abwesend',
    from: 'Uta Reim <uta.reim@ostwerk-pumpen.example>',
    subject: 'Automatische Antwort: Angebot',
    text: `Ich bin bis 26.10. nicht im Haus. Meine Vertretung ist Tom Falk, +49 30 23125 119.
`,
    expected: { name: 'Uta Reim', automated: true, not: ['+493023125119'] },
  },
  {
    id: 'fr-classic',
    from: 'Camille ROUSSEL <camille.roussel@atelier-brume.example>',
    subject: 'Devis',
    text: `Bonjour,

vous trouverez le devis ci-joint.

Bien cordialement,

Camille ROUSSEL
Chargée de projets
Atelier Brume SARL
Tél. : 01 99 00 12 34 - Port. : 06 39 98 12 34
12 rue des Lilas, 69001 Lyon, France
https://atelier-brume.example/?utm_campaign=sig
`,
    expected: {
      name: 'Camille Roussel',
      title: 'Chargée de projets',
      organisation: 'Atelier Brume SARL',
      phones: ['+33199001234 work', '+33639981234 mobile'],
      website: 'https://atelier-brume.example/',
    },
  },
  {
    id: 'fr-quote',
    from: 'Luc Tessier <luc.tessier@verger-sud.example>',
    subject: 'Re: Devis',
    text: `Accord pour le devis.

Luc Tessier
Directeur commercial, Verger Sud

Le lun. 5 oct. 2026 à 10:11, Camille ROUSSEL <camille.roussel@atelier-brume.example> a écrit :
> Chargée de projets
> Tél. : +33 1 99 00 12 34
`,
    expected: {
      name: 'Luc Tessier',
      title: 'Directeur commercial',
      organisation: 'Verger Sud',
      not: ['+33199001234', 'Chargée de projets'],
    },
  },
  {
    id: 'zh-classic',
    from: '周雨桐 <zhouyt@qinghe-jixie.example>',
    subject: '样品进度',
    text: `您好:

样品本周五寄出,请注意查收。

祝好

周雨桐
采购经理
青禾机械有限公司
电话:021-8600 0451-806
手机:199-0000-0451
传真:021-8600 0452
邮箱:zhouyt@qinghe-jixie.example
地址:上海市闵行区示例路 12 号
网址:http://www.qinghe-jixie.example
`,
    expected: {
      name: '周雨桐',
      title: '采购经理',
      organisation: '青禾机械有限公司',
      phones: ['+862186000451 work 806', '+8619900000451 mobile', '+862186000452 fax'],
      website: 'http://www.qinghe-jixie.example/',
    },
  },
  {
    id: 'zh-labelled',
    from: '"贺明轩" <hemx@163.com>',
    subject: '展会名额',
    text: `名额已确认。

--
姓名:贺明轩
职务:市场总监
公司:南屿文化传媒
手机:19900000777
`,
    expected: {
      name: '贺明轩',
      title: '市场总监',
      organisation: '南屿文化传媒',
      phones: ['+8619900000777 mobile'],
    },
  },
  {
    id: 'zh-one-line',
    from: '苏晚晴 <suwq@lanqiao-soft.example>',
    subject: '回复:接口文档',
    html: `<div>文档已更新。</div><div><br></div><div>苏晚晴 产品总监 蓝桥软件</div><div>电话 199 0000 0888</div><div><br></div><div>------------------ 原始邮件 ------------------</div><div>发件人: "贺明轩" &lt;hemx@163.com&gt;;</div><div>发送时间: 2026年10月3日(星期六) 上午10:05</div><div>收件人: "苏晚晴";</div><div>主题: 接口文档</div><div>贺明轩 市场总监 手机:19900000777</div>`,
    expected: {
      name: '苏晚晴',
      title: '产品总监',
      organisation: '蓝桥软件',
      phones: ['+8619900000888 mobile'],
      not: ['+8619900000777', '市场总监'],
    },
  },
  {
    id: 'zh-netease-quote',
    from: '韩子墨 <hanzm@beichuan-wuliu.example>',
    subject: 'Re:发货通知',
    text: `收到。

韩子墨
仓储主管
北川物流

在 2026-10-05 10:11:12,"苏晚晴" <suwq@lanqiao-soft.example> 写道:
>请安排发货
>产品总监
>199 0000 0888
`,
    expected: {
      name: '韩子墨',
      title: '仓储主管',
      organisation: '北川物流',
      not: ['+8619900000888', '产品总监'],
    },
  },
  {
    id: 'zh-auto',
    from: '系统通知 <notice@oa.qinghe-jixie.example>',
    subject: '自动回复:样品进度',
    text: '本邮件由系统自动发送,请勿直接回复。\n',
    expected: { name: '系统通知', automated: true },
  },
  {
    id: 'en-zh-bilingual',
    from: 'Mei Tan 谭梅 <mei.tan@harbourline.example>',
    subject: 'Berth plan',
    html: `<p>See the plan.</p><p>Best regards,</p><div>谭梅 Mei Tan</div><div>运营总监 / Operations Director</div><div>港线航运有限公司</div><div>Harbourline Shipping Ltd</div><div>Tel: +852 5550 0123 | <a href="https://harbourline.example/?utm_source=mail">harbourline.example</a></div>`,
    expected: {
      name: 'Mei Tan 谭梅',
      title: 'Operations Director',
      organisation: 'Harbourline Shipping Ltd',
      phones: ['+85255500123 work'],
      website: 'https://harbourline.example/',
    },
  },
  {
    id: 'ar-rtl',
    from: 'سامي خوري <sami.khoury@levant-oils.example>',
    subject: 'عرض السعر',
    html: `<div dir="rtl"><p>تجدون العرض مرفقا.</p><p>مع أطيب التحيات،<br>سامي خوري<br>مدير المبيعات<br>Levant Oils<br>هاتف: <span dir="ltr">+961 1 555 012</span></p></div>`,
    expected: {
      name: 'سامي خوري',
      title: 'مدير المبيعات',
      organisation: 'Levant Oils',
      phones: ['+9611555012 work'],
    },
  },
  {
    id: 'en-hostile',
    from: '<b onclick=x>Eve</b> <eve@oddjob.example>',
    subject: '<img src=x>',
    text: `--
<script>alert(1)</script> Director
=cmd|' /C calc'!A0
javascript:alert(1)
+1 202 555 0177
`,
    expected: { name: null, warnings: ['nameHoldsMarkup'], phones: ['+12025550177 work'] },
  },
  {
    id: 'en-table',
    from: 'Ewan Sharpe <e.sharpe@caldera-heat.example>',
    subject: 'Boiler visit',
    html: `<p>We come on Monday.</p><table><tr><td><img alt="logo"></td><td><b>Ewan Sharpe</b><br>Service Engineer</td></tr><tr><td>Office</td><td><a href="tel:+441632960222">01632 960222</a></td></tr><tr><td>Mobile</td><td><a href="tel:+447700900222">07700 900222</a></td></tr><tr><td>Web</td><td><a href="https://www.caldera-heat.example/?utm_medium=email">www.caldera-heat.example</a></td></tr></table><p>Caldera Heat Limited</p>`,
    expected: {
      name: 'Ewan Sharpe',
      title: 'Service Engineer',
      organisation: 'Caldera Heat Limited',
      phones: ['+441632960222 work', '+447700900222 mobile'],
      website: 'https://www.caldera-heat.example/',
    },
  },
  {
    id: 'en-forward',
    from: 'Gwen Abara <gwen@millrace.example>',
    subject: 'Fwd: Stall',
    text: `Can you take this?

Gwen

Begin forwarded message:

From: Rolf Stein <rolf@steinbrot.example>
Subject: Stall
Date: 5 October 2026 at 10:11:00 CEST
To: Gwen Abara

I need a stall.
Rolf Stein
Baker
+49 30 23125 330
`,
    expected: { name: 'Gwen Abara', not: ['+493023125330', 'Baker'] },
  },
  {
    id: 'da-classic',
    from: 'Lars Winther <lars@winther-foods.dk>',
    subject: 'Tilbud',
    text: `Hej,

fint.

Med venlig hilsen

Lars Winther
Adm. direktør

Winther Foods A/S
8000 Aarhus C
Tlf. 86 12 34 56
Mobil 20 12 34 56
`,
    expected: {
      name: 'Lars Winther',
      title: 'Adm. direktør',
      organisation: 'Winther Foods A/S',
      phones: ['+4586123456 work', '+4520123456 mobile'],
    },
  },
  {
    id: 'en-india',
    from: 'Priyanka Nair <p.nair@indus-textiles.co.in>',
    subject: 'Yarn',
    text: `Please find attached.

Warm Regards,
Priyanka Nair
Asst. Manager - Exports
Indus Textiles Pvt. Ltd.
Mob : +91 98765 43210
Tel : +91-22-2345 6789 Extn 112
Web : www.indus-textiles.co.in
`,
    expected: {
      name: 'Priyanka Nair',
      title: 'Asst. Manager - Exports',
      organisation: 'Indus Textiles Pvt. Ltd.',
      phones: ['+919876543210 mobile', '+912223456789 work 112'],
      website: 'https://www.indus-textiles.co.in/',
    },
  },
  {
    id: 'de-one-line-firm',
    from: 'Karl-Heinz Vogt <kh.vogt@vogt-bau.de>',
    subject: 'Angebot',
    text: `Sehr geehrter Herr Tester,

anbei.

Mit freundlichem Gruß
Karl-Heinz Vogt
- Geschäftsführer -

Vogt Bau GmbH · Ringstr. 7 · 70173 Stuttgart
Telefon 0711 / 12 34 56-0 · Telefax 0711 / 12 34 56-99
www.vogt-bau.de · info@vogt-bau.de
Sitz: Stuttgart · HRB 1234 · Geschäftsführer: Karl-Heinz Vogt
`,
    expected: {
      name: 'Karl-Heinz Vogt',
      title: 'Geschäftsführer',
      organisation: 'Vogt Bau GmbH',
      phones: ['+497111234560 work', '+4971112345699 fax'],
      website: 'https://www.vogt-bau.de/',
    },
  },
  {
    id: 'de-comma-name',
    from: 'Pia Lang <pia.lang@langform.example>',
    subject: 'Termin',
    text: `Schönen Tag!

Pia Lang, Leitung Marketing
Langform AG, Bahnhofstr. 1, 8001 Zürich, Schweiz
T +41 44 555 01 02, M +41 79 555 01 02, pia.lang@langform.example
`,
    expected: {
      name: 'Pia Lang',
      title: 'Leitung Marketing',
      organisation: 'Langform AG',
      phones: ['+41445550102 work', '+41795550102 mobile'],
    },
  },
  {
    id: 'zh-name-and-number',
    from: '黄志强 <huangzq@yuelong-dianzi.example>',
    subject: '样品',
    text: `已收到。

黄志强 13900000045
销售部 经理
粤龙电子科技有限公司
`,
    expected: {
      name: '黄志强',
      title: '经理',
      organisation: '粤龙电子科技有限公司',
      phones: ['+8613900000045 mobile'],
    },
  },
  {
    id: 'en-china',
    from: 'Zhang Wei <zhang.wei@orient-valve.example>',
    subject: 'Valves',
    text: `Dear Dev,

B.R.
Zhang Wei
Sales Manager
---------------------------------
Orient Valve Group Co., Ltd.
Tel: 86-577-8600 0099
Mob: 86-19900000099
`,
    expected: {
      name: 'Zhang Wei',
      title: 'Sales Manager',
      organisation: 'Orient Valve Group Co., Ltd.',
      phones: ['+8657786000099 work', '+8619900000099 mobile'],
    },
  },
  {
    id: 'ja-bilingual',
    from: 'Kenji Mori 森健二 <mori@hoshi-robotics.example>',
    subject: 'Arm',
    text: `Thanks,
森健二 / Kenji Mori
星ロボティクス株式会社 / Hoshi Robotics Inc.
エンジニア / Robotics Engineer
Tel: +81 3-1234-5678
`,
    expected: {
      name: 'Kenji Mori 森健二',
      title: 'Robotics Engineer',
      organisation: 'Hoshi Robotics Inc.',
      phones: ['+81312345678 work'],
    },
  },
  {
    id: 'en-mentions-another',
    from: 'Tom Baker <tom@bakerandsons.example>',
    subject: 'Bar',
    text: `Please contact my colleague Anna Smith, Sales Director at Bar Ltd, on +44 7700 900555.
Our account manager is Sue Bell, tel +44 7700 900123.

Cheers
Tom
`,
    expected: { name: 'Tom Baker', not: ['+447700900555', '+447700900123', 'Bar Ltd'] },
  },
  {
    id: 'en-desk',
    from: 'Accounts <accounts@fenwick-archive.example>',
    subject: 'Invoice',
    text: `Please pay.

Regards
Jane Poe
Accounts Assistant
Fenwick Archive Ltd
`,
    expected: { name: 'Accounts', organisation: 'Fenwick Archive Ltd' },
  },
];
