/** One's own first months on a card: which day it is, what comes next, one action. */
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Card, LinkButton, ProgressBar, StateTag, type HeadingLevel } from '../../ui/index.ts'
import { actionPath } from '../obligations/action.ts'
import { ObligationTag } from '../obligations/deadline.tsx'
import type { NewcomerView } from './case-lines.server.ts'

export function OwnAdaptation({ own, level }: { own: NewcomerView; level: HeadingLevel }) {
  const t = useT()
  const { date } = useFormat()
  const due = own.mine ?? own.next
  return (
    <Card
      level={level}
      title={t('adaptation.list.own')}
      eyebrow={own.day ? t('adaptation.list.day', { number: own.day.number, of: own.day.of }) : t('adaptation.list.period', { from: date(own.startsOn), to: date(own.periodEndsOn) })}
      tags={<StateTag state="neutral">{t(`adaptation.state.${own.state}`)}</StateTag>}
      footer={
        <>
          {own.mine ? <LinkButton href={actionPath(own.mine.kind, own.id)}>{t(`obligation.action.${own.mine.kind}`)}</LinkButton> : null}
          <LinkButton href={paths.adaptation(own.id)} variant={own.mine ? 'quiet' : 'primary'} iconAfter="arrow-right">{t('adaptation.list.own-open')}</LinkButton>
        </>
      }
    >
      {due ? (
        <div className="tags">
          <span>{t(own.mine ? 'adaptation.list.own-next' : 'adaptation.list.next-by-other', { what: t(`obligation.kind.${due.kind}`), date: date(due.dueOn) })}</span>
          <ObligationTag state={due.state} lateBy={due.lateBy} />
        </div>
      ) : null}
      <p className="meta">{own.mentor ? t('adaptation.list.own-mentor', { name: own.mentor }) : t('adaptation.list.no-mentor')}</p>
      {own.training.all > 0 ? <ProgressBar value={own.training.done} max={own.training.all} label={t('adaptation.list.training')} text={t('adaptation.list.training-of', { done: own.training.done, all: own.training.all })} /> : null}
    </Card>
  )
}
