// A start on a really full disk: a tiny file system, mounted for the test where the machine lets us.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../support/started.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const script = join(root, 'packages', 'local', 'src', 'start.ts')

/** Runs a command in a mount namespace of its own, where `folder` is a file system of 8 MB. */
const onTinyDisk = (folder: string, ...command: string[]) =>
  spawnSync(
    'unshare',
    [
      '--user',
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=8m tmpfs "$0" && exec "$@"`,
      folder,
      ...command,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_FOLDER: folder } },
  )

const canMount = onTinyDisk('/tmp', 'true').status === 0

if (canMount)
  test('a start on a full disk says where room is needed and how much', () => {
    const { status, stderr } = onTinyDisk(dataFolder(), process.execPath, script, '--authority', 'halton')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^The disk that holds .* is full\. About \d+ MB are needed there\. Make room and start again\.\n$/,
    )
  })
else
  test('no small file system can be mounted on this machine: the full disk is tried with /dev/full in start.test.ts', () => {
    expect(canMount).toBe(false)
  })
