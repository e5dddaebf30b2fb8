import { z } from 'zod'
import { notFound, open } from '../../server/page.server.ts'

/** A picture of a lesson; an edition never changes, so a browser may keep it for good. */
export const loader = open(async ({ params, deps }) => {
  const editionId = z.uuid().safeParse(params.editionId)
  const name = params.name ?? ''
  const image = editionId.success && /^[a-z0-9][a-z0-9._-]*$/.test(name) ? await deps.db.editionImage.findUnique({ where: { editionId_name: { editionId: editionId.data, name } } }) : null
  if (!image) throw notFound()
  return new Response(new Uint8Array(image.bytes), {
    headers: { 'Content-Type': image.mediaType, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
  })
})
