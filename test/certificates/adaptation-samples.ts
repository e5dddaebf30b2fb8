import type { AdaptationConclusionView, AdaptationPlanView, AdaptationReportView, Language } from '#certificates'

/** Invented people and cases, for tests and for looking at. */
type Rows = AdaptationPlanView['sections'][number]
type Signed = NonNullable<AdaptationPlanView['approval']>

const PEOPLE = {
  kk: {
    centre: 'Қызылорда облысының еңбек мобильділігі орталығы Арал ауданының мансап орталығы',
    worker: {
      fullName: 'Әбдіғаппарқызы Ұлжалғас Өмірзаққызы',
      structuralUnit: 'Жұмыс іздеушілермен және жұмыссыздармен жұмыс жөніндегі бөлім',
      position: 'мансап кеңесшісі',
    },
    mentor: { fullName: 'Һасенова Гүлжаһан Үсіпқызы', position: 'бас маман' },
    head: { name: 'Шоңғарұлы Бауыржан Цезарұлы', position: 'Арал ауданы мансап орталығының басшысы' },
    clerk: { name: 'Ыбырайқызы Әсел', position: 'персоналды басқару қызметінің маманы' },
  },
  ru: {
    centre: 'Карьерный центр Аральского района центра трудовой мобильности Кызылординской области',
    worker: {
      fullName: 'Абдигаппаркызы Улжалгас Омирзаккызы',
      structuralUnit: 'Отдел по работе с лицами, ищущими работу, и безработными',
      position: 'карьерный консультант',
    },
    mentor: { fullName: 'Хасенова Гульжахан Усипкызы', position: 'главный специалист' },
    head: { name: 'Шонгарулы Бауыржан Цезарулы', position: 'Руководитель карьерного центра Аральского района' },
    clerk: { name: 'Ибрайкызы Асель', position: 'специалист службы управления персоналом' },
  },
}

const HASH = '9f2c41d07ab6e385c1d4b7f09e6a2358d1c0be47f36a9582e7d4103bc65f98a2'
const signed = (person: { name: string; position: string }, at: string, version = 2): Signed => ({
  name: person.name,
  position: person.position,
  on: at.slice(0, 10),
  at,
  version,
  hash: HASH,
})
const mentorOf = (language: Language) => ({ name: PEOPLE[language].mentor.fullName, position: PEOPLE[language].mentor.position })
const workerOf = (language: Language) => ({ name: PEOPLE[language].worker.fullName, position: PEOPLE[language].worker.position })

const row = (activity: string, result: string, completeBy: string): Rows[number] => ({ activity, result, completeBy, mark: null, markedBy: null })

const SECTIONS: Record<Language, [Rows, Rows, Rows]> = {
  kk: [
    [
      row(
        'Мансап орталығының құрылымымен, ішкі тәртіп қағидаларымен және қызмет көрсету стандарттарымен танысу',
        'Бөлімдердің міндеттерін, өтініштің орталық ішіндегі жолын және әр қызметтің мерзімін өз бетінше түсіндіре алады',
        '2026-03-06',
      ),
      row(
        'Азаматтарды қабылдау залында тәлімгермен бірге үш күн кезекшілік ету, өтініш берушілердің сұрақтарын жазып алу',
        'Кемінде он өтініш берушінің сұрағы жазылды, олардың әрқайсысына берілген жауап тәлімгермен талданды',
        '2026-03-13',
      ),
    ],
    [
      row(
        'Бейімдік оқыту бағдарламасының тақырыптарын платформада зерделеу: жұмыспен қамту туралы заңнама, дербес деректерді қорғау, қызметтік әдеп',
        'Барлық тақырып өтілді, қорытынды тест тапсырылды',
        '2026-03-27',
      ),
    ],
    [
      row(
        'Жұмыс іздеуші азаматпен алғашқы әңгімені жүргізу: қажеттілікті анықтау, кәсіби бағдар беру, жеке жұмыспен қамту картасын жасау. Алдымен тәлімгердің әңгімелері бақыланады, содан кейін жұмыскер әңгімені тәлімгердің қатысуымен, соңында өз бетінше жүргізеді',
        'Он екі әңгіме жүргізілді, оның алтауы өз бетінше; жеке карталарды тәлімгер тексерді және ескертулер ескерілді',
        '2026-04-24',
      ),
      row(
        'Ауданның жұмыс берушілерімен байланыс орнату: бос жұмыс орындары туралы мәліметтерді нақтылау, кәсіпорындарға бару',
        'Бес жұмыс берушімен кездесу өтті, бос жұмыс орындарының тізімі жаңартылды',
        '2026-05-15',
      ),
      row(
        'Тоқсандық есептің жобасын дайындау және оны бөлім жиналысында қорғау',
        'Есеп жобасы уақытында ұсынылды, есептің көрсеткіштері дерекқормен салыстырып тексерілді',
        '2026-05-29',
      ),
    ],
  ],
  ru: [
    [
      row(
        'Ознакомление со структурой карьерного центра, правилами внутреннего распорядка и стандартами оказания услуг',
        'Самостоятельно объясняет задачи отделов, путь заявления внутри центра и срок каждой услуги',
        '2026-03-06',
      ),
      row(
        'Дежурство в зале приёма граждан вместе с наставником в течение трёх дней, запись вопросов заявителей',
        'Записаны вопросы не менее десяти заявителей, ответ на каждый из них разобран с наставником',
        '2026-03-13',
      ),
    ],
    [
      row(
        'Изучение на платформе тем программы адаптационного обучения: законодательство о занятости, защита персональных данных, служебная этика',
        'Пройдены все темы, сдан итоговый тест',
        '2026-03-27',
      ),
    ],
    [
      row(
        'Проведение первой беседы с лицом, ищущим работу: выявление потребности, профессиональная ориентация, составление индивидуальной карты занятости. Сначала наблюдение за беседами наставника, затем беседы в его присутствии и, наконец, самостоятельно',
        'Проведено двенадцать бесед, из них шесть самостоятельно; карты проверены наставником, замечания учтены',
        '2026-04-24',
      ),
      row(
        'Подготовка проекта квартального отчёта и его защита на совещании отдела',
        'Проект представлен в срок, показатели сверены с базой данных',
        '2026-05-29',
      ),
    ],
  ],
}

const drafted = (language: Language): AdaptationPlanView => ({
  form: 'adaptation-plan/1',
  stage: 'draft',
  version: 1,
  centre: PEOPLE[language].centre,
  drawnUpOn: null,
  worker: PEOPLE[language].worker,
  startOfWork: '2026-03-02',
  probationEnd: '2026-06-01',
  periodEnd: '2026-06-01',
  mentor: PEOPLE[language].mentor,
  approval: null,
  sections: SECTIONS[language],
  acknowledgement: null,
  producedOn: '2026-03-04',
})

const approved = (language: Language): AdaptationPlanView => ({
  ...drafted(language),
  stage: 'approved',
  version: 2,
  drawnUpOn: '2026-03-04',
  approval: signed(PEOPLE[language].head, '2026-03-05 16:40'),
  producedOn: '2026-03-05',
})

const marked = (language: Language): AdaptationPlanView => ({
  ...approved(language),
  stage: 'marked',
  acknowledgement: signed(workerOf(language), '2026-03-06 09:12'),
  sections: SECTIONS[language].map((rows, section) =>
    rows.map((each, index) => ({
      ...each,
      mark: ([5, 4, 5, 3] as const)[(section + index) % 4]!,
      markedBy: signed(mentorOf(language), `${each.completeBy} 17:05`),
    })),
  ) as [Rows, Rows, Rows],
  producedOn: '2026-06-02',
})

/** As the mentor begins: a section is still empty, a row is half written. */
export const planDraft = { kk: { ...drafted('kk'), sections: [SECTIONS.kk[0], [], [{ ...SECTIONS.kk[2][0]!, result: '', completeBy: '' }]] }, ru: drafted('ru') } satisfies Record<Language, AdaptationPlanView>
export const planSubmitted: Record<Language, AdaptationPlanView> = {
  kk: { ...drafted('kk'), stage: 'submitted', drawnUpOn: '2026-03-04', probationEnd: null },
  ru: { ...drafted('ru'), stage: 'submitted', drawnUpOn: '2026-03-04', probationEnd: null },
}
export const planApproved: Record<Language, AdaptationPlanView> = { kk: approved('kk'), ru: approved('ru') }
export const planMarked: Record<Language, AdaptationPlanView> = { kk: marked('kk'), ru: marked('ru') }

const TOPICS: Record<Language, string[]> = {
  kk: [
    'Жұмыспен қамту саласындағы заңнама негіздері',
    'Еңбек мобильділігі орталықтарының құрылымы мен міндеттері',
    'Дербес деректерді қорғау және ақпараттық қауіпсіздік',
    'Қызметтік әдеп және азаматтармен тиімді қарым-қатынас, соның ішінде мүгедектігі бар адамдармен',
  ],
  ru: [
    'Основы законодательства о занятости',
    'Структура и задачи центров трудовой мобильности',
    'Защита персональных данных и информационная безопасность',
    'Служебная этика и общение с гражданами, включая лиц с инвалидностью',
  ],
}
const COMMENTS: Record<Language, string[]> = {
  kk: [
    'Толық орындалды. Қызмет көрсету стандарттарын тәлімгермен бірге екі рет қарап шықтық.',
    'Он екі сұрақ жазылды; ең көп сұрақ жұмыссыз мәртебесін алу тәртібіне қатысты болды.',
    '',
    'Өз бетінше жеті әңгіме жүргіздім, екеуінде тәлімгердің көмегі қажет болды.',
    'Төрт жұмыс берушімен кездестім, бесіншісі кездесуді маусымға шегерді.',
    'Есеп уақытында тапсырылды.',
  ],
  ru: [
    'Выполнено полностью. Стандарты услуг мы с наставником разобрали дважды.',
    'Записано двенадцать вопросов; больше всего – о порядке получения статуса безработного.',
    '',
    'Самостоятельно провела семь бесед, в двух понадобилась помощь наставника.',
    'Отчёт сдан в срок.',
  ],
}
const TEXT: Record<Language, string> = {
  kk: [
    'Кәсіптік-бейімдеу даярлығы кезеңінде мен мансап орталығының күнделікті жұмысын толық көрдім: өтініштерді қабылдау, жұмыс іздеушілерді тіркеу, бос жұмыс орындарын іріктеу және жолдама беру. Алғашқы екі аптада тәлімгердің жұмысын бақыладым, кейін жұмысты оның қатысуымен, ал сәуірден бастап өз бетінше атқардым.',
    'Ең қиыны азаматпен алғашқы әңгіме болды. Тәлімгердің ұсынысымен әр әңгіменің алдында сұрақтардың қысқаша тізімін жасадым, әңгімеден кейін оны тәлімгермен талдадым. Нәтижесінде мамыр айында жеті әңгімені көмексіз жүргіздім.',
    'Әлі де үйренуім керек: жұмыс берушілермен келіссөз жүргізу және дерекқордағы сұрыптау құралдары. Осы екі тақырып бойынша курстарға келесі тоқсанда жазылуды жоспарлап отырмын.',
  ].join('\n\n'),
  ru: [
    'За период профессионально-адаптационной подготовки я увидела всю повседневную работу карьерного центра: приём заявлений, регистрацию лиц, ищущих работу, подбор вакансий и выдачу направлений. Первые две недели наблюдала за работой наставника, затем работала в его присутствии, а с апреля самостоятельно.',
    'Труднее всего далась первая беседа. По совету наставника перед каждой беседой я составляла короткий список вопросов, а после неё мы вместе разбирали её ход. В результате в мае семь бесед я провела без помощи.',
    'Ещё предстоит научиться вести переговоры с работодателями и пользоваться отбором в базе данных. На курсы по этим двум темам планирую записаться в следующем квартале.',
  ].join('\n\n'),
}

const numbered = (language: Language) =>
  planMarked[language].sections.flatMap((rows, section) =>
    rows.map((each, index) => ({ ...each, section: (section + 1) as 1 | 2 | 3, number: index + 1 })),
  )

const reportIn = (language: Language): AdaptationReportView => ({
  form: 'adaptation-report/1',
  version: 1,
  centre: PEOPLE[language].centre,
  worker: PEOPLE[language].worker,
  mentor: PEOPLE[language].mentor,
  startOfWork: '2026-03-02',
  periodEnd: '2026-06-01',
  training: {
    topics: TOPICS[language].map((name, index) => ({ name, theoryOn: `2026-03-1${index}`, practiceOn: index < 3 ? `2026-03-1${index + 4}` : null })),
    dueOn: '2026-03-27',
    passedOn: '2026-03-25',
  },
  rows: numbered(language).map(({ section, number, activity, result, completeBy, mark }, index) => ({
    section,
    number,
    activity,
    result,
    completeBy,
    mark,
    comment: COMMENTS[language][index]!,
  })),
  text: TEXT[language],
  submitted: signed(workerOf(language), '2026-06-01 15:30', 1),
  producedOn: '2026-06-02',
})
export const report: Record<Language, AdaptationReportView> = { kk: reportIn('kk'), ru: reportIn('ru') }
export const reportUnsigned: Record<Language, AdaptationReportView> = {
  kk: { ...report.kk, training: { ...report.kk.training, passedOn: null }, text: '', submitted: null },
  ru: { ...report.ru, training: { ...report.ru.training, passedOn: null }, text: '', submitted: null },
}

const EVALUATION: Record<Language, string> = {
  kk: 'Бейімдеу жоспарының барлық іс-шарасы орындалды. Жұмыскер азаматтарды қабылдау тәртібін, дерекқормен жұмысты және қызметтік әдепті жақсы меңгерді; ескертулерді тез түзетеді, күрделі жағдайда кеңес сұраудан қысылмайды.\n\nЖұмыс берушілермен келіссөз жүргізу дағдысын жетілдіру қажет.',
  ru: 'Все мероприятия плана адаптации выполнены. Работник хорошо освоил порядок приёма граждан, работу с базой данных и служебную этику; замечания исправляет быстро, в сложных случаях не стесняется просить совета.\n\nСледует развивать навык переговоров с работодателями.',
}
const REASONS: Record<Language, string> = {
  kk: 'Әр іс-шараның нәтижесі қаралды: бірде-бір іс-шара «2» деген баға алған жоқ; бейімдік оқыту мерзімінде өтілді; мамыр айында жұмыскер лауазымдық міндеттерін өз бетінше атқарды.',
  ru: 'Рассмотрен результат каждого мероприятия: ни одно не оценено на «2»; адаптационное обучение пройдено в срок; в мае работник исполнял должностные обязанности самостоятельно.',
}

const conclusionIn = (language: Language): AdaptationConclusionView => ({
  form: 'adaptation-conclusion/1',
  version: 1,
  centre: PEOPLE[language].centre,
  worker: PEOPLE[language].worker,
  mentor: PEOPLE[language].mentor,
  startOfWork: '2026-03-02',
  periodEnd: '2026-06-01',
  probationEnd: '2026-06-01',
  report: { submittedOn: '2026-06-01' },
  marks: numbered(language).map(({ section, number, activity, mark }) => ({ section, number, activity, mark: mark! })),
  evaluation: EVALUATION[language],
  outcome: 'passed',
  reasons: REASONS[language],
  evaluated: signed(mentorOf(language), '2026-06-02 11:20', 1),
  decided: signed(mentorOf(language), '2026-06-02 11:35', 1),
  filed: signed(PEOPLE[language].clerk, '2026-06-03 10:00', 1),
  producedOn: '2026-06-03',
})
export const conclusion: Record<Language, AdaptationConclusionView> = { kk: conclusionIn('kk'), ru: conclusionIn('ru') }
const unsigned = { evaluated: null, decided: null, filed: null } as const
export const conclusionUnsigned: Record<Language, AdaptationConclusionView> = {
  kk: {
    ...conclusion.kk,
    ...unsigned,
    evaluation: '',
    probationEnd: null,
    outcome: 'not-applicable',
    reasons: '',
    report: { missing: 'жұмыскер маусымның басынан еңбекке уақытша жарамсыз' },
  },
  ru: {
    ...conclusion.ru,
    ...unsigned,
    evaluation: '',
    probationEnd: null,
    outcome: 'not-applicable',
    reasons: '',
    report: { missing: 'с начала июня работник временно нетрудоспособен' },
  },
}
