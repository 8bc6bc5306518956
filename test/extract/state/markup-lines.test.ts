import { describe, expect, it } from 'vitest';
import { linesOfMarkup } from '../../../src/extract/state/markup-lines.ts';

describe('the lines of a text that may be HTML', () => {
  it('are parted by blocks and breaks, not by inline elements', () => {
    expect(linesOfMarkup('<p>One <b>bold</b> word.</p><h2>Two</h2>Three<br>four')).toEqual([
      'One bold word.',
      'Two',
      'Three',
      'four',
    ]);
  });

  it('leave captions, scripts and frames out, and go on after them', () => {
    const text = '<p>One.</p><figure><img><figcaption>A boat.</figcaption></figure><script>a<b</script><p>Two.</p>';
    expect(linesOfMarkup(text)).toEqual(['One.', 'Two.']);
  });

  it('have their entities decoded', () => {
    expect(linesOfMarkup('<p>&ldquo;Salt &amp; wind&rdquo;</p>')).toEqual(['“Salt & wind”']);
  });

  it('of a row have their cells apart', () => {
    expect(linesOfMarkup('<table><tr><td>Ebb</td><td>06:12</td></tr></table>')).toEqual(['Ebb 06:12']);
  });

  it('take no longer than the text is long, however many elements are open', () => {
    const start = performance.now();
    linesOfMarkup('<figure>'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
