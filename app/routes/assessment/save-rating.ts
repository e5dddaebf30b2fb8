import { z } from 'zod'
import { LONGEST_COMMENT, saveRating } from '../../features/assessment/self.server.ts'
import { signedIn } from '../../server/page.server.ts'

const Given = z.object({
  competence: z.string().max(20),
  level: z.number().int().min(0).max(4).nullable(),
  comment: z.string().max(LONGEST_COMMENT),
})

/** One answer of the questionnaire as JSON, saved as it is given: 204, or 422 with the code of the refusal. */
export const action = signedIn(async ({ request, deps, actor }) => {
  const given = Given.safeParse(await request.json().catch(() => null))
  if (!given.success) return Response.json({ error: 'unreadable' }, { status: 400 })
  const outcome = await saveRating(actor, { ...given.data, comment: given.data.comment.replace(/\u0000/g, '').toWellFormed() }, deps)
  return outcome.allowed ? new Response(null, { status: 204 }) : Response.json({ error: outcome.code }, { status: 422 })
})
