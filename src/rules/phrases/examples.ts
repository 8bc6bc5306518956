/** What a phrase rule must hit and what it must leave alone; kept apart from the rules, so that examples do not ship. */
export interface PhraseExamples {
  hit: readonly string[];
  miss: readonly string[];
}

/** By the rule's id; sentences of our own. */
export const PHRASE_EXAMPLES: Readonly<Record<string, PhraseExamples>> = {
  'mul/copyright': {
    hit: ['© 2024 The Cedar Ledger', 'Northwater Radio Copyright 2023'],
    miss: ['She asked who held the copyright to the song.'],
  },
  'mul/pages': { hit: ['Page 1 of 3', '1 2 3 ›'], miss: ['Page one of the letter was missing.'] },
  'mul/credit': {
    hit: ['Photo: Jane Roe', 'Foto: Malin Berg/TT'],
    miss: ['Photos of the bridge were shown to the jury on Monday.'],
  },
  'mul/credit-end': {
    hit: ['The harbour at dawn on Monday (Getty Images)', 'A tug leaves the port. Jane Roe/AFP'],
    miss: ['The agency AFP said that nobody was hurt.', 'Nobody was hurt, the harbour office said. (mlb/dpa)'],
  },
  'mul/networks': {
    hit: ['Facebook Twitter WhatsApp', 'X | Email'],
    miss: ['Facebook said on Monday that it would leave the town.'],
  },
  'mul/address': {
    hit: ['https://p.nwr.example/q/7KD2A'],
    miss: ['See https://nwr.example for the full report of the council.'],
  },
  'mul/duration': { hit: ['01:32 min', '5 min read'], miss: ['5 minutes were enough for the whole hall to empty.'] },
  'mul/source': {
    hit: ['Quelle: dpa', 'Fuente: oficina del puerto', 'Source : mairie'],
    miss: ['Sources close to the harbour office spoke of delays.'],
  },
  'mul/rating': {
    hit: ['330 Bewertungen', '4,0 bei 4 Bewertungen', '52 Likes'],
    miss: ['52 votes were missing when the hall had emptied.'],
  },
  'mul/price': {
    hit: ['24,95 €', 'ab 9,99 €', '$19.99 at the ferry shop'],
    miss: ['24 euros a ticket is too much, the pupils say.'],
  },
  'mul/program': {
    hit: ['Deprecated: a call by reference in /srv/page.php on line 36'],
    miss: ['Warning: the tide comes in faster than it looks.'],
  },
  'en/skip': {
    hit: ['Skip to main content', 'Skip next section Related topics'],
    miss: ['Go to the polls early, the mayor told the voters of the old town on Monday.'],
  },
  'en/menu': { hit: ['Log in', 'View all'], miss: ['Home is where the ferry stops.'] },
  'en/ad': {
    hit: ['Advertisement', 'Story continues below advertisement'],
    miss: ['Ads for the museum covered the tram.'],
  },
  'en/read-more': {
    hit: ['Read more: Budget at a glance', 'Related: How the mill was saved'],
    miss: ['Read more than one paper a day, she said.'],
  },
  'en/related': {
    hit: ['More from Africa', 'You might also like', 'Related topics'],
    miss: ['More in the hall stood up to clap. Others left.', 'Top officials met on Monday to discuss the dam.'],
  },
  'en/newsletter': {
    hit: ['Sign up for our weekly newsletter', 'Enter your email'],
    miss: ['Get ready for a long winter, the warden told the villagers.'],
  },
  'en/share': {
    hit: ['Share this article', 'Copy link'],
    miss: ['Share prices fell on Monday after the bank raised its rates.'],
  },
  'en/consent': {
    hit: ['We use cookies to improve our site', 'Accept all'],
    miss: ['We use boats, not lorries, the miller said.'],
  },
  'en/paywall': {
    hit: ['Already a subscriber? Log in', 'Subscribers only'],
    miss: ['The article was free of errors, the judge said.'],
  },
  'en/comments': { hit: ['12 comments', 'Leave a reply'], miss: ['Her comments drew laughter from the hall.'] },
  'en/tags': {
    hit: ['Tags: floods, council', 'Filed under: Opinion'],
    miss: ['Tags were found on eleven of the stolen sheep.'],
  },
  'en/byline': {
    hit: ['By Dana Whitlock', 'Written by Jane Roe'],
    miss: ['By Monday the water had gone. Nobody was hurt.', 'by and large it worked'],
  },
  'en/staff': {
    hit: ['(Reporting by Jane Roe; Editing by Malin Berg)', 'Additional reporting by Jane Roe'],
    miss: ['Reporting by the harbour office has been slow.'],
  },
  'en/press': {
    hit: ['Press contact', 'Notes to editors', 'About the museum'],
    miss: ['Media in the capital have asked the same.'],
  },
  'en/date': {
    hit: ['Updated on 3 May 2024', '2 hours ago', 'March 14, 2025'],
    miss: ['Sunday was quiet in the harbour, and the boats stayed in.'],
  },
  'en/author-box': {
    hit: ['About the author', 'Dana Whitlock is a staff reporter at the Cedar Ledger'],
    miss: ['The author reads aloud in the library.'],
  },
  'en/corrections': {
    hit: ['All rights reserved.', 'This article was originally published in March'],
    miss: ['Corrections officers went on strike.'],
  },
  'de/skip': {
    hit: ['Zum Inhalt springen', 'Nach oben'],
    miss: ['Zum Glück wurde niemand verletzt, sagte der Förster.'],
  },
  'de/ad': { hit: ['Anzeige', '- Anzeige -'], miss: ['Anzeigen gegen den Bauern gingen bei drei Ämtern ein.'] },
  'de/affiliate': {
    hit: ['Dieser Artikel enthält Affiliate-Links', 'Für Links auf dieser Seite erhält der Verlag eine Provision'],
    miss: ['Dieser Artikel des Gesetzes enthält ein Verbot.'],
  },
  'de/press': {
    hit: ['Pressekontakt: Malin Berg', 'Veröffentlichung und Nachdruck honorarfrei'],
    miss: ['Ansprechende Bilder hat die Malerin nie gewollt.'],
  },
  'de/liked': {
    hit: ['Hat dir dieser Text gefallen? Dann erzähl es weiter.', 'War dieser Artikel hilfreich?'],
    miss: ['Die Mühle hat den Kindern gefallen.'],
  },
  'de/read-more': {
    hit: ['Lesen Sie auch: Wie der Bach verschwand', 'Mehr zum Thema'],
    miss: ['Mehr als zwanzig Boote lagen im Hafen.'],
  },
  'de/related': { hit: ['Meistgelesen', 'Zur Startseite'], miss: ['Themen gab es genug, doch niemand wollte reden.'] },
  'romance/newsletter': {
    hit: [
      'Apúntate a nuestro boletín de ciencia y recíbelo cada martes en tu correo.',
      'Inscrivez-vous à la newsletter du port',
      'Iscriviti alla nostra newsletter settimanale',
      'Assine nosso boletim e fique por dentro',
    ],
    miss: [
      'Recibió el boletín de notas en junio, y nadie le preguntó nada',
      'El boletín de la playa dice que no hay viento',
    ],
  },
  'de/newsletter': {
    hit: ['Jetzt den Newsletter kostenlos abonnieren', 'Ihre E-Mail-Adresse'],
    miss: ['Die Post brachte den Brief am Montag.'],
  },
  'de/share': { hit: ['Artikel teilen', 'Drucken'], miss: ['Teile der Mauer stürzten in den Bach.'] },
  'de/consent': {
    hit: ['Diese Seite verwendet Cookies', 'Datenschutz'],
    miss: ['Wir haben die Mühle gerettet, sagte sie.'],
  },
  'de/paywall': {
    hit: ['Jetzt weiterlesen', 'Dieser Artikel ist exklusiv für Abonnenten'],
    miss: ['Sie sind am Montag gekommen.'],
  },
  'de/comments': {
    hit: ['3 Kommentare', 'Kommentar schreiben'],
    miss: ['Kommentare wie dieser gefielen dem Rat nicht und er beschloss am Abend, die Sitzung zu vertagen.'],
  },
  'de/byline': {
    hit: ['Von Henrike Solbach', 'Text: Gerda Pohl'],
    miss: ['Von Montag an gilt der neue Fahrplan. Die Bahn bittet um Geduld.'],
  },
  'de/date': { hit: ['Stand: 14.03.2025, 17:20 Uhr', 'vor 3 Stunden'], miss: ['Montag kommt der Rat zusammen.'] },
  'de/author-box': { hit: ['Über den Autor', 'Zur Person'], miss: ['Der Autor liest am Montag aus seinem Buch.'] },
  'de/boilerplate': {
    hit: ['Alle Rechte vorbehalten', 'Quelle: dpa'],
    miss: ['Quellen am Berg sind im Sommer versiegt.'],
  },
  'nl/mix': {
    hit: ['Lees ook: De molen draait weer', 'Deel dit artikel'],
    miss: ['Lezen leer je in de trein, zegt de meester.'],
  },
  'nordic/mix': {
    hit: ['Les også: Broen åpner igjen', 'Läs mer'],
    miss: ['Se til helvete at båten er klar, sa skipperen. Ingen svarte.'],
  },
  'fr/teaser': {
    hit: ['Lire aussi : Le moulin tourne à nouveau', 'Sur le même sujet'],
    miss: ['Lire à haute voix reste un plaisir, dit-elle.'],
  },
  'fr/mix': { hit: ['Publicité', 'Partager'], miss: ['Partagés entre la mer et la ville, ils ont choisi le port.'] },
  'fr/byline': {
    hit: ['Par Jeanne Roux', 'Publié le 3 mai 2024 à 10h15'],
    miss: ['Par ailleurs, le conseil a voté la dépense.'],
  },
  'es/teaser': {
    hit: ['Lee también: El molino vuelve a girar', 'Te puede interesar'],
    miss: ['Lee un libro cada semana, dice el maestro.'],
  },
  'es/mix': { hit: ['Publicidad', 'Comparte'], miss: ['Compartieron la cena y el silencio.'] },
  'es/byline': {
    hit: ['Por Marina Escolar', 'Actualizado el 12 de mayo'],
    miss: ['Por eso nadie quiso salir. La plaza quedó vacía.'],
  },
  'pt/mix': {
    hit: ['Leia também: O moinho voltou a girar', 'Mais lidas'],
    miss: ['Leia devagar, pediu a professora.'],
  },
  'it/mix': {
    hit: ['Leggi anche: Il mulino gira di nuovo', 'Condividi'],
    miss: ['Condividono la barca e la fatica. Nessuno si lamenta.'],
  },
  'ro/mix': { hit: ['Citește și: Moara se învârte din nou', 'Distribuie'], miss: ['Citește mult, spune învățătorul.'] },
  'ru/teaser': {
    hit: ['Читайте также: Мельница снова крутится', 'По теме'],
    miss: ['Читайте медленно, просит учитель.'],
  },
  'ru/mix': { hit: ['Реклама', 'Поделиться'], miss: ['Подписан новый договор.'] },
  'uk/mix': {
    hit: ['Читайте також: Млин знову крутиться', 'Поділитися'],
    miss: ['Читайте повільно, просить учитель.'],
  },
  'pl/mix': { hit: ['Czytaj także: Młyn znów się kręci', 'Udostępnij'], miss: ['Czytają powoli, prosi nauczyciel.'] },
  'cs/mix': { hit: ['Čtěte také: Mlýn se zase točí', 'Sdílet'], miss: ['Čte pomalu, říká učitel.'] },
  'south-slavic/mix': { hit: ['Pročitajte još: Mlin se opet okreće', 'Komentari'], miss: ['Pročitali smo pismo.'] },
  'tr/mix': { hit: ['Ayrıca okuyun: Değirmen yine dönüyor', 'Paylaş'], miss: ['Paylaştıkları tek şey ekmekti.'] },
  'ar/mix': { hit: ['اقرأ أيضا: الطاحونة تدور من جديد', 'الأكثر قراءة'], miss: ['اقرأوا ببطء، قال المعلم.'] },
  'fa/mix': { hit: ['بیشتر بخوانید: آسیاب دوباره می‌چرخد', 'تبلیغات'], miss: ['بیشتر مردم آمدند.'] },
  'he/mix': { hit: ['קראו גם: הטחנה שוב מסתובבת', 'פרסומת'], miss: ['קראו את המכתב בקול.'] },
  'el/mix': { hit: ['Διαβάστε επίσης: Ο μύλος γυρίζει ξανά', 'Διαφήμιση'], miss: ['Διαβάστε αργά, είπε ο δάσκαλος.'] },
  'hu/mix': { hit: ['Kapcsolódó cikkek', 'Hirdetés'], miss: ['Olvasni a vonaton tanult.'] },
  'baltic/mix': { hit: ['Skaitykite taip pat: Malūnas vėl sukasi', 'Reklama'], miss: ['Lasītāji atnāca agri.'] },
  'zh/mix': { hit: ['延伸閱讀：磨坊又轉起來了', '广告'], miss: ['記者在現場看見三艘船。'] },
  'ja/mix': { hit: ['関連記事', 'あわせて読みたい'], miss: ['関係者によると、橋は来年開通する。'] },
  'ko/mix': { hit: ['관련 기사', '댓글'], miss: ['주민들은 다리를 건넜다.'] },
  'vi/mix': { hit: ['Xem thêm: Cối xay lại quay', 'Quảng cáo'], miss: ['Xem phim xong, họ đi về.'] },
  'id/mix': { hit: ['Baca juga: Kincir berputar lagi', 'Bagikan'], miss: ['Baca pelan-pelan, kata guru itu.'] },
  'indic/mix': { hit: ['यह भी पढ़ें: चक्की फिर चली', 'विज्ञापन'], miss: ['यह नाव पुरानी है।'] },
  'th/mix': { hit: ['อ่านเพิ่มเติม', 'ข่าวที่เกี่ยวข้อง'], miss: ['ชาวบ้านข้ามสะพานแล้ว'] },
  'en/appeal': {
    hit: [
      'News from your street is not free. Become a member for $4 a month.',
      'Please support local journalism today.',
    ],
    miss: ['In May the town will become a member of the harbour league.'],
  },
  'fr/press': {
    hit: ['Contact presse', 'À propos de l’auteur', 'Ufficio stampa'],
    miss: ['À propos de la digue, le maire se tait.'],
  },
  'fr/offered': {
    hit: ['Cet article vous est offert par un abonné.', 'La suite de cet article est réservée aux abonnés'],
    miss: ['Un repas a été offert aux abonnés de la bibliothèque lundi.'],
  },
};
