/**
 * Units of "2 hours ago" as they begin in some forty languages. Beside a number and one of AGO_WORDS they make a date. Weeks and
 * more are left out: they tell no day.
 */
export const RELATIVE_UNITS: readonly (readonly ['minute' | 'hour' | 'day', RegExp])[] = [
  [
    'minute',
    /^(?:min(?![a-z]*\s*(?:read|lese|lect))|м(?:ин|ин)|хв|λεπτ|perc|dakika|dk|phút|menit|دقيق|دقائق|دقیقه|דקות|דק|मिनट|মিনিট|นาที|分|분|daqiqa|nimi|minút|мінут)/iu,
  ],
  [
    'hour',
    /^(?:h(?:ou)?rs?(?!\p{L})|h(?!\p{L})|stunde|std|heure|hora|or[ae](?!\p{L})|ore(?!\p{L})|uur|uren|timm|time[rn]?(?!\p{L})|tím|klst|tunti|tuntia|godz|hodin|sat[ai]?(?!\p{L})|ura|ure|ur(?!\p{L})|час|ч(?!\p{L})|год(?:ин|\.|(?!\p{L}))|гадзін|saat|sa(?!\p{L})|ώρ|óra|órá|orë|ordu|giờ|jam(?!\p{L})|ساع|שע|घंट|घण्ट|ঘণ্টা|ঘন্টা|ชั่วโมง|ชม|小[时時]|時間|시간|tund|stund|valand|saatdan)/iu,
  ],
  [
    'day',
    /^(?:days?(?!\p{L})|d(?!\p{L})|tag(?:e|en)?(?!\p{L})|jours?|j(?!\p{L})|d[ií]as?(?!\p{L})|giorn|dag|dia|dni|dn[iíů]|dzień|den(?!\p{L})|dn[ae](?!\p{L})|päivä|дн|день|дн[яі]|ден|gün|μέρ|ημέρ|nap|zile|zi(?!\p{L})|ngày|hari|يوم|أيام|ايام|روز|ימים|दिन|দিন|วัน|天|日|일|päev|dien)/iu,
  ],
];

/** What makes "2 hours" a moment in the past. */
export const AGO_WORDS =
  /(?<![\p{L}\p{M}])(?:ago|vor|il y a|hace|h[áa]|fa|faz|atrás|geleden|sedan|siden|síðan|fyrir|sitten|temu|przed|před(?=\s)|pred|prije|пре|преди|назад|тому|önce|πριν|acum|în urmă|ezelőtt|lalu|trước|yang lalu|منذ|قبل|پیش|לפני|पहले|আগে|fa|enne|tagasi|pirms|prieš|para|duela|para)(?![\p{L}\p{M}])|[前전]|ที่แล้ว|ที่ผ่านมา/iu;

/** "An hour ago" where a word, or nothing, stands for the number. */
export const ONE_WORDS =
  /(?<!\p{L})(?:(?:an?(?= (?:hour|min|day))|one|einer?|einem|une?|una?|um|uma|een|ett?|en|yksi|jedn[ąau]|один|одну|одна|o|satu|bir|ένα|μία) |se(?=jam |menit ))(?=\p{L})/giu;

/** Words for today, yesterday and the day before. */
export const DAY_WORDS: readonly RegExp[] = [
  /(?<!\p{L})(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|i ?dag|tänään|dzisiaj|dziś|dnes|danes|danas|сегодня|сьогодні|днес|данас|bugün|σήμερα|ma(?=[ ,]+\d\d?[:.]\d\d)|astăzi|azi|hari ini|hôm nay|اليوم|امروز|היום|आज|আজ|วันนี้|avui|gaur|täna|šodien|šiandien)(?!\p{L})|今天|今日|오늘/iu,
  /(?<!\p{L})(?:yesterday|gestern|hier(?=[ ,]+à)|ayer|ieri|ontem|gisteren|i ?g[åa]r|eilen|wczoraj|včera(?:j)?|včeraj|jučer|вчера|вчора|јуче|dün|χθες|χτες|tegnap|kemarin|hôm qua|أمس|دیروز|אתמול|गतकल|গতকাল|เมื่อวาน|ahir|atzo|eile|vakar)(?!\p{L})|昨天|昨日|어제/iu,
  /(?<!\p{L})(?:vorgestern|avant-hier|anteayer|antes de ayer|l['’]altro ieri|anteontem|eergisteren|i förrgår|przedwczoraj|позавчера|předevčírem|evvelsi gün|προχθές)(?!\p{L})|前天|一昨日|그저께/iu,
];

/** Persian (solar) months as pages write them besides `Intl`'s spelling. */
export const PERSIAN_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

/** Languages that write 5/3 for the third of May. */
export const MONTH_FIRST = /^(?:en(?:-(?:us|ph|pr))?|fil|es-pr)$/i;

/** Hours east of Greenwich of the zone names that pages print. Where two zones share a name, the one that news sites use more. */
export const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 1,
  west: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  cat: 2,
  eest: 3,
  msk: 3,
  eat: 3,
  trt: 3,
  мск: 3,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  npt: 5.75,
  bdt: 6,
  wib: 7,
  ict: 7,
  wita: 8,
  sgt: 8,
  hkt: 8,
  myt: 8,
  pht: 8,
  awst: 8,
  wit: 9,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  acdt: 10.5,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  brt: -3,
  art: -3,
};

/** Zones of the United States that leave it to the season: "4:17 pm ET". */
export const SEASONAL_ZONES: Readonly<Record<string, number>> = { et: -5, ct: -6, mt: -7, pt: -8 };

/** Before a date: what it says when the story was last changed, not when it came out. */
export const UPDATED_WORDS =
  /updat|modif|revis|edited|aktualis|geändert|bearbeit|(?<!\p{L})stand(?!\p{L})|zuletzt|actuali[sz]|mise? à jour|\bmàj|aggiornat|ultima modifica|atualiz|bijgewerkt|gewijzigd|uppdater|ändrad|oppdatert|opdateret|päivitet|muokattu|uppfært|zaktualizow|aktualizac|aktualizov|ažurirano|posodobljen|frissít|módosít|обновлен|изменен|оновлен|обновена|редактиран|güncelle|ενημ[εέ]ρωση|ανανέωση|עודכן|עדכון|تحديث|آخر تعديل|به[\s\u200c]?روز|ویرایش|अपडेट|अद्यतन|হালনাগাদ|আপডেট|更新|修改|修正|갱신|수정|업데이트|แก้ไข|อัปเดต|cập nhật|diperbarui|diubah|pembaruan|dikemaskini/iu;

/** Before a date: when the story came out. */
export const PUBLISHED_WORDS =
  /publi[szc]|pubblicat|posted|postado|veröffentlicht|erschienen|erstellt|gepostet|online seit|créé|creado|creato|criado|geplaatst|gepubliceerd|julkaist|birt|dodano|data:|opublikow|vydáno|objavljeno|megjelen|опубликован|опубліковано|публикуван|дата|yayın|eklenme|δημοσ|פורסם|نشر|انتشار|प्रकाशित|প্রকাশ|发布|發布|公開|掲載|입력|등록|เผยแพร่|ngày đăng|terbit|dipublikasi|released|originally|first|datum|wurde am|verfasst|geschrieben/iu;

/** A date beside one of these is no date of the story: a rights line, an event, a birthday, a comment. */
export const FOREIGN_DATE_WORDS =
  /©|\(c\)|copyright|all rights|rights reserved|seit \d{4}|since \d{4}|established|founded|gegründet|born|geboren|expires?|deadline|joined|member since|registriert|comments? (?:on|closed)|commented|replied|reply|antworten/iu;
