import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { LanguageProvider } from './i18n/context.tsx'
import { loadMessages } from './i18n/load-messages.ts'
import { isLocale } from './i18n/locale.ts'

const { lang } = document.documentElement
const locale = isLocale(lang) ? lang : 'kk'

// every page can be read and sent before this arrives; it only makes things smoother
void loadMessages(locale).then((messages) =>
  startTransition(() => {
    hydrateRoot(
      document,
      <LanguageProvider locale={locale} messages={messages}>
        <RemixBrowser />
      </LanguageProvider>,
    )
  }),
)
