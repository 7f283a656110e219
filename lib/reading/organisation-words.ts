import { FREE_MAIL_DOMAINS } from '@/lib/domain/free-mail-domains';

const LEGAL =
  /(?:^|[\s,])(?:inc|incorporated|ltd|limited|llc|llp|lp|plc|corp|corporation|co\.?,? ?ltd|company|gmbh(?: ?& ?co\.? ?kga?)?|mbh|ag|kg|kgaa|ohg|gbr|ug|se|e\.? ?v|e\.? ?k|eg|s\.?a\.?s?|sarl|s\.? ?à ?r\.?l|sas|sasu|eurl|s\.?r\.?l\.?s?|s\.?p\.?a|s\.?l\.?u?|b\.?v|n\.?v|vof|a\.?b|a\/?s|asa|aps|oy|oyj|sp\.? ?z ?o\.? ?o|s\.?r\.?o|a\.?s|d\.?o\.?o|kft|zrt|pty(?:\.? ltd)?|pte(?:\.? ltd)?|pvt(?:\.? ltd)?|k\.?k|ltda|s\.? ?de ?r\.?l|c\.?v|ооо|зао|оао|пао|ао)\.?$/iu;
const LEGAL_FIRST =
  /^(?:ооо|зао|оао|пао|ао|pt|sarl|株式会社|有限会社|合同会社|一般社団法人)\s?[\p{L}«"]/iu;
const HAN_LEGAL =
  /(?:公司|集团|集團|厂|廠|事务所|事務所|株式会社|有限会社|合同会社|银行|銀行|大学|大學|学院|學院|学校|學校|研究院|研究所|医院|醫院|协会|協會|学会|基金会|出版社|报社|电视台|图书馆|博物馆|委员会|商会|合作社|工作室|实验室|實驗室|设计院|법인|주식회사|대학교|연구소|은행|병원)(?:[（(][^（()）]{1,20}[)）])?$/u;
const HAN_HINT =
  /^[\p{Script=Han}（）()·]{2,20}(?:科技|物流|贸易|貿易|电子|電子|光电|网络|網絡|传媒|传播|文化|咨询|諮詢|国际|國際|实业|實業|投资|资本|汽车|医药|制药|生物|能源|材料|化工|机械|食品|服装|建筑|地产|教育|旅游|软件|信息|通信|智能|广告|印刷|包装|设备|仪器|商贸|控股|证券|保险|租赁|中心|农业|航空|海运|货运)$/u;
const HINT =
  /\b(?:university|universität|université|universidad|università|universidade|universiteit|universitet|uniwersytet|college|institute?|institut|instituto|istituto|school|academy|akademie|hochschule|école|studios?|labs?|laborator(?:y|ies)|laboratoire|group|gruppe|groupe|grupo|gruppo|holdings?|partners|associates|technolog(?:y|ies)|systems|solutions|services|consulting|consultants|industries|enterprises?|ventures|capital|bank|insurance|hospital|klinik(?:um)?|clinic|foundation|stiftung|fondation|fundación|fondazione|association|verein|verband|society|council|ministry|ministerium|ministère|trust|agency|agentur|agence|bureau|network|media|press|publishing|verlag|éditions|museum|gallery|galerie|theatre|theater|orchestra|festival|church|charity|cooperative|co-operative|genossenschaft|coopérative|works|werke?|werkstatt|atelier|ateliers|brewery|farms?|foods|motors|airlines?|airways|railways?|rail|logistics|spedition|transport|pharma(?:ceuticals)?|therapeutics|biotech|robotics|software|analytics|instruments|optics|metals|plastics|chemicals|textiles|ceramics|architects|architekten|architectes|engineers|builders|construction|properties|realty|estates|hotels?|resorts?|restaurants?|catering|travel|tours|rentals?|events|productions|pictures|films|records|design|marine|pumps|looms|metrics|research|trade|trading|traders|international)$/iu;
const DEPARTMENT =
  /^(?:(?:the )?(?:department|dept|division|faculty|school|office|unit|section|bureau|team|centre|center) (?:of|for)\b|abteilung\b|fachbereich\b|referat\b|lehrstuhl\b|service (?:des|de|du)\b|département\b|direction (?:des|de|du)\b|departamento\b|ufficio\b|afdeling\b)|(?:department|team|abteilung|division)$|^[\p{Script=Han}]{1,10}(?:部|部门|部門|科|处|組|组|课|課)$/iu;

/** How sure it is that words name an organisation: by the mail domain, a legal form, a hint. */
export type OrganisationRank = 0 | 1 | 2 | 3;

/** Ranks words as the name of an organisation. */
export function organisationRank(text: string, mailName: string | null): OrganisationRank {
  const plain = text.trim();
  if (plain.length < 2 || plain.length > 120 || /[@!?<>={}]|https?:|www\./i.test(plain)) return 0;
  if (!/\p{L}{2}/u.test(plain) || DEPARTMENT.test(plain)) return 0;
  if (agreesWithDomain(plain, mailName)) return 3;
  if (hasLegalForm(plain)) return 2;
  return HINT.test(plain) && plain.split(/\s+/).length >= 2 && /^\p{Lu}|^\p{Lo}/u.test(plain)
    ? 1
    : HAN_HINT.test(plain)
      ? 1
      : 0;
}

/** Do the words carry a legal form: Ltd, GmbH, 有限公司? */
export function hasLegalForm(text: string): boolean {
  const plain = text.trim();
  return (
    (LEGAL.test(plain) && /\s/.test(plain)) || LEGAL_FIRST.test(plain) || HAN_LEGAL.test(plain)
  );
}

/** Is this piece only a legal form, cut off by a comma ("…, Inc.")? */
export const isLegalForm = (text: string) =>
  LEGAL.test(text.trim()) && !/\s/.test(text.trim()) && text.trim().length <= 12;
export const isDepartment = (text: string) => DEPARTMENT.test(text.trim());

/** The name in a firm's mail domain: `mail.halden-optics.example` gives `halden-optics`; null for free mail. */
export function mailNameOf(registrableDomain: string | null, host: string | null): string | null {
  if (registrableDomain === null || host === null) return null;
  if (FREE_MAIL_DOMAINS.has(host) || FREE_MAIL_DOMAINS.has(registrableDomain)) return null;
  return registrableDomain.split('.')[0] ?? null;
}

/** Do the words spell the mail domain, whole or its beginning word by word, or by their initials? */
export function agreesWithDomain(text: string, mailName: string | null): boolean {
  if (mailName === null || mailName.length < 2) return false;
  const words = latinWords(text);
  const domain = mailName.replace(/-/g, '');
  if (words.length === 0 || words.length > 10) return false;
  let joined = '';
  for (const word of words) {
    joined += word;
    if (joined === domain) return true;
  }
  const first = words[0] ?? '';
  const significant = words.filter(
    (word) => !/^(?:of|and|the|for|und|fur|de|la|le|et|des|du|inc|ltd|gmbh|ag)$/.test(word),
  );
  const initials = significant.map((word) => word[0]).join('');
  if (initials.length >= 3 && initials === domain) return true;
  const core = coreOf(text);
  // `tarnside-pumps` for "Tarnside", `haldenab` for "Halden AB".
  return (
    core.length >= 5 && (mailName.startsWith(`${first}-`) || domain === core) && words.length <= 3
  );
}

function latinWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[&+]/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const coreOf = (text: string) => latinWords(text.replace(LEGAL, '')).join('');
