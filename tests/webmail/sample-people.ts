/**
 * The people of the sample mail. All are invented; domains end in .example, which nobody can own, and
 * the numbers are kept for fiction (China keeps none for it: 199 0000 00xx is nobody's today).
 */

export type Stage = 'prospect' | 'new' | 'active' | 'loyal' | 'lapsed';

export interface SamplePerson {
  address: string;
  name: string;
  organisation: string;
  /** Where every message of both folders, seen by Alongside, puts this person. */
  expectStage: Stage;
  expectMomentum?: 'cooling' | 'silent';
  language: 'en' | 'zh';
  signature: string[];
  /** Sends HTML beside plain text. */
  isHtml?: boolean;
}

export const SELF = {
  name: 'Robin Ashgrove',
  address: 'robin@northwind-tea.example',
  signature: [
    'Robin Ashgrove',
    'Wholesale, Northwind Tea',
    '+44 7700 900110 | https://northwind-tea.example',
  ],
} as const;

export const PEOPLE = {
  eleanor: {
    address: 'eleanor.whitcombe@harbour-and-vine.example',
    name: 'Eleanor Whitcombe',
    organisation: 'Harbour & Vine',
    expectStage: 'loyal',
    language: 'en',
    signature: [
      'Eleanor Whitcombe',
      'Head Buyer, Harbour & Vine',
      'T: +44 20 7946 0121 | M: +44 7700 900121',
      '14 Saltmarket Row, Bristol BS1 0AA',
    ],
  },
  daniel: {
    address: 'daniel.osei@harbour-and-vine.example',
    name: 'Daniel Osei',
    organisation: 'Harbour & Vine',
    expectStage: 'active',
    language: 'en',
    signature: ['Daniel Osei', 'Accounts Payable | Harbour & Vine', '+44 20 7946 0122'],
  },
  chen: {
    address: 'chengh@yunling-chaye.example',
    name: '陈国华',
    organisation: '云岭茶业有限公司',
    expectStage: 'loyal',
    language: 'zh',
    signature: ['陈国华  销售总监', '云岭茶业有限公司', '手机:199 0000 0031(微信同号)'],
  },
  li: {
    address: 'liwen@yunling-chaye.example',
    name: '李雯',
    organisation: '云岭茶业有限公司',
    expectStage: 'active',
    language: 'zh',
    isHtml: true,
    signature: ['李雯', '单证主管 | 云岭茶业有限公司', '手机 19900000032'],
  },
  lin: {
    address: 'lin.xiaotong@qingxi-chaguan.example',
    name: '林晓彤',
    organisation: '清溪茶馆连锁',
    expectStage: 'new',
    language: 'zh',
    signature: ['林晓彤', '采购经理', '清溪茶馆连锁', '电话:199 0000 0045'],
  },
  zhou: {
    address: 'zhoumin@songhe-jiudian.example',
    name: '周敏',
    organisation: '松鹤酒店',
    expectStage: 'prospect',
    language: 'zh',
    signature: ['周敏', '餐饮部主任  松鹤酒店', '199 0000 0058'],
  },
  maya: {
    address: 'maya@okafor-kitchens.example',
    name: 'Maya Okafor',
    organisation: 'Okafor Kitchens',
    expectStage: 'prospect',
    language: 'en',
    signature: ['Maya Okafor', 'Founder, Okafor Kitchens', '+1 202-555-0143'],
  },
  aisha: {
    address: 'aisha.rahman@bluebell-hotels.example',
    name: 'Aisha Rahman',
    organisation: 'Bluebell Hotels',
    expectStage: 'prospect',
    language: 'en',
    signature: [],
  },
  tomas: {
    address: 'tomas.herrera@casa-herrera.example',
    name: 'Tomás Herrera',
    organisation: 'Casa Herrera Importaciones',
    expectStage: 'active',
    language: 'en',
    isHtml: true,
    signature: [
      'Tomás Herrera',
      'Director Comercial',
      'Casa Herrera Importaciones',
      '+1 305 555 0162',
    ],
  },
  ingrid: {
    address: 'ingrid.solberg@fjordkaffe.example',
    name: 'Ingrid Solberg',
    organisation: 'Fjordkaffe AS',
    expectStage: 'active',
    expectMomentum: 'cooling',
    language: 'en',
    signature: ['Ingrid Solberg', 'Category Manager', 'Fjordkaffe AS', 'www.fjordkaffe.example'],
  },
  piotr: {
    address: 'p.zalewski@zalewski-hotele.example',
    name: 'Piotr Zalewski',
    organisation: 'Zalewski Hotele',
    expectStage: 'lapsed',
    expectMomentum: 'silent',
    language: 'en',
    signature: ['Piotr Zalewski', 'Purchasing, Zalewski Hotele', 'mob. +44 7700 900177'],
  },
  hannah: {
    address: 'hannah.brandt@kestrel-freight.example',
    name: 'Hannah Brandt',
    organisation: 'Kestrel Freight',
    expectStage: 'active',
    language: 'en',
    isHtml: true,
    signature: [
      'Hannah Brandt',
      'Senior Forwarder | Kestrel Freight',
      'Office +44 20 7946 0188 | Mobile +44 7700 900188',
    ],
  },
  luca: {
    address: 'luca.ferri@bottega-ferri.example',
    name: 'Luca Ferri',
    organisation: 'Bottega Ferri',
    expectStage: 'new',
    language: 'en',
    isHtml: true,
    signature: ['Luca Ferri', 'Owner, Bottega Ferri', '+44 7700 900155'],
  },
} as const satisfies Record<string, SamplePerson>;

export type PersonKey = keyof typeof PEOPLE;
