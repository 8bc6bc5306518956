import { describe } from 'vitest';
import { startFirefox } from './drivers/firefox.ts';
import { describeShell } from './shell.ts';

describe('Firefox', () => describeShell(startFirefox, 'about:license'));
