/** How addresses and links of a story's further pages look. Data only; read by `extract/more-pages.ts`. */

/** The word "page" as papers write it in addresses, in small letters. */
const PAGE_WORDS =
  'page|page[-_]?no|page[-_]?num(?:ber)?|seite|pagina|pag|sida|side|strona|stranica|stranka|sivu|oldal|sayfa|halaman|trang';

/** Query parameters that count the pages of one story, whole names in small letters. */
export const PAGE_PARAMETERS = new RegExp(`^(?:${PAGE_WORDS}|paged|currentpage|pagewanted)$`);

/** Parameters that count pages on some sites and name something else on others: only a numbered link makes them pages. */
export const SHORT_PARAMETERS = /^(?:p|pg|pn)$/;

/** Parameters that only say where a reader comes from. */
export const TRACKING_PARAMETERS = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|ref|cmpid|ocid|xtor|at_\w+|wt_\w+)$/;

/**
 * Paths that end in a page's number, by what they prove. Groups: `base`, what stands before the number; `number`; `end`,
 * a file's ending that belongs to the base.
 */
export const PAGE_PATHS: readonly { kind: 'word' | 'segment' | 'suffix'; pattern: RegExp }[] = [
  // /story/page-2, /story/page/2/, /story/seite2.html
  {
    kind: 'word',
    pattern: new RegExp(`^(?<base>.+)/(?:${PAGE_WORDS})[-_/]?(?<number>\\d{1,2})(?:\\.[a-z]{2,6})?/?$`, 'i'),
  },
  // /story-page-2.html, /story,page2
  {
    kind: 'word',
    pattern: new RegExp(
      `^(?<base>.+/[^/]+?)[-_,.](?:${PAGE_WORDS})[-_]?(?<number>\\d{1,2})(?<end>\\.[a-z]{2,6})?/?$`,
      'i',
    ),
  },
  // /story/2/
  { kind: 'segment', pattern: /^(?<base>.+)\/(?<number>\d{1,2})\/?$/ },
  // /story-2.html, /story_2.html, /story-p2.html
  { kind: 'suffix', pattern: /^(?<base>.*\/[^/]+?)[-_,](?:p)?(?<number>\d{1,2})(?<end>\.[a-z]{2,6})?\/?$/i },
];

/** A link's words that lead to the next page of what one reads. "Next article" is none of them. */
export const NEXT_PAGE = new RegExp(
  `^[\\s›»>→«‹←|]*(?:${[
    'next(?: page)?|continue(?: reading)?(?: on (?:the )?next page)?|(?:go )?to (?:the )?next page|page suivante|suivante?|lire la suite',
    'weiter|nächste seite|auf der nächsten seite weiterlesen|weiterlesen auf (?:der nächsten )?seite \\d+|siguiente|página siguiente|página seguinte|próxima(?: página)?|seguinte',
    'pagina successiva|successiva|avanti|volgende(?: pagina)?|następna(?: strona)?|dalej|nästa(?: sida)?|neste(?: side)?|næste(?: side)?|seuraava(?: sivu)?',
    'sonraki(?: sayfa)?|следующая(?: страница)?|далее|вперёд|вперед|наступна(?: сторінка)?|далі|επόμενη(?: σελίδα)?|další(?: strana)?|következő(?: oldal)?',
    '下一页|下一頁|下页|次へ|次のページ(?:へ)?|次ページ|다음(?: 페이지)?|الصفحة التالية|التالي|التالية|صفحه بعد|بعدی|הבא|לעמוד הבא|अगला(?: पेज| पृष्ठ)?|trang (?:sau|tiếp)|selanjutnya|halaman (?:berikutnya|selanjutnya)',
  ].join('|')})[\\s›»>→«‹←|.…]*$`,
  'iu',
);

/** A link's words that name a page by its number, a title after it or none: "Page 2", "Seite 2: Die Folgen", "第2页". */
export const NUMBERED_PAGE =
  /^(?:page|seite|página|pagina|страница|стр\.?|сторінка|strona|sida|side|sivu|sayfa|σελίδα|strana|oldal|halaman|trang|पेज|पृष्ठ|صفحة|صفحه|עמוד)\s*(\d{1,2})(?!\d)|^第?\s*(\d{1,2})\s*(?:页|頁|ページ|페이지)/iu;

/** Words that say which page of how many this is: "Page 1 of 3", "1/3", "Seite 1 von 3", "第1页 共3页". */
export const PAGE_OF =
  /(?:^|[^\d/])(\d{1,2})\s*(?:of|von|de|sur|di|van|av|af|z|ze|\/|из|з|od|dari|من|از|מתוך)\s*(\d{1,2})(?![\d/])|(?:第)?(\d{1,2})\s*[页頁]?\s*[,，/]?\s*共\s*(\d{1,2})/iu;

/** Names of elements whose links are pages. */
export const PAGER_NAMES =
  /pagin|pager|page-?nav|page-?links?|multi-?page|article-?toc|post-?pages|seitennav|blaettern/;

/** Names of elements whose pages are those of something else: comments, lists of stories, galleries. */
export const OTHER_PAGER_NAMES =
  /comment|kommentar|coment|discuss|forum|replies|related|recommend|most-?read|archive|search|gallery|galerie|slide|carousel|teaser|sidebar|latest|newsfeed|listing|reviews?\b/;
