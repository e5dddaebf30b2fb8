/** Fields that the profile of a trainer and the entry of somebody from outside share. */
import { useT } from '../../i18n/context.tsx'
import { CheckboxField, TextField } from '../../ui/index.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { LONGEST_TEXT } from './proposal-form.ts'

export interface ProfileForm {
  name: string
  affiliation: string
  email: string
  languages: string[]
  topics: string[]
}
export interface Topic {
  code: string
  title: string
}

/** Checked boxes come one name each: `language-kk`, `topic-KD-004`. */
export function typedProfile(fields: Readonly<Record<string, string>>): ProfileForm {
  const text = (name: 'name' | 'affiliation' | 'email') => cutTo((fields[name] ?? '').trim(), LONGEST_TEXT[name])
  const checked = (prefix: string) => Object.keys(fields).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length, prefix.length + 40))
  return { name: text('name'), affiliation: text('affiliation'), email: text('email'), languages: checked('language-').filter((one) => one === 'kk' || one === 'ru'), topics: checked('topic-').slice(0, 200) }
}

export function ContactFields({ values, errors }: { values: ProfileForm; errors: Record<string, string> }) {
  const t = useT()
  return (
    <>
      <TextField id="name" name="name" maxLength={LONGEST_TEXT.name} label={t('trainer.field.name')} defaultValue={values.name} error={errors.name} autoComplete="off" required />
      <TextField id="affiliation" name="affiliation" maxLength={LONGEST_TEXT.affiliation} label={t('trainer.field.affiliation')} defaultValue={values.affiliation} error={errors.affiliation} autoComplete="off" required />
      <TextField id="email" name="email" type="email" inputMode="email" maxLength={LONGEST_TEXT.email} label={t('trainer.field.email')} hint={t('trainer.outside.email-hint')} defaultValue={values.email} error={errors.email} autoComplete="off" />
    </>
  )
}

export function TeachingFields({ values, errors, topics }: { values: ProfileForm; errors: Record<string, string>; topics: Topic[] }) {
  const t = useT()
  return (
    <>
      <fieldset className="field group">
        <legend className="field-label">{t('trainer.field.languages')}</legend>
        <CheckboxField id="languages" name="language-kk" value="yes" label={t('courses.language.kk')} defaultChecked={values.languages.includes('kk')} error={errors.languages} />
        <CheckboxField id="language-ru" name="language-ru" value="yes" label={t('courses.language.ru')} defaultChecked={values.languages.includes('ru')} />
      </fieldset>
      <fieldset className="field group">
        <legend className="field-label">{t('trainer.field.topics')}</legend>
        <p className="field-hint">{t('trainer.profile.topics-hint')}</p>
        {topics.map(({ code, title }) => <CheckboxField key={code} id={`topic-${code}`} name={`topic-${code}`} value="yes" label={`${code} ${title}`} defaultChecked={values.topics.includes(code)} />)}
      </fieldset>
    </>
  )
}
