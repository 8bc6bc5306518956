import { describe } from 'vitest';
import { startChromium } from './drivers/chromium.ts';
import { describeShell } from './shell.ts';

describe('Chromium', () => describeShell(startChromium, 'chrome://version/'));
