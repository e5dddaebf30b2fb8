/** Structured logs, one JSON line an event, to standard error. Ids only: no names, addresses, IINs or tokens. */
import pino from 'pino'
import { env } from './env.server.ts'

let logger: pino.Logger | null = null

export function log(): pino.Logger {
  logger ??= pino({ level: env().TALIM_LOG, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['password', 'token', 'iin', 'email'] }, pino.destination(2))
  return logger
}
