/**
 * Prisma's own schema engine (WebAssembly from npm, nothing to download):
 * applies prisma/migrations and writes the SQL of a new one.
 */
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)

/** Prisma's adapter cuts a script at every semicolon, also inside functions and comments; PostgreSQL itself takes it whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script))
    return adapter
  }
}

async function openEngine(databaseUrl: string): Promise<SchemaEngine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue as never })
  const internals = glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  internals.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: databaseUrl }))
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
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
  const engine = await openEngine(databaseUrl)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: await readMigrations(directory),
    filters: FILTERS,
  })
  return appliedMigrationNames
}

/** The SQL that leads from one schema text (or an empty database) to another. */
export async function diffSchemas(databaseUrl: string, from: string | null, to: string): Promise<string> {
  const engine = await openEngine(databaseUrl)
  const schema = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : schema(from),
    to: schema(to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: false,
    filters: FILTERS,
  } as never)
  return stdout ?? ''
}
