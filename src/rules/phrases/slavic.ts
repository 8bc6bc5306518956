import type { PhraseRow } from './types.ts';

/** Russian, Ukrainian, Polish, Czech, Slovak, Serbian, Croatian, Bulgarian. */
export const SLAVIC: readonly PhraseRow[] = [
  [
    'ru/teaser',
    'teaser',
    25,
    /^(?:(?:читайте|смотрите|слушайте|подробнее|ещё|еще)(?: (?:также|далее|по теме|об этом|ещё|еще|о|на))?|по теме|материалы по теме|похожие (?:новости|материалы)|другие новости|популярное|самое (?:читаемое|популярное)|рекомендуем|новости по теме|главное|последние новости|больше новостей)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'ru/mix',
    'boilerplate',
    30,
    /^(?:реклама|на правах рекламы|поделиться|скопировать ссылку|распечатать|подпи(?:саться|шитесь|сывайтесь)|подписка|рассылка|комментари(?:и|й|ев)|\d+ комментари\p{L}*|оставить комментарий|войти|вход|регистрация|меню|поиск|главная|теги|метки|темы|все права защищены|источник ?:|фото ?:|автор ?:|редактор ?:|опубликовано|обновлено|следите за|мы в )(?![\p{L}])[^.]{0,120}/u,
  ],
  [
    'uk/mix',
    'teaser',
    25,
    /^(?:читайте (?:також|ще|далі)|дивіться також|більше новин|детальніше|популярне|схожі (?:новини|матеріали)|реклама|поділитися|підпи(?:сатися|шіться|суйтесь)|коментарі?|джерело ?:|головна|пошук|увійти|усі права захищені|чытайце таксама|прочетете (?:още|също)|вижте (?:още|също)|сподели|коментари)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'pl/mix',
    'teaser',
    25,
    /^(?:(?:czytaj|przeczytaj|zobacz|sprawdź|posłuchaj|obejrzyj)(?: (?:także|też|również|więcej|dalej|jeszcze))*[ :]|zobacz (?:także|też|więcej)|czytaj (?:także|też|więcej|dalej)|więcej (?:na temat|informacji|o)|(?:dalsza|dalszy|ciąg dalszy) .{0,20}(?:artykułu|tekstu) .{0,40}|nie przegap|podobne|polecane|polecamy|najczęściej czytane|najnowsze|reklama|materiał (?:sponsorowany|partnera|promocyjny)|udostępnij|podziel się|drukuj|zapisz się|subskrybuj|newsletter|komentarze?|dodaj komentarz|zaloguj|szukaj|strona główna|wszelkie prawa zastrzeżone|źródło ?:|fot\. ?|autor ?:|tagi)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'cs/mix',
    'teaser',
    25,
    /^(?:(?:čtěte|přečtěte si|podívejte se|sledujte|poslechněte si|čítajte|prečítajte si)(?: (?:také|i|též|více|dále|aj|tiež|viac))*|související|mohlo by vás (?:také )?zajímat|další (?:články|zprávy)|nejčtenější|doporučujeme|najčítanejšie|súvisiace|reklama|sdílet|zdieľať|tisknout|přihlásit|odebírat|newsletter|diskuze|diskuse|komentáře|vstoupit do diskuse|hledat|hlavní stránka|všechna práva vyhrazena|zdroj ?:|foto ?:|autor ?:|témata|štítky)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'south-slavic/mix',
    'teaser',
    22,
    /^(?:pročitajte (?:još|i|više)|čitajte (?:još|i)|vidi još|pogledajte (?:još|i)|povezan[eio] (?:vijesti|vesti|članci)|najčitanije|oglas|podijeli|podeli|komentari|prijavi(?:te)? se|preberite (?:tudi|še)|več o|прочитајте|погледајте|најчитаније|коментари|подели)(?![\p{L}])[^.]{0,110}$/u,
  ],
];
