import { number } from '../../engine/canvas.ts'
import type { Drawing } from '../../engine/frozen-block.ts'

/**
 * The frame of the certificate: қошқар мүйіз, the ram's horns of felt and carpet, drawn by us. Everything here is
 * geometry in points from the lower left corner of the sheet, made once per template edition.
 */

type Point = readonly [x: number, y: number]

const GOLD = '0.722 0.525 0.169'
const INK = '0.086 0.137 0.169'

/** Distances of the frame from the edge of the sheet: outer rule, band of horns, inner rule, and the corner squares. */
const OUTER_RULE = 24
const BAND = { from: 28, to: 43 }
const INNER_RULE = 47
const CORNER = 63
/** How much of the band one pair of horns takes, before it is stretched to fill the side evenly. */
const STEP = 32

/** The parts of the frame, drawn once each, and the frame that repeats them. */
export function frame(width: number, height: number): Record<string, Drawing> {
  const depth = BAND.to - BAND.from
  const horns: Drawing = {
    box: [-STEP / 2, -1, STEP / 2, depth + 1],
    operators: `${GOLD} rg ${hornPair(depth).join('\n')}`,
  }
  const bud: Drawing = { box: [-3, -3, 3, 3], operators: `${GOLD} rg ${lozenge(2, [0, 0])}` }
  const corner: Drawing = {
    box: [-18, -18, 18, 18],
    operators: `${GOLD} rg ${rosette(15)}`,
  }
  const repeated = sides(width, height).flatMap(({ length, direction: [dx, dy], start: [x, y] }) => {
    /** Sets a part at `along` the side and `inwards` from the edge. */
    const place = (part: string, along: number, inwards: number) =>
      `q ${[dx, dy, -dy, dx, x + dx * along - dy * inwards, y + dy * along + dx * inwards].map(number).join(' ')} cm /${part} Do Q`
    const count = Math.round((length - 2 * CORNER) / STEP)
    const step = (length - 2 * CORNER) / count
    const band = Array.from({ length: count }, (_, index) => place('Horns', CORNER + step * (index + 0.5), BAND.from))
    const between = band.slice(1).map((_, index) => place('Bud', CORNER + step * (index + 1), BAND.from + depth * 0.5))
    return [...band, ...between]
  })
  const middle = (OUTER_RULE + 2 + CORNER) / 2
  for (const [x, y] of rectangle(middle, width, height))
    repeated.push(`q 1 0 0 1 ${number(x)} ${number(y)} cm /Corner Do Q`)

  return {
    Horns: horns,
    Bud: bud,
    Corner: corner,
    Frame: {
      box: [0, 0, width, height],
      uses: ['Horns', 'Bud', 'Corner'],
      operators: [
        ...repeated,
        `${INK} RG 0.8 w ${outline(rectangle(OUTER_RULE, width, height))}`,
        `${GOLD} RG 0.5 w ${outline(rectangle(OUTER_RULE + 2, width, height))}`,
        `${GOLD} RG 0.5 w ${outline(notched(INNER_RULE, CORNER, width, height))}`,
      ].join('\n'),
    },
  }
}

/** A pair of horns by itself, `size` points high, standing on the middle of its lower edge. For headings. */
export const emblem = (size: number): string => [...hornPair(size), lozenge(size * 0.12, [0, size * 1.17])].join('\n')

/** The four sides, anticlockwise: where each starts and which way it runs; the inside is to its left. */
const sides = (width: number, height: number): { length: number; start: Point; direction: Point }[] => [
  { length: width, start: [0, 0], direction: [1, 0] },
  { length: height, start: [width, 0], direction: [0, 1] },
  { length: width, start: [width, height], direction: [-1, 0] },
  { length: height, start: [0, height], direction: [0, -1] },
]

const rectangle = (inset: number, width: number, height: number): Point[] => [
  [inset, inset],
  [width - inset, inset],
  [width - inset, height - inset],
  [inset, height - inset],
]

/** A rectangle whose corners step inwards, to leave room for what stands there. */
const notched = (inset: number, corner: number, width: number, height: number): Point[] => {
  const [right, top] = [width - inset, height - inset]
  const [farRight, farTop] = [width - corner, height - corner]
  return [
    [corner, inset], [farRight, inset], [farRight, corner], [right, corner],
    [right, farTop], [farRight, farTop], [farRight, top], [corner, top],
    [corner, farTop], [inset, farTop], [inset, corner], [corner, corner],
  ]
}

/** Two pairs of horns back to back, with a bud on either side. */
const rosette = (height: number) => {
  const half = [...hornPair(height), lozenge(2.2, [height * 0.62, 0])].join('\n')
  return `${half}\nq -1 0 0 -1 0 0 cm ${half} Q`
}

/** Two horns on one stem: up, outwards, and curled in. */
const hornPair = (height: number): string[] =>
  [1, -1].map((side) => ribbon(horn(height).map(({ middle: [x, y], half }) => ({ middle: [side * x, y], half }))))

const lozenge = (radius: number, [x, y]: Point): string =>
  `${polygon([[x, y - radius], [x + radius * 0.8, y], [x, y + radius], [x - radius * 0.8, y]])} f`

interface Stroke {
  middle: Point
  half: number
}

/** The right horn as a line that swells and thins: a stem from the foot, then a spiral with an eye. */
function horn(height: number): Stroke[] {
  const outer = height * 0.4
  const centre: Point = [outer + height * 0.025, height - outer]
  const turns = 1.36
  const steps = 22
  const stem = [0, 0.35, 0.7].map((part): Stroke => ({
    middle: [height * 0.025 * part, part * centre[1]],
    half: height * (0.035 + 0.02 * part),
  }))
  const spiral = Array.from({ length: steps }, (_, index): Stroke => {
    const part = index / (steps - 1)
    const angle = Math.PI - part * turns * 2 * Math.PI
    const radius = outer * (1 - 0.8 * part ** 0.85)
    const half = height * (0.068 - 0.036 * part)
    return { middle: [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)], half }
  })
  return [...stem, ...spiral]
}

/** A swelling line as one filled outline with smooth edges. */
function ribbon(strokes: readonly Stroke[]): string {
  const edge = (side: 1 | -1) =>
    strokes.map(({ middle, half }, index): Point => {
      const before = strokes[Math.max(0, index - 1)]!.middle
      const after = strokes[Math.min(strokes.length - 1, index + 1)]!.middle
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
      const length = Math.hypot(dx, dy)
      return [middle[0] - (side * half * dy) / length, middle[1] + (side * half * dx) / length]
    })
  return smooth([...edge(1), ...edge(-1).reverse()])
}

/** A closed Catmull-Rom curve through the points, as Bézier segments. */
function smooth(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length]!
  const segments = points.map((point, index) => {
    const [previous, next, afterNext] = [at(index - 1), at(index + 1), at(index + 2)]
    const leave: Point = [point[0] + (next[0] - previous[0]) / 6, point[1] + (next[1] - previous[1]) / 6]
    const arrive: Point = [next[0] - (afterNext[0] - point[0]) / 6, next[1] - (afterNext[1] - point[1]) / 6]
    return `${pair(leave)} ${pair(arrive)} ${pair(next)} c`
  })
  return `${pair(points[0]!)} m ${segments.join(' ')} f`
}

const polygon = ([first, ...rest]: readonly Point[]): string =>
  `${pair(first!)} m ${rest.map((point) => `${pair(point)} l`).join(' ')} h`

const outline = (points: readonly Point[]) => `${polygon(points)} S`

const pair = ([x, y]: Point) => `${number(x)} ${number(y)}`
