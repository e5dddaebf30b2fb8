/**
 * npm run admin:create -- EMAIL GIVEN_NAME SURNAME [PATRONYMIC]: the first administrator of an installation without demo.
 * Makes the top of the tree of organisations if it is not there and prints the link to choose a password.
 */
import { firstAdministrator } from '../../prisma/scenarios/demo.ts'
import { sendLink } from '../features/identity/password-reset.server.ts'
import { connect } from '../platform/db.server.ts'
import { depsFrom } from '../platform/deps.server.ts'
import { env } from '../platform/env.server.ts'
import { newId } from '../platform/ids.server.ts'
import { migrate } from '../platform/migrate.server.ts'
import { withDatabase } from './with-database.ts'

const [email, givenName, surname = '', patronymic = ''] = process.argv.slice(2)
if (!email?.includes('@') || !givenName) {
  process.stderr.write('Usage: npm run admin:create -- EMAIL GIVEN_NAME SURNAME [PATRONYMIC]\n')
  process.exit(2)
}
await withDatabase(async (databaseUrl) => {
  await migrate(databaseUrl)
  const connection = connect(databaseUrl, 2)
  const deps = depsFrom(env(), connection)
  try {
    if ((await deps.db.roleGrant.count({ where: { role: 'administrator', revokedAt: null } })) > 0) throw new Error('There is an administrator already; that person can make further accounts.')
    const organisation = async (kind: string, parentId: string | null, nameKk: string, nameRu: string, nameEn: string) =>
      (await deps.db.organisation.findFirst({ where: { kind } })) ?? deps.db.organisation.create({ data: { id: newId(), kind, parentId, nameKk, nameRu, nameEn } })
    const centre = await organisation('workforce-development-centre', null, 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Center')
    await organisation('qualification-organisation', centre.id, 'Біліктілікті арттыру ұйымы', 'Организация повышения квалификации', 'Professional development organisation')
    const { accountId } = await firstAdministrator(deps, { surname, givenName, patronymic, email, organisationId: centre.id, passwordHash: null })
    await sendLink(deps.db, deps, { id: accountId, email: email.toLowerCase(), language: 'kk' }, 'invitation')
    const { text } = await deps.db.outboxMail.findFirstOrThrow({ where: { toAddress: email.toLowerCase() }, orderBy: { createdAt: 'desc' } })
    process.stdout.write(`The account is there. Choose its password here (once, within a week):\n${/https?:\S+/.exec(text)?.[0]}\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  } finally {
    await connection.close()
  }
})
