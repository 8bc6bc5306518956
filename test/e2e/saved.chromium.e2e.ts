import { describe } from 'vitest';
import { startChromium } from './drivers/chromium.ts';
import { describeSaved } from './saved.ts';

describe('Reading later in Chromium', () => describeSaved(startChromium));
