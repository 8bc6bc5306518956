/**
 * Words of dates. Lists are parted by bars, in small letters, and count where a word begins: "ago" alone, "stunde*" with
 * whatever follows.
 */

/**
 * Units of "2 hours ago" as they begin in some forty languages. Beside a number and one of AGO_WORDS they make a date. Weeks and
 * more are left out: they tell no day.
 */
export const RELATIVE_UNITS: readonly (readonly ['minute' | 'hour' | 'day', string])[] = [
  [
    'minute',
    'min*|мин*|хв*|λεπτ*|perc*|dakika*|dk*|phút*|menit*|دقيق*|دقائق*|دقیقه*|דקות*|דק*|मिनट*|মিনিট*|นาที*|分*|분*|daqiqa*|nimi*|minút*|мінут*',
  ],
  [
    'hour',
    'hour|hours|hr|hrs|h|stunde*|std*|heure*|hora*|ora|ore|uur*|uren*|timm*|time|timen|timer|tím*|klst*|tunti*|tuntia*|godz*|hodin*|sat*|ura|ure|ur|час*|ч|годин*|год|гадзін*|saat*|sa|ώρ*|óra*|órá*|orë*|ordu*|giờ*|jam|ساع*|שע*|घंट*|घण्ट*|ঘণ্টা*|ঘন্টা*|ชั่วโมง*|ชม*|小時*|小时*|時間*|시간*|tund*|stund*|valand*',
  ],
  [
    'day',
    'day|days|d|tag|tage|tagen|jour*|j|dia*|día*|giorn*|dag*|dni*|dní*|dnů*|dzień*|den|dna|dne|päivä*|дн*|день*|ден*|gün*|μέρ*|ημέρ*|nap*|zile*|zi|ngày*|hari*|يوم*|أيام*|ايام*|روز*|ימים*|दिन*|দিন*|วัน*|天*|日*|일*|päev*|dien*',
  ],
];

/** What makes "2 hours" a moment in the past. */
export const AGO_WORDS =
  'ago|vor|il y a|hace|há|ha|fa|faz|atrás|geleden|sedan|siden|síðan|fyrir|sitten|temu|przed|před|pred|prije|пре|преди|назад|тому|önce|πριν|acum|în urmă|ezelőtt|lalu|trước|yang lalu|منذ|قبل|پیش|לפני|पहले|আগে|enne|tagasi|pirms|prieš|para|duela';
/** The same in scripts that part no words. */
export const AGO_PIECES = ['前', '전', 'ที่แล้ว', 'ที่ผ่านมา'];

/** "An hour ago" where a word stands for the number. */
export const ONE_WORDS: ReadonlySet<string> = new Set(
  'one ein eine einer einem un une una um uma een et ett en yksi jedna jedną jednu один одну одна o satu bir ένα μία'.split(
    ' ',
  ),
);

/** Words for today, yesterday and the day before. */
export const DAY_WORDS: readonly string[] = [
  "today|heute|aujourd'hui|aujourd’hui|hoy|oggi|hoje|vandaag|i dag|idag|tänään|dzisiaj|dziś|dnes|danes|danas|сегодня|сьогодні|днес|данас|bugün|σήμερα|ma|astăzi|azi|hari ini|hôm nay|اليوم|امروز|היום|आज|আজ|วันนี้|avui|gaur|täna|šodien|šiandien",
  'yesterday|gestern|hier à|hier, à|ayer|ieri|ontem|gisteren|i går|i gar|igår|igar|eilen|wczoraj|včera|včeraj|jučer|вчера|вчора|јуче|dün|χθες|χτες|tegnap|kemarin|hôm qua|أمس|دیروز|אתמול|गतकल|গতকাল|เมื่อวาน|ahir|atzo|eile|vakar',
  "vorgestern|avant-hier|anteayer|antes de ayer|l'altro ieri|l’altro ieri|anteontem|eergisteren|i förrgår|przedwczoraj|позавчера|předevčírem|evvelsi gün|προχθές",
];
/** The same in scripts that part no words. */
export const DAY_PIECES: readonly (readonly string[])[] = [
  ['今天', '今日', '오늘'],
  ['昨天', '昨日', '어제'],
  ['前天', '一昨日', '그저께'],
];

/** What announces a date in a byline, and stands between its parts: "Updated on", "veröffentlicht am", "le". */
export const ANNOUNCES_DATE =
  'on|am|le|el|em|il|den|op|dne|vom|at|um|à|last|first|zuletzt|and|geändert|bearbeitet|publi*|update|updated|actuali*|atuali*|aktuali*|veröffentlich*|erstveröffentlich*|posted|stand|aggiornat*|modified|datum|date|data|mis|mise|jour|опубликовано|обновлено' +
  '|mon|monday|tue|tues|tueday|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|montag|dienstag|donnerstag|freitag|samstag|sonntag|mittwoch|mo|di|mi|do|fr|sa|so|lun*|mardi|martes|mercoledì|miercoledì|miércoles|mercredi|jueves|jeudi|viernes|vendredi|sabado|sábado|samedi|domingo|dimanche';

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

/** Before a date, within words too: what says when the story was last changed, not when it came out. */
export const UPDATED_PIECES =
  'updat|modif|revis|edited|aktualis|geändert|bearbeit|zuletzt|actualis|actualiz|mis à jour|mise à jour|màj|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdater|ändrad|oppdatert|opdateret|päivitet|muokattu|uppfært|zaktualizow|aktualizac|aktualizov|ažurirano|posodobljen|frissít|módosít|обновлен|изменен|оновлен|обновена|редактиран|güncelle|ενημερωση|ενημέρωση|ανανέωση|עודכן|עדכון|تحديث|آخر تعديل|به روز|به\u200cروز|بهروز|ویرایش|अपडेट|अद्यतन|হালনাগাদ|আপডেট|更新|修改|修正|갱신|수정|업데이트|แก้ไข|อัปเดต|cập nhật|diperbarui|diubah|pembaruan|dikemaskini'.split(
    '|',
  );

/** Before a date, within words too: when the story came out. */
export const PUBLISHED_PIECES =
  'publis|publiz|public|pubblicat|posted|postado|veröffentlicht|erschienen|erstellt|gepostet|online seit|créé|creado|creato|criado|geplaatst|gepubliceerd|julkaist|birt|dodano|data:|opublikow|vydáno|objavljeno|megjelen|опубликован|опубліковано|публикуван|дата|yayın|eklenme|δημοσ|פורסם|نشر|انتشار|प्रकाशित|প্রকাশ|发布|發布|公開|掲載|입력|등록|เผยแพร่|ngày đăng|terbit|dipublikasi|released|originally|first|datum|wurde am|verfasst|geschrieben'.split(
    '|',
  );

/** A date beside one of these is no date of the story: a rights line, an event, a birthday, a comment. */
export const FOREIGN_DATE_PIECES =
  '©|(c)|copyright|all rights|rights reserved|established|founded|gegründet|born|geboren|expire|deadline|joined|member since|registriert|comment on|comments on|comment closed|comments closed|commented|replied|reply|antworten'.split(
    '|',
  );
