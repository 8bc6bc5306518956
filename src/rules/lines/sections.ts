/** Names of the sections of papers, lower case, by which a line above the headline is a section and no kicker. */
export const SECTIONS: ReadonlySet<string> = new Set(
  (
    'politics|world|world news|news|business|economy|economics|finance|markets|sport|sports|soccer|football|culture|arts|entertainment|' +
    'opinion|comment|analysis|science|technology|tech|health|climate|environment|nature|nature and environment|society|education|travel|lifestyle|life|style|local|' +
    'national|international|europe|asia|africa|americas|middle east|us news|uk news|australia|conflicts|crime|law|law and justice|human rights|religion|media|' +
    'history|migration|digital world|offbeat|catastrophe|trade|money|food|music|film|books|games|cars|property|obituaries|science and tech|' +
    'politik|wirtschaft|panorama|kultur|wissen|wissenschaft|gesellschaft|gesundheit|umwelt|reise|meinung|inland|ausland|lokales|regional|nachrichten|' +
    'feuilleton|netzwelt|digital|technik|auto|mobilität|bildung|leben|unterhaltung|finanzen|börse|konflikte|geschichte|medien|kriminalität|' +
    'politique|monde|économie|société|culture|sciences|santé|planète|environnement|médias|faits divers|france|opinions|idées|' +
    'política|mundo|economía|sociedad|cultura|deportes|ciencia|tecnología|salud|opinión|internacional|nacional|españa|medio ambiente|educación|sucesos|' +
    'economia|sociedade|esportes|desporto|esporte|saúde|ciência|tecnologia|brasil|portugal|cronaca|politica|esteri|mondo|salute|scienza|tecnologia|spettacoli|' +
    'politiek|binnenland|buitenland|economie|cultuur|wetenschap|gezondheid|politikk|utenriks|innenriks|økonomi|kultur|politiikka|kotimaa|ulkomaat|talous|urheilu|' +
    'polityka|świat|gospodarka|biznes|kraj|zdrowie|nauka|kultura|domácí|zahraniční|ekonomika|politika|svět|věda|' +
    'политика|экономика|общество|мир|культура|спорт|наука|происшествия|в мире|політика|економіка|суспільство|світ|' +
    'siyaset|ekonomi|dünya|gündem|spor|kültür|sağlık|سياسة|اقتصاد|رياضة|ثقافة|مجتمع|عالم|علوم|صحة|' +
    'thời sự|thế giới|kinh doanh|sức khỏe|giáo dục|thể thao|nasional|olahraga|politik|ekonomi|kitaifa|michezo'
  ).split('|'),
);
