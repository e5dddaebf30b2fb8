import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, DataTable, Notice, PageHeading, Section, StateTag } from '../../ui/index.ts'
import { NotNow } from '../adaptation/step-parts.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { AssessmentLimit } from './assessment-limit.tsx'
import type { Questionnaire } from './self.server.ts'

interface Props {
  questionnaire: Questionnaire | null
  refusal: RefusalView | null
  clauses: { limit: ClauseLink; self: ClauseLink }
  last: { refusal: RefusalView | null } | undefined
}

/** All answers at a glance; what is missing leads to its page; handing in is confirmed once. */
export function SubmitPage({ questionnaire, refusal, clauses, last }: Props) {
  const t = useT()
  const { date } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const more = t('common.clause.more')
  const head = <PageHeading title={t('assessment.submit')} lead={t('assessment.submit.lead')} back={{ href: paths.assessment(questionnaire?.year), label: t('assessment.own.title') }} />
  if (!questionnaire) return <>{head}<Refused refusal={last?.refusal} />{last?.refusal ? null : <NotNow refusal={refusal} />}</>
  const { items, year, position, submittedOn, limit } = questionnaire
  const missing = items.filter(({ level }) => level === null)
  return (
    <>
      {head}
      <Refused refusal={last?.refusal} />
      {questionnaire.positionToday ? <Notice title={t('assessment.questionnaire.moved')}><p>{t('assessment.questionnaire.moved-text', { position, today: questionnaire.positionToday })}</p></Notice> : null}
      {submittedOn ? (
        <Notice tone="success" title={t('assessment.self.submitted', { date: date(submittedOn) })}><p>{t('assessment.submit.done-text')}</p></Notice>
      ) : missing.length > 0 ? (
        <Notice tone="warning" title={t('assessment.submit.missing', { count: missing.length })}>
          <ul className="stack stack-tight">{missing.map(({ code, name }) => <li key={code}><Anchor href={paths.questionnaire(code)}>{name}</Anchor></li>)}</ul>
          <ClauseRef {...clauses.self} moreLabel={more} />
        </Notice>
      ) : (
        <Form method="post">
          <input type="hidden" name="year" value={year} />
          <ConfirmPanel
            title={t('assessment.submit.question')}
            facts={[
              { term: t('assessment.submit.what'), description: t('assessment.submit.what-text', { year, position }) },
              { term: t('assessment.submit.answers'), description: t('assessment.self.answered', { answered: items.length, count: items.length }) },
              { term: t('assessment.submit.to-whom'), description: t('assessment.submit.to-whom-text') },
            ]}
            clauses={[{ ...clauses.self, moreLabel: more }]}
            warning={t(limit.state === 'over' ? 'assessment.submit.warning-late' : 'assessment.submit.warning')}
            confirm={<Button icon="check" busy={busy}>{t('assessment.submit.confirm')}</Button>}
            cancel={<Anchor href={paths.questionnaire()}>{t('assessment.submit.back')}</Anchor>}
          />
        </Form>
      )}
      {submittedOn ? null : <AssessmentLimit limit={limit} clause={clauses.limit} />}
      <Section id="answers" title={t('assessment.submit.your-answers')}>
        <DataTable
          caption={t('assessment.submit.your-answers')}
          hideCaption
          rows={items}
          rowKey={({ code }) => code}
          columns={[
            { key: 'competence', header: t('assessment.compare.competence'), rowHeader: true, cell: ({ name }) => name },
            { key: 'level', header: t('assessment.submit.level'), cell: ({ level, levels }) => (level === null ? <StateTag state="due">{t('assessment.questionnaire.open')}</StateTag> : `${level}. ${levels[level]!.name}`) },
            { key: 'comment', header: t('assessment.submit.comment'), cell: ({ comment }) => (comment === '' ? '–' : comment) },
            ...(submittedOn ? [] : [{ key: 'change', header: t('assessment.submit.change'), cell: ({ code, name, level }: (typeof items)[number]) => <Anchor href={paths.questionnaire(code)}>{t(level === null ? 'assessment.submit.answer' : 'assessment.submit.change')}<span className="visually-hidden"> {name}</span></Anchor> }]),
          ]}
        />
      </Section>
    </>
  )
}
