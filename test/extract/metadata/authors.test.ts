import { describe, expect, it } from 'vitest';
import { ld, PROSE, readPage } from './page.ts';

const names = (body: string, head = '') =>
  readPage(head, `<div><h1>A headline for this story here</h1>${body}</div>`).authors.map(({ name }) => name);

describe('who signed near the headline', () => {
  it('is several where a line under it holds their names alone, beside the date', () => {
    const line = '<div><p>Jane Doe, John P. Roe, Ana Ruiz</p><time datetime="2024-05-03">3 May 2024</time></div>';
    expect(names(line + PROSE)).toEqual(['Jane Doe', 'John P. Roe', 'Ana Ruiz']);
  });

  it('is the staff where it says so, and no name of the boxes below', () => {
    const box = '<div class="card"><a class="author" href="/author/jane-doe">Jane Doe</a></div>';
    expect(names(PROSE + box)).toEqual(['Jane Doe']);
    expect(names(`<p>By Paper Staff</p>${PROSE}${box}`)).toEqual([]);
  });

  it('says more of themselves in the same line', () => {
    const line = `<div class="author-meta list-footer">Written by: <a href="/author/jane-d">Jane Doe</a><br>${'Covers the harbour, the river and all that floats. '.repeat(6)}</div>`;
    const others = '<div><a href="/author/john-roe">John Roe</a> | May 3, 2024</div>';
    expect(names(line + PROSE + others)).toEqual(['Jane Doe']);
  });

  it.each([
    ['a place with its telephone', '<ul><li>918-555-4492<br>Broken Arrow</li></ul><time>3 May 2024</time>'],
    ['a subhead', `<time>3 May 2024</time>${PROSE}<h2>Silent Harbour</h2>`],
    ['the headline again', '<time>3 May 2024</time><div>A Headline For This Story Here</div>'],
    ['a weblog', '<p>A Sailor’s Weblog</p><time>3 May 2024</time>'],
  ])('is not %s', (_, lines) => {
    expect(names(`${lines}${PROSE}`)).toEqual([]);
  });

  it('is known by the name in structured data where the page shows a handle', () => {
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'A headline for this story here',
      author: { name: 'Jane Doe' },
    });
    const byline = (shown: string) => `<p class="byline">By <a rel="author" href="/author/jd">${shown}</a></p>${PROSE}`;
    expect(names(byline('HarbourJane'), head)).toEqual(['Jane Doe']);
    expect(names(byline('John Roe'), head)).toEqual(['John Roe']);
  });

  it('may have had another name', () => {
    expect(names(`<p class="author">Jane (Roe) Doe</p>${PROSE}`)).toEqual(['Jane Doe']);
  });
});

describe('who signed farther off', () => {
  it.each([
    [
      'a list of facts',
      '<ul><li><strong>Date</strong> 03.05.2024</li><li><strong>Autorin/Autor</strong> Jane Doe</li></ul>',
    ],
    ['a label and a list', '<h6>Author(s)</h6><ul><li><a>Jane Doe</a></li><li><a>John Roe</a></li></ul>'],
    ['a box beside the story', '<aside><h3>Author</h3><p>Jane Doe</p></aside>'],
    ['a card that leads to the authors’ pages', '<div><a href="/blog-authors/jane-doe">Jane Doe</a></div>'],
    ['a note on the writer', '<h3>Jane Doe</h3><p>Jane Doe is the editor of a magazine and keeps a boat.</p>'],
  ])('is told by %s', (_, foot) => {
    expect(names(PROSE.repeat(4) + foot)[0]).toBe('Jane Doe');
  });

  it('is all whom a list under the label names', () => {
    const foot = '<h6>Author(s)</h6><ul><li><a>Jane Doe</a></li><li><a>John Roe</a></li></ul>';
    expect(names(PROSE.repeat(4) + foot)).toEqual(['Jane Doe', 'John Roe']);
  });

  it('may sign with a first name where the line says when', () => {
    expect(names(`${PROSE.repeat(4)}<span>Posted by Jane at May 3, 2024 11:15 AM</span>`)).toEqual(['Jane']);
    expect(names(`${PROSE.repeat(4)}<span>Posted by Jane</span>`)).toEqual([]);
  });

  it('is who writes at the end of the standfirst, not who says', () => {
    expect(names(`<p>It is high time to plant trees, writes Jane Doe.</p>${PROSE}`)).toEqual(['Jane Doe']);
    expect(names(`<p>It is high time to plant trees, says Jane Doe.</p>${PROSE}`)).toEqual([]);
  });

  it('is nobody where the story presents several people', () => {
    const person = (name: string) => `<h3>${name}</h3><p>${name} is the editor of a magazine and keeps a boat.</p>`;
    expect(names(PROSE.repeat(4) + person('Jane Doe') + person('John Roe'))).toEqual([]);
  });
});
