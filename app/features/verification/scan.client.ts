/**
 * The camera on /verify: reads the QR code of a certificate and opens the page it leads to, on this site only.
 * Browsers with a barcode reader of their own use that; others use jsQR. Nothing leaves the phone.
 */
import jsQR from 'jsqr'

interface Words {
  start: string
  stop: string
  hint: string
  failed: string
  foreign: string
}
type NativeReader = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }

const place = document.getElementById('scanner')
// browsers without a camera, and pages not served over https, have no mediaDevices
if (place && (navigator.mediaDevices as MediaDevices | undefined)) setUp(place, JSON.parse(place.dataset['words'] ?? '{}') as Words)

function setUp(place: HTMLElement, words: Words) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'a o', textContent: words.start })
  const note = Object.assign(document.createElement('p'), { className: 'm' })
  note.setAttribute('role', 'status')
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, hidden: true, width: 320 })
  place.append(button, video, note)
  place.hidden = false
  let stream: MediaStream | null = null

  const stop = () => {
    stream?.getTracks().forEach((track) => track.stop())
    stream = null
    video.hidden = true
    button.textContent = words.start
  }
  button.addEventListener('click', async () => {
    if (stream) return stop()
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      video.srcObject = stream
      video.hidden = false
      await video.play()
      button.textContent = words.stop
      note.textContent = words.hint
      void look()
    } catch {
      stop()
      note.textContent = words.failed
    }
  })

  async function look() {
    const read = await reader()
    while (stream) {
      const text = await read(video).catch(() => null)
      const target = text ? ourAddress(text) : null
      if (target) {
        stop()
        location.assign(target)
        return
      }
      if (text) note.textContent = words.foreign
      await new Promise((next) => setTimeout(next, 150))
    }
  }
}

/** The path of a verification address, whichever host is printed; null for anything else. */
function ourAddress(text: string): string | null {
  try {
    const { pathname } = new URL(text)
    return /^\/v\/[^/]+\/[^/]+$/i.test(pathname) ? pathname : null
  } catch {
    return /^[0-9a-z-]{12,14}$/i.test(text.trim()) ? `/verify/${encodeURIComponent(text.trim())}` : null
  }
}

async function reader(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const Native = (globalThis as { BarcodeDetector?: { new (options: object): NativeReader; getSupportedFormats(): Promise<string[]> } }).BarcodeDetector
  if (Native && (await Native.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const native = new Native({ formats: ['qr_code'] })
    return async (video) => (await native.detect(video))[0]?.rawValue ?? null
  }
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  return async (video) => {
    if (!video.videoWidth) return null
    ;[canvas.width, canvas.height] = [video.videoWidth, video.videoHeight]
    context.drawImage(video, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, canvas.width, canvas.height)?.data || null
  }
}
