// Makes a fresh clone ready: packages from the lock-file, Java, and for tests Chromium. It runs before anything is
// installed, on Node 20, so it imports nothing but Node itself. What is there already is left alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const say = (line) => console.log(line)

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options })

const neededMegabytes = 900

const requireRoom = () => {
  const { bavail, bsize } = statfsSync(root)
  if ((bavail * bsize) / 1024 / 1024 < neededMegabytes)
    stop(
      `The disk that holds ${root} is full. About ${neededMegabytes} MB are needed there to install. Make room and start again.`,
    )
}

/** npm notes what it installed after it wrote the lock-file: somebody ran npm install here. */
const installedByHand = () => {
  const [noted, locked] = ['node_modules/.package-lock.json', 'package-lock.json'].map((file) =>
    statSync(join(root, file), { throwIfNoEntry: false }),
  )
  return noted !== undefined && locked !== undefined && noted.mtimeMs >= locked.mtimeMs
}

const installPackages = () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('base64url')
  const stamp = join(root, 'node_modules', '.lock-stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  if (installedByHand()) return writeFileSync(stamp, lock)
  requireRoom()
  say('Installing packages from the lock-file (a minute or two)')
  rmSync(stamp, { force: true })
  const npm = process.env.npm_execpath
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const result = run(command, [...first, 'ci', '--no-progress', '--loglevel=error'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (result.status !== 0) {
    const said = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
    if (said.includes('ENOSPC')) requireRoom()
    stop(`The packages could not be installed. npm said:\n${said}`)
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lock)
}

const canInstall = () => process.getuid?.() === 0 && run('apt-get', ['--version']).status === 0

/** Installs the first of the Debian packages that can be; false when none could. */
const aptInstall = (names) => {
  const quiet = { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  run('apt-get', ['update', '-qq'], quiet)
  return names.some(
    (name) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet).status === 0,
  )
}

const javaVersion = () => {
  const { stderr, stdout } = run('java', ['-version'])
  const [, major] = /version "(\d+)/.exec(`${stderr ?? ''}${stdout ?? ''}`) ?? []
  return Number(major ?? 0)
}

const requireJava = () => {
  if (javaVersion() >= 17) return
  const packages = ['openjdk-17-jre-headless', 'default-jre-headless']
  if (canInstall()) {
    say('Installing Java')
    if (aptInstall(packages) && javaVersion() >= 17) return
  }
  stop(
    'Java 17 or newer is needed for the local database and was not found. Install it (on Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless, or default-jre-headless) and start again.',
  )
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const hasBrowser = () =>
  (process.env.CHROMIUM !== undefined && existsSync(process.env.CHROMIUM)) ||
  browsers.some((name) => run(name, ['--version']).status === 0)

const requireChromium = () => {
  if (hasBrowser()) return
  if (canInstall()) {
    say('Installing Chromium for the tests in a browser')
    if (aptInstall(['chromium']) && hasBrowser()) return
  }
  stop(
    'Chromium is needed for the tests in a browser and was not found. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM to the path of one, and start again.',
  )
}

const purpose = process.argv[2]
installPackages()
if (purpose === 'start' || purpose === 'test') requireJava()
if (purpose === 'test') requireChromium()
