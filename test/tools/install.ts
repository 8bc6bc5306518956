import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';

/** The line that installs packages on Debian. */
export function installLine(packages: readonly string[]): string {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Installs packages on Debian where that is allowed. Throws where the installation fails. */
export function installPackages(packages: readonly string[]): void {
  const isDebianRoot = platform() === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!isDebianRoot) return;
  console.error(`Not installed yet: ${installLine(packages)}`);
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
