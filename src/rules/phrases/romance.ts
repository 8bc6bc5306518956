import type { PhraseRow } from './types.ts';

/** French, Spanish, Portuguese, Italian, Romanian, Catalan. */
export const ROMANCE: readonly PhraseRow[] = [
  [
    'romance/newsletter',
    'newsletter',
    34,
    /^(?:apúnt|suscríb|inscríb|recib(?:e|a|ir) |regístra|inscri|s['’]inscri|abonne|recev(?:ez|oir) |iscriv|abbona|ricev(?:i|ere) |assine|receba|subscreva)[^.!?]{0,70}(?<!\p{L})(?:newsletters?|boletín|boletines|boletim|infolettres?|lettres? d['’]information)(?!\p{L})/u,
  ],
  [
    'fr/teaser',
    'teaser',
    25,
    /^(?:(?:à )?lire (?:aussi|également|la suite|plus|notre)|voir (?:aussi|plus|également|toutes?)|(?:à )?(?:écouter|découvrir|voir|revoir|regarder) (?:aussi|également)|à lire|sur le même (?:sujet|thème)|dans (?:la même rubrique|l['’]actualité)|(?:les )?(?:plus|articles les plus) (?:lus|populaires|récents|commentés)|articles? (?:liés?|similaires?|suivant|précédent|récents?)|vous (?:aimerez|pourriez) (?:aussi|aimer)|recommandés?|notre sélection|pour aller plus loin|en savoir plus|nos (?:derniers|autres) articles|à ne pas manquer|la suite après .*)(?![\p{L}])/u,
  ],
  [
    'fr/mix',
    'boilerplate',
    30,
    /^(?:publicité|annonce|contenu sponsorisé|aller au contenu|retour (?:en haut|à)|se connecter|connexion|s['’](?:inscrire|abonner)|abonnez-vous|je m['’]abonne|inscrivez-vous|recevez|newsletter|votre (?:adresse )?e-?mail|partager|imprimer|envoyer|copier le lien|commenter|commentaires?|\d+ commentaires?|réagir|mots[ -]clés|étiquettes|tous droits réservés|mentions légales|politique de confidentialité|nous utilisons des cookies|cet article est réservé|réservé aux abonnés|il vous reste|déjà abonné|rechercher|accueil|suivez-nous|crédits?(?: photo)? ?:|© )(?![\p{L}])[^.]{0,120}/u,
  ],
  [
    'fr/byline',
    'byline',
    18,
    /^(?:[Pp]ar|PAR|[Pp]ropos recueillis par|[Aa]vec|(?:[Pp]ublié|[Mm]is à jour|[Mm]odifié|[Mm]ise à jour|[Pp]osté|[Éé]crit)(?: (?:le|par|à))?)(?!\p{L}) ?:? ?(?:\p{Lu}|\d)[^.?!]*$/u,
  ],
  [
    'es/teaser',
    'teaser',
    25,
    /^(?:(?:lee|leé|lea|leer|ver|vea|mira|mire|escucha|te puede|le puede|descubre|conoce) (?:también|además|más|interesar|la nota|aquí)|te puede interesar|le puede interesar|(?:más|otras|últimas) (?:información|noticias|notas|leídas|visto|vistos|sobre|en|de)|lo más (?:leído|visto|popular|reciente)|noticias relacionadas|(?:artículos|notas|temas|contenidos?) relacionad[oa]s?|relacionad[oa]s?|recomendad[oa]s?|(?:te )?recomendamos|también te puede|ver más|leer más|seguir leyendo|sigue leyendo|además|no te pierdas|en esta nota|puedes ver|ver también|mira ?[|:]|lee ?[|:])(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'es/mix',
    'boilerplate',
    30,
    /^(?:publicidad|anuncio|contenido patrocinado|saltar al contenido|ir al contenido|volver (?:arriba|a)|inici(?:ar|a) sesión|regístrate|registrarse|suscríb[ea]\w*|suscripción|recibe|newsletter|boletín|tu (?:correo|email)|compartir|comparte|imprimir|guardar|copiar enlace|comentarios?|\d+ comentarios?|deja (?:un comentario|una respuesta)|síguenos|seguinos|siga|etiquetas|temas|archivado en|todos los derechos reservados|aviso legal|política de (?:privacidad|cookies)|utilizamos cookies|contenido exclusivo|solo para suscriptores|inicio|buscar|menú|crédito)(?![\p{L}])[^.]{0,120}/u,
  ],
  [
    'es/byline',
    'byline',
    18,
    /^(?:[Pp]or|POR|[Rr]edacción|[Ee]scrito por|[Tt]exto|[Aa]utor|(?:[Pp]ublicado|[Aa]ctualizado|[Cc]reado|Act\.)(?: (?:el|a las|en))?)(?!\p{L}) ?:? ?(?:\p{Lu}|\d)[^.?!]*$/u,
  ],
  [
    'pt/mix',
    'teaser',
    22,
    /^(?:(?:leia|veja|ouça|assista|saiba|confira)(?: (?:também|mais|ainda|a seguir|aqui))+|mais (?:lidas|notícias|sobre|em|de|vistos)|notícias relacionadas|relacionad[oa]s|recomendad[oa]s|publicidade|pub|conteúdo patrocinado|continua (?:após|depois).*|compartilh\w+|partilh\w+|assine|inscreva-se|newsletter|receba|comentários?|deixe (?:um|seu) comentário|siga[- ]|entrar|ir para o conteúdo|todos os direitos reservados|política de privacidade|usamos cookies|publicado em|atualizado em)(?![\p{L}])[^.]{0,120}$/u,
  ],
  [
    'it/mix',
    'teaser',
    22,
    /^(?:legg(?:i|ere) (?:anche|tutto|di più|ancora|pure)|guarda (?:anche|il video|la)|vedi anche|approfondi(?:sci|menti)|(?:articoli|notizie|contenuti) (?:correlat[ie]|simili|recenti)|potrebbe (?:interessarti|anche)|(?:le|i) più (?:lett[ei]|vist[ei])|più lett[ei]|pubblicità|annuncio|condividi|stampa|invia|iscriviti|abbonati|accedi|registrati|newsletter|commenti?|lascia un commento|vai al contenuto|tutti i diritti riservati|riproduzione riservata|copyright|informativa|privacy|utilizziamo i cookie|segui(?:ci)?|argomenti|pubblicato il|aggiornato il|ultimo aggiornamento)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'ro/mix',
    'teaser',
    20,
    /^(?:cite(?:ște|şte|ste) (?:și|şi|si|mai mult)|vezi și|articole (?:similare|recomandate)|cele mai citite|publicitate|distribuie|abonează-te|comentarii|(?:llegeix|vegeu|llegiu) també|més (?:llegit|informació)|publicitat|comparteix)(?![\p{L}])[^.]{0,110}$/u,
  ],
  [
    'fr/press',
    'boilerplate',
    14,
    /^(?:contacts? presse|relations? presse|à propos (?:de l['’]auteur|des auteurs|de l['’]autrice)|contacto (?:de )?prensa|sobre (?:el|la) autora?|acerca del autor|contatti (?:per la )?stampa|ufficio stampa|assessoria de imprensa|sobre [oa] autora?|l['’]autore|l['’]autrice)\b[^.]{0,60}/u,
  ],
  [
    'fr/offered',
    'promotion',
    40,
    /^(?:cet|cette|la suite de cet?) (?:article|suite|contenu) (?:vous est offert|est réservée? aux abonnés)|^.{0,80}\bréservée? aux abonnés\b.{0,40}\bconnectez-vous\b/u,
    ['offert', 'réservé'],
  ],
];
