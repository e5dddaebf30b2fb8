import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readEnv, SettingError, SETTINGS } from '../../app/platform/env.server.ts'

const SECRET = 'x'.repeat(32)
const read = (settings: Record<string, string | undefined>) => readEnv({ TALIM_SECRET: SECRET, ...settings })
const sentence = (settings: Record<string, string | undefined>): string => {
  try {
    readEnv(settings)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError)
    return (error as SettingError).message
  }
  return ''
}

/** name → [what is taken, and as what] and what is not */
const CASES: Record<keyof typeof SETTINGS, { good: [string, unknown][]; bad: string[] }> = {
  PORT: { good: [['0', 0], ['3000', 3000], ['65535', 65_535]], bad: ['-1', '65536', '80.5', 'http', 'NaN'] },
  HOST: { good: [['0.0.0.0', '0.0.0.0'], ['::1', '::1']], bad: [] },
  DATABASE_URL: { good: [['postgresql://u:p@h/d', 'postgresql://u:p@h/d'], ['postgres://h/d', 'postgres://h/d']], bad: ['mysql://h/d', 'somewhere/d'] },
  TALIM_DEMO: { good: [['on', true], ['1', true], ['true', true], ['yes', true]], bad: ['maybe', '2', 'ON!'] },
  TALIM_PUBLIC_URL: { good: [['https://talim.example.kz', 'https://talim.example.kz'], ['https://talim.example.kz/', 'https://talim.example.kz'], ['http://10.0.0.1:8080/', 'http://10.0.0.1:8080']], bad: ['talim.example.kz', 'ftp://x.kz', 'javascript:alert(1)'] },
  TALIM_DATA: { good: [['/var/lib/talim', '/var/lib/talim']], bad: [] },
  TALIM_SECRET: { good: [[SECRET, SECRET]], bad: ['x'.repeat(31)] },
  TALIM_TODAY: { good: [['2026-10-14', '2026-10-14'], ['2028-02-29', '2028-02-29']], bad: ['14.10.2026', '2026-13-01', '2027-02-29', 'today'] },
  TALIM_TRUST_PROXY: { good: [['on', true], ['off', false], ['0', false]], bad: ['maybe'] },
  TALIM_LOG: { good: [['debug', 'debug'], ['silent', 'silent']], bad: ['loud', 'INFO'] },
  TALIM_POOL: { good: [['1', 1], ['90', 90]], bad: ['0', '91', 'many'] },
  TALIM_UPLOAD_LIMIT_KB: { good: [['16', 16], ['65536', 65_536]], bad: ['15', '65537', '1.5'] },
  TALIM_BODY_LIMIT_KB: { good: [['16', 16], ['10240', 10_240]], bad: ['15', '10241', '1.5'] },
  TALIM_VERIFY_CACHE: { good: [['0', 0], ['2000000', 2_000_000]], bad: ['-1', '2000001'] },
  BIGBLUEBUTTON_URL: { good: [['https://bbb.example.kz/bigbluebutton/api/', 'https://bbb.example.kz/bigbluebutton/api']], bad: ['bbb.example.kz', 'ftp://bbb.example.kz'] },
  BIGBLUEBUTTON_SECRET: { good: [['8cd8ef52e8e101574e400365b55e11a6', '8cd8ef52e8e101574e400365b55e11a6']], bad: ['short'] },
  SMTP_URL: { good: [['smtp://mail:25', 'smtp://mail:25'], ['smtps://u:p@mail', 'smtps://u:p@mail']], bad: ['mail:25', 'http://mail'] },
  MAIL_FROM: { good: [['a@b.kz', 'a@b.kz']], bad: ['a'] },
}

describe('settings', () => {
  test('every one is tried here', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(SETTINGS).toSorted())
  })
  for (const [name, { good, bad }] of Object.entries(CASES)) {
    test.each(good)(`${name}=%s is taken`, (text, value) => {
      expect(read({ TALIM_DEMO: 'on', BIGBLUEBUTTON_SECRET: 'a shared secret', [name]: text })).toMatchObject({ [name]: value })
    })
    if (bad.length > 0)
      test.each(bad)(`${name}=%s is refused in one sentence that names it`, (text) => {
        const said = sentence({ TALIM_SECRET: SECRET, TALIM_DEMO: 'on', [name]: text })
        expect(said).toMatch(new RegExp(`^The setting ${name} .*cannot be used: .+ See the table of settings in README\\.md\\.$`))
        // values that may be secret are not repeated
        if (/SECRET|URL/.test(name)) expect(said).not.toContain(text)
        else expect(said).toContain(`"${text}"`)
      })
  }
  test('left out or empty, they have their defaults', () => {
    const defaults = { PORT: 3000, HOST: '127.0.0.1', TALIM_DATA: '.data', TALIM_TRUST_PROXY: false, TALIM_LOG: 'info', TALIM_POOL: 12, TALIM_BODY_LIMIT_KB: 1024, TALIM_UPLOAD_LIMIT_KB: 8192, TALIM_VERIFY_CACHE: 150_000, TALIM_DEMO: true, TALIM_PUBLIC_URL: null }
    expect(read({})).toMatchObject(defaults)
    expect(read(Object.fromEntries(Object.keys(SETTINGS).filter((name) => name !== 'TALIM_SECRET').map((name) => [name, ''])))).toMatchObject(defaults)
  })
  test('a wrong database or secret is never printed', () => {
    expect(sentence({ DATABASE_URL: 'mysql://u:geheim@h/d' })).not.toContain('geheim')
    expect(sentence({ TALIM_SECRET: 'geheim' })).not.toContain('geheim')
  })
  test('the demo is what runs without a database of one’s own, and can be asked for', () => {
    expect(read({}).TALIM_DEMO).toBe(true)
    expect(read({ TALIM_DEMO: 'off', TALIM_PUBLIC_URL: 'https://x.kz' }).TALIM_DEMO).toBe(false)
    expect(read({ DATABASE_URL: 'postgresql://h/d', TALIM_PUBLIC_URL: 'https://x.kz' }).TALIM_DEMO).toBe(false)
    expect(read({ DATABASE_URL: 'postgresql://h/d', TALIM_DEMO: 'on' }).TALIM_DEMO).toBe(true)
  })
  test('with a database of one’s own a secret and an address are needed', () => {
    expect(sentence({ DATABASE_URL: 'postgresql://h/d', TALIM_PUBLIC_URL: 'https://x.kz' })).toMatch(/^The setting TALIM_SECRET is missing: .+\.$/)
    expect(sentence({ DATABASE_URL: 'postgresql://h/d', TALIM_SECRET: SECRET })).toMatch(/^The setting TALIM_PUBLIC_URL is missing: .+\.$/)
  })
  test('a webinar server is given with its secret', () => {
    expect(sentence({ BIGBLUEBUTTON_URL: 'https://bbb.example.kz/bigbluebutton/api' })).toMatch(/^The setting BIGBLUEBUTTON_SECRET is missing/)
    expect(read({ BIGBLUEBUTTON_URL: 'https://bbb.example.kz/bigbluebutton/api', BIGBLUEBUTTON_SECRET: 'a shared secret' })).toMatchObject({ BIGBLUEBUTTON_SECRET: 'a shared secret' })
  })
  test('the clock moves in the demo only', () => {
    expect(sentence({ DATABASE_URL: 'postgresql://h/d', TALIM_SECRET: SECRET, TALIM_PUBLIC_URL: 'https://x.kz', TALIM_TODAY: '2026-10-14' })).toMatch(/^The setting TALIM_TODAY .+demo only.+\.$/)
  })
  test('an installation that was given no secret makes one, once, readable by itself alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'talim-env-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const data = join(folder, 'not', 'there', 'yet')
    const first = readEnv({ TALIM_DATA: data }).TALIM_SECRET
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv({ TALIM_DATA: data }).TALIM_SECRET).toBe(first)
    expect(readFileSync(join(data, 'secret'), 'utf8').trim()).toBe(first)
    expect(statSync(join(data, 'secret')).mode & 0o077).toBe(0)
  })
})
