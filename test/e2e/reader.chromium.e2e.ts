import { describe } from 'vitest';
import { startChromium } from './drivers/chromium.ts';
import { describeReader } from './reader.ts';

describe('The reader in Chromium', () => describeReader(startChromium));
