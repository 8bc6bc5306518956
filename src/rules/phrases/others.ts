import type { PhraseRow } from './types.ts';

/** The other languages: Turkish, Arabic, Persian, Hebrew, Greek, Hungarian, Baltic, Asian languages, Swahili. */
export const OTHERS: readonly PhraseRow[] = [
  [
    'tr/mix',
    'teaser',
    22,
    /^(?:(?:ayrıca|bunu da|bunları da) (?:oku|okuyun|bakın)|(?:daha fazla|devamını) (?:oku|göster|bilgi)|haberin devamı|ilgili (?:haberler|konular|içerikler)|en çok (?:okunan|izlenen)\p{L}*|son dakika|önerilen\p{L}*|öne çıkan\p{L}*|reklam|paylaş|yazdır|abone ol|giriş yap|üye ol|bülten|yorum(?:lar| yap| yaz)?|\d+ yorum|etiketler|tüm hakları saklıdır|kaynak ?:|ana ?sayfa|içeriğe (?:atla|geç)|giriş|güncelleme ?:)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'ar/mix',
    'teaser',
    25,
    /^(?:[اإ]قر[أا] (?:أيضا|ايضا|أيضًا|أيضاً|المزيد)|شاهد (?:أيضا|ايضا|أيضًا|أيضاً)|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|الأكثر (?:قراءة|مشاهدة|شعبية)|المزيد(?: من| حول| عن)?|إعلان|اعلان|مشاركة|شارك|طباعة|تعليقات|التعليقات|اشترك|النشرة البريدية|تسجيل الدخول|جميع الحقوق محفوظة|المصدر ?:|الكلمات (?:المفتاحية|الدالة)|وسوم|الرئيسية|انتقل إلى|تابعونا|تابعنا|القائمة|بحث)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'fa/mix',
    'teaser',
    25,
    /^(?:بیشتر بخوانید|همچنین (?:بخوانید|ببینید)|مطالب مرتبط|اخبار مرتبط|پربازدید\p{L}*|پربیننده\p{L}*|تبلیغات|اشتراک(?: ?گذاری)?|دیدگاه\p{L}*|نظرات|برچسب ?ها|مزید پڑھیں|یہ بھی پڑھیں)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'he/mix',
    'teaser',
    25,
    /^(?:קראו (?:גם|עוד)|לקריאה נוספת|עוד ב(?:נושא|\p{L}+)?|כתבות (?:נוספות|קשורות)|הנקראות ביותר|פרסומת|שתפו|שיתוף|תגובות|הירשמו|הרשמה|כל הזכויות שמורות)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'el/mix',
    'teaser',
    22,
    /^(?:διαβάστε (?:επίσης|ακόμη|περισσότερα|ακόμα)|δείτε (?:επίσης|ακόμη|περισσότερα)|σχετικά (?:άρθρα|θέματα)|περισσότερα|δημοφιλή|διαφήμιση|κοινοποίηση|σχόλια|εγγραφή|πηγή ?:)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'hu/mix',
    'teaser',
    22,
    /^(?:olvass(?:a|on)? (?:el|tovább|még)|kapcsolódó (?:cikkek|tartalom)|ez is érdekelheti?|legolvasottabb\p{L}*|hirdetés|megosztás|hozzászólások?|feliratkozás|iratkozzon fel|bejelentkezés|címkék|minden jog fenntartva)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'baltic/mix',
    'teaser',
    22,
    /^(?:(?:skaitykite|skaityk|taip pat skaitykite|lasi|lasiet|loe)(?: (?:taip pat|daugiau|arī|vēl|ka|lisaks|rohkem))?|susij(?:ę|usios?) (?:straipsniai|naujienos)|skaitomiausi\p{L}*|reklama|dalintis|komentarai|komentāri|kommentaarid|prisijungti|prenumeruok\p{L}*|visos teisės saugomos)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'zh/mix',
    'teaser',
    40,
    /^(?:(?:延伸|相关|相關|推荐|推薦|更多|热门|熱門)(?:阅读|閱讀|新闻|新聞|文章|报道|報導|内容|內容|話題|推荐|推薦)|更多|广告|廣告|分享(?:到|至|文章)?|评论|評論|留言|登录|登入|订阅|訂閱|版权所有|版權所有|责任编辑|責任編輯|编辑[:：]|編輯[:：]|来源[:：]|來源[:：]|记者[:：]|上一篇|下一篇|返回(?:首页|顶部)|首页|首頁|点击(?:进入|查看)|看更多|加入(?:line|好友|会员|會員)|不用抽)/u,
  ],
  [
    'ja/mix',
    'teaser',
    40,
    /^(?:関連(?:記事|ニュース|リンク|トピックス?|キーワード)|あわせて読みたい|おすすめ|もっと(?:見る|読む)|続きを読む|人気(?:記事|ランキング)|アクセスランキング|【関連|広告|シェア|ツイート|印刷|ログイン|会員登録|この記事(?:は|を|に)(?:会員|有料|シェア|関する)|有料会員|コメント(?:する|を)?|無断転載|トップ(?:ページ)?へ|記事一覧|次の(?:記事|ページ)|前の記事|写真(?:＝|・|：|:)|メルマガ)/u,
  ],
  [
    'ko/mix',
    'teaser',
    22,
    /^(?:관련 ?(?:기사|뉴스|글)|많이 본 (?:뉴스|기사)|추천 ?(?:기사|뉴스)|주요 ?(?:뉴스|기사)|더 ?보기|광고|공유(?:하기)?|댓글|로그인|회원가입|구독(?:하기)?|저작권자|무단 ?전재|ⓒ|기사 ?(?:제보|공유|입력|수정)|입력 ?[:\d]|이전 ?기사|다음 ?기사|목록)/u,
  ],
  [
    'vi/mix',
    'teaser',
    22,
    /^(?:(?:xem|đọc) (?:thêm|tiếp|ngay)|tin (?:liên quan|mới|nóng|cùng chuyên mục)|bài (?:liên quan|viết liên quan|cùng chuyên mục)|đọc nhiều|quảng cáo|chia sẻ|bình luận|ý kiến|đăng nhập|đăng ký|từ khóa|chủ đề ?:|trở lại|nguồn ?:|theo dõi)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'id/mix',
    'teaser',
    22,
    /^(?:baca (?:juga|selengkapnya|lebih)|lihat (?:juga|selengkapnya)|simak (?:juga|video)|artikel (?:terkait|lainnya)|berita (?:terkait|lainnya|terpopuler)|terpopuler|rekomendasi|iklan|advertisement|bagikan|komentar|penulis ?:|editor ?:|sumber ?:|soma (?:zaidi|pia|hapa)|habari (?:zaidi|nyingine)|tangazo)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'indic/mix',
    'teaser',
    25,
    /^(?:(?:यह|ये) भी (?:पढ़ें|पढ़ें|देखें)|(?:और|आगे) (?:पढ़ें|पढ़ें|देखें)|संबंधित (?:खबरें|समाचार)|विज्ञापन|शेयर|टिप्पणि\p{L}+|আরও পড়ুন|আরো পড়ুন|বিজ্ঞাপন|மேலும் படிக்க|விளம்பரம்|ఇవి కూడా చదవండి|हेही वाचा|આ પણ વાંચો)/u,
  ],
  [
    'th/mix',
    'teaser',
    25,
    /^(?:อ่าน(?:เพิ่มเติม|ต่อ|ข่าว)|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|ข่าวยอดนิยม|แนะนำ|โฆษณา|แชร์|ความคิดเห็น|เข้าสู่ระบบ|สมัครสมาชิก)/u,
  ],
];
