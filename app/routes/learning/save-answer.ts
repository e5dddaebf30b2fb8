import { z } from 'zod'
import { saveAnswer } from '../../features/learning/attempt.server.ts'
import { signedIn } from '../../server/page.server.ts'

const Given = z.object({
  questionId: z.string().max(100),
  answer: z.union([z.number(), z.string().max(200), z.array(z.number().nullable()).max(10), z.null()]),
  sequence: z.number().int().min(0).max(2_000_000_000).nullable(),
})

/** One answer as JSON, saved as it is given: 204, or 422 with the code of the refusal. */
export const action = signedIn(async ({ request, params, deps, actor }) => {
  const given = Given.safeParse(await request.json().catch(() => null))
  if (!given.success) return Response.json({ error: 'unreadable' }, { status: 400 })
  const outcome = await saveAnswer(actor, params.attemptId ?? '', given.data, deps)
  if (outcome.allowed) return new Response(null, { status: 204 })
  return Response.json({ error: outcome.code }, { status: outcome.code === 'test.answer-unreadable' || outcome.code === 'test.not-in-draw' ? 400 : 422 })
})
