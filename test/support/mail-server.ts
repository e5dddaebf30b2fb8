/** A real mail server for tests: takes what it is given, or refuses while `refuse` says so. */
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  got: { to: string[]; raw: string }[]
  settings: { smtpUrl: string; from: string }
  stop(): Promise<void>
}

export async function aMailServer({ refuse = () => false, slow = 0 }: { refuse?: () => boolean; slow?: number } = {}): Promise<MailServer> {
  const got: MailServer['got'] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_address, _session, done) => (refuse() ? done(Object.assign(new Error('try later'), { responseCode: 451 })) : done()),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => setTimeout(() => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString('utf8') })
        done()
      }, slow))
    },
  })
  server.on('error', () => {}) // a client that goes away is no matter here
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as { port: number }
  return { got, settings: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Tälim <talim@talim.example.kz>' }, stop: () => new Promise<void>((stopped) => server.close(() => stopped())) }
}
