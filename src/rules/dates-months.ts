/**
 * Month names of 75 languages, January first, as `Intl.DateTimeFormat` has them (full and short, alone and in a date),
 * plus spellings that it lacks. A table, because asking `Intl` for one language costs a page 20 ms, for all 150 ms
 * (Chromium, cold); `test/rules/dates-months.test.ts` holds it against `Intl`. Small letters, no points.
 */
export const MONTH_NAMES: readonly string[] = [
  'degen degener ean eanáir ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janar janeiro januar januari januarie january január januára janv janvier janvāris janúar jän jänner led leden ledna oca ocak sausio sausis sij siječanj siječnja sty styczeń stycznia tammi tammikuu tammikuuta urt urtarrila xan xaneiro yan yanvar',
  'defebr defebrer feabh feabhra feb febbraio feber febr febreiro febrer febrero februar februari februarie february február februára februāris febrúar fev fevereiro fevral févr février helmi helmikuu helmikuuta lut lutego luty ots otsaila peb pebrero shk shkurt vasario vasaris veebr veebruar velj veljača veljače úno únor února şub şubat',
  'bře březen března demarç kovas kovo maalis maaliskuu maaliskuuta maart mac machi maerz mar marca march marec maret mars marso mart martie marts martxoa marzec marzo març março mrt mrz márc március márta mär märts märz ožu ožujak ožujka',
  'abr abril aib aibreán api apirila apr aprel april aprile aprili aprilie aprill apríl apríla aprīlis avr avril balandis balandžio dabr dabril dub duben dubna huhti huhtikuu huhtikuuta kwi kwiecień kwietnia nis nisan pri prill tra travanj travnja ápr április',
  'beal bealtaine demaig gegužė gegužės kvě květen května mag maggio mai maiatza maig maijs maio maj maja may mayo mayıs maí mei máj mája május svi svibanj svibnja touko toukokuu toukokuuta',
  'birželio birželis cze czerwca czerwiec dejuny eka ekaina giu giugno haz haziran hun hunyo iun iunie iyn iyun juin jun june junho juni junie junij junio juny juuni jún júna június júní jūn jūnijs kesä kesäkuu kesäkuuta lipanj lipnja meith meitheamh qer qershor xuño červen června čvn',
  'dejul dejuliol heinä heinäkuu heinäkuuta hul hulyo iul iulie iyl iyul iúil juil juillet jul julai julho juli julie julij julio juliol july juuli júl júla július júlí jūl jūlijs korr korrik liepa liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz uzt uztaila xul xullo července červenec čvc',
  'abu abuztua ag ago agost agosti agosto agu agustus aout août aug august augusta augusti augusts augustus augusztus avg avgust avq avqust ağu ağustos dag dagost elo elokuu elokuuta gush gusht kol kolovoz kolovoza lún lúnasa ogo ogos rugpjūtis rugpjūčio sie sierpień sierpnia srp srpen srpna ágú ágúst',
  'deset desetembre eyl eylül ira iraila meánfómhair mfómh rugsėjis rugsėjo ruj rujan rujna sen sentabr sentyabr sep sept septemba septembar september septembra septembre septembrie septembris septiembre set setembre setembro setiembre settembre setyembre sht shtator syys syyskuu syyskuuta szept szeptember wrz wrzesień września zář září',
  'deireadhfómhair dfómh doct doctubre eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktabr oktoba oktobar oktober oktobris oktoober oktubre oktyabr október októbra ott ottobre out outubro paź październik października spalio spalis tet tetor urr urria říj říjen října',
  'aza azaroa denov denovembre kas kasım lapkritis lapkričio lis listopad listopada listopadu marras marraskuu marraskuuta nob nobyembre noiembrie nov novemba novembar november novembra novembre novembris novembro noviembre noy noyabr nën nëntor nóv nóvember samh samhain stu studeni studenoga',
  'abe abendua ara aralık dec decembar december decembra decembrie decembris decembro dedes dedesembre dek dekabr des desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis disember disyembre déc décembre gru grudnia grudzień gruodis gruodžio joulu joulukuu joulukuuta noll nollaig pro prosinac prosinca prosince prosinec',
];

/** The same in other scripts: beginnings that only this month's names have. */
export const MONTH_STEMS: readonly string[] = [
  'ιαν нэг сту січ янв яну јан қаң հնվ հունվ ינו جان جنو ژان کانونالث ینا जनव जन॰ जान জান ਜਨ ਜਨਵ જાન ஜன ஜனவ జన జనవ ಜನ ಜನವ ജനു දුර มกร มค ມກ ມັງ ဇန် იან ጃን ጃንዋ មករ',
  'φεβ ақп лют феб фев хоё փետ փտվ פבר شبا فبر فرو فور فیف फ़र फेब ফেব ਫ਼ਰ ફેબ பிப ఫిబ ಫೆಬ ഫെബ නවම กพ กุม ກພ ກຸມ ဖေ ဖေဖ თებ ፌብ ፌብሩ កុម',
  'μαρ бер гур мар нау сак մար մրտ מרץ آذا مار मार মার ਮਾਰ માર மார మార ಮಾರ മാർ මැද มีค มีน ມນ ມີນ မတ် მარ ማርች មីន',
  'απρ апр дөр кві кра сәу ապր אפר آور أبر أفر افر اپر نیس अप् एप् এপ্ ਅਪ੍ એપ્ ஏப் ఏప్ ಏಪ್ ഏപ് බක් เมย เมษ ມສ ເມສ ဧပြ აპრ ኤፕሪ មេស',
  'μαΐ май мам мая мај тав тра մայ մյս מאי أیا مئی مای مه मई मे মে ਮਈ મે மே మే ಮೇ മേയ වෙස พค พฤษ ພພ ພຶດ မေ მაი ሜይ ឧសភ',
  'ιουν зур июн мау чер чэр юни јун հնս հունի יונ جوا جون حزی ژوئن یون जुन जून জুন ਜੂਨ જૂન ஜூன జూన ಜೂನ ജൂൺ පොස มิถ มิย ມິຖ ဇွန ივნ ጁን មិថ',
  'ιουλ дол июл лип ліп шіл юли јул հլս հուլ יול تمو جول جوی ژوئی یول जुल জুল ਜੁਲ જુલ ஜூல జుల ಜುಲ ജൂല ඇසළ กค กรก ກລ ກໍລ ဇူ ဇူလ ივლ ጁላይ កក្',
  'αυγ авг жні най сер там օգո օգս אוג آب أغس أوت اوت اگس غشت अगस अग॰ ऑग ऑगस আগ আগস ਅਗ ਅਗਸ ઑગસ ஆக ஆகஸ ఆగ ఆగస ಆಗ ಆಗಸ ഓഗ ഓഗസ නික สค สิง ສຫ ສິງ ဩဂု აგვ ኦገስ សីហ',
  'σεπ вер есд сен сеп қыр սեպ ספט أیل سبت ستم سپت شتن सप् सित सेप সেপ ਸਤੰ સપ્ செப సెప ಸೆಪ സെപ බින กย กัน ກຍ ກັນ စက် სექ ሴፕቴ កញ្',
  'οκτ ара жов кас окт қаз հոկ אוק أکت اکت تشرینالأ अक् ऑक् অক্ ਅਕਤ ઑક્ அக் అక్ ಅಕ್ ഒക് වප් ตค ตุล ຕລ ຕຸລ အော ოქტ ኦክቶ តុល',
  'νοε арванн лис ліс нов ное ноя қар նոյ נוב تشرینالث نوا نوف نوم نون नवं नव॰ नोभ नोव নভে ਨਵੰ નવે நவ நவம నవం ನವೆ നവം ඉල් พย พฤศ ພຈ ພະຈ နို ნოე ኖቬም វិច',
  'δεκ арванх гру дек дец жел сне դեկ דצמ دجن دسا دسم دیس کانونالأ डिस दिस ডিস ਦਸੰ ડિસ டிச డిస ಡಿಸ ഡിസ උඳු ธค ธัน ທວ ທັນ ဒီ ဒီဇ დეკ ዲሴም ធ្ន',
];
