import { Fragment } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Badge, ClauseRef, DataTable, DescriptionList, EmptyState, LessonProse, LinkButton, Notice, PageHeading, Section, StateTag, Toolbar } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { ComingRun } from '../sessions/coming-runs.server.ts'
import { ComingRuns } from '../sessions/sign-up-parts.tsx'
import { Refused } from '../shell/refused.tsx'
import { inLocale, isReady, type Edition, type LessonHeading } from './edition.ts'

type Field = 'name' | 'identifier' | 'form' | 'hours' | 'functionMaps' | 'competences' | 'position' | 'minQualification' | 'outcomes' | 'structure' | 'content'
interface Props {
  edition: Edition
  lessons: LessonHeading[]
  signedIn: boolean
  enrolmentId: string | null
  refusal: RefusalView | null
  match: Match | null
  /** how it stands to the own plan of this year; null without a plan */
  inPlan: 'in-plan' | 'not-in-plan' | null
  /** of a webinar or seminar: its runs to come; null: an online course */
  runs: ComingRun[] | null
  clauses: Record<Field, ClauseLink>
}

/** One course: what it gives, for whom, how long, the one action, and then the whole standard as the official form has it. */
export function CoursePage({ edition, lessons, signedIn, enrolmentId, refusal, match, inPlan, runs, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { hours, date } = useFormat()
  const { standard } = edition
  const local = (text: { kk: string; ru: string; en?: string }) => inLocale(text, locale)
  const hoursText = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  const ready = isReady(edition)
  const term = (field: Field) => (
    <>
      {t(`courses.standard.${field}`)} <ClauseRef label={<span className="visually-hidden">{clauses[field].label}</span>} href={clauses[field].href} />
    </>
  )
  const list = (names: string[]) => (names.length === 1 ? names[0] : <ul className="plain-list">{names.map((name) => <li key={name}>{name}</li>)}</ul>)

  const action = (() => {
    if (refusal?.code === 'learning.already-enrolled' && enrolmentId) return <LinkButton href={paths.enrolment(enrolmentId)} icon="play">{t('courses.action.continue')}</LinkButton>
    if (refusal?.code === 'learning.already-completed' && enrolmentId) return <LinkButton href={paths.enrolment(enrolmentId)} variant="secondary">{t('courses.action.look-again')}</LinkButton>
    if (runs !== null) return runs.length > 0 ? <LinkButton href="#runs" icon="calendar" plain>{t('signup.runs.look')}</LinkButton> : null
    if (!ready) return null
    if (!signedIn) return <LinkButton href={paths.signIn(paths.course(edition.code))}>{t('courses.action.sign-in')}</LinkButton>
    if (refusal === null || refusal.code === 'learning.other-position-needs-reason') return <LinkButton href={paths.enrol(edition.code)}>{t('courses.action.enrol')}</LinkButton>
    return null
  })()

  return (
    <>
      <PageHeading
        back={{ href: paths.courses(), label: t('courses.catalogue.title') }}
        eyebrow={edition.code}
        title={local(standard.title)}
        lead={local(standard.summary)}
        tags={
          <>
            <Badge>{t(`courses.form.${standard.form}`)}</Badge>
            <Badge icon="clock">{hoursText(standard.minutes)}</Badge>
            <Badge icon="language">{t('courses.both-languages')}</Badge>
            {match === 'position' ? <StateTag state="neutral" icon="star">{t('courses.match.position')}</StateTag> : null}
            {match === 'every-position' ? <StateTag state="neutral" icon="people">{t('courses.match.every-position')}</StateTag> : null}
            {ready ? null : <StateTag state="provisional">{t('courses.in-preparation')}</StateTag>}
            {inPlan === 'in-plan' ? <StateTag state="neutral" icon="list">{t('plan.course.in-plan')}</StateTag> : null}
          </>
        }
        actions={inPlan === 'not-in-plan' && edition.status === 'published' ? <>{action}<LinkButton href={paths.addToPlan(edition.code)} variant="quiet">{t('plan.course.add')}</LinkButton></> : action}
      />
      {edition.status === 'superseded' ? <Notice tone="warning" title={t('courses.superseded')}>{t('courses.superseded-text')}</Notice> : null}
      {ready ? null : <Notice title={t('courses.in-preparation')}>{t('courses.in-preparation-text')}</Notice>}
      {refusal && ready && !['learning.already-enrolled', 'learning.already-completed', 'learning.other-position-needs-reason', ...(runs ? ['learning.other-form'] : [])].includes(refusal.code) ? <Refused refusal={refusal} /> : null}

      {runs ? (
        <Section id="runs" title={t('signup.runs.title')} action={<LinkButton href={paths.courseRuns()} variant="quiet" iconAfter="arrow-right">{t('signup.runs.all')}</LinkButton>}>
          {runs.length > 0 ? <ComingRuns runs={runs} /> : <EmptyState icon="calendar" level={3} title={t('signup.runs.none')} text={t('signup.runs.none-text')} />}
        </Section>
      ) : null}

      <Section id="outcomes" title={t('courses.outcomes.title')}>
        <ul className="outcomes">
          {standard.outcomes.map((outcome) => <li key={outcome.id}>{local(outcome)}</li>)}
        </ul>
      </Section>

      <Section
        id="standard"
        title={t('courses.standard.title')}
        description={t('courses.standard.description', { edition: edition.edition, date: date(edition.publishedOn) })}
        action={
          <Toolbar label={t('courses.standard.download')}>
            <LinkButton href={paths.courseStandard(edition.code, 'kk', edition.edition)} variant="secondary" size="small" icon="download" plain hrefLang="kk">{t('courses.standard.pdf-kk')}</LinkButton>
            <LinkButton href={paths.courseStandard(edition.code, 'ru', edition.edition)} variant="secondary" size="small" icon="download" plain hrefLang="ru">{t('courses.standard.pdf-ru')}</LinkButton>
          </Toolbar>
        }
      >
        <DescriptionList
          items={[
            { term: term('name'), description: local(standard.title) },
            { term: term('identifier'), description: standard.code },
            { term: term('form'), description: t(`courses.form.${standard.form}`) },
            { term: term('hours'), description: hoursText(standard.minutes) },
            { term: term('functionMaps'), description: standard.functionalMaps.length ? list(standard.functionalMaps.map(({ code, name }) => `${code} ${local(name)}`)) : local(standard.functionalMapsNone ?? { kk: '', ru: '' }) },
            { term: term('competences'), description: list(standard.competences.map(({ code, name }) => `${code} ${local(name)}`)) },
            { term: term('position'), description: standard.positions.length ? list(standard.positions.map(({ name }) => local(name))) : t('courses.every-position') },
            { term: term('minQualification'), description: local(standard.minimumQualification.name) },
          ]}
        />
        <h3>{term('structure')}</h3>
        <DataTable
          caption={t('courses.standard.structure')}
          hideCaption
          rows={standard.modules}
          rowKey={(module) => String(module.number)}
          columns={[
            { key: 'number', header: t('courses.structure.number'), cell: ({ number }) => number },
            {
              key: 'name', header: t('courses.structure.name'), rowHeader: true,
              cell: (module) => {
                const own = lessons.filter((lesson) => lesson.module === module.number)
                return (
                  <>
                    {local(module.title)}
                    {own.length > 0 ? <ul className="plain-list meta">{own.map((lesson) => <Fragment key={lesson.lessonId}><li>{locale === 'ru' ? lesson.titleRu : lesson.titleKk}</li></Fragment>)}</ul> : null}
                  </>
                )
              },
            },
            { key: 'hours', header: t('courses.structure.hours'), align: 'end', cell: ({ minutes }) => hours(minutes) },
          ]}
        />
        <h3>{term('content')}</h3>
        <LessonProse lang={locale === 'ru' ? 'ru' : 'kk'}>
          {local(standard.content).trim().split(/\n{2,}/).map((paragraph) => <p key={paragraph.slice(0, 40)}>{paragraph.replace(/\n/g, ' ')}</p>)}
        </LessonProse>
      </Section>
      {edition.test ? (
        <Section id="test" title={t('courses.test.title')}>
          <p>{t('courses.test.text', { questions: Object.values(edition.test.draw).reduce((a, b) => a + b, 0), passMark: edition.test.passMark, minutes: edition.test.timeLimitMinutes, attempts: edition.test.attempts, cooling: edition.test.coolingHours })}</p>
        </Section>
      ) : null}
    </>
  )
}
