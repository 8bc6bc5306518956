/** Words that announce a name in a byline, per language family; they stand at the start of a text, case does not matter. */
export const BYLINE_PREFIX = [
  // en
  '(?:(?:(?:an? )?(?:article|words|text|story|analysis|opinion|interview|review|report|reporting|photos?|photography|posted|published|written|created|submitted|researched)(?: (?:and|&) \\w+)? )?by)',
  'posted on by',
  '(?:this )?(?:article|post|blog post|story|piece|guide|column|report) (?:was |is )?(?:originally )?(?:written|authored|contributed|posted|published) by',
  'authors?',
  // de
  '(?:(?:ein |eine )?(?:artikel|beitrag|text|kommentar|analyse|gastbeitrag|kolumne|interview|fotos?|bericht|reportage|tipps)(?: und \\w+)? )?von',
  'dieser (?:artikel|beitrag|text) wurde (?:verfasst |geschrieben |erstellt )?von',
  '(?:erstellt|geschrieben|verfasst|veröffentlicht|gepostet) von',
  '(?:autorin ?/ ?)?autor(?:in|en|innen|/in)?',
  'verfasser(?:in)?',
  // fr
  '(?:(?:article|texte|propos|écrit|rédigé|publié|posté|recueillis|proposé)(?: \\w+)? )?par',
  'auteurs?(?:trices?)?',
  // es, pt, it, ro
  '(?:(?:escrito|publicado|publicada|texto|elaborado|redactado|postado) )?por',
  'escribe|autora?|autores',
  '(?:scritto|pubblicato) da|a cura di|articolo di|testo di|di|autore|autrice',
  '(?:scris|publicat) de',
  // nl, sv, no, da, is, fi
  '(?:geschreven )?door',
  '(?:(?:skriven|skrevet|publicerad|publisert) )?a[vf]|eftir|höfundur|kirjoittaja|toimittaja',
  // pl, cs, sk, hr, sl, hu, tr
  'autor(?:ka|zy|ři|i)|opracowa(?:ł|ła)|oprac\\.|napisała?|przez|piše|avtor(?:ica|ji)?|napísal|napsal|szerző|írta|yazan|yazar',
  // ru, uk, bg, sr, el
  'автор(?:ы|и|ка)?|подготовил[аи]?|пише|написала?|от|συντάκτης|γράφει(?: [οη])?|του|της|από τ(?:ον|ην)',
  // ar, fa, he, hi, bn, th, id, ms, vi
  'كتبت?|بقلم|إعداد|حوار|نویسنده|نوشته|מאת|लेखक|লেখক|โดย|เขียนโดย|penulis|oleh|pewarta|tác giả',
  // zh, ja, ko
  '作者|撰文|執筆|著者|筆者|取材・文|글|작성자|글쓴이',
].join('|');

/** Words that announce a name only before a colon or a slash: elsewhere they are a job, a preposition, a section. */
export const BYLINE_LABEL =
  '(?:words|text|texte?|tekst|teksti|story|by|reporter|journalist|journaliste|periodista|redactor[a]?|redacción|texto|reportagem|testo|auteur|contributors?|haber|laporan|wartawan|editor bahasa|redakteur(?:in)?|von|текст|журналист|корреспондент|редактор|تحرير|المؤلف|الكاتب|مترجم|रिपोर्ट|রিপোর্ট|文|记者|記者|編輯|编辑|责任编辑|責任編輯|本报记者|编译|interview|de|per)\\s*[:：/／]';

/** Names where a story was taken from: an agency or another paper, never a person. */
export const SOURCE_LABEL =
  /(?<![\p{L}])(?:source|quelle|fuente|fonte|źródło|zdroj|izvor|sursa|forrás|kaynak|sumber|bron|källa|kilde|lähde|источник|джерело|извор|πηγή|المصدر|منبع|מקור|स्रोत|সূত্র|nguồn|來源|来源|出典|出所|출처)\s*[:：]\s*([^\n|]{1,60})/giu;

/** Announces people who did something else than write: from here on a byline names no authors. */
export const OTHER_ROLES =
  /(?<!\p{L})(?:(?:medically |clinically |legally |fact[- ]?)?(?:reviewed|edited|checked|verified|translated|updated|approved|illustrated|photographed|produced) by|fact[- ]check(?:ed|er)?|reviewer|translator|photos?(?:graph(?:y|s))? by|photographer|illustrations? by|editor:|übersetz(?:t|ung)(?: von)?|aus dem \p{L}+ von|traduit|traduction|traducción|traducido|traduzione|fotos?(?: von)?:|bilder:|illustration(?:en)?:|redigerad|foto:|photos?:|crédit|lektorat)(?!\p{L})/iu;

/** Joins two names; words stand alone between spaces. */
export const CONNECTORS =
  'and|und|et|y|e|i|og|och|ja|en|und|és|și|si|dhe|in|ir|un|a|da|dan|và|ve|və|та|і|й|и|және|και|و|ו|और|এবং|และ|at|eta|agus|with|mit|avec|con|com|plus|as well as|sowie|außerdem|ainsi que';

/** Connectors that are names' parts or other words too: they join only where both sides are names of two words or more. */
export const WEAK_CONNECTORS: ReadonlySet<string> = new Set([
  'in',
  'a',
  'da',
  'at',
  'i',
  'si',
  'e',
  'y',
  'con',
  'com',
  'en',
  'ir',
  'un',
]);

/** A part that names a job, a desk or the paper's staff: dropped. Matched anywhere in the part, at word starts. */
export const JOB_WORDS =
  /(?<![\p{L}])(?:staff|reporter|correspondents?|editors?\b|editorial|editor-in-chief|writer|journalist|columnist|contributor|contributing|producer|photographer|critic|analyst|bureau|desk\b|newsroom|newsdesk|team\b|intern\b|freelance|director|professor|president|fellow|attorney|manager|head of|chief|senior|associate|assistant|admin|administrator|webmaster|guest|presenter|anchor|meteorologist|specialist|expert|author|founder|co-founder|ceo|md\b|phd|ph\.d|m\.d\.|lecturer|news ?service|wire ?service|wires|agencies|redaktion|redaktör|redaktor|redakcj|redakce|redakcia|redacci[oó]n|redac[cç][aã]o|redactie|redazione|rédaction|redaksjon|redaktionen|redaksi|redacţia|redacția|redakteur|redakcija|korrespondent|reporterin|volont|autorin|chefredakt|ressort|leiter|herausgeber|agenturen|agencias|ag[eê]ncias|periodista|corresponsal|enviad[oa]|editora?\b|reportera|journaliste|envoyé|correspondante?|chroniqueu|inviat[oa]|giornalista|corrispondente|jornalista|repórter|dziennikar|korespondent|novinar|toimittaja|toimitus|szerkeszt|muhabir|editör|haber merkezi|wartawan|penulis|tim liputan|phóng viên|редакци|редактор|корреспондент|журналист|редакція|кореспондент|журналіст|обозревател|συντακτικ|صحف|مراسل|محرر|تحرير|وكالات|خبرنگار|سرویس|গ্রাহক|প্রতিবেদক|ডেস্ক|संवाददाता|ब्यूरो|डेस्क|记者|記者|编辑|編輯|编译|特派员|編集部|特派員|기자|특파원|편집|ผู้สื่อข่าว|กองบรรณาธิการ)/iu;

/** A part with one of these is a thing, a label or an action, never a person. */
export const NO_NAME =
  /(?<![\p{L}])(?:comments?|kommentare?|kommentar|share|follow|read|min(?:ute[sn]?|\.)?|lesezeit|lecture|views?|foto|photo|image|bild|video|source|quelle|fuente|fonte|źródło|sumber|kategorie[n]?|category|tags?|print|email|e-mail|newsletter|subscribe|copyright|all rights|rights reserved|http|www|click|date|account|advert|sponsored|anonymous|unknown|null|undefined|view all|posts|profile|profil|more from|see more|bio\b|contact|special to|for the|und mehr|topics?|twitter|facebook|instagram|linkedin|getty|shutterstock|updated|published|aktualisiert|veröffentlicht|uhr|stand|news\b|online\b|redak|today\b|times\b|post\b|magazine\b|media\b|press\b|tribune\b|herald\b|gazette\b|daily\b|journal\b|chronicle\b|zeitung\b|nachrichten\b|noticias\b|blog\b|inc\b|llc\b|ltd\b|gmbh\b|s\.?a\.?\b(?=$)|university|universität|department|institute|foundation|association|council|committee|ministry|verlag|team|group\b|company|organi[sz]ation|입력|수정|등록|업데이트|게재|youtube|you tube|whatsapp|pinterest|zurück|retour\b|back to|clinic\b|klinik|hospital\b|horticultur|educator|registrier|anmelden|einloggen|abonnieren|weiterführend|links?$|rebloggt|reblogged|departement|ministerium|bundesministerium|bundesamt|magazin\b)/iu;

/** Parts of names that are written small. */
export const NAME_PARTICLES =
  /^(?:de|del|della|dello|delle|di|da|do|dos|das|du|des|la|le|las|los|van|von|vom|zu|zum|zur|der|den|dem|het|ter|ten|te|af|av|al|el|bin|bint|ibn|ben|y|e|i|und|a|ap|o|ó|mac|mc|san|st|d|l|dal|dalla|dei|degli|op|in|'t|s|abu|abd|ul|ur|us|um|md|jr|sr|na)$/iu;

/** Titles before a name that are no part of it. */
export const HONORIFICS =
  /^(?:(?:mr|mrs|ms|rechtsanwalt|rechtsanwältin|pfarrer|gastautor|gastautorin)\.? )+(?=\p{Lu})/iu;

/** A job before a name without a comma: "Reporterin Anna Alt", "記者李大同". */
export const JOB_BEFORE =
  /^(?:(?:staff |senior |political |foreign |guest )?(?:reporter|correspondent|redakteur(?:in)?|reporterin|korrespondent(?:in)?|korrespondentti|корреспондент|журналист|periodista|journaliste)\s+(?=\p{Lu})|(?:本报|本報|新华社|實習)?(?:記者|记者|編輯|编辑)\s*(?=\p{Script=Han}))/u;

/** A job after a name without a comma: "Anna Alt Reporterin", "홍길동 기자", "李大同記者". */
export const JOB_AFTER =
  /(?:(?<=\p{Ll}|\.) (?:autor(?:in)?|author|reporter(?:in)?|redakteur(?:in)?|editor|staff writer|correspondent|(?:\p{L}+ )?(?:reporter|editor|writer|correspondent))|\s*(?:기자|특파원|記者|记者|특별취재팀))$/iu;

/** Words of sections, menus and headlines that look like names in capitals; a part with one of them is none. */
export const SUBJECT_WORDS =
  /(?<![\p{L}'’-])(?:the|learn|find|guides?|tips|articles?|forums?|collective|journalism|content|design|style|strateg(?:y|ies)|resources?|insights?|communit(?:y|ies)|development|models?|travel|plants|repair|about|home|health|business|technology|tech|science|politics|sports?|culture|economy|local|opinion|data|security|software|digital|products?|services?|education|finance|food|best|top|how|why|what|new|your|our|all|learning|management|engineering|solutions|center|network|collection|politik|wirtschaft|kultur|wissen|gesellschaft|ratgeber|region|panorama|meinung|reisen?|technik|gesundheit|deutschland|ausland|inland|aktuell(?:e[rns]?|es)?|wichtigste[rn]?|zeit|startseite|mehr|alle|themen|pol[ií]tica|econom[ií]a|deportes|cultura|sociedad|mundo|españa|noticias|politique|économie|société|monde|actualités|cronaca|mondo|esportes|brasil|licensed|grader|certified|filed|under|behalf|website|call|understanding|living|explore|discover|contact|schedule|request|free|download|order|shop|kinds)(?![\p{L}'’-])/iu;
