import { z } from 'zod'
import { reportReading } from '../../features/learning/study.server.ts'
import { signedIn } from '../../server/page.server.ts'

const Report = z.object({ seconds: z.number().int().min(0).max(3600), position: z.number().int().min(0).max(1000) })

/** Reading time and place, reported by the page while it is open. */
export const action = signedIn(async ({ request, params, deps, actor }) => {
  const report = Report.safeParse(await request.json().catch(() => null))
  if (!report.success) return Response.json({ error: 'unreadable' }, { status: 400 })
  if (/^[0-9a-f-]{36}$/.test(params.enrolmentId ?? '')) await reportReading(actor, params.enrolmentId!, params.lessonId ?? '', report.data, deps)
  return new Response(null, { status: 204 })
})
