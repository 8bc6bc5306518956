/** What a hit of a pattern can begin with; `isOpen` while the pattern goes on after it. */
interface Start {
  text: string;
  isOpen: boolean;
}

/** A class of more characters than this is not spelled out. */
const MAX_CLASS = 12;

/**
 * The beginnings that a pattern's hits can have: every hit begins, case apart, with one of them. Lists of patterns are
 * sorted by them, so that of a hundred patterns only those are run that can hit at all.
 *
 * @param maxChars longest beginning in characters; where a pattern leaves the next character open it is shorter, down
 *   to the empty string for a pattern that can begin with anything.
 * @returns in the pattern's own case; assertions are passed over, so that a hit's beginning may be any of more.
 */
export function patternStarts(pattern: RegExp, maxChars: number): Set<string> {
  return new Set(new StartReader(pattern.source, maxChars).readAll().map((start) => start.text));
}

/** Reads the source of an expression from left to right, as far as the beginnings go. */
class StartReader {
  private at = 0;

  private readonly letters: RegExp;

  constructor(
    private readonly source: string,
    private readonly maxChars: number,
  ) {
    this.letters = new RegExp(`[^\\\\()[\\]|^$.?*+{}]{${maxChars}}(?![?*+{])`, 'y');
  }

  /** Alternatives up to the end or to the closing bracket. */
  readAll(): Start[] {
    const all: Start[] = [];
    do all.push(...this.readSequence());
    while (this.source[this.at] === '|' && ++this.at);
    return all;
  }

  private readSequence(): Start[] {
    const letters = this.readLetters();
    let starts: Start[] = [{ text: letters, isOpen: letters === '' }];
    while (this.at < this.source.length && !this.isAtEnd()) {
      if (!starts.some((start) => start.isOpen)) {
        this.skipSequence();
        break;
      }
      const item = this.readItem();
      const { isOptional, isRepeated } = this.readQuantifier();
      if (item !== null) starts = this.join(starts, item, isOptional, isRepeated);
    }
    return starts;
  }

  private join(starts: Start[], item: Start[], isOptional: boolean, isRepeated: boolean): Start[] {
    if (starts.length === 1 && item.length === 1 && !isOptional) return [this.cut(starts[0]!, item[0]!, isRepeated)];
    const next = new Map<string, Start>();
    for (const start of starts) {
      if (!start.isOpen || isOptional) next.set(start.text + start.isOpen, start);
      if (!start.isOpen) continue;
      for (const end of item) {
        const joined = this.cut(start, end, isRepeated);
        next.set(joined.text + joined.isOpen, joined);
      }
    }
    return [...next.values()];
  }

  private cut(start: Start, end: Start, isRepeated: boolean): Start {
    const text = start.text + end.text;
    if (text.length >= this.maxChars) return { text: text.slice(0, this.maxChars), isOpen: false };
    return { text, isOpen: end.isOpen && !isRepeated };
  }

  private isAtEnd(): boolean {
    const char = this.source[this.at];
    return char === '|' || char === ')';
  }

  /** The whole beginning where it is nothing but letters, as most are. */
  private readLetters(): string {
    this.letters.lastIndex = this.at;
    const letters = this.letters.exec(this.source)?.[0] ?? '';
    this.at += letters.length;
    return letters;
  }

  /** Passes over the rest of an alternative. */
  private skipSequence(): void {
    for (let depth = 0; this.at < this.source.length; ) {
      BETWEEN_BRACKETS.lastIndex = this.at;
      this.at += BETWEEN_BRACKETS.exec(this.source)?.[0].length ?? 0;
      const char = this.source[this.at];
      if (depth === 0 && (char === '|' || char === ')')) return;
      if (char === '(') depth++;
      else if (char === ')') depth--;
      this.at++;
    }
  }

  /** What one item adds; null for assertions, which add nothing. */
  private readItem(): Start[] | null {
    const char = this.source[this.at++]!;
    if (char === '^' || char === '$') return null;
    if (char === '(') return this.readGroup();
    if (char === '[') return this.readClass();
    if (char === '.') return ANYTHING;
    return char === '\\' ? this.readEscape() : [{ text: char, isOpen: true }];
  }

  private readGroup(): Start[] | null {
    const isAssertion = /^\?<?[=!]/.test(this.source.slice(this.at, this.at + 3));
    this.at += /^\?(?:<?[=!]|:|<\w+>)?/.exec(this.source.slice(this.at))?.[0].length ?? 0;
    const inside = this.readAll();
    this.at++;
    return isAssertion ? null : inside;
  }

  private readClass(): Start[] {
    const from = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const chars = this.source.slice(from, this.at++).replace(/\\([^\w])/g, '$1');
    const isPlain = !/^\^|\\|.-./s.test(chars) && chars.length <= MAX_CLASS;
    return isPlain ? [...chars].map((text) => ({ text, isOpen: true })) : ANYTHING;
  }

  private readEscape(): Start[] | null {
    const kind = this.source[this.at++]!;
    if (kind === 'b' || kind === 'B') return null;
    if (kind === 'd') return [...'0123456789'].map((text) => ({ text, isOpen: true }));
    if (kind === 'p' || kind === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    return /\w/.test(kind) ? ANYTHING : [{ text: kind, isOpen: true }];
  }

  private readQuantifier(): { isOptional: boolean; isRepeated: boolean } {
    if (!QUANTIFIERS.includes(this.source[this.at] ?? ' ')) return ONCE;
    const mark = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!mark) return ONCE;
    this.at += mark[0].length;
    const isOptional = mark[0][0] === '?' || mark[0][0] === '*' || mark[1] === '0';
    return { isOptional, isRepeated: mark[0][0] !== '?' };
  }
}

/** Everything up to a bracket or a bar: letters, escapes, classes. */
const BETWEEN_BRACKETS = /(?:[^\\()[|]|\\.|\[(?:\\.|[^\]\\])*\])*/y;
const QUANTIFIERS = '?*+{';
const ONCE = { isOptional: false, isRepeated: false };

/** Any character: the beginning ends before it. */
const ANYTHING: Start[] = [{ text: '', isOpen: false }];
