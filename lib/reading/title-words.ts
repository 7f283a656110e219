/** Words that name what somebody does, in the languages signatures were seen in. */

const WORDS = new Set(
  `manager director engineer officer president vp svp evp avp ceo cto cfo coo cio cmo cpo cro chro ciso founder cofounder owner
  partner consultant analyst developer designer architect scientist researcher professor lecturer reader assistant associate
  coordinator co-ordinator specialist executive lead leader head chief producer editor writer author journalist reporter
  correspondent buyer planner supervisor administrator accountant auditor attorney lawyer solicitor barrister counsel paralegal notary
  secretary treasurer chair chairman chairwoman chairperson representative rep agent broker advisor adviser strategist
  technician operator principal fellow student intern trainee apprentice nurse doctor physician surgeon dentist pharmacist
  therapist psychologist teacher tutor instructor trainer coach curator librarian archivist photographer artist illustrator
  animator composer conductor musician translator interpreter merchandiser controller comptroller recruiter dean registrar
  provost rector postdoc chef foreman surveyor inspector estimator scheduler dispatcher buyer programmer tester webmaster
  scrum evangelist ambassador advocate liaison clerk cashier receptionist steward captain pilot driver superintendent
  commissioner minister mayor senator deputy governor trustee investor underwriter actuary economist statistician
  mathematician physicist chemist biologist geologist geographer meteorologist ecologist agronomist botanist zoologist
  veterinarian hydrologist toxicologist planner landscaper gardener farmer winemaker brewer baker florist carpenter electrician
  plumber mechanic machinist welder builder contractor realtor concierge custodian caretaker ranger firefighter
  copywriter publicist storyteller blogger podcaster choreographer dramaturg stylist cinematographer videographer
  leiter leiterin geschäftsführer geschäftsführerin geschäftsleitung vorstand prokurist prokuristin inhaber inhaberin
  sachbearbeiter sachbearbeiterin einkäufer einkäuferin verkäufer verkäuferin berater beraterin referent referentin
  ingenieur ingenieurin entwickler entwicklerin assistent assistentin kaufmann kauffrau direktor direktorin techniker
  technikerin meister meisterin rechtsanwalt rechtsanwältin steuerberater steuerberaterin architektin projektleitung
  mitarbeiter mitarbeiterin ansprechpartner koordinator koordinatorin redakteur redakteurin dozent dozentin werkstudent
  werkstudentin praktikant praktikantin gesellschafter gesellschafterin buchhalter buchhalterin disponent disponentin
  vertriebsinnendienst vertriebsaußendienst teamleitung bereichsleitung abteilungsleitung bürgermeister bürgermeisterin
  wissenschaftlicher gründer gründerin geschäftsführender
  directeur directrice responsable chargé chargée gérant gérante ingénieur ingénieure conseiller conseillère consultante
  assistante président présidente acheteur acheteuse secrétaire fondateur fondatrice associé associée juriste avocat
  avocate comptable technicien technicienne commercial commerciale rédacteur rédactrice coordinateur coordinatrice
  chercheur chercheuse enseignant enseignante notaire gestionnaire attaché attachée animateur animatrice délégué déléguée
  adjoint adjointe architecte cheffe
  gerente jefe jefa ingeniero ingeniera consejero consejera encargado encargada coordinador coordinadora socio socia
  fundador fundadora abogado abogada directora asesor asesora técnico técnica profesor profesora investigador
  investigadora presidente presidenta administrador administradora contable comprador compradora arquitecto arquitecta
  direttore direttrice responsabile ingegnere amministratore titolare fondatore fondatrice avvocato consulente addetto
  addetta ricercatore ricercatrice architetto commercialista segretaria segretario impiegato impiegata
  diretor diretora coordenador coordenadora engenheiro engenheira sócio sócia advogado advogada vendedor vendedora
  professora pesquisador comprador
  medewerker adviseur eigenaar hoofd inkoper projectleider onderzoeker docent bestuurder teamleider accountmanager
  vd säljare ansvarig chefsingenjör projektledare konsult inköpare utvecklare handläggare leder sjef rådgiver selger
  daglig johtaja päällikkö asiantuntija myyntipäällikkö
  dyrektor kierownik specjalista prezes specjalistka kierowniczka inżynier
  директор менеджер руководитель инженер начальник специалист бухгалтер юрист аналитик разработчик президент
  مدير مديرة مهندس مهندسة رئيس رئيسة مسؤول مسؤولة مستشار مستشارة منسق منسقة محاسب محاسبة
  müdür müdürü mühendis mühendisi uzman uzmanı yönetici yöneticisi direktör direktörü danışman danışmanı sorumlusu`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Long German, Dutch and Nordic words end in the role: Vertriebsleiterin, Projektmanager. */
const ENDINGS =
  /.{3}(?:leiter|leiterin|leitung|berater|beraterin|ingenieur|ingenieurin|referent|referentin|entwickler|entwicklerin|assistent|assistentin|assistenz|kaufmann|kauffrau|manager|managerin|direktor|direktorin|techniker|technikerin|meister|meisterin|anwalt|anwältin|führer|führerin|beauftragte|beauftragter|verantwortliche|verantwortlicher|einkäufer|einkäuferin|planer|planerin|forscher|forscherin|lehrer|lehrerin|medewerker|adviseur|leider|chef|sjef|ledare|päällikkö)$/u;
const HAN_TITLE =
  /(?:总监|經理|经理|主管|总裁|總裁|董事长|董事長|董事|主任|工程师|工程師|专员|專員|助理|顾问|顧問|部长|部長|科长|处长|局长|院长|校长|所长|所長|店长|店長|厂长|组长|組長|队长|教授|副教授|讲师|講師|研究员|研究員|设计师|設計師|会计师?|會計師?|律师|律師|秘书|秘書|创始人|創始人|合伙人|合夥人|代表|分析师|分析師|老师|老師|主席|负责人|負責人|采购员?|採購員?|销售员?|业务员|業務員|客服|编辑|編輯|记者|記者|架构师|架構師|开发者?|运营|運營|产品经理|总工|技术员|医生|医师|护士|法务|财务|出纳|翻译|策划|文员|职员|职务代理|課長|係長|社長|取締役|執行役員|担当|主査|主事|エンジニア|マネージャー|ディレクター|デザイナー|リーダー|コンサルタント|대표|이사|부장|과장|차장|팀장|대리|사원|매니저|연구원|CEO|CTO|CFO|COO)$/iu;
/** Fields of work: after a comma they continue a title and name no firm. */
const FIELD =
  /^(?:(?:global|international|national|regional|corporate|strategic|technical|digital|key|senior|head of|north|south|east|west|northern|southern|central|western|eastern)\s)?(?:sales|marketing|logistics|trading|operations|engineering|finance|accounting|procurement|purchasing|communications?|development|business|product|products|strategy|research|r&d|hr|people|human resources|legal|compliance|risk|audit|it|information|technology|security|data|analytics|quality|qa|production|manufacturing|supply|partnerships?|alliances|customer|client|growth|innovation|sustainability|public|investor|media|press|events?|programmes?|programs?|projects?|planning|design|education|training|policy|europe|asia|apac|emea|americas|africa|dach|benelux|nordics|uk|us|usa|emea|latam|china|germany|france|vertrieb|einkauf|technik|entwicklung|personal|ventes|achats|ventas|compras|vendite|acquisti|infrastructure|facilities|maintenance|service|services|support|solutions|accounts|exports?|imports?|commercial|retail|wholesale|digital|content|brand|creative|editorial|music|sound|lighting|rentals?)(?:\b.*)?$/i;

const STRAY = /[.!?;:"<>=@{}[\]]|https?|\d{3}/i;

/** Do these words name a role? */
export function isTitle(text: string): boolean {
  const plain = text.trim();
  if (plain.length < 2 || plain.length > 100 || /[!?"<>=@{}]|https?:|\d{3}/i.test(plain))
    return false;
  if (HAN_TITLE.test(plain.replace(/[\s)）(（]+$/u, '')) && plain.length <= 24) return true;
  const words = plain
    .toLowerCase()
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 12) return false;
  return words.some((word) => isTitleWord(word));
}

function isTitleWord(word: string): boolean {
  const masculine = word.replace(/[:*_]?in(?:nen)?$/, '');
  return (
    WORDS.has(word) ||
    WORDS.has(masculine) ||
    ENDINGS.test(word) ||
    word.split('-').some((part) => WORDS.has(part))
  );
}

/** Could these words be a role, standing where a role stands? */
export function mayBeTitle(text: string): boolean {
  const plain = text.trim();
  const words = plain.split(/\s+/);
  return (
    plain.length >= 3 &&
    plain.length <= 70 &&
    words.length <= 7 &&
    !STRAY.test(plain) &&
    !/\d/.test(plain) &&
    /^[\p{L}]/u.test(plain)
  );
}

/** Is this a field of work, such as continues a title after a comma? */
export const isField = (text: string) => FIELD.test(text.trim());
