/** The papers of a case as PDF, each in Kazakh and Russian. */
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { DescriptionList, LinkButton } from '../../ui/index.ts'

interface Props {
  id: string
  /** the version of the plan to print, or null */
  plan: number | null
  report?: boolean
  conclusion?: boolean
}

export function DocumentLinks({ id, plan, report = false, conclusion = false }: Props) {
  const t = useT()
  const both = (title: string, href: (language: 'kk' | 'ru') => string) => ({
    term: title,
    description: (
      <span className="tags">
        {(['kk', 'ru'] as const).map((language) => (
          <LinkButton key={language} href={href(language)} plain variant="quiet" size="small" icon="print" aria-label={`${title}: ${t(`adaptation.case.pdf-${language}`)}`}>{t(`adaptation.case.pdf-${language}`)}</LinkButton>
        ))}
      </span>
    ),
  })
  const items = [
    ...(plan === null ? [] : [both(t('adaptation.case.document-plan', { version: plan }), (language) => paths.adaptationPlanPdf(id, language, plan))]),
    ...(report ? [both(t('adaptation.case.document-report'), (language) => paths.adaptationReportPdf(id, language))] : []),
    ...(conclusion ? [both(t('adaptation.case.document-conclusion'), (language) => paths.adaptationConclusionPdf(id, language))] : []),
  ]
  return items.length === 0 ? <p className="soft">{t('adaptation.case.no-documents')}</p> : <DescriptionList look="stacked" items={items} />
}
