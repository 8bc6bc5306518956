/**
 * Words of bylines. Lists are parted by bars, in small letters, and count where a word begins: "editor" alone, "redakt*" with
 * whatever follows. They are looked up, not compiled: as expressions they cost a page's first reading 20 ms.
 */

/** One word that announces a name at the start of a text. */
export const BYLINE_WORDS: ReadonlySet<string> = new Set(
  (
    'by author authors von autor autorin autoren autorinnen verfasser verfasserin par auteur auteurs auteurtrice auteurstrices ' +
    'por escribe autora autores di autore autrice door av af eftir höfundur kirjoittaja toimittaja ' +
    'autorka autorzy autoři autori oprac. opracował opracowała napisał napisała przez piše avtor avtorica avtorji napísal napsal szerző írta yazan yazar ' +
    'автор авторы автори авторка подготовила подготовили пише написал написала от συντάκτης γράφει του της ' +
    'كتب كتبت بقلم إعداد حوار نویسنده نوشته מאת लेखक লেখক โดย เขียนโดย penulis oleh pewarta 作者 撰文 執筆 著者 筆者 取材・文 글 작성자 글쓴이'
  ).split(' '),
);

/** Several words that do so: the first words that they can have, and how they go on. */
export const BYLINE_PHRASES: readonly (readonly [firstWords: string, pattern: RegExp])[] = [
  [
    'a an article words text story analysis opinion interview review report reporting photo photos photography posted published written created submitted researched',
    /^(?:an? )?(?:article|words|text|story|analysis|opinion|interview|review|report|reporting|photos?|photography|posted|published|written|created|submitted|researched)(?: (?:and|&) \w+)? by/,
  ],
  ['posted', /^posted on by/],
  [
    'this article post blog story piece guide column report',
    /^(?:this )?(?:article|post|blog post|story|piece|guide|column|report) (?:was |is )?(?:originally )?(?:written|authored|contributed|posted|published) by/,
  ],
  [
    'ein eine artikel beitrag text kommentar analyse gastbeitrag kolumne interview foto fotos bericht reportage tipps',
    /^(?:ein |eine )?(?:artikel|beitrag|text|kommentar|analyse|gastbeitrag|kolumne|interview|fotos?|bericht|reportage|tipps)(?: und [a-zäöüß]+)? von/,
  ],
  ['dieser', /^dieser (?:artikel|beitrag|text) wurde (?:verfasst |geschrieben |erstellt )?von/],
  ['erstellt geschrieben verfasst veröffentlicht gepostet', /^\S+ von/],
  ['autor autorin', /^(?:autorin ?\/ ?autor(?:in)?|autor\/in)/],
  [
    'article texte propos écrit rédigé publié posté recueillis proposé',
    /^(?:article|texte|propos|écrit|rédigé|publié|posté|recueillis|proposé)(?: [a-zà-ÿ]+)? par/,
  ],
  ['escrito publicado publicada texto elaborado redactado postado', /^\S+ por/],
  ['scritto pubblicato', /^\S+ da/],
  ['a articolo testo', /^(?:a cura di|articolo di|testo di)/],
  ['scris publicat', /^\S+ de/],
  ['geschreven', /^geschreven door/],
  ['skriven skrevet publicerad publisert', /^\S+ a[vf]/],
  ['γράφει', /^γράφει [οη]/],
  ['από', /^από τ(?:ον|ην)/],
  ['tác', /^tác giả/],
];

/** Words that announce a name only before a colon or a slash: elsewhere they are a job, a preposition, a section. */
export const BYLINE_LABELS: ReadonlySet<string> = new Set(
  'words|text|texte|tekst|teksti|story|by|reporter|journalist|journaliste|periodista|redactor|redactora|redacción|texto|reportagem|testo|auteur|contributor|contributors|haber|laporan|wartawan|editor bahasa|redakteur|redakteurin|von|текст|журналист|корреспондент|редактор|تحرير|المؤلف|الكاتب|مترجم|रिपोर्ट|রিপোর্ট|文|记者|記者|編輯|编辑|责任编辑|責任編輯|本报记者|编译|interview|de|per'.split(
    '|',
  ),
);

/** Before a colon they name where a story was taken from: an agency or another paper, never a person. */
export const SOURCE_WORDS: ReadonlySet<string> = new Set(
  'source quelle fuente fonte źródło zdroj izvor sursa forrás kaynak sumber bron källa kilde lähde источник джерело извор πηγή المصدر منبع מקור स्रोत সূত্র nguồn 來源 来源 出典 出所 출처'.split(
    ' ',
  ),
);

/** Before "by" they tell of people who did something else than write: from here on a byline names no authors. */
export const OTHER_ROLE_VERBS =
  'reviewed edited checked verified translated updated approved illustrated photographed produced'.split(' ');
/** How they did it. */
export const OTHER_ROLE_MANNERS = ['', 'medically ', 'clinically ', 'legally ', 'fact ', 'fact-', 'fact'];
/** Other words that say the same. */
export const OTHER_ROLES =
  'fact check|fact-check|fact checked|fact-checked|fact checker|fact-checker|reviewer|translator|photo by|photos by|photograph by|photography by|photographs by|photographys by|photographer|illustration by|illustrations by|editor:|übersetzt|übersetzung|traduit|traduction|traducción|traducido|traduzione|foto:|fotos:|foto von:|fotos von:|bilder:|illustration:|illustrationen:|redigerad|photo:|photos:|crédit|lektorat';

/** Joins two names; words stand alone between spaces. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'and|und|et|y|e|i|og|och|ja|en|és|și|si|dhe|in|ir|un|a|da|dan|và|ve|və|та|і|й|и|және|και|و|ו|और|এবং|และ|at|eta|agus|with|mit|avec|con|com|plus|as well as|sowie|außerdem|ainsi que'.split(
    '|',
  ),
);

/** Connectors that are names' parts or other words too: they join only where both sides are names of two words or more. */
export const WEAK_CONNECTORS: ReadonlySet<string> = new Set('in a da at i si e y con com en ir un'.split(' '));

/** A part that names a job, a desk or the paper's staff: dropped. */
export const JOB_WORDS =
  'staff*|reporter*|correspondent*|editor|editors|editorial*|writer*|journalist*|columnist*|contributor*|contributing*|producer*|photographer*|critic|critics|critical*|analyst*|bureau*|desk|newsroom*|newsdesk*|team|intern|freelance*|director*|professor*|president*|fellow|fellowship*|attorney*|manager*|head of*|chief|senior|seniors|associate*|assistant*|admin|administrator*|webmaster*|guest|presenter*|anchor|meteorologist*|specialist*|expert*|author*|founder*|co-founder*|ceo|md|phd*|ph.d*|m.d.*|lecturer*|news service*|newsservice*|wire service*|wireservice*|wires|agencies' +
  '|redaktion*|redaktör*|redaktor*|redakcj*|redakce*|redakcia*|redaccion*|redacción*|redacao*|redação*|redacção*|redaccão*|redacçao*|redactie*|redazione*|rédaction*|redaksjon*|redaksi*|redacţia*|redacția*|redakteur*|redakcija*|korrespondent*|volont*|autorin*|chefredakt*|ressort*|leiter*|herausgeber*|agenturen*' +
  '|agencias*|agencias*|agências*|periodista*|corresponsal*|enviado*|enviada*|editora|reportera*|envoyé*|chroniqueu*|inviato*|inviata*|giornalista*|corrispondente*|jornalista*|repórter*|dziennikar*|korespondent*|novinar*|toimittaja*|toimitus*|szerkeszt*|muhabir*|editör*|haber merkezi*|wartawan*|penulis*|tim liputan*|phóng viên*' +
  '|редакци*|редактор*|корреспондент*|журналист*|редакція*|кореспондент*|журналіст*|обозревател*|συντακτικ*|صحف*|مراسل*|محرر*|تحرير*|وكالات*|خبرنگار*|سرویس*|গ্রাহক*|প্রতিবেদক*|ডেস্ক*|संवाददाता*|ब्यूरो*|डेस्क*|记者*|記者*|编辑*|編輯*|编译*|特派员*|編集部*|特派員*|기자*|특파원*|편집*|ผู้สื่อข่าว*|กองบรรณาธิการ*';

/** A part with one of these is a thing, a label or an action, never a person. */
export const NO_NAME =
  'comment|comments|kommentar|kommentare|share|shares|follow|read|reading|min|mins|minute*|lesezeit*|lecture|lectures|view|views|foto|fotos|fotogra*|fotoshoot*|photo|photos|photogra*|image|images|bild|bilder|bildung*|bildrechte*|bildquelle*|bildnachweis*|video*|source*|quelle|quellen|fuente*|fonte|źródło|sumber|kategorie*|category*|tag|tags|print|printable*|tages|tagesspiegel*|tageszeitung*|tagesschau*|email*|e-mail*|newsletter*|subscribe*|copyright*|all rights*|rights reserved*|http*|www*|click|date|dates|daten|datenschutz*|account*|advert*|sponsored*|anonymous|unknown*|null|undefined|view all*|posts|profile*|profil|profily*|profili*|more from*|see more*|bio|contact*|special to*|for the*|und mehr*|topic|topics|twitter*|facebook*|instagram*|linkedin*|getty*|shutterstock*|updated*|published*|aktualisiert*|veröffentlicht*|uhr|stand|news|online|redak*|today|times|post|magazine|media|press|tribune|herald|gazette|daily|journal|chronicle|zeitung|nachrichten|noticias|blog|weblog*|inc|llc|ltd|gmbh' +
  '|university*|universität*|department*|institute*|foundation*|association*|council|committee*|ministry*|verlag*|team|teams|group|company*|organisation*|organization*|입력*|수정*|등록*|업데이트*|게재*|youtube*|you tube*|whatsapp*|pinterest*|zurück*|retour|back to*|clinic|klinik*|hospital|horticultur*|educator*|registrier*|anmelden*|einloggen*|abonnieren*|weiterführend*|link|links|rebloggt*|reblogged*|departement*|ministerium*|bundesministerium*|bundesamt*|magazin|s.a.|s. a.';

/** Parts of names that are written small. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de del della dello delle di da do dos das du des la le las los van von vom zu zum zur der den dem het ter ten te af av al el bin bint ibn ben y e i und a ap o ó mac mc san st d l dal dalla dei degli op in 't s abu abd ul ur us um md jr sr na".split(
    ' ',
  ),
);

/** Titles before a name that are no part of it. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms rechtsanwalt rechtsanwältin pfarrer gastautor gastautorin'.split(' '),
);

/** A job before a name without a comma: "Reporterin Anna Alt"; a capital follows. */
export const JOB_BEFORE =
  /^(?:staff |senior |political |foreign |guest )?(?:reporter|correspondent|redakteur(?:in)?|reporterin|korrespondent(?:in)?|korrespondentti|корреспондент|журналист|periodista|journaliste)\s+/;
/** "記者李大同" */
export const CJK_JOB_BEFORE = /^(?:本报|本報|新华社|實習)?(?:記者|记者|編輯|编辑)\s*(?=[\u3400-\u9fff])/;

/** A job after a name without a comma, for texts in small letters: "Anna Alt Reporterin". */
export const JOB_AFTER =
  /(?<=[^\s\d,|]) (?:autor(?:in)?|reporterin|redakteur(?:in)?|author|staff writer|(?:[a-zà-ÿ]+ )?(?:reporter|editor|writer|correspondent))$/;
/** "홍길동 기자", "李大同記者" */
export const CJK_JOB_AFTER = /\s*(?:기자|특파원|記者|记者|특별취재팀)$/;

/** Words of sections, menus and headlines that look like names in capitals; a part with one of them is none. */
export const SUBJECT_WORDS: ReadonlySet<string> = new Set(
  (
    'the learn find guide guides tips article articles forum forums collective journalism content design style strategy strategies resource resources insight insights community communities development model models travel plants repair about home health business technology tech science politics sport sports culture economy local opinion data security software digital product products service services education finance food best top how why what new your our all learning management engineering solutions center network collection ' +
    'politik wirtschaft kultur wissen gesellschaft ratgeber region panorama meinung reise reisen technik gesundheit deutschland ausland inland aktuell aktuelle aktueller aktuellen aktuelles wichtigster wichtigsten zeit startseite mehr alle themen política politica economía economia deportes cultura sociedad mundo españa noticias politique économie société monde actualités cronaca mondo esportes brasil ' +
    'licensed grader certified filed under behalf website call understanding living explore discover contact schedule request free download order shop kinds'
  ).split(' '),
);
