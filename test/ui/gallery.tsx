/** Every component with true-to-life words, in three languages: to look at and for axe. Wording lives here because `app/ui` holds none. */
import type { ReactElement, ReactNode } from 'react'
import * as ui from '../../app/ui/index.ts'

const { AppShell, Button, LinkButton, Card, CardLink, Explain, PageHeading, Section, StateTag, YearMeter } = ui

const law = (n: string) => ({ label: `397-бұйрық, ${n}`, href: '#law' })

const words = {
  kk: { skip: 'Мазмұнға өту', nav: 'Бөлімдер', more: 'Тағы', lang: 'Тіл' },
  ru: { skip: 'Перейти к содержанию', nav: 'Разделы', more: 'Ещё', lang: 'Язык' },
  en: { skip: 'Skip to content', nav: 'Places', more: 'More', lang: 'Language' },
}
type Language = keyof typeof words

const placesOf: Record<Language, string[]> = {
  kk: ['Бүгін', 'Оқу', 'Жоспар', 'Қызметкерлер', 'Сертификаттар', 'Құқықтық негіз', 'Баптаулар'],
  ru: ['Сегодня', 'Обучение', 'План', 'Сотрудники', 'Сертификаты', 'Правовая основа', 'Настройки'],
  en: ['Today', 'Learning', 'Plan', 'Staff', 'Certificates', 'Legal basis', 'Settings'],
}
const icons = ['home', 'book', 'calendar', 'people', 'certificate', 'scale', 'user'] as const

function Frame({ language, current = 0, width, children }: { language: Language; current?: number; width?: 'reading' | 'page' | 'full'; children: ReactNode }) {
  const w = words[language]
  const places = placesOf[language].map((label, i) => ({ href: `#p${i}`, label, icon: icons[i]!, current: i === current, ...(i === 3 ? { count: 2, countLabel: 'жаңа' } : {}) }))
  return (
    <AppShell
      brand={{ name: 'Tälim', href: '#home' }}
      places={places.slice(0, 3)}
      more={{ label: w.more, places: places.slice(3) }}
      skipLabel={w.skip}
      navLabel={w.nav}
      width={width}
      language={<ui.LanguageSwitch label={w.lang} languages={(['kk', 'ru', 'en'] as const).map((value) => ({ value, label: { kk: 'Қаз', ru: 'Рус', en: 'Eng' }[value], current: value === language, href: `?lang=${value}` }))} />}
      account={<ui.AccountLink href="#me" name="Г. Сүлейменова" />}
      footer={<p>Еңбек ресурстарын дамыту орталығы</p>}
    >
      {children}
    </AppShell>
  )
}

const planSteps: ui.ExplainStep[] = [
  { kind: 'start', label: 'Тәлімгерді бекіту туралы бұйрық', value: '19 наурыз, бейсенбі', note: 'Бұл күн саналмайды', clause: law('8-тармақ') },
  { kind: 'counted', label: '20 наурыз, жұма', value: '1-күн' },
  { kind: 'skipped', label: '21–25 наурыз', value: 'саналмайды', note: 'Наурыз мейрамы және ауыстырылған демалыс күні', clause: { label: 'Өндірістік күнтізбе, 2026', text: 'Наурыз мейрамы 21–23 наурызда тойланады. Демалыс күнімен сәйкес келген мереке күндері келесі жұмыс күндеріне ауыстырылады.', href: '#cal', moreLabel: 'Күнтізбені ашу' } },
  { kind: 'counted', label: '26 наурыз, бейсенбі', value: '2-күн' },
  { kind: 'counted', label: '27 наурыз, жұма', value: '3-күн' },
]

export function PlanDeadline({ open, size }: { open?: boolean; size?: 'large' | 'normal' }) {
  return (
    <Explain
      open={open}
      size={size}
      label="Бейімдеу жоспарын бекітуге жіберу мерзімі"
      value="2026 жылғы 27 наурыз"
      note="Жұма, 3 жұмыс күні қалды"
      tag={<StateTag state="soon">Мерзімі жақын</StateTag>}
      howLabel="Қалай есептелді"
      steps={planSteps}
      result={{ label: 'Соңғы күн', value: '27 наурыз' }}
      clauses={[law('8-тармақ')]}
      footnote="2023 жылғы 1 қыркүйектен бастап қолданылатын редакция"
    />
  )
}

const segments: ui.YearSegment[] = [
  { href: '#c1', label: 'Мансаптық консультация беру негіздері', hours: 16, hoursText: '16 сағат', state: 'done' },
  { href: '#c2', label: 'Электрондық еңбек биржасымен жұмыс', hours: 8, hoursText: '8 сағат', state: 'done' },
  { href: '#c3', label: 'Жұмыс берушілермен өзара іс-қимыл', hours: 12, hoursText: '12 сағат', state: 'planned' },
  { href: '#c4', label: 'Дербес деректерді қорғау', hours: 2, hoursText: '2 сағат', state: 'planned' },
  { href: '#c5', label: 'Еңбек нарығын талдау', hours: 8, hoursText: '8 сағат', state: 'planned' },
]

function Year({ list = true, beyond = true }: { list?: boolean; beyond?: boolean }) {
  return (
    <YearMeter
      title="40 сағаттың 24 сағаты орындалды, 22 сағаты жоспарланды"
      segments={beyond ? segments : segments.slice(0, 3)}
      target={40}
      targetLabel="40 сағат"
      stateLabels={{ done: 'орындалды', planned: 'жоспарланды' }}
      words={<p><strong>40 сағаттың 24 сағаты</strong> орындалды. Тағы 22 сағат жоспарланды, бұл талаптан 6 сағатқа көп.</p>}
      listLabel={list ? 'Жылдағы курстар' : undefined}
    />
  )
}

export function TodayScene() {
  return (
    <Frame language="kk">
      <PageHeading title="Қайырлы таң, Гүлнар Әбдірахманқызы" lead="Бүгін сізден екі нәрсе күтіледі." eyebrow="Дүйсенбі, 23 наурыз 2026 жыл" />
      <ui.WithAside
        asideLabel="Жақын күндер"
        aside={
          <>
            <Section id="next" title="Келесі сабақ">
              <CardLink href="#session" icon="calendar" title="Әлеуметтік кәсіптік бағдарлау: вебинар" meta="26 наурыз, бейсенбі, 15:00 (Астана уақыты)" />
            </Section>
            <Section id="cont" title="Тоқтаған жеріңіз">
              <Card title="Дербес деректерді қорғау">
                <ui.ProgressBar label="6 сабақтың 4-і оқылды" value={4} max={6} text="4/6" />
                <div className="form-actions"><LinkButton href="#go" variant="secondary" iconAfter="arrow-right">Жалғастыру</LinkButton></div>
              </Card>
            </Section>
          </>
        }
      >
        <Section id="now" title="Сізден күтілетіні">
          <ui.Stack>
            <PlanDeadline />
            <CardLink href="#a" title="Бейімдеу жоспарының орындалуы туралы есепті бағалау" level={3} tags={<><StateTag state="late">2 күнге кешікті</StateTag><ui.ClauseRef {...law('12-тармақ')} /></>} text="Ерлан Сейітжанов, мансап кеңесшісі" />
          </ui.Stack>
        </Section>
        <Section id="year" title="Менің жылым">
          <Card><Year /></Card>
        </Section>
      </ui.WithAside>
    </Frame>
  )
}

type Person = { name: string; post: string; hours: number; state: 'done' | 'late' | 'soon' }
const people: Person[] = [
  { name: 'Қожахметова Айгүл Серікқызы', post: 'Жұмыспен қамту мәселелері бойынша кеңесші', hours: 40, state: 'done' },
  { name: 'Сейітжанов Ерлан Бауыржанұлы', post: 'Мансап кеңесшісі', hours: 12, state: 'late' },
  { name: 'Өтегенова Һанымай Үсенқызы', post: 'Сектор басшысы', hours: 28, state: 'soon' },
]
const stateWords = { done: 'Орындалды', late: 'Мерзімі өтіп кеткен', soon: 'Мерзімі жақын' }

export function BoardScene() {
  return (
    <Frame language="kk" current={3}>
      <ui.Breadcrumbs label="Орналасу" items={[{ href: '#b', label: 'Бүгін' }, { label: 'Қызметкерлер' }]} />
      <PageHeading
        title="Орталық жұмыскерлерінің оқуы"
        lead="Қызылорда қалалық мансап орталығы, 2026 жыл"
        actions={<ui.Toolbar label="Әрекеттер"><LinkButton href="#x" variant="secondary" icon="download" plain>Экспорттау</LinkButton><ui.IconButton icon="print" label="Басып шығару" /></ui.Toolbar>}
        tags={<><ui.Badge icon="people">34 жұмыскер</ui.Badge><StateTag state="provisional">Алдын ала дерек</StateTag></>}
      />
      <ui.Tabs label="Көріністер" tabs={[{ href: '#t1', label: 'Барлығы', count: 34, current: true }, { href: '#t2', label: 'Мерзімі өткендер', count: 2 }, { href: '#t3', label: 'Бекітуді күтуде', count: 5 }]} />
      <ui.FilterBar action="#" label="Жұмыскерлерді сүзу" summary="Сүзгі" submitLabel="Көрсету" reset={{ href: '#', label: 'Тазалау' }} search={<ui.SearchField id="q" name="q" label="Тегі немесе лауазымы" submitLabel="Іздеу" />}>
        <ui.SelectField id="f-state" name="state" label="Жай-күйі" placeholder="Барлығы" options={[{ value: 'late', label: 'Мерзімі өтіп кеткен' }, { value: 'done', label: 'Орындалды' }]} />
        <ui.SelectField id="f-post" name="post" label="Лауазымы" placeholder="Барлығы" options={[{ label: 'Басқарушы персонал', options: [{ value: '1', label: 'Сектор басшысы' }] }]} />
      </ui.FilterBar>
      <ui.DataTable
        caption="Жұмыскерлер және олардың сағаттары"
        rows={people}
        rowKey={(p) => p.name}
        sortLabel="Сұрыптау:"
        columns={[
          { key: 'name', header: 'Тегі, аты, әкесінің аты', rowHeader: true, sortHref: '#s1', sorted: 'ascending', cell: (p) => <a href="#p">{p.name}</a> },
          { key: 'post', header: 'Лауазымы', cell: (p) => p.post },
          { key: 'hours', header: 'Академиялық сағат', align: 'end', sortHref: '#s2', cell: (p) => <Explain size="inline" value={`${p.hours} сағат`} howLabel="Қалай есептелді" steps={[{ label: 'Мансаптық консультация беру', value: '16' }]} result={{ label: 'Барлығы', value: p.hours }} /> },
          { key: 'state', header: 'Жай-күйі', cell: (p) => <StateTag state={p.state}>{stateWords[p.state]}</StateTag> },
        ]}
      />
      <ui.Pagination label="Беттер" summary="34 жолдың 1–3 жолдары" next={{ href: '#n', label: 'Келесі' }} previous={{ href: '#pr', label: 'Артқа' }} pages={[{ href: '#1', label: '1', current: true }, { href: '#2', label: '2' }]} />
    </Frame>
  )
}

export function FormScene() {
  return (
    <Frame language="ru" current={2} width="reading">
      <PageHeading back={{ href: '#', label: 'К планам адаптации' }} eyebrow="План адаптации" title="Отправить план на утверждение" lead="План утверждает руководитель центра. Вы получите ответ в течение трёх рабочих дней." />
      <ui.ErrorSummary title="Исправьте два поля" errors={[{ id: 'from', message: 'Укажите день начала адаптации' }, { id: 'pw', message: 'Введите пароль ещё раз' }]} />
      <form className="stack" action="#" method="post">
        <ui.TextField id="from" name="from" label="Начало адаптации" hint="Например, 2 марта 2026 года" error="Укажите день начала адаптации" size="medium" required />
        <ui.TextField id="mail" name="mail" label="Электронная почта" type="email" autoComplete="email" optionalLabel="(необязательно)" />
        <ui.PasswordField id="pw" name="pw" label="Пароль" showLabel="Показать" hideLabel="Скрыть" autoComplete="current-password" error="Введите пароль ещё раз" />
        <ui.SelectField id="mentor" name="mentor" label="Наставник" placeholder="Выберите наставника" options={[{ value: '1', label: 'Сулейменова Гульнар Абдрахмановна' }]} />
        <ui.TextareaField id="text" name="text" label="Мероприятия по ознакомлению с профессиональной спецификой" />
        <ui.RadioGroup id="form" name="form" legend="Форма обучения" defaultValue="a" choices={[{ value: 'a', label: 'Без отрыва от трудовой деятельности' }, { value: 'b', label: 'С частичным отрывом от трудовой деятельности', hint: 'С сохранением заработной платы' }]} />
        <ui.RadioGroup id="yes" name="yes" legend="С планом ознакомлен" inline choices={[{ value: 'y', label: 'Да' }, { value: 'n', label: 'Нет' }]} />
        <ui.CheckboxField id="agree" name="agree" label="Согласен на сбор и обработку персональных данных" hint="Согласие можно отозвать в настройках" />
        <ui.FormActions>
          <Button>Отправить на утверждение</Button>
          <Button variant="secondary">Сохранить черновик</Button>
          <LinkButton variant="quiet" href="#">Отмена</LinkButton>
        </ui.FormActions>
      </form>
      <ui.RefusalPanel
        title="Этот человек не может утвердить план"
        explanation={<p>Гульнар Сулейменова закреплена наставником этого работника. План утверждает другое лицо.</p>}
        clausesLabel="Основание"
        moreLabel="Открыть правила"
        clauses={[{ id: 'a', label: 'Приказ № 397, приложение 1', text: 'План утверждает руководитель центра или лицо, которое его замещает.', href: '#397' }, { id: 'b', label: 'Приказ № 397, пункт 8', href: '#398' }]}
      >
        <LinkButton variant="secondary" href="#">Выбрать другого утверждающего</LinkButton>
      </ui.RefusalPanel>
      <ui.ConfirmPanel
        title="Закрепить наставника"
        facts={[{ term: 'Что произойдёт', description: 'Начнётся срок: план нужен в течение трёх рабочих дней' }, { term: 'Работник', description: 'Сейтжанов Ерлан Бауыржанович' }, { term: 'Наставник', description: 'Сулейменова Гульнар Абдрахмановна' }]}
        clauses={[{ label: 'Приказ № 397, пункт 7', href: '#7' }]}
        warning="Приказ можно отменить только новым приказом"
        confirm={<Button>Закрепить наставника</Button>}
        cancel={<LinkButton variant="quiet" href="#">Отмена</LinkButton>}
      />
      <ui.ConfirmPanel tone="danger" title="Аннулировать сертификат" facts={[{ term: 'Номер', description: <code>TLM-7Q4K-9D2X</code> }]} warning="Страница проверки сразу покажет, что сертификат аннулирован" confirm={<Button variant="danger">Аннулировать</Button>} cancel={<LinkButton variant="quiet" href="#">Отмена</LinkButton>} />
    </Frame>
  )
}

export function TestScene() {
  return (
    <Frame language="kk" current={1} width="reading">
      <div className="tags"><ui.TimeLeft label="Қалған уақыт:" text="32 минут" announcement="" /><ui.SaveState state="saved">Сақталды</ui.SaveState><ui.SaveState state="waiting">Әзірге сақталған жоқ</ui.SaveState><ui.SaveState state="saving">Сақталуда</ui.SaveState></div>
      <ui.QuestionMap label="Сұрақтар тізімі" items={Array.from({ length: 10 }, (_, i) => ({ href: `#q${i}`, number: i + 1, state: i < 4 ? 'answered' : 'open', current: i === 4, flagged: i === 2, label: `${i + 1}-сұрақ, ${i < 4 ? 'жауап берілді' : 'жауап берілмеді'}` }))} />
      <h1 className="visually-hidden">Тестілеу</h1>
      <ui.QuestionCard id="q5" number="10 сұрақтың 5-сұрағы" question="Жұмыссыз ретінде тіркелу үшін жұмыс іздеуші адам ең алдымен қайда жүгінеді?" hint="Бір жауапты таңдаңыз.">
        <ui.OptionList>
          {['Мансап орталығына немесе Электрондық еңбек биржасы арқылы', 'Жергілікті атқарушы органның кадр қызметіне', 'Еңбек инспекциясына'].map((label, i) => <ui.OptionRow key={i} type="radio" id={`o${i}`} name="q5" value={String(i)} label={label} defaultChecked={i === 0} />)}
        </ui.OptionList>
      </ui.QuestionCard>
      <ui.QuestionCard id="q6" number="6-сұрақ" question="Қандай құжаттар жеке іске тігіледі?" error="Кемінде бір жауапты белгілеңіз">
        <ui.OptionList>
          <ui.OptionRow type="checkbox" id="k1" name="q6" value="1" label="Бейімдеу жоспары" mark="right" markLabel="дұрыс" defaultChecked note="397-бұйрық, 15-тармақ" />
          <ui.OptionRow type="checkbox" id="k2" name="q6" value="2" label="Тәлімгердің қолжазбасы" mark="wrong" markLabel="қате" />
        </ui.OptionList>
      </ui.QuestionCard>
      <ui.QuestionCard id="q7" number="7-сұрақ" question="Әр қызметке сәйкес мерзімді таңдаңыз.">
        <ui.MatchingSelect placeholder="Таңдаңыз" options={[{ value: 'a', label: '3 жұмыс күні' }, { value: 'b', label: '15 жұмыс күні' }]} rows={[{ id: 'm1', name: 'm1', label: 'Бейімдеу жоспарын жасау' }, { id: 'm2', name: 'm2', label: 'Бейімдік оқытудан өту' }]} />
      </ui.QuestionCard>
      <ui.QuestionCard id="q8" number="8-сұрақ" question="Қадамдарды ретімен қойыңыз.">
        <ui.OrderingList positionLabel="Орны:" items={[{ id: 'r1', name: 'r1', label: 'Тәлімгерді бекіту' }, { id: 'r2', name: 'r2', label: 'Жоспарды бекіту' }, { id: 'r3', name: 'r3', label: 'Есеп тапсыру' }]} />
      </ui.QuestionCard>
      <ui.QuestionCard id="q9" number="9-сұрақ" question="Жылына кемінде қанша академиялық сағат оқу керек?">
        <ui.NumberInput id="n1" name="n1" label="Жауабыңыз" unit="сағат" />
      </ui.QuestionCard>
      <ui.FormActions sticky>
        <Button iconAfter="arrow-right">Келесі сұрақ</Button>
        <Button variant="secondary" icon="flag">Кейінге белгілеу</Button>
      </ui.FormActions>
    </Frame>
  )
}

export function KitScene() {
  return (
    <Frame language="en" current={5} width="page">
      <PageHeading title="Kit" lead="Every part on one page" />
      <Section id="buttons" title="Buttons">
        <div className="tags">
          <Button>Бекітуге жіберу</Button>
          <Button variant="secondary" icon="download">Жүктеп алу</Button>
          <Button variant="quiet">Бас тарту</Button>
          <Button variant="danger">Сертификаттың күшін жою</Button>
          <Button busy busyLabel="Жіберілуде">Жіберу</Button>
          <Button disabled>Қол қою</Button>
          <Button size="small" variant="secondary">Ашу</Button>
          <ui.IconButton icon="close" label="Жабу" />
        </div>
      </Section>
      <Section id="tags" title="States">
        <div className="tags">
          {(['due', 'soon', 'late', 'done', 'provisional', 'neutral', 'earned'] as const).map((state) => <StateTag key={state} state={state}>{{ due: '27 наурызға дейін', soon: '3 жұмыс күні қалды', late: '2 күнге кешікті', done: 'Орындалды', provisional: 'Алдын ала', neutral: 'Басталмады', earned: 'Сертификат берілді' }[state]}</StateTag>)}
          <ui.Badge>KD-003</ui.Badge>
        </div>
      </Section>
      <Section id="explain" title="The count that explains itself">
        <ui.CardGrid>
          <PlanDeadline open size="large" />
          <ui.Stack>
            <Explain label="Жылдық талап" value="40 академиялық сағат" note="Жұмысқа орналасқан айдан бастап" howLabel="Қалай есептелді" provisional tag={<StateTag state="provisional">Алдын ала</StateTag>} steps={[{ label: 'Толық жыл', value: '40 сағат' }]} />
            <ui.ClauseRef label="397-бұйрық, 24-тармақ" />
            <ui.ClauseRef label="397-бұйрық, 25-тармақ" text="Оқу курсы толық игерілген және тестілеу сәтті тапсырылған жағдайда есепке алынады." href="#25" moreLabel="Толық мәтін" lang="kk" />
            <Card tone="earned" eyebrow="Сертификат" title="Мансаптық консультация беру негіздері" footer={<LinkButton href="#pdf" plain download variant="secondary" icon="certificate">Сертификатты жүктеп алу</LinkButton>}><p className="meta">16 академиялық сағат, 2026 жылғы 12 ақпан</p></Card>
          </ui.Stack>
        </ui.CardGrid>
      </Section>
      <Section id="yearkit" title="Year">
        <Card><Year beyond={false} list={false} /></Card>
      </Section>
      <Section id="notices" title="Notices">
        <ui.Stack gap="tight">
          <ui.Notice tone="info" title="Күнтізбе жаңартылды">Екі мерзім қайта есептелді.</ui.Notice>
          <ui.Notice tone="success" title="Жоспар жіберілді" live>Басшы үш жұмыс күні ішінде жауап береді.</ui.Notice>
          <ui.Notice tone="warning" title="Байланыс жоқ">Жауаптарыңыз осы құрылғыда сақталды.</ui.Notice>
          <ui.Notice tone="error" title="Файл қабылданбады" actions={<Button size="small" variant="secondary">Қайталау</Button>}>Деректеріңіз сақталды. Файл 10 МБ-тан аспауы керек.</ui.Notice>
        </ui.Stack>
      </Section>
      <Section id="flow" title="Flow" action={<a href="#all">Барлығы</a>} description="Steps, what still counts, timeline">
        <ui.CardGrid>
          <Card title="Steps"><ui.Steps label="Бейімдеу кезеңдері" steps={[{ label: 'Тәлімгер бекітілді', state: 'done', stateLabel: 'орындалды' }, { label: 'Бейімдеу жоспары', state: 'current', stateLabel: 'қазір', text: '27 наурызға дейін', href: '#' }, { label: 'Бейімдік оқыту', state: 'open', stateLabel: 'басталмады' }]} /></Card>
          <Card title="Course"><ui.ProgressBar label="Курс" value={24} max={40} text="24 / 40 сағат" tone="earned" /><ui.StillCounts title="Курсты аяқтау үшін қалғаны" items={[{ label: 'Барлық сабақты оқу', done: true, stateLabel: 'орындалды' }, { label: 'Тестілеуді тапсыру', done: false, stateLabel: 'басталмады', href: '#', note: '10 сұрақ, кемінде 7 дұрыс жауап' }]} /></Card>
          <Card title="Timeline"><ui.Timeline label="Іс барысы" entries={[{ when: '2 наурыз 2026', dateTime: '2026-03-02', title: 'Жұмысқа қабылданды', who: 'Кадр қызметі' }, { when: '5 наурызға дейін', title: 'Бейімдеу жоспары', kind: 'deadline', clause: law('8-тармақ') }, { when: '9 наурыз 2026', title: 'Жоспар жіберілді', kind: 'late', who: 'Г. Сүлейменова', tag: <StateTag state="late">2 күнге кешікті</StateTag> }]} /></Card>
          <Card title="Facts"><ui.DescriptionList items={[{ term: 'Оқыту нысаны', description: 'онлайн оқу курсы' }, { term: 'Оқыту тілі', description: 'қазақ, орыс' }]} /></Card>
        </ui.CardGrid>
      </Section>
      <Section id="prose" title="Prose">
        <ui.LessonProse lang="kk" html={'<h3>Алғашқы кездесу</h3><p>Жұмыс іздеуші адам сізге <a href="#x">алғаш келгенде</a>, әуелі оның қажеттілігін анықтаңыз.</p><ul><li>Тыңдаңыз</li><li>Сұраңыз</li></ul><aside class="callout callout-example" role="note"><p class="callout-title"><span class="callout-kind">Мысал:</span> үш ай жұмыссыз</p><p>Айгүл үш ай жұмыс іздеді.</p></aside><div class="callout callout-monday"><p class="callout-title">Дүйсенбіде</p><p>Бір түйіндемені бірге қараңыз.</p></div><div class="callout callout-note"><p>Ескерту</p></div><div class="callout callout-law"><p>397-бұйрық, 9-тармақ</p></div><div class="callout callout-warning"><p>ЖСН-ді хатта жібермеңіз.</p></div><div class="table-scroll" tabindex="0" role="region" aria-label="Кесте"><table><thead><tr><th scope="col">Кезең</th><th scope="col">Уақыты</th></tr></thead><tbody><tr><td>Танысу</td><td>5 минут</td></tr></tbody></table></div><div class="callout callout-check" role="group" aria-labelledby="sc"><p class="callout-title" id="sc">Өзіңізді тексеріңіз</p><p>Әуелі не істейсіз?</p><details class="self-check"><summary>Жауабын көрсету</summary><p class="self-check-right">Дұрыс жауап</p><p>Тыңдаймын.</p></details></div>'} />
      </Section>
      <Section id="empty" title="Empty and theme">
        <ui.EmptyState level={3} icon="calendar" title="Бүгін сізден ештеңе күтілмейді" text="Жылдық жоспарыңызда тағы 16 сағат бос." action={<LinkButton href="#" variant="secondary">Курстарды қарау</LinkButton>} />
        <ui.ThemeSwitch label="Көрініс" action="#" themes={[{ value: 'system', label: 'Құрылғыдағыдай', current: true }, { value: 'light', label: 'Ашық' }, { value: 'dark', label: 'Күңгірт' }]} />
        <ui.LanguageSwitch label="Тілді ауыстыру" action="#" hidden={{ returnTo: '/' }} languages={[{ value: 'kk', label: 'Қазақша', current: true }, { value: 'ru', label: 'Русский' }, { value: 'en', label: 'English' }]} />
        <p>{ui.ICON_NAMES.map((name) => <ui.Icon key={name} name={name} size="large" />)}</p>
      </Section>
    </Frame>
  )
}

export function ErrorScene() {
  return (
    <AppShell brand={{ name: 'Tälim', href: '#' }} skipLabel={words.kk.skip} navLabel={words.kk.nav} width="reading">
      <ui.ErrorPage title="Бет ашылмады" text={<p>Біздің жақтан қате шықты.</p>} safe={<p>Енгізген деректеріңіз сақталды.</p>} action={<LinkButton href="#">Басты бетке өту</LinkButton>} errorId={{ label: 'Қате нөмірі:', value: 'e-7Q4K9D2X' }} />
    </AppShell>
  )
}

export const SCENES: Record<string, { lang: Language; scene: ReactElement }> = {
  today: { lang: 'kk', scene: <TodayScene /> },
  board: { lang: 'kk', scene: <BoardScene /> },
  form: { lang: 'ru', scene: <FormScene /> },
  test: { lang: 'kk', scene: <TestScene /> },
  kit: { lang: 'en', scene: <KitScene /> },
  error: { lang: 'kk', scene: <ErrorScene /> },
}
