import type { ReactNode } from 'react'

// Drawn on 24 × 24, stroke 1.75, round ends. Decoration only: the words always stand beside.
const DRAWINGS = {
  home: <path d="M4 11.2 12 4.5l8 6.7M6 9.8V19h4.2v-5h3.6v5H18V9.8" />,
  book: <path d="M12 6.5C10.2 5.2 7.7 4.7 4 4.8v12.7c3.7-.1 6.2.4 8 1.7 1.8-1.3 4.3-1.8 8-1.7V4.8c-3.7-.1-6.2.4-8 1.7Zm0 0v12.7" />,
  calendar: <path d="M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4M8.8 14h.01M12 14h.01M15.2 14h.01M8.8 16.8h.01M12 16.8h.01" />,
  menu: <path d="M4.5 7h15M4.5 12h15M4.5 17h15" />,
  more: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="2.75" />,
  search: <path d="M10.8 17.1a6.3 6.3 0 1 0 0-12.6 6.3 6.3 0 0 0 0 12.6ZM15.4 15.4l4.6 4.6" />,
  check: <path d="m5 12.8 4.6 4.4L19 7.2" />,
  clock: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.5V12l3 2" />,
  alert: <path d="M12 4.5 3.5 19.2h17L12 4.5ZM12 10v4.4M12 16.9h.01" />,
  download: <path d="M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14" />,
  upload: <path d="M12 15V4m0 0 4.5 4.5M12 4 7.5 8.5M5 19.5h14" />,
  print: <path d="M7.5 9V4.5h9V9M7.5 16.5h-3V9h15v7.5h-3M7.5 13.5h9v6h-9z" />,
  user: <path d="M12 12a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5ZM4.8 19.8c.7-3.4 3.5-5.1 7.2-5.1s6.5 1.7 7.2 5.1" />,
  shield: <path d="M12 3.8 5 6.3v5.2c0 4.2 2.8 7.2 7 8.8 4.2-1.6 7-4.6 7-8.8V6.3l-7-2.5Zm-3 8.4 2.2 2.1 3.9-4.2" />,
  certificate: <path d="M4.5 5h15v10.5h-5M4.5 5v10.5h3M8 8.8h8M8 12h3M11 19.8v-4.2m4 4.2v-4.2M13 16.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Zm-2 3.2 2-1.2 2 1.2" />,
  'arrow-left': <path d="M19.5 12h-15m0 0L11 5.5M4.5 12l6.5 6.5" />,
  'arrow-right': <path d="M4.5 12h15m0 0L13 5.5m6.5 6.5L13 18.5" />,
  'arrow-up': <path d="M12 19.5v-15m0 0L5.5 11M12 4.5l6.5 6.5" />,
  'arrow-down': <path d="M12 4.5v15m0 0L5.5 13m6.5 6.5 6.5-6.5" />,
  language: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM4.2 12h15.6M12 4c2.2 2.2 3.3 4.9 3.3 8s-1.1 5.8-3.3 8c-2.2-2.2-3.3-4.9-3.3-8S9.8 6.2 12 4Z" />,
  sun: <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.8v1.7M12 19.5v1.7M2.8 12h1.7M19.5 12h1.7M5.5 5.5l1.2 1.2M17.3 17.3l1.2 1.2M18.5 5.5l-1.2 1.2M6.7 17.3l-1.2 1.2" />,
  moon: <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z" />,
  device: <path d="M4.5 5.5h15v10h-15zM9 19.5h6M12 15.5v4" />,
  'sign-out': <path d="M10 5H5v14h5M14.5 8l4 4-4 4M18.5 12H9.5" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  info: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 11.3v4.7M12 8.2h.01" />,
  chevron: <path d="m7 10 5 5 5-5" />,
  list: <path d="M9 7h10.5M9 12h10.5M9 17h10.5M5 7h.01M5 12h.01M5 17h.01" />,
  play: <path d="M8 5.5v13l10.5-6.5L8 5.5Z" />,
  scale: <path d="M12 4.5v15M8 19.5h8M5.5 7.5 12 6l6.5 1.5M5.5 7.5 3 13.5c1.5 1.7 3.5 1.7 5 0l-2.5-6ZM18.5 7.5l-2.5 6c1.5 1.7 3.5 1.7 5 0l-2.5-6Z" />,
  people: <path d="M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3 19c.5-3 2.8-4.6 6-4.6s5.5 1.6 6 4.6M15.5 5.4a3.1 3.1 0 0 1 0 6M17.3 14.7c2 .6 3.3 2 3.7 4.3" />,
  history: <path d="M4.6 9.3A8 8 0 1 1 4 12.5M4.6 4.8v4.5h4.5M12 8v4.3l2.8 1.7" />,
  flag: <path d="M6.5 20V4.5M6.5 5.3h10.8l-2.3 3.6 2.3 3.6H6.5" />,
  edit: <path d="m5 19 .8-3.7L16.3 4.8l2.9 2.9L8.7 18.2 5 19Zm9.3-12.2 2.9 2.9" />,
  lock: <path d="M6 11h12v8.5H6zM8.5 11V8.2a3.5 3.5 0 0 1 7 0V11" />,
  mail: <path d="M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6" />,
  dashed: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z" strokeDasharray="3.2 3.1" />,
  dot: <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z" />,
  filter: <path d="M4.5 6.5h15M7.5 12h9M10.5 17.5h3" />,
  external: <path d="M13.5 5H19v5.5M19 5l-8 8M10.5 6.5H5.5v12h12v-5" />,
  chart: <path d="M5 19.5h14.5M7.5 16v-4M12 16V6M16.5 16V9" />,
  star: <path d="m12 4.5 2.3 4.9 5.2.7-3.8 3.7.9 5.3-4.6-2.6-4.6 2.6.9-5.3-3.8-3.7 5.2-.7L12 4.5Z" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWINGS
export const ICON_NAMES = Object.keys(DRAWINGS) as IconName[]

/** A small line drawing in the colour of the text around it. */
export function Icon({ name, size = 'normal' }: { name: IconName; size?: 'small' | 'normal' | 'large' }) {
  return (
    <svg
      className={`icon icon-${size}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
