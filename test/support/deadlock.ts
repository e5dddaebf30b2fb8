/** A circle of two who wait for each other, in which the work under test is the one the database gives up. */
import type { World } from './world.ts'

export interface Row {
  table: 'CourseRun' | 'LearningPlan' | 'Person'
  id: string
}

/**
 * Processes whose work waits so long before the database looks for a circle: longer than it takes to close one on a busy machine.
 * New connections of the database of this test file have it; returns a world made of them.
 */
export async function patient(world: World): Promise<World> {
  const { name } = (await world.pool.query<{ name: string }>('select current_database() as name')).rows[0]!
  await world.pool.query(`alter database "${name}" set deadlock_timeout = '3s'`)
  return world.anotherProcess()
}

/** Holds `later`, which the work locks after `earlier`, until the work waits for it; then asks for `earlier`, and never looks for a circle itself: the work is given up. */
export async function inACircle<Answer>({ pool }: World, { earlier, later }: { earlier: Row; later: Row }, work: () => Promise<Answer>): Promise<Answer> {
  const other = await pool.connect()
  const lock = ({ table, id }: Row) => other.query(`select 1 from "${table}" where id = $1 for update`, [id])
  try {
    const { pid } = (await other.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!
    await other.query('begin')
    await other.query(`set local deadlock_timeout = '1h'`)
    await lock(later)
    const answer = work()
    answer.catch(() => {}) // looked at below
    for (;;) {
      const { rows } = await pool.query('select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [pid])
      if (rows.length > 0) break
    }
    await lock(earlier)
    return await answer
  } finally {
    await other.query('rollback')
    other.release()
  }
}
