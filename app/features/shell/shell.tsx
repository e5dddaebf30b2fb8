/** The frame around every page: places by role, language, who is signed in. */
import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useT } from '../../i18n/context.tsx'
import { LOCALES } from '../../i18n/locale.ts'
import { paths } from '../../paths.ts'
import { AppShell, IconButton, LanguageSwitch, LinkButton, LinkProvider, ThemeSwitch, type AnchorProps, type IconName, type Place } from '../../ui/index.ts'
import type { PlaceKey } from './navigation.server.ts'

const PLACES: Record<PlaceKey, { href: string; icon: IconName; plain?: boolean }> = {
  today: { href: paths.cabinet(), icon: 'home' },
  learning: { href: paths.learning(), icon: 'book' },
  plan: { href: paths.plan(), icon: 'flag' },
  assessment: { href: paths.assessment(), icon: 'scale' },
  campaign: { href: paths.campaign(), icon: 'check' },
  plans: { href: paths.plans(), icon: 'list' },
  schedule: { href: paths.courseRuns(), icon: 'list' },
  sessions: { href: paths.sessions(), icon: 'calendar' },
  trainers: { href: paths.trainers(), icon: 'people' },
  needs: { href: paths.trainingNeeds(), icon: 'chart' },
  workPlans: { href: paths.workPlans(), icon: 'check' },
  // of the own register entry
  ownWorkPlan: { href: paths.trainers(), icon: 'edit' },
  rooms: { href: paths.rooms(), icon: 'home' },
  courses: { href: paths.courses(), icon: 'list' },
  certificates: { href: paths.certificates(), icon: 'certificate' },
  hours: { href: paths.hours(), icon: 'clock' },
  obligations: { href: paths.obligations(), icon: 'flag' },
  adaptations: { href: paths.adaptations(), icon: 'star' },
  hiring: { href: paths.hire(), icon: 'edit' },
  people: { href: paths.people(), icon: 'people' },
  changes: { href: paths.certificateChanges(), icon: 'history' },
  accounts: { href: paths.accounts(), icon: 'user' },
  audit: { href: paths.audit(), icon: 'history' },
  reminders: { href: paths.reminders(), icon: 'mail' },
  verify: { href: paths.verify(), icon: 'shield', plain: true },
  regulations: { href: paths.regulations(), icon: 'scale' },
  calendar: { href: paths.workingCalendar(), icon: 'calendar' },
  profile: { href: paths.profile(), icon: 'user' },
  signIn: { href: paths.signIn(), icon: 'user' },
  outbox: { href: paths.outbox(), icon: 'info' },
}
const SELF_NAMED = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
// answered before Remix, or files: the router must leave them to the browser
const PLAIN = /^\/(verify|v)(\/|\?|$)|\.(pdf|csv|ics)(\?|$)|^\/sessions\/[^/]+\/join$/

function RouterAnchor({ href, children, ...rest }: AnchorProps) {
  if (!href.startsWith('/') || PLAIN.test(href)) return <a href={href} {...rest}>{children}</a>
  return <Link to={href} {...rest}>{children}</Link>
}

export interface ShellData {
  places: { main: PlaceKey[]; more: PlaceKey[] }
  name: string | null
  theme: 'system' | 'light' | 'dark'
  /** of an internal trainer */
  trainerId: string | null
}

/** Wraps a page; without data (the page could not even find out who asks) it stands bare. */
export function Shell({ data, children }: { data: ShellData | null; children: ReactNode }) {
  const t = useT()
  const locale = useLocale()
  const { pathname, search } = useLocation()
  const hrefOf = (key: PlaceKey) => (key === 'ownWorkPlan' && data?.trainerId ? paths.workPlan(data.trainerId) : PLACES[key].href)
  const leadsHere = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
  // of two places on the way to this page the nearer one is where one is
  const current = Object.values(data?.places ?? {}).flat().filter((key) => leadsHere(hrefOf(key))).toSorted((one, other) => hrefOf(other).length - hrefOf(one).length)[0]
  const place = (key: PlaceKey): Place => ({ href: hrefOf(key), icon: PLACES[key].icon, label: t(`common.place.${key}`), current: key === current })
  const here = { next: pathname + search }
  return (
    <LinkProvider value={RouterAnchor}>
      <AppShell
        brand={{ name: t('common.brand'), href: data?.name ? paths.cabinet() : paths.home() }}
        places={data?.places.main.map(place) ?? []}
        {...(data && data.places.more.length > 0 && { more: { label: t('common.place.more'), places: data.places.more.map(place) } })}
        skipLabel={t('common.skip')}
        navLabel={t('common.navigation')}
        language={
          <LanguageSwitch label={t('common.language')} action={paths.preferences()} hidden={here} languages={LOCALES.map((value) => ({ value, label: SELF_NAMED[value], current: value === locale }))} />
        }
        account={
          data?.name ? (
            <form method="post" action={paths.signOut()}>
              <IconButton type="submit" icon="sign-out" label={t('common.sign-out', { name: data.name })} />
            </form>
          ) : data && !pathname.startsWith('/sign-in') ? (
            <LinkButton href={paths.signIn()} variant="secondary" size="small">{t('common.place.signIn')}</LinkButton>
          ) : null
        }
        footer={
          <>
            <p className="meta">{t('common.footer')}</p>
            <ThemeSwitch label={t('common.theme.label')} action={paths.preferences()} hidden={here} themes={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`common.theme.${value}`), current: (data?.theme ?? 'system') === value }))} />
          </>
        }
      >
        {children}
      </AppShell>
    </LinkProvider>
  )
}
