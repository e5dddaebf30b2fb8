/** What the verification page says, in three languages. Kazakh is the source. Placeholders are in braces. */

export type VerificationLanguage = 'kk' | 'ru' | 'en'
export const VERIFICATION_LANGUAGES = ['kk', 'ru', 'en'] as const satisfies readonly VerificationLanguage[]

export type VerificationWords = {
  brand: string
  title: string
  languageNav: string
  /** The answers: one line each. */
  valid: string
  annulled: string
  superseded: string
  unknown: string
  malformed: string
  unavailable: string
  throttled: string
  form: string
  /** What the answer means, one or two sentences. */
  validText: string
  annulledText: string
  supersededText: string
  supersededLink: string
  unknownText: string
  unavailableText: string
  throttledText: string
  formText: string
  reasons: Record<'issued-in-error' | 'result-annulled' | 'data-wrong' | 'court-decision' | 'name-corrected', string>
  reasonLabel: string
  /** Why what was typed is no number. */
  malformedReasons: Record<'empty' | 'length' | 'character' | 'check', string>
  typedLabel: string
  suggestionsLabel: string
  compareTitle: string
  compareText: string
  maskedText: string
  number: string
  holder: string
  course: string
  code: string
  hours: string
  issuedOn: string
  numberField: string
  numberHint: string
  submit: string
  again: string
  retry: string
  siteTitle: string
  siteHost: string
  siteSame: string
  siteNothing: string
  issuerTitle: string
  issuerText: string
  checkedAt: string
  /** {year} {month} {day} */
  date: string
  months: readonly string[]
}

const kk: VerificationWords = {
  brand: 'Tälim',
  title: 'Сертификатты тексеру',
  languageNav: 'Тіл',
  valid: 'Жарамды',
  annulled: 'Күші жойылды: {date}',
  superseded: 'Басқа сертификатпен алмастырылды',
  unknown: 'Мұндай сертификат табылмады',
  malformed: 'Бұл сертификат нөмірі емес',
  unavailable: 'Қазір тексере алмадық',
  throttled: 'Тексеру тым жиі сұралды',
  form: 'Сертификатты тексеру',
  validText: 'Сертификатты осы платформа берді, ол бүгін қолданыста.',
  annulledText: 'Сертификатты осы платформа берген еді, бірақ оның күші жойылды. Ол оқудың аяқталғанын растамайды.',
  supersededText: 'Сертификат түзетіліп, жаңа нөмірмен қайта берілді. Ескі парақ бұдан былай қолданылмайды.',
  supersededLink: 'Жаңа нөмірді тексеру: {number}',
  unknownText: 'Мұндай нөмірмен сертификат берілмеген. Нөмірді парақтағы нөмірмен таңба-таңбасымен салыстырыңыз. Сәйкес келсе, бұл парақты біздің платформа шығармаған.',
  unavailableText: 'Бұл сертификат туралы ештеңе білдірмейді: ол жарамды да, жарамсыз да болуы мүмкін. Бірнеше минуттан кейін қайталаңыз.',
  throttledText: '{seconds} секундтан кейін қайталаңыз. Бұл сертификат туралы ештеңе білдірмейді.',
  formText: 'QR-код астындағы нөмірді жазыңыз немесе қойыңыз.',
  reasons: {
    'issued-in-error': 'қате берілген',
    'result-annulled': 'тестілеу нәтижесінің күші жойылған',
    'data-wrong': 'деректері дұрыс емес',
    'court-decision': 'сот шешімі',
    'name-corrected': 'аты-жөні түзетілген',
  },
  reasonLabel: 'Себебі',
  malformedReasons: {
    empty: 'Нөмір жазылмаған.',
    length: 'Нөмірде он екі таңба болуы керек: төрттен үш топ.',
    character: 'Нөмірде сандар мен латын әріптері ғана болады.',
    check: 'Бір таңба қате жазылған немесе екі таңба орын ауыстырған.',
  },
  typedLabel: 'Сіз жазған',
  suggestionsLabel: 'Мүмкін, осылай болар:',
  compareTitle: 'Парақта дәл осылай жазылуы керек',
  compareText: 'Әр жолды қолыңыздағы парақпен салыстырыңыз. Бір жол басқаша болса, парақ өзгертілген.',
  maskedText: 'Нөмір бойынша тегі мен аты толық көрсетілмейді. Барлығын көру үшін парақтағы QR-кодты сканерлеңіз.',
  number: 'Бірегей нөмірі',
  holder: 'Тегі, аты, әкесінің аты',
  course: 'Оқу курсы',
  code: 'Курстың коды',
  hours: 'Көлемі',
  issuedOn: 'Берілген күні',
  numberField: 'Сертификат нөмірі',
  numberHint: 'Мысалы: XXXX-XXXX-XXXX',
  submit: 'Тексеру',
  again: 'Басқа сертификатты тексеру',
  retry: 'Қайталау',
  siteTitle: 'Бұл нағыз сайт екенін қалай білемін?',
  siteHost: 'Браузердегі мекенжай https://{host} деп басталуы керек.',
  siteSame: 'Дәл осы мекенжай сертификаттағы QR-код астында жазылған. Басқаша болса, бұл бетке сенбеңіз.',
  siteNothing: 'Бұл бет сізден құпиясөз, телефон нөмірін немесе ақы сұрамайды.',
  issuerTitle: 'Кім берді?',
  issuerText: 'Сертификат еңбек мобильділігі орталықтары (мансап орталықтары) жұмыскерлерінің үздіксіз кәсіптік дамуының онлайн-платформасында курс аяқталып, тестілеу сәтті тапсырылғаннан кейін автоматты түрде беріледі. Ол Қазақстанның барлық аумағында қолданылады.',
  checkedAt: 'Тексерілген уақыты: {time}',
  date: '{year} жылғы {day} {month}',
  months: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
}

const ru: VerificationWords = {
  brand: 'Tälim',
  title: 'Проверка сертификата',
  languageNav: 'Язык',
  valid: 'Действителен',
  annulled: 'Аннулирован: {date}',
  superseded: 'Заменён другим сертификатом',
  unknown: 'Такой сертификат не найден',
  malformed: 'Это не номер сертификата',
  unavailable: 'Сейчас проверить не удалось',
  throttled: 'Слишком частые проверки',
  form: 'Проверка сертификата',
  validText: 'Сертификат выдан этой платформой и действует сегодня.',
  annulledText: 'Сертификат был выдан этой платформой, но аннулирован. Он не подтверждает завершение обучения.',
  supersededText: 'Сертификат исправлен и выдан заново под новым номером. Прежний лист больше не применяется.',
  supersededLink: 'Проверить новый номер: {number}',
  unknownText: 'Сертификата с таким номером не выдавали. Сравните номер с листом знак за знаком. Если он совпадает, этот лист выпущен не нашей платформой.',
  unavailableText: 'Это ничего не говорит о сертификате: он может быть и действительным, и недействительным. Повторите через несколько минут.',
  throttledText: 'Повторите через {seconds} с. Это ничего не говорит о сертификате.',
  formText: 'Введите или вставьте номер, который стоит под QR-кодом.',
  reasons: {
    'issued-in-error': 'выдан ошибочно',
    'result-annulled': 'результат тестирования аннулирован',
    'data-wrong': 'неверные данные',
    'court-decision': 'решение суда',
    'name-corrected': 'исправлено имя',
  },
  reasonLabel: 'Причина',
  malformedReasons: {
    empty: 'Номер не введён.',
    length: 'В номере двенадцать знаков: три группы по четыре.',
    character: 'В номере только цифры и латинские буквы.',
    check: 'Один знак введён неверно или два знака переставлены.',
  },
  typedLabel: 'Вы ввели',
  suggestionsLabel: 'Возможно, это:',
  compareTitle: 'На листе должно быть точно так',
  compareText: 'Сравните каждую строку с листом. Если хоть одна отличается, лист изменён.',
  maskedText: 'По номеру имя показано не полностью. Чтобы увидеть всё, отсканируйте QR-код на листе.',
  number: 'Уникальный номер',
  holder: 'Фамилия, имя, отчество',
  course: 'Учебный курс',
  code: 'Код курса',
  hours: 'Объём',
  issuedOn: 'Дата выдачи',
  numberField: 'Номер сертификата',
  numberHint: 'Например: XXXX-XXXX-XXXX',
  submit: 'Проверить',
  again: 'Проверить другой сертификат',
  retry: 'Повторить',
  siteTitle: 'Как узнать, что это настоящий сайт?',
  siteHost: 'Адрес в браузере должен начинаться с https://{host}.',
  siteSame: 'Этот же адрес напечатан под QR-кодом на сертификате. Если он другой, не доверяйте этой странице.',
  siteNothing: 'Эта страница не запрашивает ни пароль, ни номер телефона, ни оплату.',
  issuerTitle: 'Кто выдал?',
  issuerText: 'Сертификат выдаётся автоматически онлайн-платформой непрерывного профессионального развития работников центров трудовой мобильности (карьерных центров), когда курс завершён и тестирование успешно сдано. Он действует на всей территории Казахстана.',
  checkedAt: 'Проверено: {time}',
  date: '{day} {month} {year} г.',
  months: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
}

const en: VerificationWords = {
  brand: 'Tälim',
  title: 'Certificate check',
  languageNav: 'Language',
  valid: 'Valid',
  annulled: 'Annulled on {date}',
  superseded: 'Replaced by another certificate',
  unknown: 'No such certificate found',
  malformed: 'This is not a certificate number',
  unavailable: 'Could not check just now',
  throttled: 'Too many checks',
  form: 'Certificate check',
  validText: 'This platform issued the certificate, and it is in force today.',
  annulledText: 'This platform issued the certificate, but it has been annulled. It does not confirm that the course was completed.',
  supersededText: 'The certificate was corrected and issued again under a new number. The old sheet is no longer in use.',
  supersededLink: 'Check the new number: {number}',
  unknownText: 'No certificate was issued under this number. Compare it with the sheet, character by character. If it matches, our platform did not issue that sheet.',
  unavailableText: 'This says nothing about the certificate: it may be valid or not. Try again in a few minutes.',
  throttledText: 'Try again in {seconds} s. This says nothing about the certificate.',
  formText: 'Type or paste the number below the QR code.',
  reasons: {
    'issued-in-error': 'issued in error',
    'result-annulled': 'test result annulled',
    'data-wrong': 'wrong data',
    'court-decision': 'court decision',
    'name-corrected': 'name corrected',
  },
  reasonLabel: 'Reason',
  malformedReasons: {
    empty: 'No number was given.',
    length: 'A number has twelve characters: three groups of four.',
    character: 'A number has only digits and Latin letters.',
    check: 'One character is wrong, or two have changed places.',
  },
  typedLabel: 'You typed',
  suggestionsLabel: 'Perhaps you mean:',
  compareTitle: 'The sheet must say exactly this',
  compareText: 'Compare each line with the sheet. If one differs, the sheet has been altered.',
  maskedText: 'By number alone the name is not shown in full. To see everything, scan the QR code on the sheet.',
  number: 'Unique number',
  holder: 'Surname, given name, patronymic',
  course: 'Course',
  code: 'Course code',
  hours: 'Length',
  issuedOn: 'Date of issue',
  numberField: 'Certificate number',
  numberHint: 'For example: XXXX-XXXX-XXXX',
  submit: 'Verify',
  again: 'Check another certificate',
  retry: 'Try again',
  siteTitle: 'How do I know this is the real site?',
  siteHost: 'The address in the browser must begin with https://{host}.',
  siteSame: 'The same address is printed below the QR code on the certificate. If it differs, do not trust this page.',
  siteNothing: 'This page never asks for a password, a telephone number or a payment.',
  issuerTitle: 'Who issued it?',
  issuerText: 'The online platform for the continuous professional development of labour mobility (career) centre employees issues a certificate automatically once the course is completed and the test passed. It is valid throughout Kazakhstan.',
  checkedAt: 'Checked: {time}',
  date: '{day} {month} {year}',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

export const VERIFICATION_WORDS: Record<VerificationLanguage, VerificationWords> = { kk, ru, en }
