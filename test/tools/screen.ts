import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { installLine, installPackages } from './install.ts';

/** A screen that nobody looks at, with a keyboard and a mouse. */
export interface Screen {
  /** The environment of a program that is to be shown there. */
  env: NodeJS.ProcessEnv;
  /** Presses keys one after the other, by X's names: "Return", "alt+r". */
  press(...keys: string[]): void;
  /** Clicks with a button, 3 being the one for menus; pixels from the screen's corner. */
  click(x: number, y: number, button?: 1 | 3): void;
  /** How bright it is at a place, from 0 to 1. */
  brightness(x: number, y: number): number;
  close(): Promise<void>;
}

const XVFB = '/usr/bin/Xvfb';
const XDOTOOL = '/usr/bin/xdotool';
const PACKAGES = ['xvfb', 'xdotool'];

const WIDTH = 1200;
const HEIGHT = 900;
const BYTES_PER_PIXEL = 4;

/**
 * Why this machine can have no such screen, in words; null where it can. On Debian, as root, what it takes is installed
 * first.
 */
export function missingForScreen(): string | null {
  if (platform() !== 'linux') return 'there are no virtual screens for this system';
  const isThere = () => existsSync(XVFB) && existsSync(XDOTOOL);
  try {
    if (!isThere()) installPackages(PACKAGES);
  } catch (error) {
    return `"${installLine(PACKAGES)}" failed: ${String(error)}`;
  }
  return isThere() ? null : `it takes "${installLine(PACKAGES)}"`;
}

/** Starts a screen of its own, beside whatever screens there are. */
export async function openScreen(): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-screen-'));
  // the display's number is told where it is ready; what is shown stands in a file
  const size = `${WIDTH}x${HEIGHT}x24`;
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', size, '-fbdir', folder, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (data) => resolve(`:${String(data).trim()}`));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const { WAYLAND_DISPLAY: _, ...others } = process.env;
  const env = { ...others, DISPLAY: display };
  const run = (...commands: string[]) => void execFileSync(XDOTOOL, commands, { env });
  return {
    env,
    press: (...keys) => run('key', ...keys),
    click: (x, y, button = 1) =>
      run('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', String(button)),
    brightness(x, y) {
      const picture = readFileSync(join(folder, 'Xvfb_screen0'));
      const start = picture.length - (WIDTH * HEIGHT - (y * WIDTH + x)) * BYTES_PER_PIXEL;
      return (picture[start]! + picture[start + 1]! + picture[start + 2]!) / (3 * 255);
    },
    close: async () => {
      server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
