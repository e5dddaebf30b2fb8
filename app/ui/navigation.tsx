import type { ReactNode } from 'react'
import { Anchor } from './link.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number }

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-count"> {tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** From the top down to here; the last one is this page. */
export function Breadcrumbs({ label, items }: { label: string; items: { href?: string; label: string }[] }) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={index}>{item.href ? <Anchor href={item.href}>{item.label}</Anchor> : <span aria-current="page">{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

export type SwitchOption = { value: string; label: string; current?: boolean; href?: string }
export type LanguageSwitchProps = {
  label: string
  /** value = kk, ru, en; label = the language in itself; href = the same page in it (then links, else buttons of a form). */
  languages: SwitchOption[]
  action?: string
  name?: string
  /** Hidden fields, for instance where to return to. */
  hidden?: Record<string, string>
}

function Hidden({ fields = {} }: { fields?: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** The languages, each written in itself. */
export function LanguageSwitch({ label, languages, action, name = 'language', hidden }: LanguageSwitchProps) {
  if (!action) {
    return (
      <nav className="switch" aria-label={label}>
        {languages.map((language) => (
          <a key={language.value} href={language.href} lang={language.value} hrefLang={language.value} aria-current={language.current ? 'true' : undefined}>
            {language.label}
          </a>
        ))}
      </nav>
    )
  }
  return (
    <form className="switch" method="post" action={action} aria-label={label}>
      <Hidden fields={hidden} />
      {languages.map((language) => (
        <button key={language.value} type="submit" name={name} value={language.value} lang={language.value} aria-current={language.current ? 'true' : undefined}>
          {language.label}
        </button>
      ))}
    </form>
  )
}

const THEME_ICONS: Record<string, IconName> = { light: 'sun', dark: 'moon' }
export type ThemeSwitchProps = { label: string; themes: SwitchOption[]; action: string; name?: string; hidden?: Record<string, string> }

/** Light, dark, or as the device says. */
export function ThemeSwitch({ label, themes, action, name = 'theme', hidden }: ThemeSwitchProps) {
  return (
    <form className="switch" method="post" action={action} aria-label={label}>
      <Hidden fields={hidden} />
      {themes.map((theme) => (
        <button key={theme.value} type="submit" name={name} value={theme.value} aria-current={theme.current ? 'true' : undefined}>
          <Icon name={THEME_ICONS[theme.value] ?? 'device'} size="small" />
          <span>{theme.label}</span>
        </button>
      ))}
    </form>
  )
}
