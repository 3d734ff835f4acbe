import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command that runs a program with a disk of its own in a folder, so many megabytes large and gone with it. */
export const withSmallDisk = (folder: string, megabytes: number): string[] => [
  ...['unshare', '-Urm', 'sh', '-c'],
  `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`,
  folder,
];

/** A command that runs a program that may only read a folder or a file. */
export const withReadOnly = (path: string): string[] => [
  ...['unshare', '-Urm', 'sh', '-c'],
  'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"',
  path,
];

/** A command that runs a program on a real disk of its own, kept in a file, that can be made to fail. */
export const withFailingDisk = (folder: string, file: string): string[] => [
  ...['unshare', '-m', 'sh', '-c'],
  `mount -o loop,errors=remount-ro '${file}' "$0" && exec "$@"`,
  folder,
];

/** Makes the file of a disk that can be made to fail. */
export function makeDisk(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 16 * 2 ** 20);
  spawnSync('mkfs.ext4', ['-q', file]);
}

/** The disk meets an error, after which its system only lets it be read, as a real one does. */
export function failDisk(file: string): void {
  const told = spawnSync('losetup', ['-j', file, '-n', '-O', 'NAME'], { encoding: 'utf8' });
  writeFileSync(`/sys/fs/ext4/${told.stdout.trim().replace('/dev/', '')}/trigger_fs_error`, '1');
}

/** A path as a program with a disk of its own sees it. */
export const seenBy = (pid: number | undefined, path: string): string => join(`/proc/${pid}/root`, path);

/** Fills a folder's disk to the last byte; gives back how to free it again. */
export function fill(folder: string): () => void {
  const file = join(folder, 'fyld');
  for (const size of [2 ** 20, 4_096, 1])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  return () => rmSync(file);
}

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const canMount = () => runs('unshare', '-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
/** Only root may mount a disk from a file, and only Linux tells how to make one fail. */
const canFail = () =>
  process.getuid?.() === 0 &&
  existsSync('/dev/loop-control') &&
  readFileSync('/proc/filesystems', 'utf8').includes('ext4') &&
  runs('unshare', '-m', 'true') &&
  runs('mkfs.ext4', '-V');

function describeWhere(can: () => boolean, want: string, name: string, tests: () => void): void {
  if (can()) return describe(name, tests);
  process.stderr.write(`skipped: ${name}, for want of ${want}\n`);
  describe.skip(name, tests);
}

/** `describe` where a process may have mounts of its own; elsewhere skipped, with a line saying so. */
export const describeMounts = (name: string, tests: () => void): void =>
  describeWhere(canMount, 'unshare with user and mount namespaces', name, tests);

/** `describe` where a disk can be made to fail; elsewhere skipped, with a line saying so. */
export const describeFailingDisk = (name: string, tests: () => void): void =>
  describeWhere(canFail, 'root, loop devices and mkfs.ext4', name, tests);
