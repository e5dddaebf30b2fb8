/**
 * Prisma's own schema engine (WebAssembly from npm, nothing to download):
 * applies prisma/migrations and writes the SQL of a new one.
 */
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)

/** Prisma's adapter cuts a script at every semicolon, also inside functions and comments; PostgreSQL itself takes it whole. */
class WholeScripts extends PrismaPg {
  /** what PostgreSQL said when a script failed; the engine only says that something external did */
  failure: Error | null = null

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.failure = error as Error
        throw error
      }
    }
    return adapter
  }
}

// The engine's WebAssembly keeps its state in one module: it is made once and used by one caller after the other.
let glue: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | null = null
let turn: Promise<unknown> = Promise.resolve()

async function loadGlue() {
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module as never })
  ;(module as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  return module
}

/** Opens an engine on a database, uses it, and closes its connections; one use at a time in a process. */
function withEngine<Result>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  const work = async () => {
    const { SchemaEngine } = await (glue ??= loadGlue())
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
    const scripts = new WholeScripts(pool)
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(scripts))
    try {
      return await use(engine)
    } catch (error) {
      throw scripts.failure ?? error
    } finally {
      engine.free()
      await pool.end()
    }
  }
  const result = turn.then(work)
  turn = result.catch(() => {})
  return result
}

async function readMigrations(baseDir: string) {
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  )
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

const FILTERS = { externalTables: [], externalEnums: [] }

/** Applies every migration that has not been applied; returns their names. Throws with the database's own words. */
export async function applyMigrations(databaseUrl: string, directory: string): Promise<string[]> {
  const migrationsList = await readMigrations(directory)
  return withEngine(databaseUrl, async (engine) => (await engine.applyMigrations({ migrationsList, filters: FILTERS })).appliedMigrationNames)
}

/** The SQL that leads from one schema text (or an empty database) to another. */
export async function diffSchemas(databaseUrl: string, from: string | null, to: string): Promise<string> {
  const schema = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const request = { from: from === null ? { tag: 'empty' } : schema(from), to: schema(to), script: true, shadowDatabaseUrl: null, exitCode: false, filters: FILTERS }
  return withEngine(databaseUrl, async (engine) => (await engine.diff(request as never)).stdout ?? '')
}
