import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, newCertificateNumber, renderCertificate, type CertificateView } from '#certificates'
import { proves } from '../support/proves.ts'
import { pagesOf, partOf, qrCodeOn, textOf } from './reading.ts'
import { certificate, longNamed, longTitled, singleNamed } from './samples.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const read = async (view: CertificateView) => (await textOf(await renderCertificate(view))).join(' ')
const numbered = (number: string): CertificateView => ({
  ...certificate,
  number,
  verifyUrl: `HTTPS://TALIM.EXAMPLE/C/${number.replaceAll('-', '')}`,
})

describe('what the sheet says', () => {
  proves('397/26¶2.name', 'surname, given name and patronymic as one string', async () => {
    expect(await read(certificate)).toContain('Әбдіғаппарқызы Ұлжалғас Өмірзаққызы')
  })

  proves('397/26¶2.name', 'no gap where there is no patronymic or no surname', async () => {
    const noPatronymic = { surname: 'Сейтқали', givenName: 'Мадина', patronymic: null }
    expect(await read({ ...certificate, holder: noPatronymic })).toContain('растайды Настоящий сертификат подтверждает успешное завершение учебного курса Сейтқали Мадина «')
    expect(await read(singleNamed)).toContain('учебного курса Дәурен «')
    expect(await read({ ...certificate, holder: { surname: ' ', givenName: 'Дәурен', patronymic: '' } })).toContain('курса Дәурен «')
  })

  proves('397/26¶2.name', 'a name of a hundred letters is whole, on two lines', async () => {
    const { surname, givenName, patronymic } = longNamed.holder
    expect(await read(longNamed)).toContain(`${surname} ${givenName} ${patronymic}`)
    const oneWord = { surname: null, givenName: 'Ғ'.repeat(100), patronymic: null }
    expect((await read({ ...certificate, holder: oneWord })).match(/Ғ/g)?.length).toBe(100)
  })

  proves('397/26¶2.course', 'the name of the course in both languages', async () => {
    const text = await read(certificate)
    expect(text).toContain(`«${certificate.courseTitle.kk}»`)
    expect(text).toContain(`«${certificate.courseTitle.ru}»`)
    expect(text).toContain(certificate.courseCode)
  })

  proves('397/26¶2.hours', 'academic hours in figures and words', async () => {
    const text = await read(certificate)
    expect(text).toContain('16 (он алты) академиялық сағат')
    expect(text).toContain('16 (шестнадцать) академических часов')
  })

  proves(['397/26¶2.hours', '397/15¶2'], 'ninety minutes are one and a half hours', async () => {
    expect(await read({ ...certificate, minutes: 90 })).toContain('1,5 (полтора) академического часа')
  })

  proves('397/26¶2.date', 'the date of issue in both languages', async () => {
    const text = await read(certificate)
    expect(text).toContain('2026 жылғы 21 қараша')
    expect(text).toContain('21 ноября 2026 г.')
  })

  proves('397/26¶2.qr', 'the QR code reads at 100 and 300 dpi and contains the number printed under it', async () => {
    for (const view of [certificate, longNamed, numbered(newCertificateNumber())]) {
      const pdf = await renderCertificate(view)
      const [whole] = await pagesOf(pdf, 100)
      expect(qrCodeOn(whole!)).toBe(view.verifyUrl)
      expect(view.verifyUrl).toContain(view.number.replaceAll('-', ''))
      expect((await textOf(pdf))[0]).toContain(`${view.number} talim.example`)
    }
    const [fine] = await pagesOf(await renderCertificate(certificate), 300)
    expect(qrCodeOn(partOf(fine!, 0.4, 0.6, 0.6, 1))).toBe(certificate.verifyUrl)
  })

  test('in reading order: heading, statements, holder, Kazakh facts, Russian facts, number', async () => {
    const text = await read({ ...longTitled, supersedes: 'RSYY-BSPR-D8GJ' })
    const order = ['СЕРТИФИКАТ', 'Осы сертификат', 'Настоящий сертификат', 'Сейтқали Мадина', '«Еңбек', 'Берілген күні', '«Профессионально', 'Дата выдачи', longTitled.number, 'talim.example', '№ RSYY-BSPR-D8GJ сертификаттың орнына берілді', 'Выдан взамен сертификата № RSYY-BSPR-D8GJ']
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await read(certificate)).not.toContain('орнына')
  })

  test('names are composed first, so that the same name looks and copies the same', async () => {
    const decomposed = { ...certificate.holder, surname: 'Йсаев'.normalize('NFD') }
    expect(decomposed.surname).not.toBe('Йсаев')
    expect(await read({ ...certificate, holder: decomposed })).toContain('Йсаев Ұлжалғас')
  })
})

describe('the file', () => {
  test('says what it is, in which language, by whom and when', async () => {
    const document = await PDFDocument.load(await renderCertificate(certificate), { updateMetadata: false })
    expect(document.getTitle()).toBe('Сертификат JKS9-7QTB-0NN1')
    expect(document.getAuthor()).toBe(certificate.issuer.kk)
    expect(document.getSubject()).toContain(certificate.courseTitle.ru)
    expect(document.getKeywords()).toContain('LMC-KEN-01')
    expect(document.getCreator()).toBe('Tälim')
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-21T00:00:00.000Z')
    expect(document.getModificationDate()).toEqual(document.getCreationDate())
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('kk')
    expect(document.getPageCount()).toBe(1)
    const { width, height } = document.getPage(0).getSize()
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  })

  test('tells a screen reader which part is in which language, and what the picture is', async () => {
    const document = await PDFDocument.load(await renderCertificate(certificate), { updateMetadata: false })
    const nodes = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem') ? [object] : []))
    const having = (name: string, value: string) => nodes.filter((node) => String(node.get(PDFName.of(name))) === value).length
    expect(having('S', '/H1')).toBe(1)
    expect(having('Lang', '(kk)')).toBe(having('Lang', '(ru)'))
    const figure = nodes.find((node) => node.get(PDFName.of('S')) === PDFName.of('Figure'))
    expect(figure?.lookup(PDFName.of('Alt'), PDFHexString).decodeText()).toContain('QR-код')
  })

  test('has nothing personal beyond the name, and no expiry', async () => {
    const text = await read(certificate)
    expect(text).not.toMatch(/ЖСН|ИИН|\b\d{12}\b|дейін жарамды|действителен до/i)
  })

  test('is the same bytes twice, whatever was printed between', async () => {
    const first = await renderCertificate(certificate)
    await renderCertificate(longNamed)
    expect(Buffer.compare(first, await renderCertificate(structuredClone(certificate)))).toBe(0)
    expect(Buffer.compare(first, await renderCertificate(longNamed))).not.toBe(0)
  })

  test('is the same bytes in another process', async () => {
    const code = `
      import { createHash } from 'node:crypto'
      import { renderCertificate } from './certificates/index.ts'
      import { certificate, longNamed } from './test/certificates/samples.ts'
      await renderCertificate(longNamed)
      console.log(createHash('sha256').update(await renderCertificate(certificate)).digest('hex'))`
    const node = join(ROOT, 'node_modules/.bin/node')
    const other = execFileSync(node, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' }).trim()
    expect(createHash('sha256').update(await renderCertificate(certificate)).digest('hex')).toBe(other)
  })
})

describe('what is refused', () => {
  test('a letter the fonts lack stops the job and is named with its field', async () => {
    const armenian = { ...certificate, holder: { ...certificate.holder, patronymic: 'Ծիրան' } }
    await expect(renderCertificate(armenian)).rejects.toThrow(MissingGlyphError)
    await expect(renderCertificate(armenian)).rejects.toMatchObject({ letter: 'Ծ', codePoint: 'U+053E', field: 'holder.patronymic' })
    const emoji = { ...certificate, courseTitle: { ...certificate.courseTitle, ru: 'Курс 😀' } }
    await expect(renderCertificate(emoji)).rejects.toMatchObject({ letter: '😀', field: 'courseTitle.ru' })
    for (const hidden of ['\u0000', '\u200b', '\u202e', '\ufeff', '\u00ad', '\u0301'])
      await expect(renderCertificate({ ...certificate, holder: { ...certificate.holder, surname: `Ив${hidden}анов` } })).rejects.toThrow(MissingGlyphError)
  })

  test.each<[string, Partial<CertificateView>]>([
    ['holder.givenName', { holder: { surname: 'Сейтқали', givenName: ' ', patronymic: null } }],
    ['courseTitle.kk', { courseTitle: { kk: '', ru: 'Этика' } }],
    ['courseCode', { courseCode: '' }],
    ['issuer.ru', { issuer: { kk: 'Ұйым', ru: ' ' } }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: 90.5 }],
    ['issuedOn', { issuedOn: '2026-02-30' }],
    ['number', { number: 'JKS9-7QTB-0NN2' }],
    ['number', { number: 'jks9-7qtb-0nn1' }],
    ['supersedes', { supersedes: 'no number' }],
    ['verifyUrl', { verifyUrl: 'javascript:alert(1)//JKS97QTB0NN1' }],
  ])('a view with a wrong %s', async (field, wrong) => {
    await expect(renderCertificate({ ...certificate, ...wrong })).rejects.toThrow(InvalidViewError)
    await expect(renderCertificate({ ...certificate, ...wrong })).rejects.toMatchObject({ field })
  })

  proves('397/26¶2.qr', 'an address without the number is no code for this certificate', async () => {
    const wrong = { ...certificate, verifyUrl: 'HTTPS://TALIM.EXAMPLE/C/RSYYBSPRD8GJ' }
    await expect(renderCertificate(wrong)).rejects.toMatchObject({ field: 'verifyUrl' })
  })
})

describe('the room', () => {
  test('imports nothing of ours, no clock and no environment', () => {
    const files = readdirSync(join(ROOT, 'certificates'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      const source = readFileSync(join(ROOT, 'certificates', file), 'utf8')
      for (const [, from] of source.matchAll(/from '([^']+)'/g))
        expect(from, file).toMatch(/^(\.{1,2}\/|node:|pdf-lib$|@pdf-lib\/fontkit$|qrcode$)/)
      expect(source, file).not.toMatch(/Date\.now|new Date\(\)|process\.env|Math\.random|subset: true,/)
    }
  })
})
