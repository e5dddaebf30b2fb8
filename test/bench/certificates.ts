/** Draws certificates one after another, in a process of its own, and says what that took. */
import { newCertificateKey, newCertificateNumber, renderCertificate, type CertificateView } from '#certificates'

export interface Drawn {
  count: number
  seconds: number
  cpu: number
  /** MiB in use after the first tenth and at the end */
  memory: [first: number, last: number]
  bytes: number
}

function view(at: number): CertificateView {
  const number = newCertificateNumber()
  return {
    template: 'certificate/1', holder: { surname: 'Тілеубергенова-Сейіт', givenName: 'Гүлнәр', patronymic: 'Қайратқызы' },
    courseTitle: { kk: 'Еңбек мобильділігі орталығындағы қызмет көрсету негіздері', ru: 'Основы обслуживания в центре трудовой мобильности' }, courseCode: 'KD-009', minutes: 240 + at % 480,
    number, verifyUrl: `https://talim.example.kz/v/${number}/${newCertificateKey()}`, issuedOn: '2026-10-14', supersedes: null,
    issuer: { kk: 'Еңбек ресурстарын дамыту орталығы', ru: 'Центр развития трудовых ресурсов' },
  }
}

async function draw(count: number): Promise<Drawn> {
  for (let at = 0; at < 100; at++) await renderCertificate(view(at))
  const memory: [number, number] = [0, 0]
  const [began, spent] = [performance.now(), process.cpuUsage()]
  let bytes = 0
  for (let at = 1; at <= count; at++) {
    bytes += (await renderCertificate(view(at))).length
    if (at === Math.floor(count / 10)) memory[0] = process.memoryUsage.rss() / 1024 / 1024
  }
  memory[1] = process.memoryUsage.rss() / 1024 / 1024
  const { user, system } = process.cpuUsage(spent)
  return { count, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1000 / count, memory, bytes: bytes / count }
}

process.on('message', ({ count }: { count: number }) => void draw(count).then((drawn) => process.send?.(drawn)))
