import { useLoaderData } from '@remix-run/react'
import { coursesOf } from '../../features/learning/cabinet.server.ts'
import { CourseCard } from '../../features/learning/cabinet-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { signedIn } from '../../server/page.server.ts'
import { CardGrid, EmptyState, LinkButton, PageHeading, Section } from '../../ui/index.ts'

export const meta = pageMeta
export const loader = signedIn(async ({ actor, deps, t }) => ({ title: t('learning.mine.title'), courses: await coursesOf(actor.personId, deps) }))

export default function MyCoursesRoute() {
  const t = useT()
  const { courses } = useLoaderData<typeof loader>()
  const groups = [
    { id: 'active', courses: courses.filter(({ status }) => status === 'active') },
    { id: 'completed', courses: courses.filter(({ status }) => status === 'completed') },
    { id: 'not-completed', courses: courses.filter(({ status }) => status === 'not-completed') },
  ] as const
  return (
    <>
      <PageHeading title={t('learning.mine.title')} actions={<LinkButton href={paths.courses()} variant="secondary">{t('learning.cabinet.find')}</LinkButton>} />
      {courses.length === 0 ? <EmptyState icon="book" title={t('learning.cabinet.empty')} text={t('learning.cabinet.empty-text')} action={<LinkButton href={paths.courses()}>{t('learning.cabinet.find')}</LinkButton>} /> : null}
      {groups.filter((group) => group.courses.length > 0).map((group) => (
        <Section key={group.id} id={group.id} title={t(`learning.mine.${group.id}`)}>
          <CardGrid>{group.courses.map((course) => <CourseCard key={course.id} course={course} />)}</CardGrid>
        </Section>
      ))}
    </>
  )
}
