import { readRunFile } from '../../features/courses/run-files.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** A material of a run, to be saved; nothing of it is shown by our site itself. */
export const loader = signedIn(async ({ actor, params, deps }) => {
  const { bytes, mediaType, fileName } = await readRunFile(actor, params.courseRunId ?? '', params.fileId ?? '', deps)
  const plain = fileName.replace(/[^\w.-]/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cache-Control': 'private, no-store',
    },
  })
})
