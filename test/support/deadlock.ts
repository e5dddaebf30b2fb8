/** A circle of two who wait for each other, in which the work under test is the one the database gives up. */
import type { World } from './world.ts'

export interface Row {
  table: 'CourseRun' | 'LearningPlan' | 'Person'
  id: string
}

/** Holds `later`, which the work locks after `earlier`, until the work waits for it; then asks for `earlier`. The work waited first, so it is found first. */
export async function inACircle<Answer>({ pool }: World, { earlier, later }: { earlier: Row; later: Row }, work: () => Promise<Answer>): Promise<Answer> {
  const other = await pool.connect()
  const lock = ({ table, id }: Row) => other.query(`select 1 from "${table}" where id = $1 for update`, [id])
  try {
    const { pid } = (await other.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!
    await other.query('begin')
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
