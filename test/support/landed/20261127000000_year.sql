-- A small world of invented people as the migration 20261127000000_year left it: every table has rows, the audit chain is whole.
-- Made once with the use-cases of that day, and never edited: test/platform/upgrade.test.ts loads it and migrates on from there.

set session_replication_role = replica; -- ids, paths and the chain are already as the triggers wrote them
set time zone 'UTC';

insert into "AuditEntry" ("seq", "at", "actorId", "actorName", "event", "subjectType", "subjectId", "data", "previousHash", "hash") values
  ('1', '2026-10-14 04:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', '{"code": "T-1", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "b62770a1f1f672a5ec2635b633d9c5a7f3474d5ad8816d866b25d53e4d9ac242"}', '0000000000000000000000000000000000000000000000000000000000000000', 'df0196a235a3db4c7aa6e0ead780ebaf274cab350cade4caa326f8dbb688a350'),
  ('2', '2026-10-14 04:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '01a13891-2a00-7b99-b67f-3d527786a751', '{"code": "T-2", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "80eac672796de4051698aa07a8dd937a56d56764b71f1eaf7539ed7adf1f96ca"}', 'df0196a235a3db4c7aa6e0ead780ebaf274cab350cade4caa326f8dbb688a350', '7e0d57cb72dbd984ce4222e4e361e878703dca5180d95766f8d78aee54cd4f09'),
  ('3', '2026-10-14 04:01:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'enrolment.created', 'Enrolment', '01a13892-1460-7425-aed4-611e87c58e8b', '{"match": "every-position", "course": "T-1", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '7e0d57cb72dbd984ce4222e4e361e878703dca5180d95766f8d78aee54cd4f09', '9f63036b4683f71b6ce0d6a456817288fd9e61191bad5c27ab140f6df9184da0'),
  ('4', '2026-10-14 04:01:40+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'attempt.started', 'Attempt', '01a13892-b0a0-7d13-8166-5c96530c5c58', '{"number": 1, "enrolment": "01a13892-1460-7425-aed4-611e87c58e8b"}', '9f63036b4683f71b6ce0d6a456817288fd9e61191bad5c27ab140f6df9184da0', '060ddfd138107caacff1d25df2c07e9d6bc5256f879343417982f0f5e0b7838b'),
  ('5', '2026-10-14 04:01:40+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'course.completed', 'Enrolment', '01a13892-1460-7425-aed4-611e87c58e8b', '{"course": "T-1", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 360, "completedOn": "2026-10-14", "ledgerEntry": "01a13892-b0a0-7aaf-8c0e-e6260ed231f6"}', '060ddfd138107caacff1d25df2c07e9d6bc5256f879343417982f0f5e0b7838b', '02b4242b3a7ee076151ceea2f81f805d92fbeac78ce16933585cf7b7a3b550ea'),
  ('6', '2026-10-14 04:01:40+00', null, 'Tälim', 'certificate.issued', 'Certificate', 'G77F-JB7Z-1BP4', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "01a13892-b0a0-72d8-8121-c8d18111bf55"}', '02b4242b3a7ee076151ceea2f81f805d92fbeac78ce16933585cf7b7a3b550ea', 'e1025bf205367dcc4a084db93779dbe44ba3cae95c73b88cc92017f1ea6068bd'),
  ('7', '2026-10-14 04:01:40+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'attempt.submitted', 'Attempt', '01a13892-b0a0-7d13-8166-5c96530c5c58', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', 'e1025bf205367dcc4a084db93779dbe44ba3cae95c73b88cc92017f1ea6068bd', 'afa03c00b6403e66629f62d79c30ced81843e9c2cf6be990a31bad7a1e079ccf'),
  ('8', '2026-10-14 05:01:40+00', '01a20083-6560-7b75-9873-5a22ed399e75', 'Ысқақова Бибігүл', 'enrolment.created', 'Enrolment', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '{"match": "every-position", "course": "T-1", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "ru"}', 'afa03c00b6403e66629f62d79c30ced81843e9c2cf6be990a31bad7a1e079ccf', '3c036d9dd12e19f0fd3677357256f55795a2b741dde53f210ed9f44f59fb5737'),
  ('9', '2026-10-14 05:02:20+00', '01a20083-6560-7b75-9873-5a22ed399e75', 'Ысқақова Бибігүл', 'attempt.started', 'Attempt', '01a138ca-3b60-7af3-948c-eed89deff89d', '{"number": 1, "enrolment": "01a138c9-9f20-74b6-a9cf-c83a7864ee94"}', '3c036d9dd12e19f0fd3677357256f55795a2b741dde53f210ed9f44f59fb5737', 'bc91d373f2043d6195f5a6e06c1bb4b6f13bab5b2a115f6a92a11b215a3db372'),
  ('10', '2026-10-14 05:02:20+00', '01a20083-6560-7b75-9873-5a22ed399e75', 'Ысқақова Бибігүл', 'course.completed', 'Enrolment', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '{"course": "T-1", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 360, "completedOn": "2026-10-14", "ledgerEntry": "01a138ca-3b60-7bd3-83d6-16dd879de474"}', 'bc91d373f2043d6195f5a6e06c1bb4b6f13bab5b2a115f6a92a11b215a3db372', 'f1c17cb85718eb3ed647eb700f5f7c38af1a16a426b2715d435f3e689c9c0add'),
  ('11', '2026-10-14 05:02:20+00', null, 'Tälim', 'certificate.issued', 'Certificate', 'QC86-N2PQ-3C0E', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "01a138ca-3b60-7270-aacd-99155b74b7d2"}', 'f1c17cb85718eb3ed647eb700f5f7c38af1a16a426b2715d435f3e689c9c0add', '4fc403ffedf2f90b6db711c31634ce6adad707be3357c44160645b04f6061e54'),
  ('12', '2026-10-14 05:02:20+00', '01a20083-6560-7b75-9873-5a22ed399e75', 'Ысқақова Бибігүл', 'attempt.submitted', 'Attempt', '01a138ca-3b60-7af3-948c-eed89deff89d', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', '4fc403ffedf2f90b6db711c31634ce6adad707be3357c44160645b04f6061e54', 'f8913d6a2f6a2325c4610d19691b7495c7a0b238df4da91ff7ca1490fb4ac120'),
  ('13', '2026-10-14 05:02:20+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'person.renamed', 'Person', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '{"is": "Әлімова Бибігүл", "was": "Ысқақова Бибігүл"}', 'f8913d6a2f6a2325c4610d19691b7495c7a0b238df4da91ff7ca1490fb4ac120', 'f61a95255cfbb87f8f1ff76142e205e22bcf466bdd3e5ad62c72c96d9afb9d69'),
  ('14', '2026-10-14 05:02:20+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'certificate.correction-requested', 'Certificate', 'QC86-N2PQ-3C0E', '{"ground": "name-corrected", "reason": "Тегі неке қию кезінде өзгерген"}', 'f61a95255cfbb87f8f1ff76142e205e22bcf466bdd3e5ad62c72c96d9afb9d69', '147bef83958a4b1b999a5342b33d59de489dfb251f7a37bb4fae36dc929086d3'),
  ('15', '2026-10-14 05:02:20+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'Омаров Дәурен Қайратұлы', 'certificate.correction-confirmed', 'Certificate', 'QC86-N2PQ-3C0E', '{"ground": "name-corrected", "clauses": ["397/26"], "successor": "62DT-W921-RHHH", "requestedBy": "01a20083-63c6-7b70-9525-f1251be9aa31"}', '147bef83958a4b1b999a5342b33d59de489dfb251f7a37bb4fae36dc929086d3', '6ddae36fb2100e7295eb997ac76815b9c8357dd47c9d95c88f72173dc096f1c4'),
  ('16', '2026-10-14 06:02:20+00', '01a20083-6624-7f88-9b1c-011fa174001b', 'Құрманғазин Данияр Ғалымұлы', 'enrolment.created', 'Enrolment', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '{"match": "every-position", "course": "T-1", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '6ddae36fb2100e7295eb997ac76815b9c8357dd47c9d95c88f72173dc096f1c4', '9eed7fc5420b4c333fae6208a7a0c3af6ad303b255fde7cbf1ee11a48b756bb2'),
  ('17', '2026-10-14 06:03:00+00', '01a20083-6624-7f88-9b1c-011fa174001b', 'Құрманғазин Данияр Ғалымұлы', 'attempt.started', 'Attempt', '01a13901-c620-7861-862e-2a7962367936', '{"number": 1, "enrolment": "01a13901-29e0-751d-8a41-5b2fe7e2eabf"}', '9eed7fc5420b4c333fae6208a7a0c3af6ad303b255fde7cbf1ee11a48b756bb2', 'a9ee970dd01c3b37fcae3cfbac9ce8f26a065622104b54898dbda0f3a0b10c15'),
  ('18', '2026-10-14 06:03:00+00', '01a20083-6624-7f88-9b1c-011fa174001b', 'Құрманғазин Данияр Ғалымұлы', 'course.completed', 'Enrolment', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '{"course": "T-1", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 360, "completedOn": "2026-10-14", "ledgerEntry": "01a13901-c620-7712-8add-9f1e6a20d113"}', 'a9ee970dd01c3b37fcae3cfbac9ce8f26a065622104b54898dbda0f3a0b10c15', 'bae76e276df57716d788cb013f283f4863a9d7899aab6e9f26e5f85422c4cc37'),
  ('19', '2026-10-14 06:03:00+00', null, 'Tälim', 'certificate.issued', 'Certificate', 'ZBBV-DMM5-5HK4', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "01a13901-c620-7c2f-9a50-596f62e69a81"}', 'bae76e276df57716d788cb013f283f4863a9d7899aab6e9f26e5f85422c4cc37', 'b76c33532453fc5a07ebcaf4f7ecc4c4ba4e1ac72e5144bb0fe8c44e301dfd26'),
  ('20', '2026-10-14 06:03:00+00', '01a20083-6624-7f88-9b1c-011fa174001b', 'Құрманғазин Данияр Ғалымұлы', 'attempt.submitted', 'Attempt', '01a13901-c620-7861-862e-2a7962367936', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', 'b76c33532453fc5a07ebcaf4f7ecc4c4ba4e1ac72e5144bb0fe8c44e301dfd26', '161ef2737a0404acc4e65f7d0a3eeca4fc65bb93d474ed099cca4c1b5b1914cb'),
  ('21', '2026-10-14 06:03:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'certificate.annulment-requested', 'Certificate', 'ZBBV-DMM5-5HK4', '{"ground": "result-annulled", "reason": "Тестті басқа адам тапсырған"}', '161ef2737a0404acc4e65f7d0a3eeca4fc65bb93d474ed099cca4c1b5b1914cb', 'c94b126f56e4262bb79626d902382367b7cfb7dcbaecd825be3b166eda5cafd7'),
  ('22', '2026-10-14 06:03:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'Омаров Дәурен Қайратұлы', 'certificate.annulment-confirmed', 'Certificate', 'ZBBV-DMM5-5HK4', '{"ground": "result-annulled", "clauses": ["397/26"], "requestedBy": "01a20083-63c6-7b70-9525-f1251be9aa31"}', 'c94b126f56e4262bb79626d902382367b7cfb7dcbaecd825be3b166eda5cafd7', 'e528d33b40a8f8b7df71954102cc59b3aaba5337f23f302f153697f0ee0bb97c'),
  ('23', '2026-10-14 06:03:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'Омаров Дәурен Қайратұлы', 'certificate.annulment-requested', 'Certificate', 'G77F-JB7Z-1BP4', '{"ground": "data-wrong", "reason": "Деректер тексерілуде"}', 'e528d33b40a8f8b7df71954102cc59b3aaba5337f23f302f153697f0ee0bb97c', '9cf5024aac349a6aa5064303213d54d293e37a2e8270e034fca1e1c9337e9990'),
  ('24', '2026-10-14 06:03:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'enrolment.created', 'Enrolment', '01a13901-c620-7f3a-be6c-379c2361a9ed', '{"match": "every-position", "course": "T-2", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '9cf5024aac349a6aa5064303213d54d293e37a2e8270e034fca1e1c9337e9990', 'b6a15f6af6e7c9445c8b7212c2b18ebe4aae4f607662c4b81db69c9d5e652423'),
  ('25', '2026-10-14 06:03:20+00', '01a20083-66d1-7f8a-ba1c-3566bd38c052', 'Өтеген Әсел', 'enrolment.created', 'Enrolment', '01a13902-1440-7319-8b56-2da3c499b2ea', '{"match": "every-position", "course": "T-2", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', 'b6a15f6af6e7c9445c8b7212c2b18ebe4aae4f607662c4b81db69c9d5e652423', '9bd0217dcd5e7e4f3080120846f519c921a2501646e861241341226abde598de'),
  ('26', '2026-10-14 06:04:00+00', '01a20083-66d1-7f8a-ba1c-3566bd38c052', 'Өтеген Әсел', 'attempt.started', 'Attempt', '01a13902-b080-7e18-8a33-ebd41fc34dec', '{"number": 1, "enrolment": "01a13902-1440-7319-8b56-2da3c499b2ea"}', '9bd0217dcd5e7e4f3080120846f519c921a2501646e861241341226abde598de', 'deaf09b216b9ba6352398a3e2d0e1187a1601c2fe2d1b6223b1ea057ac6cd6c3'),
  ('27', '2026-10-14 06:04:00+00', '01a20083-66d1-7f8a-ba1c-3566bd38c052', 'Өтеген Әсел', 'attempt.submitted', 'Attempt', '01a13902-b080-7e18-8a33-ebd41fc34dec', '{"byTime": false, "passed": false, "points": 0, "clauses": ["397/25"], "maxPoints": 8}', 'deaf09b216b9ba6352398a3e2d0e1187a1601c2fe2d1b6223b1ea057ac6cd6c3', 'b98b8063906b1dd0958ba15f5f20f03c0b3291ea130a2892c6d404c028ef6c69'),
  ('28', '2026-10-14 06:04:00+00', '01a20083-672c-77fd-abb8-135eef64f01f', 'Һәкімова Іңкәр Ұлықбекқызы', 'enrolment.created', 'Enrolment', '01a13902-b080-70d6-922b-55b3975a2975', '{"match": "every-position", "course": "T-1", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', 'b98b8063906b1dd0958ba15f5f20f03c0b3291ea130a2892c6d404c028ef6c69', '398b57ab90dba10dd58508740e1940a384dc95efa44773f0e6b795c36a0a24b0'),
  ('29', '2026-10-14 06:04:40+00', '01a20083-672c-77fd-abb8-135eef64f01f', 'Һәкімова Іңкәр Ұлықбекқызы', 'attempt.started', 'Attempt', '01a13903-4cc0-7723-942b-89a9e9422706', '{"number": 1, "enrolment": "01a13902-b080-70d6-922b-55b3975a2975"}', '398b57ab90dba10dd58508740e1940a384dc95efa44773f0e6b795c36a0a24b0', '37947d0e36a881c7f697b5c363160d4d111089568438e38fe5211b0079d8df46'),
  ('30', '2026-10-14 06:04:40+00', null, 'Tälim', 'course.published', 'CourseEdition', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '{"code": "T-1", "clauses": ["397/2.10", "397/22¶3"], "edition": 2, "contentHash": "34136a6f881de09d27b11c9367a816857952e09ddbd09ce7c2f41d486dfb5bd0"}', '37947d0e36a881c7f697b5c363160d4d111089568438e38fe5211b0079d8df46', '7f1447f83e6b620c774665b3c9ae0943f31db19e0ed7e08f993ad9c23a66aaf8'),
  ('31', '2026-10-15 06:04:40+00', '01a20083-63ae-728e-979f-557fbe07da85', 'Жақсыбеков Ерлан Маратұлы', 'account.created', 'Account', '01a13e29-a8c0-71d4-9af2-037c0e8be585', '{"person": "01a13e29-a8c0-722a-9c50-76396680c40a", "position": "CAREER_CONSULTANT", "organisation": "01a20083-6185-7805-ba26-b8c07e058558"}', '7f1447f83e6b620c774665b3c9ae0943f31db19e0ed7e08f993ad9c23a66aaf8', 'f74807a1818295793b565214872f6c006ad8730b68ce62bd32bdda5263d3a105'),
  ('32', '2026-10-15 06:04:40+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'session.opened', 'Account', '01a20083-63f8-7091-b669-77229c09f087', '{}', 'f74807a1818295793b565214872f6c006ad8730b68ce62bd32bdda5263d3a105', '720faf09cd0519c90b067754b52dd8cf7a51935f89e47fa8549cadcff2d6b61d'),
  ('33', '2026-10-15 10:00:00+00', null, 'Tälim', 'calendar.published', 'Calendar', '2024, 2025, 2026, 2027', '{"days": 80, "moved": 0, "years": ["2024", "2025", "2026", "2027"]}', '720faf09cd0519c90b067754b52dd8cf7a51935f89e47fa8549cadcff2d6b61d', '400a03ab0f9275b40c4528b9d9df485edaee62c03a954a3ff2012fd450630bb7'),
  ('34', '2026-10-15 10:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', '{"code": "T-AD", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "e1e81f23277e6752f23c58f79ddd0e57cd1b586443db249b141c58a06dfe2a96"}', '400a03ab0f9275b40c4528b9d9df485edaee62c03a954a3ff2012fd450630bb7', 'f7130422ebd6f90b4d3c581fa6ce09f4344780aaa820b31de8e5caa9b717fe60'),
  ('35', '2026-10-19 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.recorded', 'Person', '01a15250-f600-766a-b7bf-46e76d315e62', '{"order": "1-ж/қ", "clauses": ["397/2.7", "397/3", "397/6", "397/6.category"], "category": "core", "startsOn": "2026-10-19", "orderedOn": "2026-10-19", "employment": "01a15250-f600-7fd0-9d22-5f194615cb84"}', 'f7130422ebd6f90b4d3c581fa6ce09f4344780aaa820b31de8e5caa9b717fe60', '861afc4195094478dfca71c9459ffe4004872011e2b206b34c6c8d5b72387f08'),
  ('36', '2026-10-19 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.opened', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/6"], "employment": "01a15250-f600-7fd0-9d22-5f194615cb84"}', '861afc4195094478dfca71c9459ffe4004872011e2b206b34c6c8d5b72387f08', '3f30e0cbb58132e60d1418a3903f8153ba14b5fec02022ba181697dbd904124e'),
  ('37', '2026-10-21 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.plan-submitted', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/8", "397/8.form", "397/A1.header", "397/A1.table", "397/A1.sections", "397/6.term", "397/6.probation"], "version": 1, "contentHash": "896863446236a2d2a8d6086a5bb5c15fb53669d7d9eb2bcb43a423d2540c1fd7"}', '3f30e0cbb58132e60d1418a3903f8153ba14b5fec02022ba181697dbd904124e', '514701d40dd3bc8379c8a8bfd6c80824018b75ee2cd3bbf93e79e788eb3867be'),
  ('38', '2026-10-22 05:00:00+00', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'Байжанова Мәдина Серікқызы', 'adaptation.plan-returned', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"reason": "Үшінші бөлімді нақтырақ жазыңыз", "clauses": ["397/A1.approval"], "version": 1}', '514701d40dd3bc8379c8a8bfd6c80824018b75ee2cd3bbf93e79e788eb3867be', '66d1f46572133172109173931ca7faae13546ee6eb427e17494ab94a249890d5'),
  ('39', '2026-10-22 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.plan-submitted', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/8", "397/8.form", "397/A1.header", "397/A1.table", "397/A1.sections", "397/6.term", "397/6.probation"], "version": 2, "contentHash": "842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4"}', '66d1f46572133172109173931ca7faae13546ee6eb427e17494ab94a249890d5', '9edbb92e58dd72230676001cc4dc65940e131de938ead54dfda60e09dbc055ef'),
  ('40', '2026-10-22 05:00:00+00', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'Байжанова Мәдина Серікқызы', 'adaptation.plan-approved', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/A1.approval"], "version": 2, "contentHash": "842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4"}', '9edbb92e58dd72230676001cc4dc65940e131de938ead54dfda60e09dbc055ef', 'f980e5119b13c7ce411592898a73a61fbb79c5e842148ef7d4742a6bcde76fd8'),
  ('41', '2026-10-23 05:00:00+00', '01a15250-f600-7f80-bb6f-0379242a5894', 'Тоқтарова Аружан Ерланқызы', 'adaptation.plan-acknowledged', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/A1.ack"], "version": 2, "contentHash": "842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4"}', 'f980e5119b13c7ce411592898a73a61fbb79c5e842148ef7d4742a6bcde76fd8', '42347966b3c160d4a923aa0cfc9885f0367ccbd0a181e2c4adffdd523dfe0a10'),
  ('42', '2026-10-26 05:00:40+00', '01a15250-f600-7f80-bb6f-0379242a5894', 'Тоқтарова Аружан Ерланқызы', 'attempt.started', 'Attempt', '01a17695-04c0-78d1-9839-a7542b066f57', '{"number": 1, "enrolment": "01a15250-f600-7764-a52b-4a407bda044c"}', '42347966b3c160d4a923aa0cfc9885f0367ccbd0a181e2c4adffdd523dfe0a10', '4b62cf07e980e98f45629bebb347467c7075234896dd407ca2da2d1eb88e450f'),
  ('43', '2026-10-26 05:00:40+00', '01a15250-f600-7f80-bb6f-0379242a5894', 'Тоқтарова Аружан Ерланқызы', 'course.completed', 'Enrolment', '01a15250-f600-7764-a52b-4a407bda044c', '{"course": "T-AD", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 360, "completedOn": "2026-10-26", "ledgerEntry": "01a17695-04c0-71e3-9eee-c5536ad1a780"}', '4b62cf07e980e98f45629bebb347467c7075234896dd407ca2da2d1eb88e450f', '5edb1a2d3463eea58ba3b006bf98e697bb41b89d2a66211ab584ad631155a7fa'),
  ('44', '2026-10-26 05:00:40+00', null, 'Tälim', 'certificate.issued', 'Certificate', 'XQDS-WS5T-J9SC', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "01a17695-04c0-7c16-b0f6-74de1ccdc90e"}', '5edb1a2d3463eea58ba3b006bf98e697bb41b89d2a66211ab584ad631155a7fa', 'ea54283c8ff42e54d4d2cdc5bb05455eaf7c792bbcc973d8fc1c3ce684206e4a'),
  ('45', '2026-10-26 05:00:40+00', '01a15250-f600-7f80-bb6f-0379242a5894', 'Тоқтарова Аружан Ерланқызы', 'attempt.submitted', 'Attempt', '01a17695-04c0-78d1-9839-a7542b066f57', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', 'ea54283c8ff42e54d4d2cdc5bb05455eaf7c792bbcc973d8fc1c3ce684206e4a', 'af75b580bd671073982664d49faec32054127a2c8d57258c429f99de227ef485'),
  ('46', '2026-10-30 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.practice-confirmed', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"topic": 1, "doneOn": "2026-10-29", "clauses": ["397/11.practice", "397/10", "397/11"]}', 'af75b580bd671073982664d49faec32054127a2c8d57258c429f99de227ef485', '48d7144cef77589c057ceb905eddd4cbbf487e1534f73fc6a7d434974768336e'),
  ('47', '2026-10-30 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.practice-confirmed', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"topic": 2, "doneOn": "2026-10-29", "clauses": ["397/11.practice", "397/10", "397/11"]}', '48d7144cef77589c057ceb905eddd4cbbf487e1534f73fc6a7d434974768336e', 'b5b7fc8be21e3c968ecd6eba13df96f8d7d17cd0689862eff4ecb7cff914e0f4'),
  ('48', '2026-11-19 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.row-marked', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"rows": [{"row": "01a161fa-f880-71ba-8eef-8649a997981d", "was": null, "mark": 5, "markedOn": "2026-11-19"}, {"row": "01a161fa-f880-74a1-abe0-a7359913ba40", "was": null, "mark": 4, "markedOn": "2026-11-19"}, {"row": "01a161fa-f880-7736-a7dc-6765b2699c2d", "was": null, "mark": 5, "markedOn": "2026-11-19"}, {"row": "01a161fa-f880-796a-9848-c1ff9a213d5e", "was": null, "mark": 5, "markedOn": "2026-11-19"}, {"row": "01a161fa-f880-70f8-8276-5723f21e1dc9", "was": null, "mark": 5, "markedOn": "2026-11-19"}, {"row": "01a161fa-f880-744e-84f6-f4119abfb30a", "was": null, "mark": 5, "markedOn": "2026-11-19"}], "clauses": ["397/A1.mark", "397/A1.table"]}', 'b5b7fc8be21e3c968ecd6eba13df96f8d7d17cd0689862eff4ecb7cff914e0f4', '826b75fd967bf3dbb5166c9f6c27b6b455e0d8c455c4dba6cc3bc675e69fe86e'),
  ('49', '2026-11-20 12:00:00+00', '01a15250-f600-7f80-bb6f-0379242a5894', 'Тоқтарова Аружан Ерланқызы', 'adaptation.report-submitted', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/12"], "contentHash": "3dcefea171ede4a63dade83019efa447ec2a8777f2460cbbce1c2ebe3087e3f0"}', '826b75fd967bf3dbb5166c9f6c27b6b455e0d8c455c4dba6cc3bc675e69fe86e', 'e91b763b5337b66a302f05ecf6a3bc5021555b16c41b6594ac58ea9705cfb72b'),
  ('50', '2026-11-02 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.recorded', 'Person', '01a19a69-fe00-7685-94e8-e6940be3d984', '{"order": "2-ж/қ", "clauses": ["397/2.7", "397/3", "397/6", "397/6.category"], "category": "core", "startsOn": "2026-11-02", "orderedOn": "2026-11-02", "employment": "01a19a69-fe00-777c-bd0f-cee50e7dc3ec"}', 'e91b763b5337b66a302f05ecf6a3bc5021555b16c41b6594ac58ea9705cfb72b', '705c8412b7b1be7eab8579be5c8237fd5dc9d67435a327b12c7a002d44798fc1'),
  ('51', '2026-11-02 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.opened', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"clauses": ["397/6"], "employment": "01a19a69-fe00-777c-bd0f-cee50e7dc3ec"}', '705c8412b7b1be7eab8579be5c8237fd5dc9d67435a327b12c7a002d44798fc1', '033baa536a57ab2ccce24de77779fda5f5a85aa0481c2414fbe3965c00e2cf64'),
  ('52', '2026-11-04 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.plan-submitted', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"clauses": ["397/8", "397/8.form", "397/A1.header", "397/A1.table", "397/A1.sections", "397/6.term", "397/6.probation"], "version": 1, "contentHash": "328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92"}', '033baa536a57ab2ccce24de77779fda5f5a85aa0481c2414fbe3965c00e2cf64', '0430a26b8c3159e84bca6b53b3a380558299102dab95e4bf4a46d5ec4fb0ef4e'),
  ('53', '2026-11-04 05:00:00+00', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'Байжанова Мәдина Серікқызы', 'adaptation.plan-approved', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"clauses": ["397/A1.approval"], "version": 1, "contentHash": "328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92"}', '0430a26b8c3159e84bca6b53b3a380558299102dab95e4bf4a46d5ec4fb0ef4e', '655f049b33cca62ccff09a604032dc61f9980799034a7243fa884f2daf6764b8'),
  ('54', '2026-11-05 05:00:00+00', '01a19a69-fe00-736e-b8ce-c2d7a75fea06', 'Ибраев Санжар', 'adaptation.plan-acknowledged', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"clauses": ["397/A1.ack"], "version": 1, "contentHash": "328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92"}', '655f049b33cca62ccff09a604032dc61f9980799034a7243fa884f2daf6764b8', '0af325a5decdcd0351a39e50c42225223977b4a6fe0d57a60703d69b86d698df'),
  ('55', '2026-11-05 05:00:00+00', '01a19a69-fe00-736e-b8ce-c2d7a75fea06', 'Ибраев Санжар', 'calendar.feed-created', 'Person', '01a19a69-fe00-7685-94e8-e6940be3d984', '{}', '0af325a5decdcd0351a39e50c42225223977b4a6fe0d57a60703d69b86d698df', 'f80af0a89190ec4ddbbdac4d763beea4197bc92f1b7e27140d0f6e36cfb9a0b5'),
  ('56', '2026-11-12 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.practice-confirmed', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"topic": 1, "doneOn": "2026-11-12", "clauses": ["397/11.practice", "397/10", "397/11"]}', 'f80af0a89190ec4ddbbdac4d763beea4197bc92f1b7e27140d0f6e36cfb9a0b5', '97cf6c8ce2223c607c1f53863d181bf0233350ff45bce8ac64541a50c56af919'),
  ('57', '2026-11-12 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.row-marked', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"rows": [{"row": "01a1a4ed-a480-7ad7-a6b1-3afaac8ee564", "was": null, "mark": 4, "markedOn": "2026-11-12"}], "clauses": ["397/A1.mark", "397/A1.table"]}', '97cf6c8ce2223c607c1f53863d181bf0233350ff45bce8ac64541a50c56af919', 'a06f57949b783e349e0a2fbda36028f5057d014e74a2679f7f7ba4813c935edc'),
  ('58', '2026-11-16 05:00:00+00', '01a20083-63e6-7845-a3dc-8f8c5e51032d', 'Нұрпейісов Болат', 'adaptation.mentor-replaced', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"order": "31-ж/қ", "mentor": "01a20083-6624-77ea-afc6-f3498787b43c", "reason": "Бұрынғы тәлімгер басқа жобаға ауысты", "clauses": ["397/7", "397/2.13", "397/7¶2"]}', 'a06f57949b783e349e0a2fbda36028f5057d014e74a2679f7f7ba4813c935edc', '6486b386d14e5237cb05eaee67ada9a5d1d038924a0f16bc3663767b9547f678'),
  ('59', '2026-11-17 05:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'absence.recorded', 'Person', '01a19a69-fe00-7685-94e8-e6940be3d984', '{"to": "2026-11-11", "from": "2026-11-11", "clauses": ["397/6.probation"]}', '6486b386d14e5237cb05eaee67ada9a5d1d038924a0f16bc3663767b9547f678', 'e5a510ebb63972ba2817fb4aaff316c18f490fadb92200d5fa6c75510ff7a440'),
  ('60', '2026-11-17 05:00:00+00', '01a20083-6624-7f88-9b1c-011fa174001b', 'Құрманғазин Данияр Ғалымұлы', 'adaptation.plan-saved', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '{"rows": 7, "clauses": ["397/8"], "version": 2}', 'e5a510ebb63972ba2817fb4aaff316c18f490fadb92200d5fa6c75510ff7a440', 'a5ad5ffb993376de48c1eca650c3d0cd610c3d548c8286ce3b4498875f0c1e49'),
  ('61', '2026-11-09 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.recorded', 'Person', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '{"order": "3-ж/қ", "clauses": ["397/2.7", "397/3", "397/6", "397/6.category"], "category": "core", "startsOn": "2026-11-09", "orderedOn": "2026-11-09", "employment": "01a1be76-8200-7efd-9d26-c3a51d870c6f"}', 'a5ad5ffb993376de48c1eca650c3d0cd610c3d548c8286ce3b4498875f0c1e49', '4b871b150d6b75385f824f0f3ee696819ad75d024a982c47c4198da7be50b5af'),
  ('62', '2026-11-09 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.opened', 'AdaptationCase', '01a1be76-8200-7a48-be26-d5812d3355e4', '{"clauses": ["397/6"], "employment": "01a1be76-8200-7efd-9d26-c3a51d870c6f"}', '4b871b150d6b75385f824f0f3ee696819ad75d024a982c47c4198da7be50b5af', '452d9845bcb858270b9d031f9e06f5fb66e013230b840e2b03f0fd6593f0852d'),
  ('63', '2026-11-20 05:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.ended', 'Person', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '{"order": "33-ж/қ", "endsOn": "2026-11-20", "clauses": ["397/3", "397/7"], "newcomers": 0}', '452d9845bcb858270b9d031f9e06f5fb66e013230b840e2b03f0fd6593f0852d', '5b01eaf5510249ce79ac4bde8feeb5b4c161003a1f746883ae697c0e8ec48275'),
  ('64', '2026-11-23 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.recorded', 'Person', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '{"order": "4-ж/қ", "clauses": ["397/2.7", "397/3", "397/6", "397/6.category"], "category": "core", "startsOn": "2026-11-23", "orderedOn": "2026-11-23", "employment": "01a2068f-8a00-7443-9968-c5d08cd34ba7"}', '5b01eaf5510249ce79ac4bde8feeb5b4c161003a1f746883ae697c0e8ec48275', '09492f73683eb13dbcd2a46c535c5ce71e88d32c2996f0a16b79910bb8a729c7'),
  ('65', '2026-11-23 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.opened', 'AdaptationCase', '01a2068f-8a00-782b-b367-6c35d61744cf', '{"clauses": ["397/6"], "employment": "01a2068f-8a00-7443-9968-c5d08cd34ba7"}', '09492f73683eb13dbcd2a46c535c5ce71e88d32c2996f0a16b79910bb8a729c7', '89dc33a5a8d76c0ad3b10629da1bbb93d545a9f0b16e6feddf18ab1e79bc9b61'),
  ('66', '2026-11-23 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'employment.recorded', 'Person', '01a2068f-8a00-75b3-93a8-3249d8ff825a', '{"order": "5-ж/қ", "clauses": ["397/3", "397/6.category"], "category": "auxiliary", "startsOn": "2026-11-23", "orderedOn": "2026-11-23", "employment": "01a2068f-8a00-748a-a10c-9fa8b8b1477c"}', '89dc33a5a8d76c0ad3b10629da1bbb93d545a9f0b16e6feddf18ab1e79bc9b61', '90749e1672d993347f14c8e94609327d863275064c5f8a3cafb2cc6ec1f86ad7'),
  ('67', '2026-11-23 04:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.not-applicable', 'Person', '01a2068f-8a00-75b3-93a8-3249d8ff825a', '{"clauses": ["397/6.category"], "employment": "01a2068f-8a00-748a-a10c-9fa8b8b1477c"}', '90749e1672d993347f14c8e94609327d863275064c5f8a3cafb2cc6ec1f86ad7', 'e82d3c226a683ebb6da37b01da0fd327044c799f10e4c040bd820fa9e7071adf'),
  ('68', '2026-11-24 05:00:00+00', '01a20083-63ae-728e-979f-557fbe07da85', 'Жақсыбеков Ерлан Маратұлы', 'calendar.day-changed', 'Calendar', '2027-01-05', '{"act": "Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы", "day": "2027-01-05", "moved": 2, "dayKind": "off", "dayReason": "transfer"}', 'e82d3c226a683ebb6da37b01da0fd327044c799f10e4c040bd820fa9e7071adf', 'dcd28f2ecc449137c6659736d5a6c602a310d47df1e2b7bfbe76617e371e8750'),
  ('69', '2026-11-24 05:00:00+00', '01a20083-63ae-728e-979f-557fbe07da85', 'Жақсыбеков Ерлан Маратұлы', 'calendar.year-confirmed', 'Calendar', '2027', '{"moved": 0, "source": "Ойдан шығарылған өндірістік күнтізбе"}', 'dcd28f2ecc449137c6659736d5a6c602a310d47df1e2b7bfbe76617e371e8750', '7278c12cd385da922e0d6a1fd0be364441f7729b2c353131928203e0c726f0d3'),
  ('70', '2026-11-25 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.evaluated', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/13"], "contentHash": "a9770ec071e6cc1486c024ad2eac5a5185367337775b9bd5b4b625a9492acb9f"}', '7278c12cd385da922e0d6a1fd0be364441f7729b2c353131928203e0c726f0d3', 'ead6268b99712738a1832a6e550c4075f1f7eddb2c46b86157d86e6da84af32c'),
  ('71', '2026-11-25 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'adaptation.concluded', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/14"], "outcome": "passed", "contentHash": "b5deed2a83d94fc65428f8bbe65857c64cb42863c73c9349f45b642a5cefb5db"}', 'ead6268b99712738a1832a6e550c4075f1f7eddb2c46b86157d86e6da84af32c', '5ddc0b0a0863f9d8fd7577c0cc4e1e3c5beab76724cf0cfbd3530215b5cc2d56'),
  ('72', '2026-11-26 05:00:00+00', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'Ахметова Гүлнар Әбдірахманқызы', 'adaptation.filed', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '{"clauses": ["397/14"], "outcome": "passed"}', '5ddc0b0a0863f9d8fd7577c0cc4e1e3c5beab76724cf0cfbd3530215b5cc2d56', '151ebc4ee965f4eeb53e6a3163de05926cc7624669bc24ebfa2e1fc27fc8d662'),
  ('73', '2025-09-01 04:00:00+00', null, 'Tälim', 'framework.published', 'CompetencyFramework', '0199036e-8a00-76be-8c45-603435d1eb09', '{"clauses": ["397/16", "397/17.2"], "edition": "1", "contentHash": "7021c87706e21d443a1ab27f63097284722056aa3939f5b7232bdd9299bc8cb4"}', '151ebc4ee965f4eeb53e6a3163de05926cc7624669bc24ebfa2e1fc27fc8d662', '21ad95993f639f59bd1aa6659bf66291f6d142d977184ac6dba6bf10b65b09df'),
  ('74', '2025-09-01 04:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '{"code": "T-3", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "3105e2c6aae673aa7f6be32267076c97cbcd261be67caeaf87db17c52f33ecfd"}', '21ad95993f639f59bd1aa6659bf66291f6d142d977184ac6dba6bf10b65b09df', 'f4de94d8294bca0790a0c517980d021c01e75c5853d191bc6b4db4b09f97724c'),
  ('75', '2025-09-01 04:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '0199036e-8a00-7d60-98ee-27e14c87482d', '{"code": "T-4", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "34ed369a17ea81d31c17a7181c2c7d87356f171c77d450c965b34fadf5a059cc"}', 'f4de94d8294bca0790a0c517980d021c01e75c5853d191bc6b4db4b09f97724c', 'cbb0086b88d8f75486c62e30c87465088feb0602d6b83b30275ecbf7ede34b53'),
  ('76', '2025-09-01 04:00:00+00', null, 'Tälim', 'course.published', 'CourseEdition', '0199036e-8a00-7b7d-b19a-2ef3881c1404', '{"code": "T-5", "clauses": ["397/2.10", "397/22¶3"], "edition": 1, "contentHash": "29165393e5c67da9ff6a50d2d489065927a1dc772bbe5bac96b932d152e9e2e9"}', 'cbb0086b88d8f75486c62e30c87465088feb0602d6b83b30275ecbf7ede34b53', '6b59c1e6704f37e7ca04cb36c34bd7c9e1533f3b34991e60c8878fe3b5663478'),
  ('77', '2025-10-01 04:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'campaign.opened', 'AssessmentCampaign', '2025', '{"told": 4, "year": 2025, "endsOn": "2025-11-15", "clauses": ["397/17"], "edition": "1"}', '6b59c1e6704f37e7ca04cb36c34bd7c9e1533f3b34991e60c8878fe3b5663478', '50bca02482c7be26de49303e586129ed259f101e80a60a7ae6ff507db1a5e426'),
  ('78', '2025-10-21 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'assessment.self-submitted', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2025, "clauses": ["397/17", "397/17.2"], "position": "CAREER_CONSULTANT"}', '50bca02482c7be26de49303e586129ed259f101e80a60a7ae6ff507db1a5e426', 'f42888a3c3186f698bb644f2de9f0c7e5db177b5855012de7e41c649e307258a'),
  ('79', '2025-10-23 05:00:00+00', '01a21eba-42e0-7e36-9744-9c929c7ddeb7', 'Омарбеков Санжар Ғалиұлы', 'assessment.self-submitted', 'Person', '01a21eba-42df-7359-b167-daed67bdad1b', '{"year": 2025, "clauses": ["397/17", "397/17.2"], "position": "EMPLOYMENT_SPECIALIST"}', 'f42888a3c3186f698bb644f2de9f0c7e5db177b5855012de7e41c649e307258a', 'b6259e5bf4c987158913d5bd18aacbb614e02d20891d785a25d0261435aad159'),
  ('80', '2025-11-05 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2025, "clauses": ["397/17.1"], "sources": 2, "position": "CAREER_CONSULTANT", "assessment": "019a5262-d480-73f0-bd6a-80f832709692"}', 'b6259e5bf4c987158913d5bd18aacbb614e02d20891d785a25d0261435aad159', '6109753be37b417c7bd66ed659b5f5ef248408b7019d0cd67d1daf275040f03e'),
  ('81', '2025-11-05 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a21eba-42df-7359-b167-daed67bdad1b', '{"year": 2025, "clauses": ["397/17.1"], "sources": 2, "position": "EMPLOYMENT_SPECIALIST", "assessment": "019a5262-d480-7d42-8ca0-a7a8e1ee4907"}', '6109753be37b417c7bd66ed659b5f5ef248408b7019d0cd67d1daf275040f03e', '93e34e76d097795e1bc2ddabeda998ca2acb7350bb90a9eae0b4d8f906044899'),
  ('82', '2025-11-07 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'assessment.objection-raised', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2025, "assessment": "019a5262-d480-73f0-bd6a-80f832709692"}', '93e34e76d097795e1bc2ddabeda998ca2acb7350bb90a9eae0b4d8f906044899', 'a7114977dca053f9e3e7231c359abca56c11975686c1c5db56512978c0f28a8e'),
  ('83', '2025-11-11 05:00:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'Омаров Дәурен Қайратұлы', 'assessment.objection-answered', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2025, "clauses": ["397/17.1"], "outcome": "changed", "assessment": "019a7148-fc80-7866-87d3-116ad3857627"}', 'a7114977dca053f9e3e7231c359abca56c11975686c1c5db56512978c0f28a8e', 'ee4aa607e8d141ed814fe08fea246ef4e5a99951e3510c7d6cc878f262ec762d'),
  ('84', '2025-12-01 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'campaign.closed', 'AssessmentCampaign', '2025', '{"year": 2025, "clauses": ["397/18"]}', 'ee4aa607e8d141ed814fe08fea246ef4e5a99951e3510c7d6cc878f262ec762d', 'd655ad1253ec9ffb76fd763ddac85fd36bb6de1dce683789475c8af590b49593'),
  ('85', '2025-12-03 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '019ae294-e480-7c6c-9732-8e681eb587c6', '{"to": "2026-03-18", "from": "2026-03-17", "course": "T-4", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "kk"}', 'd655ad1253ec9ffb76fd763ddac85fd36bb6de1dce683789475c8af590b49593', '42f2c974f0a46675a378822733a8aac4af5d4cb21075d96e0dfc9159469f4bb6'),
  ('86', '2025-12-03 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '019ae294-e480-7fa1-a36f-c13d2c06c988', '{"to": "2026-06-10", "from": "2026-06-10", "course": "T-5", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "kk"}', '42f2c974f0a46675a378822733a8aac4af5d4cb21075d96e0dfc9159469f4bb6', '01f55bfedc3b56284e937b69d5c629ed5cc4d834f6fc56089f4ee6cca21d1cfd'),
  ('87', '2025-12-10 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.draft-saved', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"year": 2026, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/18"], "courses": 3, "minutes": 2580}', '01f55bfedc3b56284e937b69d5c629ed5cc4d834f6fc56089f4ee6cca21d1cfd', '52fbc2f74d9bf8abdfc668e8979485b987fa8ee4fc8037d1decab4ddc91cedae'),
  ('88', '2025-12-10 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.published', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"year": 2026, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/2.6", "397/15", "397/16", "397/18", "397/22"], "courses": 3, "minutes": 2580}', '52fbc2f74d9bf8abdfc668e8979485b987fa8ee4fc8037d1decab4ddc91cedae', '7a155915bc8b40b3c3387ecc1389c79e3cfad93564b0312098344bc8d5f0346d'),
  ('89', '2025-12-10 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.draft-saved', 'LearningPlan', '019b06a1-6880-77b5-99f4-fecd85707809', '{"year": 2026, "person": "01a21eba-42df-7359-b167-daed67bdad1b", "clauses": ["397/18"], "courses": 3, "minutes": 2580}', '7a155915bc8b40b3c3387ecc1389c79e3cfad93564b0312098344bc8d5f0346d', '719419b6dd5bd58e0a05e37441212d8eef1e24e67aae0d94b869f8e55ae62155'),
  ('90', '2025-12-10 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.published', 'LearningPlan', '019b06a1-6880-77b5-99f4-fecd85707809', '{"year": 2026, "person": "01a21eba-42df-7359-b167-daed67bdad1b", "clauses": ["397/2.6", "397/15", "397/16", "397/18", "397/22"], "courses": 3, "minutes": 2580}', '719419b6dd5bd58e0a05e37441212d8eef1e24e67aae0d94b869f8e55ae62155', '227d63fbb3a495a055aa8d1c40b65c2135ce3f4d32cd07f92a1a8e37a0aeaf8b'),
  ('91', '2026-02-12 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'enrolment.created', 'Enrolment', '019c5038-6880-7569-8b3d-7ec9398fd7c2', '{"match": "every-position", "course": "T-3", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '227d63fbb3a495a055aa8d1c40b65c2135ce3f4d32cd07f92a1a8e37a0aeaf8b', 'c0ab552293b594b6308e2d675e8e67e3dc185dbac2b3535af0099c7c27377a9e'),
  ('92', '2026-02-12 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'attempt.started', 'Attempt', '019c5039-04c0-7d63-bc46-3cc22ce76368', '{"number": 1, "enrolment": "019c5038-6880-7569-8b3d-7ec9398fd7c2"}', 'c0ab552293b594b6308e2d675e8e67e3dc185dbac2b3535af0099c7c27377a9e', 'ddcdb2d4f9b084a594ceab4d4a68126c02895a422cbb1f46ba1755028a7b00e8'),
  ('93', '2026-02-12 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'course.completed', 'Enrolment', '019c5038-6880-7569-8b3d-7ec9398fd7c2', '{"course": "T-3", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 1500, "completedOn": "2026-02-12", "ledgerEntry": "019c5039-04c0-7527-a2d9-c6a745e8fb72"}', 'ddcdb2d4f9b084a594ceab4d4a68126c02895a422cbb1f46ba1755028a7b00e8', 'e1792247001f9a32236cadec9a609eac5d81c844cabe0798b579541374ae53d1'),
  ('94', '2026-02-12 05:00:40+00', null, 'Tälim', 'certificate.issued', 'Certificate', 'MFPM-0CH9-DY7N', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "019c5039-04c0-7d0d-b4ef-7cb57068f33d"}', 'e1792247001f9a32236cadec9a609eac5d81c844cabe0798b579541374ae53d1', 'b018f24bd1b5455912a66e672fc99e71c895edcb244b38f104cb2351d61fe411'),
  ('95', '2026-02-12 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'attempt.submitted', 'Attempt', '019c5039-04c0-7d63-bc46-3cc22ce76368', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', 'b018f24bd1b5455912a66e672fc99e71c895edcb244b38f104cb2351d61fe411', '1bc9ead63974ebf5599dfc5d051d7c5e6dee86098cf79dd845f45b52c08f93e9'),
  ('96', '2026-05-04 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.cancelled', 'CourseRun', '019ae294-e480-7fa1-a36f-c13d2c06c988', '{"to": "2026-06-10", "from": "2026-06-10", "plans": 2, "course": "T-5", "reason": "Оқытушы ауырып қалды", "clauses": ["397/19.schedule"]}', '1bc9ead63974ebf5599dfc5d051d7c5e6dee86098cf79dd845f45b52c08f93e9', '3b062e020ea0a6054adf3010f40925015483c5b1c93b111841b0c142ffd25576'),
  ('97', '2026-05-04 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '019df15b-8480-7e07-9b17-82c43ed503b8', '{"to": "2026-12-09", "from": "2026-12-09", "course": "T-5", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "kk"}', '3b062e020ea0a6054adf3010f40925015483c5b1c93b111841b0c142ffd25576', '7eb0d994ad861dbec7fc523d59c3bb30c2445e9b94b18adb5cd10a79bc34c531'),
  ('98', '2026-05-06 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.course-scheduled', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"to": "2026-12-09", "from": "2026-12-09", "year": 2026, "course": "T-5", "number": 2, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/19.schedule"]}', '7eb0d994ad861dbec7fc523d59c3bb30c2445e9b94b18adb5cd10a79bc34c531', '09f2f9feb7ed69e91c889076893c4eca2b6b2bbf93995780413be1a0d683f4d3'),
  ('99', '2026-05-28 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'evidence.recorded', 'LearningEvidence', '019e6cf4-2480-7b83-a4ae-8f3d63063563', '{"person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "completedOn": "2026-05-22"}', '09f2f9feb7ed69e91c889076893c4eca2b6b2bbf93995780413be1a0d683f4d3', '8898985a05e25cdf93da166c462e60d7b67bad1f8635bd0f64dadc367e3fdbed'),
  ('100', '2026-05-28 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'evidence.recorded', 'LearningEvidence', '019e6cf4-2480-7f5f-8a27-62f94d3415f4', '{"person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "completedOn": "2026-05-25"}', '8898985a05e25cdf93da166c462e60d7b67bad1f8635bd0f64dadc367e3fdbed', '58d612e105ed6795a6ebd5c765e371841e2b40c46a34ed75d48b7fe7ff244906'),
  ('101', '2026-05-28 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'evidence.removed', 'LearningEvidence', '019e6cf4-2480-7f5f-8a27-62f94d3415f4', '{"person": "01a21eba-42d2-75f9-a451-4571ae5750c8"}', '58d612e105ed6795a6ebd5c765e371841e2b40c46a34ed75d48b7fe7ff244906', '76a718f64098a23cab30273b95320c693bf93a1b8134ad4c13cddd5e7e20f8ad'),
  ('102', '2026-10-01 04:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'campaign.opened', 'AssessmentCampaign', '2026', '{"told": 4, "year": 2026, "endsOn": "2026-11-15", "clauses": ["397/17"], "edition": "1"}', '76a718f64098a23cab30273b95320c693bf93a1b8134ad4c13cddd5e7e20f8ad', 'aadaecb2bbaa95d466bcd53ddc80bf093e071273e2d46fbbcbfe31f3d40bcbb3'),
  ('103', '2026-10-20 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'plan.course-chosen', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"year": 2026, "course": "T-2", "number": 3, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/20.1"]}', 'aadaecb2bbaa95d466bcd53ddc80bf093e071273e2d46fbbcbfe31f3d40bcbb3', '4125c288d2704c3208dd9696e44978ba59d8902a6f8590416fdd754491014f36'),
  ('104', '2026-10-20 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'plan.course-chosen', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"year": 2026, "course": "T-1", "number": 4, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/20.1"]}', '4125c288d2704c3208dd9696e44978ba59d8902a6f8590416fdd754491014f36', '33f8125f256b71b34173c0120d28cb373c35feb69dc6648196b319bf6b0729ac'),
  ('105', '2026-10-20 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'plan.course-removed', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"year": 2026, "course": "T-1", "number": 5, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/20.1"]}', '33f8125f256b71b34173c0120d28cb373c35feb69dc6648196b319bf6b0729ac', '223162d971541d9eb2f32f1b8b75e2510b0bd78decae154164b12e6c3c0532a4'),
  ('106', '2026-10-20 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.course-required', 'LearningPlan', '019b06a1-6880-7383-861b-7fbab573eac6', '{"kind": "retake", "year": 2026, "level": 2, "course": "T-3", "number": 6, "person": "01a21eba-42d2-75f9-a451-4571ae5750c8", "clauses": ["397/20.2"], "competence": "C9"}', '223162d971541d9eb2f32f1b8b75e2510b0bd78decae154164b12e6c3c0532a4', 'bad886ee10c106c874bf159b5f0a3ccff62b680cc5d4f0cbdc118d135c047052'),
  ('107', '2026-10-20 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.course-required', 'LearningPlan', '019b06a1-6880-77b5-99f4-fecd85707809', '{"kind": "required", "year": 2026, "level": 1, "course": "T-1", "number": 2, "person": "01a21eba-42df-7359-b167-daed67bdad1b", "clauses": ["397/20.2"], "competence": "C1"}', 'bad886ee10c106c874bf159b5f0a3ccff62b680cc5d4f0cbdc118d135c047052', '4e1ba8ce1fdf11acbd51a6db2d6a2f0d0c1f5cce1a8b0fe548bf41fee10765b8'),
  ('108', '2026-10-22 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'enrolment.created', 'Enrolment', '01a161fa-f880-7607-b13d-d00d2a9edb18', '{"match": "every-position", "course": "T-2", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '4e1ba8ce1fdf11acbd51a6db2d6a2f0d0c1f5cce1a8b0fe548bf41fee10765b8', '9be1432148fc579313c9bb9c8ced156d3589bf3858a154d950c995d996dd0463'),
  ('109', '2026-10-22 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'attempt.started', 'Attempt', '01a161fb-94c0-75c6-b4c9-82a1d7be602b', '{"number": 1, "enrolment": "01a161fa-f880-7607-b13d-d00d2a9edb18"}', '9be1432148fc579313c9bb9c8ced156d3589bf3858a154d950c995d996dd0463', '31ccbcd00ea9b27b88d0b295eac80ee1472d341d935cc593829f6101779fef03'),
  ('110', '2026-10-22 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'course.completed', 'Enrolment', '01a161fa-f880-7607-b13d-d00d2a9edb18', '{"course": "T-2", "clauses": ["397/25", "397/25¶2"], "edition": 1, "minutes": 360, "completedOn": "2026-10-22", "ledgerEntry": "01a161fb-94c0-70ec-b8f8-e08feda3c7c8"}', '31ccbcd00ea9b27b88d0b295eac80ee1472d341d935cc593829f6101779fef03', 'f5979862e0d605f1e854f370b8a30c45d7e05b34d0e39969e5724e168c4581f2'),
  ('111', '2026-10-22 05:00:40+00', null, 'Tälim', 'certificate.issued', 'Certificate', '9F1B-F425-GG1J', '{"clauses": ["397/26", "397/26¶2.name", "397/26¶2.course", "397/26¶2.hours", "397/26¶2.qr", "397/26¶2.date"], "completion": "01a161fb-94c0-7819-8286-0e94cf3fa78e"}', 'f5979862e0d605f1e854f370b8a30c45d7e05b34d0e39969e5724e168c4581f2', 'dde207b9df245665f89c614c41e3f0a799f0e40c39c2f413e02cf11262eacff9'),
  ('112', '2026-10-22 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'attempt.submitted', 'Attempt', '01a161fb-94c0-75c6-b4c9-82a1d7be602b', '{"byTime": false, "passed": true, "points": 8, "clauses": ["397/25"], "maxPoints": 8}', 'dde207b9df245665f89c614c41e3f0a799f0e40c39c2f413e02cf11262eacff9', '3be4127ce04adcfa80968f0811bf07a2e1a6d78eee96e2f019442177f5dcfd94'),
  ('113', '2026-10-22 05:00:40+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'enrolment.created', 'Enrolment', '01a161fb-94c0-7887-8688-903d0bc7787b', '{"match": "every-position", "course": "T-3", "clauses": ["397/20.1", "397/22", "397/22¶3", "397/24"], "edition": 1, "language": "kk"}', '3be4127ce04adcfa80968f0811bf07a2e1a6d78eee96e2f019442177f5dcfd94', '7e3469cd426d23c200afa2921c0c2973f6608099d8c0211d9ab2ac5619371227'),
  ('114', '2026-10-22 05:01:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'calendar.feed-created', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{}', '7e3469cd426d23c200afa2921c0c2973f6608099d8c0211d9ab2ac5619371227', 'e235959fefa0f45963457295eb1b2327df8b6c47882e003411ec012d4d5f6e16'),
  ('115', '2026-11-10 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'assessment.self-submitted', 'Person', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '{"year": 2026, "clauses": ["397/17", "397/17.2"], "position": "CAREER_CONSULTANT"}', 'e235959fefa0f45963457295eb1b2327df8b6c47882e003411ec012d4d5f6e16', '1d1a171bf17721c95bad7ea2b34f415d59e1aa496dde0a34793ffe1a83c489f3'),
  ('116', '2026-11-11 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '{"year": 2026, "clauses": ["397/17.1"], "sources": 1, "position": "CAREER_CONSULTANT", "assessment": "01a1c8fa-2880-7308-99fc-61b13a02f4ec"}', '1d1a171bf17721c95bad7ea2b34f415d59e1aa496dde0a34793ffe1a83c489f3', 'e61cfaed7ad31d09b69e075b207f75357f1171349456f5c7ed4b0993f61e9253'),
  ('117', '2026-11-11 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2026, "clauses": ["397/17.1"], "sources": 1, "position": "CAREER_CONSULTANT", "assessment": "01a1c8fa-2880-707b-b397-7995496551f8"}', 'e61cfaed7ad31d09b69e075b207f75357f1171349456f5c7ed4b0993f61e9253', 'bc3af1ae600467ae748c3b99e4864ba036fda6a1737f28a2cfb2a7bf1f1b909e'),
  ('118', '2026-11-11 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a20083-672c-7502-8b0d-8ad9c573e345', '{"year": 2026, "clauses": ["397/17.1"], "sources": 1, "position": "CAREER_CONSULTANT", "assessment": "01a1c8fa-2880-76fd-b62a-eedb3a48860a"}', 'bc3af1ae600467ae748c3b99e4864ba036fda6a1737f28a2cfb2a7bf1f1b909e', '39be4329c28a0902ade7c29afeab3012f1766efd492d82497ef7684094af1b7f'),
  ('119', '2026-11-12 05:00:00+00', '01a21eba-42d2-7809-b20f-8bc6f4641ae0', 'Есенгелдина Жанерке Талғатқызы', 'assessment.self-submitted', 'Person', '01a21eba-42d2-75f9-a451-4571ae5750c8', '{"year": 2026, "clauses": ["397/17", "397/17.2"], "position": "CAREER_CONSULTANT"}', '39be4329c28a0902ade7c29afeab3012f1766efd492d82497ef7684094af1b7f', '270b38980e229428c06e4281d86228403d7492ceac223ffa9034be7412f6dd72'),
  ('120', '2026-11-12 05:00:00+00', '01a21eba-42e0-7e36-9744-9c929c7ddeb7', 'Омарбеков Санжар Ғалиұлы', 'assessment.self-submitted', 'Person', '01a21eba-42df-7359-b167-daed67bdad1b', '{"year": 2026, "clauses": ["397/17", "397/17.2"], "position": "EMPLOYMENT_SPECIALIST"}', '270b38980e229428c06e4281d86228403d7492ceac223ffa9034be7412f6dd72', '875fd67033674df796cde0b0d7d9cf32a88b0134f01fd18fcbe358f23ffba146'),
  ('121', '2026-11-13 05:00:00+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'assessment.objection-raised', 'Person', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '{"year": 2026, "assessment": "01a1c8fa-2880-7308-99fc-61b13a02f4ec"}', '875fd67033674df796cde0b0d7d9cf32a88b0134f01fd18fcbe358f23ffba146', '1a13a7a2a91298e277595b1c80764264b28970c0781da18be7aa665c5b674556'),
  ('122', '2026-11-16 05:00:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'Омаров Дәурен Қайратұлы', 'assessment.objection-answered', 'Person', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '{"year": 2026, "clauses": [], "outcome": "upheld", "assessment": "01a1c8fa-2880-7308-99fc-61b13a02f4ec"}', '1a13a7a2a91298e277595b1c80764264b28970c0781da18be7aa665c5b674556', 'a00400168032ae265c310d0ac3adb220cf317ceffe623148daca506d927092d4'),
  ('123', '2026-11-17 05:00:00+00', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'Байжанова Мәдина Серікқызы', 'assessment.self-submitted', 'Person', '01a20083-63f0-72f2-862c-3a896462107d', '{"year": 2026, "clauses": ["397/17", "397/17.2"], "position": "CC_HEAD"}', 'a00400168032ae265c310d0ac3adb220cf317ceffe623148daca506d927092d4', 'd76e77d7dc295aa7ec4fde5e9ca5c9687aa0f4c7c6c05c61f8e140d34f87bdc7'),
  ('124', '2026-11-18 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.imported', 'ImportBatch', '01a1ed06-ac80-7e1f-9ead-5f0334df667b', '{"rows": 2, "year": 2026, "source": "kentau-sauran.csv", "clauses": ["397/17.1"], "contentHash": "72536c74d5fccfca33b36d0700e08cc4078e0d1dcfc0a4dd0111c089fd6bdfe1"}', 'd76e77d7dc295aa7ec4fde5e9ca5c9687aa0f4c7c6c05c61f8e140d34f87bdc7', '18194b56c4cf46324d72ebc1a3a8e84a207c1eeea1c2109398557ee16d62b326'),
  ('125', '2026-11-19 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.imported', 'ImportBatch', '01a1f22d-0880-776d-878a-c1f642cedf84', '{"rows": 1, "year": 2026, "source": "kentau-jana.csv", "clauses": ["397/17.1"], "contentHash": "c6a21c2007f496e3abefcc56ba4925dc026ae8f7df58128c909a1c7564da3918"}', '18194b56c4cf46324d72ebc1a3a8e84a207c1eeea1c2109398557ee16d62b326', 'dcc15d88820560ed457c0991145a9bb1307a966bc0909d8596861ca80ea6eec3'),
  ('126', '2026-11-19 10:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.import-undone', 'ImportBatch', '01a1f22d-0880-776d-878a-c1f642cedf84', '{"rows": 1, "year": 2026, "source": "kentau-jana.csv", "clauses": ["397/17.1"]}', 'dcc15d88820560ed457c0991145a9bb1307a966bc0909d8596861ca80ea6eec3', 'd57a90bc82bd57bb0b2ce8d7e58d15a257dfb88ce94db5a7325dc71382320499'),
  ('127', '2026-11-20 05:00:00+00', '01a20083-672c-77fd-abb8-135eef64f01f', 'Һәкімова Іңкәр Ұлықбекқызы', 'assessment.objection-raised', 'Person', '01a20083-672c-7502-8b0d-8ad9c573e345', '{"year": 2026, "assessment": "01a1c8fa-2880-76fd-b62a-eedb3a48860a"}', 'd57a90bc82bd57bb0b2ce8d7e58d15a257dfb88ce94db5a7325dc71382320499', '9f130e522c90c1efef910673d363f341cae8af516057740cda4847e43a6bb24a'),
  ('128', '2026-11-20 12:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '01a1f8d3-ea00-728e-ab4f-621486affa62', '{"to": "2027-03-17", "from": "2027-03-16", "course": "T-4", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "kk"}', '9f130e522c90c1efef910673d363f341cae8af516057740cda4847e43a6bb24a', '96df0ec7e10f9496494dfbf198a125c0669a0e2bfbecffcf99621d1507364277'),
  ('129', '2026-11-20 12:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '01a1f8d3-ea00-7bec-a19a-aba0f0f03fbf', '{"to": "2027-04-13", "from": "2027-04-13", "course": "T-4", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "ru"}', '96df0ec7e10f9496494dfbf198a125c0669a0e2bfbecffcf99621d1507364277', 'ca18b45fad5bc6297e6c770251edffae7e872a1b46f499975d58bc4f0fc71884'),
  ('130', '2026-11-20 12:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '01a1f8d3-ea00-7062-842c-19d11137ce59', '{"to": "2027-05-20", "from": "2027-05-20", "course": "T-5", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "kk"}', 'ca18b45fad5bc6297e6c770251edffae7e872a1b46f499975d58bc4f0fc71884', 'd0d52f4323044e70d25d545560f1db14a9556883fe5bd1db76afb19a29bac510'),
  ('131', '2026-11-20 12:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'course-run.scheduled', 'CourseRun', '01a1f8d3-ea00-76d6-b93a-9caf737eeb18', '{"to": "2027-02-26", "from": "2027-02-01", "course": "T-2", "clauses": ["397/19.schedule", "397/22¶2", "397/22¶3", "397/23"], "language": "ru"}', 'd0d52f4323044e70d25d545560f1db14a9556883fe5bd1db76afb19a29bac510', '54baa7db0fd1ab30b04f8a05dddbc10aea2550ca3e5e682fecb5af07fcae9914'),
  ('132', '2026-11-23 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.run-started', 'PlanRun', '01a206c6-7880-79ae-aa3d-b64c38226f6d', '{"year": 2027, "people": 5, "clauses": ["397/2.6", "397/18"]}', '54baa7db0fd1ab30b04f8a05dddbc10aea2550ca3e5e682fecb5af07fcae9914', '5e36230d2bbdbc35f664ba48fb99b84e483e857784390914e878e2ec2fd9eed5'),
  ('133', '2026-11-23 05:00:00+00', null, 'Tälim', 'plan.run-proposed', 'PlanRun', '01a206c6-7880-79ae-aa3d-b64c38226f6d', '{"year": 2027, "plans": 0, "clauses": ["397/18"], "exceptions": 5}', '5e36230d2bbdbc35f664ba48fb99b84e483e857784390914e878e2ec2fd9eed5', 'f12f7f88487dd3d604392c76212b09b3265d1fa669ea7537dbbffa6618a6f59f'),
  ('134', '2026-11-23 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.run-cancelled', 'PlanRun', '01a206c6-7880-79ae-aa3d-b64c38226f6d', '{"year": 2027, "plans": 0}', 'f12f7f88487dd3d604392c76212b09b3265d1fa669ea7537dbbffa6618a6f59f', '44703e2aa8e44a960d966bd522885f1993ef99ec25168d4232569842ddc307f7'),
  ('135', '2026-11-24 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.draft-saved', 'LearningPlan', '01a20bec-d480-76ff-9f71-234ac02a67b6', '{"year": 2027, "person": "01a20083-63f8-7ebc-885a-06d10bca0a0e", "clauses": ["397/18"], "courses": 3, "minutes": 2580}', '44703e2aa8e44a960d966bd522885f1993ef99ec25168d4232569842ddc307f7', 'b9bfebc49b8ac15bd2cae2acb1ceebad20765f8fa156b194e2b981b6d3260e5d'),
  ('136', '2026-11-24 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.run-started', 'PlanRun', '01a20bec-d480-72fe-8971-b1028340fba8', '{"year": 2027, "people": 7, "reason": "Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі", "clauses": ["397/2.6", "397/18"]}', 'b9bfebc49b8ac15bd2cae2acb1ceebad20765f8fa156b194e2b981b6d3260e5d', '203237dba97c1b331a044ecfaa3da05018be9a752dae9566952d395917b25dd9'),
  ('137', '2026-11-24 05:00:00+00', null, 'Tälim', 'plan.run-proposed', 'PlanRun', '01a20bec-d480-72fe-8971-b1028340fba8', '{"year": 2027, "plans": 6, "clauses": ["397/18"], "exceptions": 1}', '203237dba97c1b331a044ecfaa3da05018be9a752dae9566952d395917b25dd9', '6e607710fe969255737d38afda868f3924d84c80250b186036cb390964293e60'),
  ('138', '2026-11-25 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'assessment.external-finalised', 'Person', '01a13e29-a8c0-722a-9c50-76396680c40a', '{"year": 2026, "clauses": ["397/17.1"], "sources": 1, "position": "CAREER_CONSULTANT", "assessment": "01a21113-3080-735e-b751-df062de79926"}', '6e607710fe969255737d38afda868f3924d84c80250b186036cb390964293e60', '07295836fe0274ee5d9edb3dfabb2271e8842a948b5909b0351734c06dc6045d'),
  ('139', '2026-11-25 09:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.run-publishing', 'PlanRun', '01a20bec-d480-72fe-8971-b1028340fba8', '{"year": 2027, "plans": 6, "clauses": ["397/2.6", "397/18"]}', '07295836fe0274ee5d9edb3dfabb2271e8842a948b5909b0351734c06dc6045d', '74a7677e19243a6ee2eb4d75dcf8577052e6d7fb2f5e99981e6f60c8e3306164'),
  ('140', '2026-11-25 09:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.batch-published', 'PlanRun', '01a20bec-d480-72fe-8971-b1028340fba8', '{"year": 2027, "plans": 5, "clauses": ["397/2.6", "397/15", "397/16", "397/18"], "contentHash": "89efe46597688258c5553c043cadc4d01e7be2e6f2fae6b6f20ec68c0bc984a9"}', '74a7677e19243a6ee2eb4d75dcf8577052e6d7fb2f5e99981e6f60c8e3306164', 'cdd209bc3369e16cb389013f7110ff2819029b871c39ff577dddd3edc0df4eca'),
  ('141', '2026-11-26 05:00:00+00', '01a20083-63c6-7b70-9525-f1251be9aa31', 'Төлегенова Сәуле', 'plan.run-started', 'PlanRun', '01a21639-8c80-7173-bda1-bf67e4e30f0d', '{"year": 2027, "people": 5, "reason": "Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі", "clauses": ["397/2.6", "397/18"]}', 'cdd209bc3369e16cb389013f7110ff2819029b871c39ff577dddd3edc0df4eca', 'ca020cc05f38f7d593f330c2ae5e0dc331ff0a69e6bc7aed87893bd5cd87ca48');

insert into "CalendarDay" ("id", "on", "kind", "reason", "forOn", "holiday", "act", "recordedAt", "recordedById") values
  ('01a13f01-1d00-706e-8da1-19a7bb7185e0', '2025-09-01', 'off', 'substitute', '2025-08-30', 'constitution-day', null, null, null),
  ('01a13f01-1d00-7075-a9a1-8f198e0deaec', '2026-05-11', 'off', 'substitute', '2026-05-09', 'victory-day', null, null, null),
  ('01a13f01-1d00-7081-ac91-20074c4d9451', '2025-12-16', 'off', 'holiday', null, 'independence-day', null, null, null),
  ('01a13f01-1d00-709b-bff7-0c11b277f8d3', '2027-03-21', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-70c8-99d5-3b5fe4b32309', '2026-05-27', 'off', 'religious', null, 'kurban-ait', null, null, null),
  ('01a13f01-1d00-7136-aefa-3b020d39b6a6', '2025-03-08', 'off', 'holiday', null, 'womens-day', null, null, null),
  ('01a13f01-1d00-716d-9744-dde70d850e87', '2024-01-01', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-71c9-9a32-3250800202c0', '2026-12-16', 'off', 'holiday', null, 'independence-day', null, null, null),
  ('01a13f01-1d00-720e-bd70-398454b716bf', '2026-03-09', 'off', 'substitute', '2026-03-08', 'womens-day', null, null, null),
  ('01a13f01-1d00-722c-a4fa-5fd24dc12fe4', '2024-03-23', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7236-b524-865396176e85', '2025-05-01', 'off', 'holiday', null, 'unity-day', null, null, null),
  ('01a13f01-1d00-7254-b5b0-523b0f068ffe', '2024-05-04', 'worked', 'transfer', '2024-05-08', null, 'Еңбек және халықты әлеуметтік қорғау министрі міндетін атқарушының 2024 жылғы 17 сәуірдегі № 109 бұйрығы', null, null),
  ('01a13f01-1d00-72d8-a6b7-7ee44bb4b1d2', '2027-12-16', 'off', 'holiday', null, 'independence-day', null, null, null),
  ('01a13f01-1d00-72dd-b9e6-fb321a873f70', '2026-03-21', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7336-8007-305d554e2583', '2025-03-21', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7393-86f6-e8b5fba486a1', '2027-05-07', 'off', 'holiday', null, 'defender-day', null, null, null),
  ('01a13f01-1d00-73a9-8d10-b6e340741fbe', '2025-07-06', 'off', 'holiday', null, 'capital-day', null, null, null),
  ('01a13f01-1d00-73c8-b6dd-5460f5c89332', '2026-05-07', 'off', 'holiday', null, 'defender-day', null, null, null),
  ('01a13f01-1d00-73f1-9469-cde14aee6d1a', '2027-01-04', 'off', 'substitute', '2027-01-02', 'new-year', null, null, null),
  ('01a13f01-1d00-741c-80af-01e66f074246', '2025-06-06', 'off', 'religious', null, 'kurban-ait', null, null, null),
  ('01a13f01-1d00-7446-ae37-ac4fdc9b53b3', '2027-03-23', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7454-9cc5-cfc0ec092321', '2025-03-24', 'off', 'substitute', '2025-03-22', 'nauryz', null, null, null),
  ('01a13f01-1d00-7492-b2d4-cdd213b1677a', '2024-07-06', 'off', 'holiday', null, 'capital-day', null, null, null),
  ('01a13f01-1d00-74aa-b712-ce6dd0818065', '2027-03-15', 'off', 'holiday', null, 'constitution-day', null, null, null),
  ('01a13f01-1d00-74b9-90df-2c43c13c0c0b', '2024-03-21', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-74d7-9c47-383754e9c173', '2026-07-06', 'off', 'holiday', null, 'capital-day', null, null, null),
  ('01a13f01-1d00-74f1-8228-8f5a6a0de9db', '2026-05-09', 'off', 'holiday', null, 'victory-day', null, null, null),
  ('01a13f01-1d00-74f4-b020-8ca0d810988a', '2024-01-07', 'off', 'religious', null, 'orthodox-christmas', null, null, null),
  ('01a13f01-1d00-7550-a9f5-a6c83f744a27', '2024-03-08', 'off', 'holiday', null, 'womens-day', null, null, null),
  ('01a13f01-1d00-758e-a1e0-94c438c27c6d', '2024-08-30', 'off', 'holiday', null, 'constitution-day', null, null, null),
  ('01a13f01-1d00-75ba-935a-18d943a34915', '2024-06-16', 'off', 'religious', null, 'kurban-ait', null, null, null),
  ('01a13f01-1d00-7616-9ef6-327532b2ce59', '2025-01-07', 'off', 'religious', null, 'orthodox-christmas', null, null, null),
  ('01a13f01-1d00-7644-a379-690e12ceaf0e', '2026-01-01', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-7645-80eb-6adb1a7ca3d5', '2025-05-09', 'off', 'holiday', null, 'victory-day', null, null, null),
  ('01a13f01-1d00-7681-8a67-214fcabf62c6', '2027-07-06', 'off', 'holiday', null, 'capital-day', null, null, null),
  ('01a13f01-1d00-7692-85f1-26a432e18944', '2025-01-02', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-76b8-b982-7955fa51665c', '2025-10-27', 'off', 'substitute', '2025-10-25', 'republic-day', null, null, null),
  ('01a13f01-1d00-76c9-9a1e-6c40e58dd2a4', '2024-05-09', 'off', 'holiday', null, 'victory-day', null, null, null),
  ('01a13f01-1d00-76ef-8f3c-2c093b7b7d31', '2026-10-26', 'off', 'substitute', '2026-10-25', 'republic-day', null, null, null),
  ('01a13f01-1d00-772b-a449-a6e976a9ff7d', '2025-08-30', 'off', 'holiday', null, 'constitution-day', null, null, null),
  ('01a13f01-1d00-7743-baaf-ff17fde384b6', '2027-05-09', 'off', 'holiday', null, 'victory-day', null, null, null),
  ('01a13f01-1d00-779b-90fd-6bb5496e1c42', '2027-05-03', 'off', 'substitute', '2027-05-01', 'unity-day', null, null, null),
  ('01a13f01-1d00-77a7-ad62-a1957fdcc79e', '2024-07-08', 'off', 'substitute', '2024-07-06', 'capital-day', null, null, null),
  ('01a13f01-1d00-77ac-9dc0-e27dd1b6a531', '2027-03-22', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-781b-a7eb-3d30872721bd', '2027-03-24', 'off', 'substitute', '2027-03-21', 'nauryz', null, null, null),
  ('01a13f01-1d00-7824-bc9d-f4b30537cb68', '2025-05-07', 'off', 'holiday', null, 'defender-day', null, null, null),
  ('01a13f01-1d00-783f-a3d3-aa408e54c41f', '2025-01-05', 'worked', 'transfer', '2025-01-03', null, 'Еңбек және халықты әлеуметтік қорғау министрінің 2024 жылғы 21 қарашадағы № 436 бұйрығы', null, null),
  ('01a13f01-1d00-784c-acdd-ce4dc4d7f834', '2026-03-22', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7888-b7bd-6cdcd4723b42', '2025-07-07', 'off', 'substitute', '2025-07-06', 'capital-day', null, null, null),
  ('01a13f01-1d00-78cc-af18-3f24b6255c51', '2025-03-10', 'off', 'substitute', '2025-03-08', 'womens-day', null, null, null),
  ('01a13f01-1d00-78f6-bed5-3fa0c32007ab', '2024-05-08', 'off', 'transfer', '2024-05-04', null, 'Еңбек және халықты әлеуметтік қорғау министрі міндетін атқарушының 2024 жылғы 17 сәуірдегі № 109 бұйрығы', null, null),
  ('01a13f01-1d00-7914-82e8-fea8c1b605e5', '2026-03-25', 'off', 'substitute', '2026-03-22', 'nauryz', null, null, null),
  ('01a13f01-1d00-792e-92bb-caa4d88521a4', '2025-01-01', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-79c2-9417-7287b5e17551', '2027-01-02', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-7a15-8bd7-8a2be859185a', '2026-05-01', 'off', 'holiday', null, 'unity-day', null, null, null),
  ('01a13f01-1d00-7a16-bc58-093ca88cf872', '2025-03-25', 'off', 'substitute', '2025-03-23', 'nauryz', null, null, null),
  ('01a13f01-1d00-7a19-a55b-0ffc4a5f5130', '2025-03-23', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7b1a-a1ef-2f1c7b6a63eb', '2024-01-02', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-7b31-bad6-e2a144563f48', '2024-05-07', 'off', 'holiday', null, 'defender-day', null, null, null),
  ('01a13f01-1d00-7b76-ae07-3355ec1b230b', '2024-12-16', 'off', 'holiday', null, 'independence-day', null, null, null),
  ('01a13f01-1d00-7bf9-85d4-0a2c8a78191b', '2024-03-22', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7c63-9f8e-c4ca167f7aa9', '2025-01-03', 'off', 'transfer', '2025-01-05', null, 'Еңбек және халықты әлеуметтік қорғау министрінің 2024 жылғы 21 қарашадағы № 436 бұйрығы', null, null),
  ('01a13f01-1d00-7c65-9a86-1a78898afae6', '2026-03-24', 'off', 'substitute', '2026-03-21', 'nauryz', null, null, null),
  ('01a13f01-1d00-7c71-b2b8-f8d299e2dccb', '2026-01-02', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-7cb3-b317-5fbc00ad989c', '2027-05-16', 'off', 'religious', null, 'kurban-ait', null, null, null),
  ('01a13f01-1d00-7cb8-ab20-57e438d6988c', '2024-05-01', 'off', 'holiday', null, 'unity-day', null, null, null),
  ('01a13f01-1d00-7d35-8e86-548ae694c779', '2027-10-25', 'off', 'holiday', null, 'republic-day', null, null, null),
  ('01a13f01-1d00-7d46-b72b-e01e2358a5d5', '2027-03-08', 'off', 'holiday', null, 'womens-day', null, null, null),
  ('01a13f01-1d00-7d9c-a9d3-500568d3068d', '2027-01-01', 'off', 'holiday', null, 'new-year', null, null, null),
  ('01a13f01-1d00-7da9-aae9-00836f9649d7', '2025-10-25', 'off', 'holiday', null, 'republic-day', null, null, null),
  ('01a13f01-1d00-7dad-815b-ed3cd5cf7255', '2027-05-10', 'off', 'substitute', '2027-05-09', 'victory-day', null, null, null),
  ('01a13f01-1d00-7e0e-845e-bab96e42958c', '2024-03-25', 'off', 'substitute', '2024-03-23', 'nauryz', null, null, null),
  ('01a13f01-1d00-7e27-9e25-320d69a420c4', '2026-03-08', 'off', 'holiday', null, 'womens-day', null, null, null),
  ('01a13f01-1d00-7e63-beb9-2821bdc0d314', '2025-03-22', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a13f01-1d00-7e7e-8e58-d27dacf10f31', '2027-01-07', 'off', 'religious', null, 'orthodox-christmas', null, null, null),
  ('01a13f01-1d00-7ea0-988c-8122b0eee422', '2027-05-01', 'off', 'holiday', null, 'unity-day', null, null, null),
  ('01a13f01-1d00-7eb6-a52e-c0173d413240', '2024-10-25', 'off', 'holiday', null, 'republic-day', null, null, null),
  ('01a13f01-1d00-7ed1-bf36-ea4185cc32a0', '2026-01-07', 'off', 'religious', null, 'orthodox-christmas', null, null, null),
  ('01a13f01-1d00-7f77-b1aa-5ca49c4d3571', '2026-10-25', 'off', 'holiday', null, 'republic-day', null, null, null),
  ('01a13f01-1d00-7ff5-8557-eb7c3e75cab1', '2026-03-23', 'off', 'holiday', null, 'nauryz', null, null, null),
  ('01a20bec-d480-759e-b21a-76afe8f70059', '2027-01-05', 'off', 'transfer', null, null, 'Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы', '2026-11-24 05:00:00+00', '01a20083-63ae-728e-979f-557fbe07da85');

insert into "CalendarYear" ("id", "year", "provisional", "source", "recordedAt", "recordedById") values
  ('01a13f01-1d00-7530-8111-b735905b656c', '2027', 'true', 'Мереке күндері туралы заң мен Еңбек кодексінің 84 және 85-баптары бойынша есептелген; мереке күндерінің екі ашық кестесімен салыстырылған
Министрліктің 2026 жылғы 18 наурыздағы түсіндірмесі: Конституция күні 2027 жылдан бастап 15 наурызда тойланады
Құрбан айт, 2027 жылғы 16 мамыр: тек астрономиялық есептеу', null, null),
  ('01a13f01-1d00-76f0-87bc-c31e0fe2951a', '2024', 'false', 'Еңбек және халықты әлеуметтік қорғау министрлігінің 2024 жылға арналған өндірістік күнтізбесі мен жұмыс уақытының балансы (кестесі help.inbuh.kz/6801 бетінде берілген)
Демалыс күнін 4 мамырдан (сенбі) 8 мамырға (сәрсенбі) ауыстыру туралы 2024 жылғы 17 сәуірдегі № 109 бұйрық (sputniknews.kz, mail.kz, 18.04.2024)
Министрліктің 2024 жылғы 7 маусымдағы түсіндірмесі: 17 маусым — жұмыс күні (alau.kz, altyalash.kz)', null, null),
  ('01a13f01-1d00-7968-bcfa-f6e5632d65f0', '2026', 'false', 'Министрліктің 2025 жылғы 5 желтоқсанда жарияланған 2026 жылға арналған өндірістік күнтізбесі (prg.kz, 33673598-құжат; el.kz, 10.12.2025; egov.kz, 02.01.2026)
Министрліктің 2026 жылғы 18 наурыздағы түсіндірмесі: 30 тамыз енді Конституция күні емес, 15 наурыз 2027 жылдан бастап тойланады (taspanews.kz)
Айлар бойынша жұмыс күндері: қаңтар — 19 (inform.kz, 28.11.2025), наурыз — 18 (kazpravda.kz, 19.02.2026), мамыр — 17 (lugasoft.ru)', null, null),
  ('01a13f01-1d00-7afd-9813-54584f7fc06a', '2025', 'false', 'Демалыс күнін ауыстыру туралы 2024 жылғы 21 қарашадағы № 436 бұйрық (caravan.kz, informburodata.com, energy-city.kz)
2025 жылғы демалыс күндерінің күнтізбесі, 246 жұмыс күні (pobipb.kz)
Айлар бойынша жұмыс күндері: маусым — 20 (toppress.kz), тамыз — 21 (zontnews.kz), қазан — 22 (mgorod.kz)', null, null),
  ('01a20bec-d480-7321-892d-9535bc0ee300', '2027', 'false', 'Ойдан шығарылған өндірістік күнтізбе', '2026-11-24 05:00:00.001+00', '01a20083-63ae-728e-979f-557fbe07da85');

insert into "CertificateRequest" ("id", "number", "kind", "reasonGroup", "reason", "requestedById", "requestedAt", "decidedById", "decidedAt", "decision") values
  ('01a138ca-3b60-73b1-a12a-bdcf79d7e325', 'QC86-N2PQ-3C0E', 'correction', 'name-corrected', 'Тегі неке қию кезінде өзгерген', '01a20083-63c6-7b70-9525-f1251be9aa31', '2026-10-14 05:02:20+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 05:02:20+00', 'confirmed'),
  ('01a13901-c620-732e-a7a9-956a206360cb', 'G77F-JB7Z-1BP4', 'annulment', 'data-wrong', 'Деректер тексерілуде', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 06:03:00+00', null, null, null),
  ('01a13901-c620-7987-92c2-0dc959af67e0', 'ZBBV-DMM5-5HK4', 'annulment', 'result-annulled', 'Тестті басқа адам тапсырған', '01a20083-63c6-7b70-9525-f1251be9aa31', '2026-10-14 06:03:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 06:03:00+00', 'confirmed');

insert into "CompetencyFramework" ("id", "edition", "contentHash", "body", "publishedAt") values
  ('0199036e-8a00-76be-8c45-603435d1eb09', '1', '7021c87706e21d443a1ab27f63097284722056aa3939f5b7232bdd9299bc8cb4', '{"levels": [{"name": {"en": "Not shown yet", "kk": "Әлі байқалмаған", "ru": "Пока не проявлена"}, "level": 0}, {"name": {"en": "With help", "kk": "Көмекпен", "ru": "С помощью"}, "level": 1}, {"name": {"en": "On one’s own in ordinary cases", "kk": "Әдеттегі жағдайларда өз бетінше", "ru": "Самостоятельно в обычных случаях"}, "level": 2}, {"name": {"en": "Confidently, also in hard cases", "kk": "Сенімді, күрделі жағдайларда да", "ru": "Уверенно, в том числе в сложных случаях"}, "level": 3}, {"name": {"en": "Teaches others", "kk": "Әріптестерін үйретеді", "ru": "Обучает коллег"}, "level": 4}], "effects": {"T-1": {"C1": 2}, "T-2": {"C9": 2}, "T-3": {"C1": 3, "C9": 3}, "T-4": {"C9": 3}, "T-5": {"C1": 3}}, "profiles": {"CC_HEAD": {"C1": 3, "C4": 3, "C6": 3, "C9": 3}, "ASSISTANT": {"C1": 1, "C4": 2, "C6": 2, "C9": 2}, "SECTOR_HEAD": {"C1": 3, "C4": 3, "C6": 3, "C9": 3}, "LMC_DIRECTOR": {"C1": 1, "C4": 3, "C6": 2, "C9": 3}, "METHODOLOGIST": {"C1": 3, "C4": 3, "C6": 3, "C9": 2}, "CC_DEPUTY_HEAD": {"C1": 3, "C4": 3, "C6": 3, "C9": 3}, "DEPARTMENT_HEAD": {"C1": 2, "C4": 3, "C6": 3, "C9": 3}, "CAREER_CONSULTANT": {"C1": 3, "C4": 3, "C6": 3, "C9": 3}, "LMC_DEPUTY_DIRECTOR": {"C1": 2, "C4": 3, "C6": 2, "C9": 3}, "EMPLOYMENT_SPECIALIST": {"C1": 2, "C4": 3, "C6": 3, "C9": 3}, "LABOUR_MARKET_ANALYST": {"C1": 0, "C4": 1, "C6": 3, "C9": 3}, "SOCIAL_WORK_CONSULTANT": {"C1": 2, "C4": 3, "C6": 2, "C9": 3}, "ACTIVE_MEASURES_SPECIALIST": {"C1": 1, "C4": 3, "C6": 3, "C9": 3}, "EMPLOYER_RELATIONS_SPECIALIST": {"C1": 1, "C4": 2, "C6": 3, "C9": 2}, "VOCATIONAL_GUIDANCE_SPECIALIST": {"C1": 3, "C4": 2, "C6": 2, "C9": 3}, "VOLUNTARY_RESETTLEMENT_SPECIALIST": {"C1": 2, "C4": 3, "C6": 2, "C9": 3}}, "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}, "behaviour": {"1": {"en": "Leads the interview from a prepared list of questions, with help from the mentor or a colleague. Records the client’s request correctly but asks for advice before settling the next step.", "kk": "Сұхбатты дайын сұрақтар парағы бойынша, тәлімгердің немесе әріптесінің көмегімен жүргізеді. Клиенттің өтінішін дұрыс жазып алады, бірақ келесі қадамды белгілер алдында кеңес сұрайды.", "ru": "Проводит беседу по готовому перечню вопросов, с помощью наставника или коллеги. Верно записывает просьбу клиента, но прежде чем наметить следующий шаг, просит совета."}, "2": {"en": "Finds out with open questions what need lies behind the client’s request. Draws up an individual plan together with the client, with steps, dates and persons responsible, and checks that it is carried out.", "kk": "Ашық сұрақтар қойып, клиенттің өтінішінің артындағы қажеттілікті анықтайды. Клиентпен бірге қадамдары, мерзімі мен жауапты адамы көрсетілген жеке жоспар жасап, оның орындалуын тексереді.", "ru": "Открытыми вопросами выясняет потребность, стоящую за просьбой клиента. Составляет вместе с ним индивидуальный план с шагами, сроками и ответственными и проверяет его исполнение."}, "3": {"en": "Brings a consultation to an agreed decision even when the client faces several barriers or has long been out of work. When a plan does not work, goes through the reason with the client and changes the route.", "kk": "Бірнеше кедергісі бар немесе ұзақ уақыт жұмыссыз жүрген клиентпен де консультацияны келісілген шешімге жеткізеді. Жоспар нәтиже бермесе, себебін клиентпен бірге талдап, бағытты өзгертеді.", "ru": "Доводит консультацию до согласованного решения и тогда, когда у клиента несколько барьеров или он долго оставался без работы. Если план не даёт результата, разбирает причину вместе с клиентом и меняет маршрут."}, "4": {"en": "Observes colleagues’ consultations, gives specific feedback and goes through hard cases with them. Compiles sample questions and cases and brings them into use in the unit.", "kk": "Әріптестерінің консультациясын бақылап, нақты кері байланыс береді, күрделі жағдайларды олармен бірге талдайды. Үлгі сұрақтар мен жағдаяттар жинағын жасап, бөлімшеде қолданысқа енгізеді.", "ru": "Наблюдает за консультациями коллег, даёт конкретную обратную связь и разбирает с ними сложные случаи. Составляет сборник примерных вопросов и ситуаций и вводит его в работу подразделения."}}, "indicators": [{"key": "individual-plans-on-time", "name": {"en": "Share of individual plans carried out on time", "kk": "Мерзімінде орындалған жеке жоспарлардың үлесі", "ru": "Доля индивидуальных планов, исполненных в срок"}, "unit": "percent"}, {"key": "placed-after-consultation", "name": {"en": "Share of clients in work within three months of a consultation", "kk": "Консультациядан кейін үш ай ішінде жұмысқа орналасқан клиенттердің үлесі", "ru": "Доля клиентов, трудоустроенных в течение трёх месяцев после консультации"}, "unit": "percent"}]}, {"code": "C4", "name": {"en": "Social and labour law in practice", "kk": "Әлеуметтік-еңбек заңнамасын қолдану", "ru": "Применение социально-трудового законодательства"}, "behaviour": {"1": {"en": "Finds the provision needed with the help of a colleague or a crib sheet. Has an experienced specialist check the answer before giving it to the client.", "kk": "Қажетті норманы әріптесінің немесе жадынаманың көмегімен табады. Клиентке жауап берер алдында оны тәжірибелі маманға тексертеді.", "ru": "Находит нужную норму с помощью коллеги или памятки. Прежде чем ответить клиенту, даёт проверить ответ опытному специалисту."}, "2": {"en": "Finds the provision for common questions unaided and checks that the wording is in force. Tells clients their rights, duties and time limits in plain language.", "kk": "Жиі кездесетін мәселелер бойынша норманы өзі табады және оның қолданыстағы редакциясын тексереді. Клиентке құқықтарын, міндеттерін және мерзімдерін түсінікті тілмен айтады.", "ru": "По частым вопросам самостоятельно находит норму и проверяет её действующую редакцию. Ясным языком говорит клиенту о его правах, обязанностях и сроках."}, "3": {"en": "Where a status is disputed or several provisions apply at once, bases the decision on the exact clause. Explains how to appeal and refers what lies outside own remit to the labour inspectorate or a lawyer.", "kk": "Мәртебесі даулы немесе бірнеше норма қатар қолданылатын істе шешімді нақты тармаққа сүйеніп негіздейді. Шағымдану тәртібін түсіндіреді, құзыретінен тыс мәселеде еңбек инспекциясына немесе заңгерге бағыттайды.", "ru": "В деле со спорным статусом или с несколькими нормами обосновывает решение конкретным пунктом. Разъясняет порядок обжалования, а с вопросом вне своей компетенции направляет в инспекцию труда или к юристу."}, "4": {"en": "Explains changes in the law to colleagues with examples, checks their draft decisions and shows where a mistake comes from. Writes guidance sheets and model answers so that the law is applied in one way.", "kk": "Заңнамадағы өзгерістерді әріптестеріне мысалмен түсіндіреді, олардың шешім жобаларын тексеріп, қатенің себебін көрсетеді. Норманы бірыңғай қолдану үшін жадынамалар мен үлгі жауаптар әзірлейді.", "ru": "Объясняет коллегам изменения законодательства на примерах, проверяет их проекты решений и показывает причину ошибки. Готовит памятки и образцы ответов, чтобы нормы применялись единообразно."}}, "indicators": [{"key": "decisions-cancelled", "name": {"en": "Share of decisions cancelled after a complaint or an inspection", "kk": "Шағым немесе тексеру нәтижесінде күші жойылған шешімдердің үлесі", "ru": "Доля решений, отменённых по жалобе или по итогам проверки"}, "unit": "percent"}, {"key": "services-late", "name": {"en": "Number of public services delivered late", "kk": "Мерзімі бұзылып көрсетілген мемлекеттік қызметтердің саны", "ru": "Число государственных услуг, оказанных с нарушением срока"}, "unit": "number"}]}, {"code": "C6", "name": {"en": "Digital skills", "kk": "Цифрлық дағдылар", "ru": "Цифровые навыки"}, "behaviour": {"1": {"en": "Signs in to the Electronic Labour Exchange under own name and fills in a card with a colleague’s help. Corrects a mistake once it is pointed out.", "kk": "Электрондық еңбек биржасына өз атымен кіріп, карточканы әріптесінің көмегімен толтырады. Көрсетілген қатені көмексіз түзетеді.", "ru": "Входит в Электронную биржу труда под своим именем и заполняет карточку с помощью коллеги. Указанную ошибку исправляет без посторонней помощи."}, "2": {"en": "Opens cards, sets up search and matching unaided and enters the outcome of referrals on time. Checks data for completeness before saving and creates no duplicates.", "kk": "Карточка ашады, іздеу мен іріктеуді өзі баптайды, жолдаманың нәтижесін мерзімінде енгізеді. Сақтар алдында деректердің толықтығын тексереді, қайталанған жазба жасамайды.", "ru": "Открывает карточки, самостоятельно настраивает поиск и подбор, в срок вносит результат направления. Перед сохранением проверяет полноту данных и не создаёт повторных записей."}, "3": {"en": "Notices contradictions in the data, finds the cause, plans the corrections and explains deviations in reports. Keeps receiving clients when the system is down and enters the data later without errors.", "kk": "Деректердегі қайшылықты өзі байқап, себебін анықтайды және түзету ретін белгілейді, есептегі ауытқуды дерекпен түсіндіреді. Жүйе істемей қалса да қабылдауды жалғастырып, мәліметтерді кейін қатесіз енгізеді.", "ru": "Самостоятельно замечает противоречия в данных, находит причину и намечает порядок исправления, объясняет отклонения в отчёте. При сбое системы продолжает приём, а сведения вносит позже без ошибок."}, "4": {"en": "Teaches colleagues to work in the system at the screen and writes sheets on common errors. Checks the quality of the unit’s data and coordinates their correction.", "kk": "Әріптестеріне жүйеде жұмыс істеуді экран алдында көрсетіп үйретеді, жиі кездесетін қателер бойынша жадынама жасайды. Бөлімшедегі деректердің сапасын тексеріп, түзету жұмысын үйлестіреді.", "ru": "Учит коллег работе в системе, показывая на экране, и составляет памятки по частым ошибкам. Проверяет качество данных подразделения и координирует их исправление."}}, "indicators": [{"key": "records-returned", "name": {"en": "Share of records returned for correction", "kk": "Түзетуге қайтарылған жазбалардың үлесі", "ru": "Доля записей, возвращённых на исправление"}, "unit": "percent"}, {"key": "duplicate-records", "name": {"en": "Number of duplicate records found", "kk": "Анықталған қайталанған жазбалардың саны", "ru": "Число выявленных повторных записей"}, "unit": "number"}, {"key": "reports-on-time", "name": {"en": "Share of reports handed in on time", "kk": "Мерзімінде тапсырылған есептердің үлесі", "ru": "Доля отчётов, сданных в срок"}, "unit": "percent"}]}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}, "behaviour": {"1": {"en": "Takes personal data in the way shown and has the consent form filled in by the template. Consults a colleague before answering when somebody else asks for data.", "kk": "Дербес деректерді көрсетілген тәртіппен қабылдап, келісім нысанын үлгі бойынша толтыртады. Өзге адам дерек сұраса, жауап берер алдында әріптесімен ақылдасады.", "ru": "Принимает персональные данные в указанном порядке и просит заполнить согласие по образцу. Если данные запрашивает посторонний, прежде чем ответить, советуется с коллегой."}, "2": {"en": "Takes only the data the purpose requires and explains to the client what the consent means. Keeps screen and papers from view and hands account and EDS key to nobody.", "kk": "Мақсатқа қажет деректерді ғана алады және келісімнің мәнін клиентке түсіндіреді. Экран мен құжаттарды бөтен көзден сақтайды, есептік жазбасын және ЭЦҚ кілтін ешкімге бермейді.", "ru": "Берёт только те данные, которые нужны для цели, и объясняет клиенту смысл согласия. Закрывает экран и документы от посторонних, никому не передаёт учётную запись и ключ ЭЦП."}, "3": {"en": "Answers a request from an employer, a relative or a state body only after checking its legal ground, and refuses where there is none. Reports an incident at once and takes steps to limit the harm.", "kk": "Жұмыс берушінің, туыстың немесе мемлекеттік органның сұрауына құқықтық негізін тексергеннен кейін ғана жауап береді, негіз болмаса, бас тартады. Оқиға болса, дереу хабарлап, зиянды шектейтін қадамдарды жасайды.", "ru": "На запрос работодателя, родственника или государственного органа отвечает только после проверки правового основания, а без него отказывает. При инциденте немедленно сообщает о нём и ограничивает вред."}, "4": {"en": "Teaches colleagues data protection with real cases, checks desks and shows what is amiss. Proposes and carries through better ways to collect, store and destroy data in the unit.", "kk": "Әріптестерін деректерді қорғауға нақты жағдайлар арқылы үйретеді, жұмыс орындарын тексеріп, кемшілігін көрсетеді. Бөлімшеде деректерді алу, сақтау және жою тәртібін жетілдіруді ұсынып, жүзеге асырады.", "ru": "Учит коллег защите данных на конкретных случаях, проверяет рабочие места и показывает недочёты. Предлагает и проводит в подразделении улучшения порядка сбора, хранения и уничтожения данных."}}, "indicators": [{"key": "data-incidents", "name": {"en": "Number of confirmed incidents with personal data", "kk": "Дербес деректерге қатысты расталған оқиғалардың саны", "ru": "Число подтверждённых инцидентов с персональными данными"}, "unit": "number"}, {"key": "consents-in-order", "name": {"en": "Share of checked files with the consent in order", "kk": "Тексерілген істердің ішінде келісімі дұрыс рәсімделгендердің үлесі", "ru": "Доля дел с верно оформленным согласием среди проверенных"}, "unit": "percent"}]}]}', '2025-09-01 04:00:00+00');

insert into "CourseEdition" ("id", "code", "edition", "status", "contentHash", "form", "minutes", "titleKk", "titleRu", "titleEn", "standard", "test", "adaptationProgramme", "publishedAt", "supersededAt") values
  ('0199036e-8a00-7b7d-b19a-2ef3881c1404', 'T-5', '1', 'published', '29165393e5c67da9ff6a50d2d489065927a1dc772bbe5bac96b932d152e9e2e9', 'in-person-seminar', '540', 'Күрделі жағдайдағы әңгіме', 'Күрделі жағдайдағы әңгіме (ru)', 'Күрделі жағдайдағы әңгіме (en)', '{"code": "T-5", "form": "in-person-seminar", "title": {"en": "Күрделі жағдайдағы әңгіме (en)", "kk": "Күрделі жағдайдағы әңгіме", "ru": "Күрделі жағдайдағы әңгіме (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 540, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 300}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 240}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', null, 'false', '2025-09-01 04:00:00+00', null),
  ('0199036e-8a00-7d60-98ee-27e14c87482d', 'T-4', '1', 'published', '34ed369a17ea81d31c17a7181c2c7d87356f171c77d450c965b34fadf5a059cc', 'webinar', '540', 'Дербес деректерді қорғау', 'Дербес деректерді қорғау (ru)', 'Дербес деректерді қорғау (en)', '{"code": "T-4", "form": "webinar", "title": {"en": "Дербес деректерді қорғау (en)", "kk": "Дербес деректерді қорғау", "ru": "Дербес деректерді қорғау (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 540, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 300}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 240}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', null, 'false', '2025-09-01 04:00:00+00', null),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'T-3', '1', 'published', '3105e2c6aae673aa7f6be32267076c97cbcd261be67caeaf87db17c52f33ecfd', 'online-course', '1500', 'Клиентпен кеңес жүргізу', 'Клиентпен кеңес жүргізу (ru)', 'Клиентпен кеңес жүргізу (en)', '{"code": "T-3", "form": "online-course", "title": {"en": "Клиентпен кеңес жүргізу (en)", "kk": "Клиентпен кеңес жүргізу", "ru": "Клиентпен кеңес жүргізу (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 1500, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 900}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 600}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2025-09-01 04:00:00+00', null),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', '1', 'published', '80eac672796de4051698aa07a8dd937a56d56764b71f1eaf7539ed7adf1f96ca', 'online-course', '360', 'Жұмыс іздеушімен әңгіме', 'Жұмыс іздеушімен әңгіме (ru)', 'Жұмыс іздеушімен әңгіме (en)', '{"code": "T-2", "form": "online-course", "title": {"en": "Жұмыс іздеушімен әңгіме (en)", "kk": "Жұмыс іздеушімен әңгіме", "ru": "Жұмыс іздеушімен әңгіме (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 0, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 04:00:00+00', null),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '1', 'superseded', 'b62770a1f1f672a5ec2635b633d9c5a7f3474d5ad8816d866b25d53e4d9ac242', 'online-course', '360', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '{"code": "T-1", "form": "online-course", "title": {"en": "Құжат қабылдау (en)", "kk": "Құжат қабылдау", "ru": "Құжат қабылдау (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 04:00:00+00', '2026-10-14 06:04:40+00'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'T-1', '2', 'published', '34136a6f881de09d27b11c9367a816857952e09ddbd09ce7c2f41d486dfb5bd0', 'online-course', '360', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '{"code": "T-1", "form": "online-course", "title": {"en": "Құжат қабылдау (en)", "kk": "Құжат қабылдау", "ru": "Құжат қабылдау (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 06:04:40+00', null),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', '1', 'published', 'e1e81f23277e6752f23c58f79ddd0e57cd1b586443db249b141c58a06dfe2a96', 'online-course', '360', 'Бейімдік оқыту', 'Бейімдік оқыту (ru)', 'Бейімдік оқыту (en)', '{"code": "T-AD", "form": "online-course", "title": {"en": "Бейімдік оқыту (en)", "kk": "Бейімдік оқыту", "ru": "Бейімдік оқыту (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": true, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'true', '2026-10-15 10:00:00+00', null);

insert into "ImportBatch" ("id", "kind", "year", "fileName", "fileHash", "rows", "createdAt", "createdById", "undoneAt", "undoneById") values
  ('01a1ed06-ac80-7e1f-9ead-5f0334df667b', 'external-assessment', '2026', 'kentau-sauran.csv', '72536c74d5fccfca33b36d0700e08cc4078e0d1dcfc0a4dd0111c089fd6bdfe1', '2', '2026-11-18 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('01a1f22d-0880-776d-878a-c1f642cedf84', 'external-assessment', '2026', 'kentau-jana.csv', 'c6a21c2007f496e3abefcc56ba4925dc026ae8f7df58128c909a1c7564da3918', '1', '2026-11-19 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-19 10:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6');

insert into "ImportDraft" ("id", "kind", "year", "fileName", "fileHash", "sealed", "createdAt", "createdById") values
  ('01a21639-8c80-7949-9c89-8831f40accc9', 'external-assessment', '2026', 'sauran-2.csv', '5dbd4f51586ccd52e73019b62a8ec4cb3efa74378d09b30174ad7473bce84a98', 'SpsZpYG9GrFRzNeJ19kuAOI78h0uSnJxVAGC+ifjDdS13CLSOjlGxS6VgdfMkpl/V83Ci/1k15MI3fcaAnZYtfXLHbS4FGbaXDFb62c/NB/l0PSI9E6MDB1BnN8M/3m/UwydcQn9qIoT9YC4y3iOSedg8lkgDgrCXLFyJWo4MeoLheLEVRiJCDo6s79PWNrWneiPXqS91dDTj3tU1e1YBT9RpbBX72N3+g27TKB25vfHZVOHTW4lnOdbkLaUqXUSvhHTySgwCOK5NSnk40AaFcuY+hc3IojkdHbat+4PMZAAdBjjL2cJo6JphYaY/OrQtBVo1eAwPt5R82cV5COXOCDq4rmBE/1SRq8bCxRbMmvxFybh1d9WO5BxjlF42nngfIth1SlAZ4STOvvNbx/OsuyDNswne4gj3wuMScuMiKy522gsppNBVFk=', '2026-11-26 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6');

insert into "Organisation" ("id", "kind", "parentId", "path", "nameKk", "nameRu", "nameEn", "regionKato", "createdAt") values
  ('01a20083-5fd9-7c54-ad52-87d464783585', 'workforce-development-centre', null, '/01a20083-5fd9-7c54-ad52-87d464783585/', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6170-7117-9362-824425440e1f', 'qualification-organisation', '01a20083-5fd9-7c54-ad52-87d464783585', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6170-7117-9362-824425440e1f/', 'Біліктілікті арттыру ұйымы', 'Организация повышения квалификации', 'Qualification organisation', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6178-7b50-81b6-dbd391dfaea5', 'labour-mobility-centre', '01a20083-5fd9-7c54-ad52-87d464783585', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/', 'Түркістан облысының еңбек мобильділігі орталығы', 'Центр трудовой мобильности Туркестанской области', 'Labour mobility centre of Turkistan region', '610000000', '2026-10-14 04:00:00+00'),
  ('01a20083-6185-7805-ba26-b8c07e058558', 'career-centre', '01a20083-6178-7b50-81b6-dbd391dfaea5', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6185-7805-ba26-b8c07e058558/', 'Кентау қаласының мансап орталығы', 'Карьерный центр города Кентау', 'Career centre of Kentau', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6188-7c60-8793-b5087481be80', 'career-centre', '01a20083-6178-7b50-81b6-dbd391dfaea5', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6188-7c60-8793-b5087481be80/', 'Сауран ауданының мансап орталығы', 'Карьерный центр Сауранского района', 'Career centre of Sauran', null, '2026-10-14 04:00:00+00');

insert into "OutboxMail" ("id", "key", "toAddress", "language", "subject", "text", "createdAt", "nextTryAt", "tries", "sentAt", "lastError") values
  ('01999ded-5200-7054-b274-3ffea02d563c', 'campaign:2025:01a20083-63f0-72f2-862c-3a896462107d', 'worker-6-23a557@example.kz', 'kk', '2025 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

Екі нысанның да соңғы күні: 2025 жылғы 15 қараша. Орталық жұмыскерлерінің бағалаудан қалай өтіп жатқанын осы жерден көресіз: https://talim.example.kz/assessments

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2025-10-01 04:00:00+00', '2025-10-01 04:00:00+00', '0', null, null),
  ('01999ded-5200-75eb-aff7-ac1a31b90694', 'campaign:2025:01a20083-63e6-7f84-b235-c783e68d8349', 'worker-5-536838@example.kz', 'kk', '2025 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

Екі нысанның да соңғы күні: 2025 жылғы 15 қараша. Орталық жұмыскерлерінің бағалаудан қалай өтіп жатқанын осы жерден көресіз: https://talim.example.kz/assessments

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2025-10-01 04:00:00+00', '2025-10-01 04:00:00+00', '0', null, null),
  ('01999ded-5200-7868-bde7-02b928cde73b', 'campaign:2025:01a21eba-42d2-75f9-a451-4571ae5750c8', 'worker-1-d08423@example.kz', 'kk', '2025 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

2025 жылғы құзыреттердің даму деңгейін бағалау ашылды. Дербес бағалау сауалнамасын толтырып, тапсырыңыз. Соңғы күн: 2025 жылғы 15 қараша; осы күн де мерзімге кіреді. Жауаптар сақталып отырады, тапсырғанша оларды өзгертуге болады: https://talim.example.kz/assessment

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2025-10-01 04:00:00+00', '2025-10-01 04:00:00+00', '0', null, null),
  ('01999ded-5200-7c6e-a3e6-ec9ee250ff9f', 'campaign:2025:01a21eba-42df-7359-b167-daed67bdad1b', 'worker-2-e53ddc@example.kz', 'ru', 'Началась оценка компетенций за 2025 год', 'Здравствуйте,

Открыта оценка уровня развития компетенций за 2025 год. Заполните и представьте анкету самостоятельной оценки. Последний день: 15 ноября 2025 г., он входит в срок. Ответы сохраняются по ходу, до представления их можно менять: https://talim.example.kz/assessment

Основание: Приказ № 397, пункт 17

Tälim', '2025-10-01 04:00:00+00', '2025-10-01 04:00:00+00', '0', null, null),
  ('0199b7ad-1e00-728f-85bc-f1a9ab75948d', 'digest:01a21eba-42d2-75f9-a451-4571ae5750c8:2025-10-06', 'worker-1-d08423@example.kz', 'kk', '06.10.2025: мерзімдер туралы 1 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2025 жылғы 6 қазан):

• Құзыреттерді дербес бағалау сауалнамасын тапсыру. Есенгелдина Жанерке Талғатқызы
Мерзімі: 15.11.2025. 28 жұмыс күні қалды
Негізі: 397-бұйрық, 17-тармақ, 2) тармақша
https://talim.example.kz/assessment?year=2025

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2025-10-06 04:00:00+00', '2025-10-06 04:00:00+00', '0', null, null),
  ('0199b7ad-1e00-7a72-baf5-6a5ea05c5aaf', 'digest:01a21eba-42df-7359-b167-daed67bdad1b:2025-10-06', 'worker-2-e53ddc@example.kz', 'ru', '06.10.2025: 1 напоминание о сроках', 'Здравствуйте,

напоминаем о сроках (6 октября 2025 г.):

• Представить анкету самостоятельной оценки компетенций. Омарбеков Санжар Ғалиұлы
Срок: 15.11.2025. Осталось 28 рабочих дней
Основание: Приказ № 397, пункт 17, подпункт 2)
https://talim.example.kz/assessment?year=2025

Все ваши сроки: https://talim.example.kz/obligations

Когда дело сделано, напоминания о нём прекращаются сами. Такое письмо приходит не чаще одного раза в рабочий день.

Tälim', '2025-10-06 04:00:00+00', '2025-10-06 04:00:00+00', '0', null, null),
  ('019a5262-d480-75df-a29c-c38d4d20fc5c', 'external-result:019a5262-d480-73f0-bd6a-80f832709692', 'worker-1-d08423@example.kz', 'kk', '2025 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2025 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2025 жылғы 5 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2025

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2025-11-05 05:00:00+00', '2025-11-05 05:00:00+00', '0', null, null),
  ('019a5262-d480-7b4a-ba6e-58a8251aa2cb', 'external-result:019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'worker-2-e53ddc@example.kz', 'ru', 'Готов результат внешней оценки за 2025 год', 'Здравствуйте,

организация повышения квалификации завершила внешнюю оценку компетенций за 2025 год. Дата завершения: 5 ноября 2025 г.. Результат рядом с вашей самостоятельной оценкой: https://talim.example.kz/assessment?year=2025

Если вы с ним не согласны, на той же странице можно подать обоснованное возражение.

Tälim', '2025-11-05 05:00:00+00', '2025-11-05 05:00:00+00', '0', null, null),
  ('019a7148-fc80-7dce-9cc4-df0bc0f41699', 'external-result:019a7148-fc80-7866-87d3-116ad3857627', 'worker-1-d08423@example.kz', 'kk', '2025 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2025 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2025 жылғы 11 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2025

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2025-11-11 05:00:00+00', '2025-11-11 05:00:00+00', '0', null, null),
  ('019b06a1-6880-7578-b891-a62b73a0ca43', 'plan-published:head:01a20083-63f0-72f2-862c-3a896462107d:86c3de7172983b408d85af99bbdc5b3046452d682935082abfd3977cf787c96a', 'worker-6-23a557@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары жарияланды', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары жарияланды.
Негізі: 397-бұйрық, 18-тармақ

• Омарбеков Санжар Ғалиұлы

https://talim.example.kz/people/01a21eba-42df-7359-b167-daed67bdad1b/plan?year=2026', '2025-12-10 05:00:00+00', '2025-12-10 05:00:00+00', '0', null, null),
  ('019b06a1-6880-7a5c-afed-302268947b2f', 'plan-published:019b06a1-6880-77b5-99f4-fecd85707809', 'worker-2-e53ddc@example.kz', 'ru', 'Опубликован ваш индивидуальный план обучения на 2026 год', 'Опубликован ваш индивидуальный план обучения на 2026 год.

В плане: 3 курса
Обязательный объём: 43 академических часа
Основание: Приказ № 397, пункт 18

Курсы, график обучения и статус исполнения — на этой странице:
https://talim.example.kz/plan?year=2026', '2025-12-10 05:00:00+00', '2025-12-10 05:00:00+00', '0', null, null),
  ('019b06a1-6880-7b66-9b9b-608ff33e93d0', 'plan-published:019b06a1-6880-7383-861b-7fbab573eac6', 'worker-1-d08423@example.kz', 'kk', '2026 жылға арналған жеке оқу жоспарыңыз жарияланды', 'Сіздің 2026 жылға арналған жеке оқу жоспарыңыз жарияланды.

Жоспарда: 3 курс
Міндетті көлемі: 43 академиялық сағат
Негізі: 397-бұйрық, 18-тармақ

Курстар, оқу кестесі және орындалу мәртебесі мына бетте:
https://talim.example.kz/plan?year=2026', '2025-12-10 05:00:00+00', '2025-12-10 05:00:00+00', '0', null, null),
  ('019b06a1-6880-7f71-81de-df86f22c37da', 'plan-published:head:01a20083-63e6-7f84-b235-c783e68d8349:bfcf083d250f83a752e83380b393ee59131aa589b80caac213a91096ceb03653', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары жарияланды', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары жарияланды.
Негізі: 397-бұйрық, 18-тармақ

• Есенгелдина Жанерке Талғатқызы

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2025-12-10 05:00:00+00', '2025-12-10 05:00:00+00', '0', null, null),
  ('019df15b-8480-7384-8cf5-43665d3a47a0', 'plan-rescheduled:019b06a1-6880-7383-861b-7fbab573eac6:1', 'worker-1-d08423@example.kz', 'kk', '2026 жылғы жеке оқу жоспарыңыз өзгерді, № 1 түзету', 'Сіздің 2026 жылға арналған жеке оқу жоспарыңызға № 1 түзету енгізілді.

Оқу кестесі өзгерді: Күрделі жағдайдағы әңгіме
Негізі: 397-бұйрық, 19-тармақ (кесте)

Себебі мен алдыңғы нұсқалары жоспар бетінде:
https://talim.example.kz/plan?year=2026', '2026-05-04 05:00:00+00', '2026-05-04 05:00:00+00', '0', null, null),
  ('019df15b-8480-75da-9176-3eed00cb12bf', 'plan-rescheduled:head:01a20083-63f0-72f2-862c-3a896462107d:6e2fd76988b7dc2b59ffa10cb80503cd9fa0caa4cf7d3ed4315758dce2716178', 'worker-6-23a557@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 19-тармақ (кесте)

• Омарбеков Санжар Ғалиұлы. Оқу кестесі өзгерді: Күрделі жағдайдағы әңгіме

https://talim.example.kz/people/01a21eba-42df-7359-b167-daed67bdad1b/plan?year=2026', '2026-05-04 05:00:00+00', '2026-05-04 05:00:00+00', '0', null, null),
  ('019df15b-8480-768f-b2ae-c51959235de6', 'plan-rescheduled:head:01a20083-63e6-7f84-b235-c783e68d8349:946eaca0f440b46b1cfa0914f6f0d15bce00ba3db197467af312f417584fb621', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 19-тармақ (кесте)

• Есенгелдина Жанерке Талғатқызы. Оқу кестесі өзгерді: Күрделі жағдайдағы әңгіме

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-05-04 05:00:00+00', '2026-05-04 05:00:00+00', '0', null, null),
  ('019df15b-8480-7da3-a3e9-4fda6e48d68e', 'plan-rescheduled:019b06a1-6880-77b5-99f4-fecd85707809:1', 'worker-2-e53ddc@example.kz', 'ru', 'Ваш индивидуальный план обучения на 2026 год изменён, корректировка № 1', 'В ваш индивидуальный план обучения на 2026 год внесена корректировка № 1.

Изменён график обучения: Күрделі жағдайдағы әңгіме (ru)
Основание: Приказ № 397, пункт 19 (график)

Причина и прежние версии — на странице плана:
https://talim.example.kz/plan?year=2026', '2026-05-04 05:00:00+00', '2026-05-04 05:00:00+00', '0', null, null),
  ('019dfba8-3c80-72e6-8a01-5848f1808492', 'plan-rescheduled:head:01a20083-63e6-7f84-b235-c783e68d8349:87875c58adc37f98fbde79a8128c3cf05166a976cd0717972fe135cdf6193c25', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 19-тармақ (кесте)

• Есенгелдина Жанерке Талғатқызы. Оқу кестесі өзгерді: Күрделі жағдайдағы әңгіме

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-05-06 05:00:00+00', '2026-05-06 05:00:00+00', '0', null, null),
  ('019dfba8-3c80-777a-9a35-60196f7787c6', 'plan-rescheduled:019b06a1-6880-7383-861b-7fbab573eac6:2', 'worker-1-d08423@example.kz', 'kk', '2026 жылғы жеке оқу жоспарыңыз өзгерді, № 2 түзету', 'Сіздің 2026 жылға арналған жеке оқу жоспарыңызға № 2 түзету енгізілді.

Оқу кестесі өзгерді: Күрделі жағдайдағы әңгіме
Негізі: 397-бұйрық, 19-тармақ (кесте)

Себебі мен алдыңғы нұсқалары жоспар бетінде:
https://talim.example.kz/plan?year=2026', '2026-05-06 05:00:00+00', '2026-05-06 05:00:00+00', '0', null, null),
  ('01a0f59e-7e00-749d-9f81-a2adbd95dbd6', 'campaign:2026:01a20083-63e6-7f84-b235-c783e68d8349', 'worker-5-536838@example.kz', 'kk', '2026 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

Екі нысанның да соңғы күні: 2026 жылғы 15 қараша. Орталық жұмыскерлерінің бағалаудан қалай өтіп жатқанын осы жерден көресіз: https://talim.example.kz/assessments

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '0', null, null),
  ('01a0f59e-7e00-7817-a064-279e36e4ee7c', 'campaign:2026:01a20083-63f0-72f2-862c-3a896462107d', 'worker-6-23a557@example.kz', 'kk', '2026 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

Екі нысанның да соңғы күні: 2026 жылғы 15 қараша. Орталық жұмыскерлерінің бағалаудан қалай өтіп жатқанын осы жерден көресіз: https://talim.example.kz/assessments

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '0', null, null),
  ('01a0f59e-7e00-793e-9406-b2412b283960', 'campaign:2026:01a21eba-42d2-75f9-a451-4571ae5750c8', 'worker-1-d08423@example.kz', 'kk', '2026 жылғы құзыреттерді бағалау басталды', 'Сәлеметсіз бе,

2026 жылғы құзыреттердің даму деңгейін бағалау ашылды. Дербес бағалау сауалнамасын толтырып, тапсырыңыз. Соңғы күн: 2026 жылғы 15 қараша; осы күн де мерзімге кіреді. Жауаптар сақталып отырады, тапсырғанша оларды өзгертуге болады: https://talim.example.kz/assessment

Негізі: 397-бұйрық, 17-тармақ

Tälim', '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '0', null, null),
  ('01a0f59e-7e00-7fdf-baeb-cca8e06b4e66', 'campaign:2026:01a21eba-42df-7359-b167-daed67bdad1b', 'worker-2-e53ddc@example.kz', 'ru', 'Началась оценка компетенций за 2026 год', 'Здравствуйте,

Открыта оценка уровня развития компетенций за 2026 год. Заполните и представьте анкету самостоятельной оценки. Последний день: 15 ноября 2026 г., он входит в срок. Ответы сохраняются по ходу, до представления их можно менять: https://talim.example.kz/assessment

Основание: Приказ № 397, пункт 17

Tälim', '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '0', null, null),
  ('01a10a37-ee00-717e-b659-a633060e10e0', 'digest:01a21eba-42df-7359-b167-daed67bdad1b:2026-10-05', 'worker-2-e53ddc@example.kz', 'ru', '05.10.2026: 1 напоминание о сроках', 'Здравствуйте,

напоминаем о сроках (5 октября 2026 г.):

• Представить анкету самостоятельной оценки компетенций. Омарбеков Санжар Ғалиұлы
Срок: 15.11.2026. Осталось 28 рабочих дней
Основание: Приказ № 397, пункт 17, подпункт 2)
https://talim.example.kz/assessment?year=2026

Все ваши сроки: https://talim.example.kz/obligations

Когда дело сделано, напоминания о нём прекращаются сами. Такое письмо приходит не чаще одного раза в рабочий день.

Tälim', '2026-10-05 04:00:00+00', '2026-10-05 04:00:00+00', '0', null, null),
  ('01a10a37-ee00-7c36-877a-e9dea243f085', 'digest:01a21eba-42d2-75f9-a451-4571ae5750c8:2026-10-05', 'worker-1-d08423@example.kz', 'kk', '05.10.2026: мерзімдер туралы 1 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 5 қазан):

• Құзыреттерді дербес бағалау сауалнамасын тапсыру. Есенгелдина Жанерке Талғатқызы
Мерзімі: 15.11.2026. 28 жұмыс күні қалды
Негізі: 397-бұйрық, 17-тармақ, 2) тармақша
https://talim.example.kz/assessment?year=2026

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-10-05 04:00:00+00', '2026-10-05 04:00:00+00', '0', null, null),
  ('01a13e29-a8c0-70b2-800d-0a0f0d358b8d', 'invitation:DfJMuVCViCP4AQDYv9CZyDTrWPFnlUKWU5T0RR0KTXE', 'nurai@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/bM4j1KGcwduLtFhZj91soOJzgnYSIxsBjWzHYJEkbbQ

Сілтеме бір рет қана жарайды, мерзімі: 22.10.2026, 11:04 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '0', null, null),
  ('01a13e29-a8c0-7362-befd-7e4eb265eba9', 'reset:gqXKjSJZc5mbogjOossLFx4ExqwM1G7UKvCVHjicD-I', 'aigul@example.kz', 'kk', 'Tälim: жаңа құпиясөз', 'Біреу, бәлкім өзіңіз, Tälim платформасында жаңа құпиясөз сұрады.

Оны осы жерде қойыңыз:
https://talim.example.kz/reset-password/gZNo24loSfLsH2CYcA2FbI3-GKlaPLcBhZemcOJsMmA

Сілтеме бір рет қана жарайды, мерзімі: 15.10.2026, 12:04 (UTC+5).

Сіз сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгермейді.', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '0', null, null),
  ('01a15250-f600-7102-a506-2169f6a31867', 'invitation:vbC4nPXg5TuLIAPh-NTDPEgQP7xDxcUaQtaqQT9M4Ho', 'newcomer-1@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/mFc0Q4AU29SPGa4DVk6RiuLTYDpHkqNgD93mxbhVbmA

Сілтеме бір рет қана жарайды, мерзімі: 26.10.2026, 09:00 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-10-19 04:00:00+00', '2026-10-19 04:00:00+00', '0', null, null),
  ('01a157ae-4080-70d8-93e7-25735c24efe8', 'plan-amended:019b06a1-6880-77b5-99f4-fecd85707809:2', 'worker-2-e53ddc@example.kz', 'ru', 'Ваш индивидуальный план обучения на 2026 год изменён, корректировка № 2', 'В ваш индивидуальный план обучения на 2026 год внесена корректировка № 2.

После внешней оценки добавлен курс: Құжат қабылдау (ru)
Основание: Приказ № 397, пункт 20, подпункт 2)

Причина и прежние версии — на странице плана:
https://talim.example.kz/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-73fc-8063-ef0c0b039b6a', 'plan-amended:head:01a20083-63f0-72f2-862c-3a896462107d:90844da6b1e7359a9afe498d741f0f67f753249360eb9f716e1cf3438ef9f541', 'worker-6-23a557@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 20-тармақ, 2) тармақша

• Омарбеков Санжар Ғалиұлы. Сырттай бағалаудан кейін курс қосылды: Құжат қабылдау

https://talim.example.kz/people/01a21eba-42df-7359-b167-daed67bdad1b/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-769a-9612-8ef539121051', 'plan-amended:head:01a20083-63e6-7f84-b235-c783e68d8349:8179868920abd13a4c08c9a83670e464668971425d9e34224b69adbba17cffa6', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 20-тармақ, 2) тармақша

• Есенгелдина Жанерке Талғатқызы. Сырттай бағалаудан кейін курстан қайта өту тағайындалды: Клиентпен кеңес жүргізу

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-7714-8254-26b67a6f89d3', 'plan-amended:head:01a20083-63e6-7f84-b235-c783e68d8349:06ecbc8a99c43b74923432a946befc3dda5ba8334ac80a053589d9f220ec4307', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 20-тармақ, 1) тармақша

• Есенгелдина Жанерке Талғатқызы. Жұмыскер өзі таңдаған курсты алып тастады: Құжат қабылдау

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-7c62-966a-50bdbc035a73', 'plan-amended:019b06a1-6880-7383-861b-7fbab573eac6:6', 'worker-1-d08423@example.kz', 'kk', '2026 жылғы жеке оқу жоспарыңыз өзгерді, № 6 түзету', 'Сіздің 2026 жылға арналған жеке оқу жоспарыңызға № 6 түзету енгізілді.

Сырттай бағалаудан кейін курстан қайта өту тағайындалды: Клиентпен кеңес жүргізу
Негізі: 397-бұйрық, 20-тармақ, 2) тармақша

Себебі мен алдыңғы нұсқалары жоспар бетінде:
https://talim.example.kz/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-7d42-bda7-e71f94d38ef0', 'plan-amended:head:01a20083-63e6-7f84-b235-c783e68d8349:1d75d08131e0eba20179bf42de540cafcd4b4278c94411f69c6454610b318f84', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 20-тармақ, 1) тармақша

• Есенгелдина Жанерке Талғатқызы. Жұмыскер өзі таңдаған курсты қосты: Жұмыс іздеушімен әңгіме

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a157ae-4080-7f35-a315-7b0818f5d7d8', 'plan-amended:head:01a20083-63e6-7f84-b235-c783e68d8349:2c39cca392bb7330cd876c59dafca53681638dcef7a2386b26fb71131f552061', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2026 жылғы жеке оқу жоспары өзгерді', 'Орталығыңыздағы 1 жұмыскердің 2026 жылға арналған жеке оқу жоспары өзгерді.
Негізі: 397-бұйрық, 20-тармақ, 1) тармақша

• Есенгелдина Жанерке Талғатқызы. Жұмыскер өзі таңдаған курсты қосты: Құжат қабылдау

https://talim.example.kz/people/01a21eba-42d2-75f9-a451-4571ae5750c8/plan?year=2026', '2026-10-20 05:00:00+00', '2026-10-20 05:00:00+00', '0', null, null),
  ('01a19a69-fe00-7c29-87ab-8501f61a6898', 'invitation:y9UIG9Cks6jfL1GbplM62IZb_tKoNOgwicb6Ge8Dpq8', 'newcomer-2@example.kz', 'ru', 'Tälim: задайте пароль', 'Для вас открыта учётная запись в Tälim.

Задайте пароль здесь:
https://talim.example.kz/reset-password/-efs85l271si69r0BwP-SJfctJ4xbimzMqp9IQlGG-U

Ссылка действует один раз, срок: 09.11.2026, 09:00 (UTC+5).

Если вы не ждали этого письма, оставьте его без ответа.', '2026-11-02 04:00:00+00', '2026-11-02 04:00:00+00', '0', null, null),
  ('01a1be76-8200-7f41-be28-fb65d27c7581', 'invitation:EtbPW-glDQ_nyiKg3fxM0osz519tK7ykhSvTCkGR_e4', 'newcomer-3@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/Rup5YAFtep2Qi8r2VQ0MimJstBhVj2tFWjnsVTYPn2M

Сілтеме бір рет қана жарайды, мерзімі: 16.11.2026, 09:00 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-11-09 04:00:00+00', '2026-11-09 04:00:00+00', '0', null, null),
  ('01a1c8fa-2880-7697-ab3d-5311f6cb8d88', 'external-result:01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'aigul@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 11 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-11 05:00:00+00', '2026-11-11 05:00:00+00', '0', null, null),
  ('01a1c8fa-2880-76a2-976a-412f3701e7cd', 'external-result:01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'worker-11-6ee1c2@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 11 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-11 05:00:00+00', '2026-11-11 05:00:00+00', '0', null, null),
  ('01a1c8fa-2880-77e7-9c6f-19ea8bb991f1', 'external-result:01a1c8fa-2880-707b-b397-7995496551f8', 'worker-1-d08423@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 11 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-11 05:00:00+00', '2026-11-11 05:00:00+00', '0', null, null),
  ('01a1ed06-ac80-70ce-b58f-493220b8598f', 'external-result:01a1ed06-ac80-7433-8a7f-40b9cb384df5', 'worker-2-e53ddc@example.kz', 'ru', 'Готов результат внешней оценки за 2026 год', 'Здравствуйте,

организация повышения квалификации завершила внешнюю оценку компетенций за 2026 год. Дата завершения: 18 ноября 2026 г.. Результат рядом с вашей самостоятельной оценкой: https://talim.example.kz/assessment?year=2026

Если вы с ним не согласны, на той же странице можно подать обоснованное возражение.

Tälim', '2026-11-18 05:00:00+00', '2026-11-18 05:00:00+00', '0', null, null),
  ('01a1ed06-ac80-713e-a605-8536cd81f6ea', 'external-result:01a1ed06-ac80-79aa-a917-bd6d32375b30', 'worker-10-15ca3c@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 18 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-18 05:00:00+00', '2026-11-18 05:00:00+00', '0', null, null),
  ('01a1f22d-0880-7272-a4e2-d19b6f85ec95', 'external-result:01a1f22d-0880-7b81-b55b-cf1447ae48da', 'newcomer-1@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 19 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-19 05:00:00+00', '2026-11-19 05:00:00+00', '0', null, null),
  ('01a1f33f-b100-71df-b05e-6927542c9a34', 'external-withdrawn:01a1f22d-0880-7b81-b55b-cf1447ae48da', 'newcomer-1@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі кері қайтарылды', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы сырттай бағалаудың нәтижесін кері қайтарды (2026 жылғы 19 қараша): ол қателесіп енгізілген файлдан түскен еді. Жаңа нәтиже шыққанда сізге хабарлаймыз: https://talim.example.kz/assessment?year=2026

Tälim', '2026-11-19 10:00:00+00', '2026-11-19 10:00:00+00', '0', null, null),
  ('01a2068f-8a00-736b-85b0-808b7beacb1c', 'invitation:mR2NEss6vxYyGjgsJa3BUmeHmW7s-52aVevkwQTbAec', 'newcomer-4@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/0sxz6CgsvObGm1k8i3OynCBoT0WCbmvmN7xGxWE-x_k

Сілтеме бір рет қана жарайды, мерзімі: 30.11.2026, 09:00 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-11-23 04:00:00+00', '2026-11-23 04:00:00+00', '0', null, null),
  ('01a2068f-8a00-7a3d-a818-97553efaa5f2', 'invitation:pw2pJbIH9rhs4mfp8_kaQF92_r5FlijkT4kErTqyQBU', 'newcomer-5@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/1HvAJdtJELC0MSqEH34HcOXkshKSamUVCV1is1Yq5RA

Сілтеме бір рет қана жарайды, мерзімі: 30.11.2026, 09:00 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-11-23 04:00:00+00', '2026-11-23 04:00:00+00', '0', null, null),
  ('01a20bec-d480-780d-bf50-0f9d4c844f7b', 'calendar:01a20bec-d480-759e-b21a-76afe8f70059:01a20083-6624-77ea-afc6-f3498787b43c', 'worker-9-a3f0ac@example.kz', 'kk', '2 мерзім жылжыды', 'Сәлеметсіз бе,

05.01.2027 демалыс күні болды. Негізі: Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы.

Мерзімдер қайта есептелді:
• Сынақ мерзімінен өту туралы қорытынды шығару, Ибраев Санжар: 06.01.2027 → 08.01.2027 (397-бұйрық, 14-тармақ)
• Бейімдеу жоспарының орындалуын бағалау, Ибраев Санжар: 06.01.2027 → 08.01.2027 (397-бұйрық, 13-тармақ)

Барлық мерзіміңіз: https://talim.example.kz/obligations

Tälim', '2026-11-24 05:00:00+00', '2026-11-24 05:00:00+00', '0', null, null),
  ('01a20bec-d480-7fb1-8b1c-197cca43aff3', 'calendar:01a20bec-d480-759e-b21a-76afe8f70059:01a19a69-fe00-7685-94e8-e6940be3d984', 'newcomer-2@example.kz', 'ru', 'Сдвинуты 2 срока', 'Здравствуйте,

05.01.2027 становится днём отдыха. Основание: Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы.

Сроки пересчитаны:
• Вынести заключение об испытательном сроке, Ибраев Санжар: 06.01.2027 → 08.01.2027 (Приказ № 397, пункт 14)
• Оценить исполнение плана адаптации, Ибраев Санжар: 06.01.2027 → 08.01.2027 (Приказ № 397, пункт 13)

Все ваши сроки: https://talim.example.kz/obligations

Tälim', '2026-11-24 05:00:00+00', '2026-11-24 05:00:00+00', '0', null, null),
  ('01a21113-3080-72c0-b08c-9eea2fc263f5', 'digest:01a20083-63e6-7f84-b235-c783e68d8349:2026-11-25', 'worker-5-536838@example.kz', 'kk', '25.11.2026: мерзімдер туралы 1 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Жаңа жұмыскерге тәлімгер бекіту. Досжанова Диана
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Негізі: 397-бұйрық, 7-тармақ
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a2068f-8a00-782b-b367-6c35d61744cf/mentor

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7717-9c5c-655f91c345e1', 'digest:01a20083-63c6-79af-9cc0-54d9d07194d6:2026-11-25', 'worker-2-9ed049@example.kz', 'kk', '25.11.2026: мерзімдер туралы 1 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Бейімдік оқытудан өту. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Ибраев Санжар
Негізі: 397-бұйрық, 9-тармақ
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7738-9d1e-1adab031f259', 'digest:01a20083-63d3-7f9d-adde-17069ca30358:2026-11-25', 'worker-3-40841f@example.kz', 'kk', '25.11.2026: мерзімдер туралы 1 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Бейімдік оқытудан өту. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Ибраев Санжар
Негізі: 397-бұйрық, 9-тармақ
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-790a-8c42-b105675dfb15', 'external-result:01a21113-3080-735e-b751-df062de79926', 'nurai@example.kz', 'kk', '2026 жылғы сырттай бағалаудың нәтижесі дайын', 'Сәлеметсіз бе,

біліктілікті арттыру ұйымы 2026 жылғы құзыреттердің даму деңгейін сырттай бағалауды 2026 жылғы 25 қараша күні аяқтады. Нәтижені дербес бағалауыңызбен қатар осы жерден көресіз: https://talim.example.kz/assessment?year=2026

Нәтижемен келіспесеңіз, сол бетте негізделген қарсылық білдіре аласыз.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7985-9ec5-228df4245d1c', 'digest:01a20083-6624-77ea-afc6-f3498787b43c:2026-11-25', 'worker-9-a3f0ac@example.kz', 'kk', '25.11.2026: мерзімдер туралы 2 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Тақырыптар бойынша практиканы растау. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Негізі: 397-бұйрық, 11-тармақ (практика)
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

• Бейімдік оқытудан өту. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Ибраев Санжар
Негізі: 397-бұйрық, 9-тармақ
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7aa6-9427-10c972e52f1a', 'digest:01a20083-63f0-72f2-862c-3a896462107d:2026-11-25', 'worker-6-23a557@example.kz', 'kk', '25.11.2026: мерзімдер туралы 3 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Тақырыптар бойынша практиканы растау. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Құрманғазин Данияр Ғалымұлы
Негізі: 397-бұйрық, 11-тармақ (практика)
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

• Бейімдік оқытудан өту. Ибраев Санжар
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Ибраев Санжар
Негізі: 397-бұйрық, 9-тармақ
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

• Жаңа жұмыскерге тәлімгер бекіту. Досжанова Диана
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Орталықтың уәкілетті тұлғасы
Негізі: 397-бұйрық, 7-тармақ
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a2068f-8a00-782b-b367-6c35d61744cf/mentor

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7b36-9bda-1e926d226d6b', 'digest:01a19a69-fe00-7685-94e8-e6940be3d984:2026-11-25', 'newcomer-2@example.kz', 'ru', '25.11.2026: 1 напоминание о сроках', 'Здравствуйте,

напоминаем о сроках (25 ноября 2026 г.):

• Пройти адаптационное обучение. Ибраев Санжар
Срок: 23.11.2026. Опоздание на 2 рабочих дня
Основание: Приказ № 397, пункт 9
https://talim.example.kz/adaptations/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training

Все ваши сроки: https://talim.example.kz/obligations

Когда дело сделано, напоминания о нём прекращаются сами. Такое письмо приходит не чаще одного раза в рабочий день.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a21113-3080-7e6d-8a39-ea7b95099215', 'digest:01a20083-63dc-775e-8e6d-ef1fc51487f2:2026-11-25', 'worker-4-136530@example.kz', 'kk', '25.11.2026: мерзімдер туралы 2 еске салу', 'Сәлеметсіз бе,

мерзімдерді еске саламыз (2026 жылғы 25 қараша):

• Жаңа жұмыскерге тәлімгер бекіту. Досжанова Диана
Мерзімі: 23.11.2026. 2 жұмыс күніне кешікті
Орындайтын: Орталықтың уәкілетті тұлғасы
Негізі: 397-бұйрық, 7-тармақ
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a2068f-8a00-782b-b367-6c35d61744cf/mentor

• Тәлімгердің қорытындысын қабылдап, жеке іске тігу. Тоқтарова Аружан Ерланқызы
Мерзімі: 30.11.2026. 3 жұмыс күні қалды
Негізі: 397-бұйрық, 14-тармақ
Ішкі меже: мерзімі бұйрықта белгіленбеген
https://talim.example.kz/adaptations/01a15250-f600-71e8-b4d1-7a70e7265242/filing

Барлық мерзімдеріңіз: https://talim.example.kz/obligations

Іс орындалған соң, ол туралы еске салу өздігінен тоқтайды. Мұндай хат бір жұмыс күнінде біреуден артық келмейді.

Tälim', '2026-11-25 05:00:00+00', '2026-11-25 05:00:00+00', '0', null, null),
  ('01a211ee-ea80-7094-b936-83d526185c75', 'plan-published:head:01a20083-63f0-72f2-862c-3a896462107d:3b9d23b13c44619254b6d959172a75d316fbad46f4bc3f408deec6d3c9013fa5', 'worker-6-23a557@example.kz', 'kk', '4 жұмыскердің 2027 жылғы жеке оқу жоспары жарияланды', 'Орталығыңыздағы 4 жұмыскердің 2027 жылға арналған жеке оқу жоспары жарияланды.
Негізі: 397-бұйрық, 18-тармақ

• Досжанова Диана
• Ибраев Санжар
• Омарбеков Санжар Ғалиұлы
• Тоқтарова Аружан Ерланқызы

https://talim.example.kz/plans?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-76d3-a5dc-5fbf5fa87826', 'plan-published:01a20bec-d480-7b3c-86ce-475bf4856183', 'worker-6-23a557@example.kz', 'kk', '2027 жылға арналған жеке оқу жоспарыңыз жарияланды', 'Сіздің 2027 жылға арналған жеке оқу жоспарыңыз жарияланды.

Жоспарда: 3 курс
Міндетті көлемі: 40 академиялық сағат
Негізі: 397-бұйрық, 18-тармақ

Курстар, оқу кестесі және орындалу мәртебесі мына бетте:
https://talim.example.kz/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-7aa2-b92e-2a4fea52d014', 'plan-published:01a20bec-d480-7408-b641-54ecd78c02e3', 'worker-2-e53ddc@example.kz', 'ru', 'Опубликован ваш индивидуальный план обучения на 2027 год', 'Опубликован ваш индивидуальный план обучения на 2027 год.

В плане: 3 курса
Обязательный объём: 40 академических часов
Основание: Приказ № 397, пункт 18

Курсы, график обучения и статус исполнения — на этой странице:
https://talim.example.kz/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-7b0d-b536-1f4415266d00', 'plan-published:head:01a20083-63e6-7f84-b235-c783e68d8349:ab3535132db1178548633512b4e333361c132717977de135ccc169236d88a4fc', 'worker-5-536838@example.kz', 'kk', '1 жұмыскердің 2027 жылғы жеке оқу жоспары жарияланды', 'Орталығыңыздағы 1 жұмыскердің 2027 жылға арналған жеке оқу жоспары жарияланды.
Негізі: 397-бұйрық, 18-тармақ

• Байжанова Мәдина Серікқызы

https://talim.example.kz/people/01a20083-63f0-72f2-862c-3a896462107d/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-7bbe-bce2-32c9663b584a', 'plan-published:01a20bec-d480-7557-b433-482f54643540', 'newcomer-2@example.kz', 'ru', 'Опубликован ваш индивидуальный план обучения на 2027 год', 'Опубликован ваш индивидуальный план обучения на 2027 год.

В плане: 3 курса
Обязательный объём: 40 академических часов
Основание: Приказ № 397, пункт 18

Курсы, график обучения и статус исполнения — на этой странице:
https://talim.example.kz/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-7f42-a093-03a364f692b1', 'plan-published:01a20bec-d480-7ada-9600-104f83b1aa57', 'newcomer-1@example.kz', 'kk', '2027 жылға арналған жеке оқу жоспарыңыз жарияланды', 'Сіздің 2027 жылға арналған жеке оқу жоспарыңыз жарияланды.

Жоспарда: 3 курс
Міндетті көлемі: 40 академиялық сағат
Негізі: 397-бұйрық, 18-тармақ

Курстар, оқу кестесі және орындалу мәртебесі мына бетте:
https://talim.example.kz/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null),
  ('01a211ee-ea80-7fd9-badb-38d278707b64', 'plan-published:01a20bec-d480-7df3-8a2c-aa7581b1fb04', 'newcomer-4@example.kz', 'kk', '2027 жылға арналған жеке оқу жоспарыңыз жарияланды', 'Сіздің 2027 жылға арналған жеке оқу жоспарыңыз жарияланды.

Жоспарда: 3 курс
Міндетті көлемі: 40 академиялық сағат
Негізі: 397-бұйрық, 18-тармақ

Курстар, оқу кестесі және орындалу мәртебесі мына бетте:
https://talim.example.kz/plan?year=2027', '2026-11-25 09:00:00+00', '2026-11-25 09:00:00+00', '0', null, null);

insert into "Person" ("id", "surname", "givenName", "patronymic", "iinSealed", "iinLookup", "qualificationLevel", "version", "createdAt") values
  ('01a13e29-a8c0-722a-9c50-76396680c40a', 'Қасым', 'Нұрай', null, null, null, null, '1', '2026-11-21 23:49:01.537+00'),
  ('01a15250-f600-766a-b7bf-46e76d315e62', 'Тоқтарова', 'Аружан', 'Ерланқызы', null, null, null, '1', '2026-11-27 17:37:08.198+00'),
  ('01a19a69-fe00-7685-94e8-e6940be3d984', 'Ибраев', 'Санжар', null, null, null, null, '1', '2026-11-27 17:37:08.64+00'),
  ('01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', 'Есімов', 'Ержан', null, null, null, null, '1', '2026-11-27 17:37:08.932+00'),
  ('01a20083-63ae-7079-8128-beda93f4a99b', 'Жақсыбеков', 'Ерлан', 'Маратұлы', null, null, '6', '1', '2026-11-21 23:49:00.464+00'),
  ('01a20083-63c6-79af-9cc0-54d9d07194d6', 'Төлегенова', 'Сәуле', null, null, null, '6', '1', '2026-11-21 23:49:00.488+00'),
  ('01a20083-63d3-7f9d-adde-17069ca30358', 'Омаров', 'Дәурен', 'Қайратұлы', null, null, '6', '1', '2026-11-21 23:49:00.5+00'),
  ('01a20083-63dc-775e-8e6d-ef1fc51487f2', 'Ахметова', 'Гүлнар', 'Әбдірахманқызы', null, null, '6', '1', '2026-11-21 23:49:00.508+00'),
  ('01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов', 'Болат', null, null, null, '6', '1', '2026-11-21 23:49:00.519+00'),
  ('01a20083-63f0-72f2-862c-3a896462107d', 'Байжанова', 'Мәдина', 'Серікқызы', null, null, '6', '1', '2026-11-21 23:49:00.528+00'),
  ('01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова', 'Айгүл', 'Нұрланқызы', '6r79Bx1x/h6xBRABnyyHUsC/3gXQZuFRmTrnvses+SXTPGH7tkN9zQ==', 'xoRUHi4QeKeRkEsZ-POesejKebMWlspBnl7QfhpMeMw', '6', '1', '2026-11-21 23:49:00.54+00'),
  ('01a20083-6560-7164-b1a4-fc7791b2dcd4', 'Әлімова', 'Бибігүл', null, null, null, '6', '2', '2026-11-21 23:49:00.897+00'),
  ('01a20083-6624-77ea-afc6-f3498787b43c', 'Құрманғазин', 'Данияр', 'Ғалымұлы', null, null, '6', '1', '2026-11-21 23:49:01.093+00'),
  ('01a20083-66d1-7071-b7c5-46860b4ec616', 'Өтеген', 'Әсел', null, null, null, '6', '1', '2026-11-21 23:49:01.266+00'),
  ('01a20083-672c-7502-8b0d-8ad9c573e345', 'Һәкімова', 'Іңкәр', 'Ұлықбекқызы', null, null, '6', '1', '2026-11-21 23:49:01.356+00'),
  ('01a2068f-8a00-72f0-8e5d-45a9b8505ade', 'Досжанова', 'Диана', null, null, null, null, '1', '2026-11-27 17:37:08.982+00'),
  ('01a2068f-8a00-75b3-93a8-3249d8ff825a', 'Мырзабек', 'Олжас', null, null, null, null, '1', '2026-11-27 17:37:09.007+00'),
  ('01a21eba-42d2-75f9-a451-4571ae5750c8', 'Есенгелдина', 'Жанерке', 'Талғатқызы', null, null, '6', '1', '2026-11-27 20:37:33.011+00'),
  ('01a21eba-42df-7359-b167-daed67bdad1b', 'Омарбеков', 'Санжар', 'Ғалиұлы', null, null, '6', '1', '2026-11-27 20:37:33.024+00');

insert into "PlanRun" ("id", "year", "scopePath", "status", "withoutAssessmentReason", "createdAt", "createdById", "publishedById", "changedAt", "lastError") values
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '2027', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6188-7c60-8793-b5087481be80/', 'cancelled', null, '2026-11-23 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, '2026-11-23 05:00:00+00', null),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '2027', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6185-7805-ba26-b8c07e058558/', 'published', 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', null),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '2027', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6188-7c60-8793-b5087481be80/', 'proposing', 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '2026-11-26 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, '2026-11-26 05:00:00+00', null);

insert into "ReminderLine" ("key", "personId", "day", "mailKey") values
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/filing|2026-11-30|before-3|01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '2026-11-25', 'digest:01a20083-63dc-775e-8e6d-ef1fc51487f2:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice|2026-11-23|after-1|01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', '2026-11-25', 'digest:01a20083-63f0-72f2-862c-3a896462107d:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice|2026-11-23|after-1|01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '2026-11-25', 'digest:01a20083-6624-77ea-afc6-f3498787b43c:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice|2026-11-23|before-1|01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice|2026-11-23|before-3|01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice|2026-11-23|due|01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|after-1|01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-25', 'digest:01a19a69-fe00-7685-94e8-e6940be3d984:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|after-1|01a20083-63c6-79af-9cc0-54d9d07194d6', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25', 'digest:01a20083-63c6-79af-9cc0-54d9d07194d6:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|after-1|01a20083-63d3-7f9d-adde-17069ca30358', '01a20083-63d3-7f9d-adde-17069ca30358', '2026-11-25', 'digest:01a20083-63d3-7f9d-adde-17069ca30358:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|after-1|01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', '2026-11-25', 'digest:01a20083-63f0-72f2-862c-3a896462107d:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|after-1|01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '2026-11-25', 'digest:01a20083-6624-77ea-afc6-f3498787b43c:2026-11-25'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|before-1|01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|before-3|01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|before-5|01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-25', null),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training|2026-11-23|due|01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-25', null),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|after-1|01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', '2026-11-25', 'digest:01a20083-63e6-7f84-b235-c783e68d8349:2026-11-25'),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|after-1|01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', '2026-11-25', 'digest:01a20083-63f0-72f2-862c-3a896462107d:2026-11-25'),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|before-1|01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '2026-11-25', null),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|before-1|01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', '2026-11-25', null),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|before-3|01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '2026-11-25', null),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|before-3|01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', '2026-11-25', null),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|due|01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '2026-11-25', 'digest:01a20083-63dc-775e-8e6d-ef1fc51487f2:2026-11-25'),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor|2026-11-23|due|01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', '2026-11-25', null),
  ('year/2025/01a21eba-42d2-75f9-a451-4571ae5750c8/assess-self|2025-11-15|before-30|01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2025-10-06', 'digest:01a21eba-42d2-75f9-a451-4571ae5750c8:2025-10-06'),
  ('year/2025/01a21eba-42df-7359-b167-daed67bdad1b/assess-self|2025-11-15|before-30|01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '2025-10-06', 'digest:01a21eba-42df-7359-b167-daed67bdad1b:2025-10-06'),
  ('year/2026/01a21eba-42d2-75f9-a451-4571ae5750c8/assess-self|2026-11-15|before-30|01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026-10-05', 'digest:01a21eba-42d2-75f9-a451-4571ae5750c8:2026-10-05'),
  ('year/2026/01a21eba-42df-7359-b167-daed67bdad1b/assess-self|2026-11-15|before-30|01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '2026-10-05', 'digest:01a21eba-42df-7359-b167-daed67bdad1b:2026-10-05');

insert into "Throttle" ("key", "count", "resetAt") values
  ('reset-from:198.51.100.7', '1', '2026-10-15 07:04:40+00'),
  ('reset:KfyX_GyOzj8Mxc7za0YggtEmTx9OI4dws0h6Xxso4Zs', '1', '2026-10-15 07:04:40+00'),
  ('sign-in-from:198.51.100.7', '1', '2026-10-15 06:19:40+00'),
  ('sign-in:zEfe-8B_wTlaL0Lr9YHiyErzDE-hMYUHk7FiqblGhO8', '1', '2026-10-15 06:19:40+00'),
  ('sign-in:zEfe-8B_wTlaL0Lr9YHiyErzDE-hMYUHk7FiqblGhO8:198.51.100.7', '1', '2026-10-15 06:19:40+00');

insert into "Absence" ("id", "personId", "kind", "fromOn", "toOn", "recordedAt", "recordedById") values
  ('01a1e7e0-5080-75f7-b732-8c9c6c7756c1', '01a19a69-fe00-7685-94e8-e6940be3d984', 'illness', '2026-11-11', '2026-11-11', '2026-11-17 05:00:00+00', '01a20083-63dc-775e-8e6d-ef1fc51487f2');

insert into "Account" ("id", "personId", "email", "passwordHash", "language", "theme", "phone", "blockedAt", "createdAt") values
  ('01a13e29-a8c0-71d4-9af2-037c0e8be585', '01a13e29-a8c0-722a-9c50-76396680c40a', 'nurai@example.kz', null, 'kk', 'system', null, null, '2026-10-15 06:04:40+00'),
  ('01a15250-f600-7f80-bb6f-0379242a5894', '01a15250-f600-766a-b7bf-46e76d315e62', 'newcomer-1@example.kz', null, 'kk', 'system', null, null, '2026-10-19 04:00:00+00'),
  ('01a19a69-fe00-736e-b8ce-c2d7a75fea06', '01a19a69-fe00-7685-94e8-e6940be3d984', 'newcomer-2@example.kz', null, 'ru', 'system', null, null, '2026-11-02 04:00:00+00'),
  ('01a1be76-8200-7af2-a697-65c058984d42', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', 'newcomer-3@example.kz', null, 'kk', 'system', null, null, '2026-11-09 04:00:00+00'),
  ('01a20083-63ae-728e-979f-557fbe07da85', '01a20083-63ae-7079-8128-beda93f4a99b', 'worker-1-f39841@example.kz', null, 'ru', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63c6-7b70-9525-f1251be9aa31', '01a20083-63c6-79af-9cc0-54d9d07194d6', 'worker-2-9ed049@example.kz', null, 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63d3-7a04-8a65-5496763ce7ad', '01a20083-63d3-7f9d-adde-17069ca30358', 'worker-3-40841f@example.kz', null, 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63dc-7d9c-b6a9-53687955e91d', '01a20083-63dc-775e-8e6d-ef1fc51487f2', 'worker-4-136530@example.kz', null, 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63e6-7845-a3dc-8f8c5e51032d', '01a20083-63e6-7f84-b235-c783e68d8349', 'worker-5-536838@example.kz', null, 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63f0-7424-a7b7-87b85e3f9008', '01a20083-63f0-72f2-862c-3a896462107d', 'worker-6-23a557@example.kz', null, 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-63f8-7091-b669-77229c09f087', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'aigul@example.kz', '$argon2id$v=19$m=19456,t=2,p=1$0yHRb5G7ZHitYOZziYNHjg$3HAomjx52S+HQEoQl0r3bQhxycndQpe1hdLZWzrfD/w', 'kk', 'system', null, null, '2026-10-14 04:01:00+00'),
  ('01a20083-6560-7b75-9873-5a22ed399e75', '01a20083-6560-7164-b1a4-fc7791b2dcd4', 'worker-8-835ce7@example.kz', null, 'ru', 'system', null, null, '2026-10-14 05:01:40+00'),
  ('01a20083-6624-7f88-9b1c-011fa174001b', '01a20083-6624-77ea-afc6-f3498787b43c', 'worker-9-a3f0ac@example.kz', null, 'kk', 'system', null, null, '2026-10-14 06:02:20+00'),
  ('01a20083-66d1-7f8a-ba1c-3566bd38c052', '01a20083-66d1-7071-b7c5-46860b4ec616', 'worker-10-15ca3c@example.kz', null, 'kk', 'system', null, null, '2026-10-14 06:03:20+00'),
  ('01a20083-672c-77fd-abb8-135eef64f01f', '01a20083-672c-7502-8b0d-8ad9c573e345', 'worker-11-6ee1c2@example.kz', null, 'kk', 'system', null, null, '2026-10-14 06:04:00+00'),
  ('01a2068f-8a00-7021-b1ed-3cf5c001bc4c', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', 'newcomer-4@example.kz', null, 'kk', 'system', null, null, '2026-11-23 04:00:00+00'),
  ('01a2068f-8a00-7a2f-bfc1-8460e13f3c0f', '01a2068f-8a00-75b3-93a8-3249d8ff825a', 'newcomer-5@example.kz', null, 'kk', 'system', null, null, '2026-11-23 04:00:00+00'),
  ('01a21eba-42d2-7809-b20f-8bc6f4641ae0', '01a21eba-42d2-75f9-a451-4571ae5750c8', 'worker-1-d08423@example.kz', null, 'kk', 'system', null, null, '2025-09-02 05:00:00+00'),
  ('01a21eba-42e0-7e36-9744-9c929c7ddeb7', '01a21eba-42df-7359-b167-daed67bdad1b', 'worker-2-e53ddc@example.kz', null, 'ru', 'system', null, null, '2025-09-02 05:00:00+00');

insert into "AssessmentCampaign" ("year", "frameworkId", "openedOn", "openedAt", "openedById", "closedOn", "closedAt", "closedById") values
  ('2025', '0199036e-8a00-76be-8c45-603435d1eb09', '2025-10-01', '2025-10-01 04:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2025-12-01', '2025-12-01 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6'),
  ('2026', '0199036e-8a00-76be-8c45-603435d1eb09', '2026-10-01', '2026-10-01 04:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null, null);

insert into "CalendarFeed" ("tokenHash", "personId", "createdAt", "readAt", "revokedAt") values
  ('ClJUveQn4s5SU7jmUQ6B2Wg-ALbKKirEJzGKcXjuLzU', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026-10-22 05:01:00+00', '2026-11-27 05:00:00+00', null),
  ('P1lnd4OMATGuMqQTPiFMQWydjfv5t0hRFS_tag4kUDs', '01a19a69-fe00-7685-94e8-e6940be3d984', '2026-11-05 05:00:00+00', '2026-11-26 05:00:00+00', null);

insert into "CourseRun" ("id", "editionId", "courseCode", "provider", "language", "startsOn", "endsOn", "place", "capacity", "seatsTaken", "createdAt", "createdById", "cancelledAt", "cancelReason") values
  ('019ae294-e480-7c6c-9732-8e681eb587c6', '0199036e-8a00-7d60-98ee-27e14c87482d', 'T-4', 'qualification-organisation', 'kk', '2026-03-17', '2026-03-18', 'https://meet.talim.example.kz/t-4', '40', '2', '2025-12-03 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('019ae294-e480-7fa1-a36f-c13d2c06c988', '0199036e-8a00-7b7d-b19a-2ef3881c1404', 'T-5', 'qualification-organisation', 'kk', '2026-06-10', '2026-06-10', 'Түркістан қ., Тәуке хан даңғылы, 12, 2-қабат', '20', '0', '2025-12-03 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-05-04 05:00:00+00', 'Оқытушы ауырып қалды'),
  ('019df15b-8480-7e07-9b17-82c43ed503b8', '0199036e-8a00-7b7d-b19a-2ef3881c1404', 'T-5', 'qualification-organisation', 'kk', '2026-12-09', '2026-12-09', 'Түркістан қ., Тәуке хан даңғылы, 12, 2-қабат', '20', '1', '2026-05-04 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('01a1f8d3-ea00-7062-842c-19d11137ce59', '0199036e-8a00-7b7d-b19a-2ef3881c1404', 'T-5', 'qualification-organisation', 'kk', '2027-05-20', '2027-05-20', 'Түркістан қ., Тәуке хан даңғылы, 12, 2-қабат', '24', '1', '2026-11-20 12:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('01a1f8d3-ea00-728e-ab4f-621486affa62', '0199036e-8a00-7d60-98ee-27e14c87482d', 'T-4', 'qualification-organisation', 'kk', '2027-03-16', '2027-03-17', 'https://meet.talim.example.kz/t-4', '40', '5', '2026-11-20 12:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('01a1f8d3-ea00-76d6-b93a-9caf737eeb18', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'qualification-organisation', 'ru', '2027-02-01', '2027-02-26', '', '15', '0', '2026-11-20 12:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null),
  ('01a1f8d3-ea00-7bec-a19a-aba0f0f03fbf', '0199036e-8a00-7d60-98ee-27e14c87482d', 'T-4', 'qualification-organisation', 'ru', '2027-04-13', '2027-04-13', 'https://meet.talim.example.kz/t-4-ru', '40', '3', '2026-11-20 12:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null);

insert into "EditionImage" ("editionId", "name", "mediaType", "bytes") values
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e');

insert into "Enrolment" ("id", "personId", "editionId", "courseCode", "language", "source", "reason", "release", "status", "enrolledAt", "lastLessonId") values
  ('019c5038-6880-7569-8b3d-7ec9398fd7c2', '01a21eba-42d2-75f9-a451-4571ae5750c8', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'T-3', 'kk', 'own-choice', null, 'without', 'completed', '2026-02-12 05:00:00+00', 'storage'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'completed', '2026-10-14 04:01:00+00', 'storage'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'ru', 'own-choice', null, 'without', 'completed', '2026-10-14 05:01:40+00', 'storage'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'not-completed', '2026-10-14 06:02:20+00', 'storage'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:03:00+00', 'copies'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', '01a20083-66d1-7071-b7c5-46860b4ec616', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:03:20+00', 'storage'),
  ('01a13902-b080-70d6-922b-55b3975a2975', '01a20083-672c-7502-8b0d-8ad9c573e345', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:04:00+00', 'storage'),
  ('01a15250-f600-7764-a52b-4a407bda044c', '01a15250-f600-766a-b7bf-46e76d315e62', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', 'kk', 'assigned', null, 'with', 'completed', '2026-10-19 04:00:00+00', 'storage'),
  ('01a161fa-f880-7607-b13d-d00d2a9edb18', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'kk', 'own-choice', null, 'without', 'completed', '2026-10-22 05:00:00+00', 'storage'),
  ('01a161fb-94c0-7887-8688-903d0bc7787b', '01a21eba-42d2-75f9-a451-4571ae5750c8', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'T-3', 'kk', 'own-choice', null, 'without', 'active', '2026-10-22 05:00:40+00', 'copies'),
  ('01a19a69-fe00-71b0-87e8-a575162aa1cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', 'ru', 'assigned', null, 'with', 'active', '2026-11-02 04:00:00+00', 'copies'),
  ('01a1be76-8200-78c0-93de-9750913c5f8a', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', 'kk', 'assigned', null, 'with', 'active', '2026-11-09 04:00:00+00', null),
  ('01a2068f-8a00-79d8-bb16-c8d46f7cf515', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', 'kk', 'assigned', null, 'with', 'active', '2026-11-23 04:00:00+00', null);

insert into "ExternalAssessment" ("id", "personId", "year", "frameworkId", "positionCode", "status", "conclusion", "batchId", "createdAt", "createdById", "finalisedAt", "finalisedOn", "finalisedById", "version") values
  ('019a5262-d480-73f0-bd6a-80f832709692', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2025', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'superseded', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2025-11-05 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2025-11-05 05:00:00+00', '2025-11-05', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('019a5262-d480-7d42-8ca0-a7a8e1ee4907', '01a21eba-42df-7359-b167-daed67bdad1b', '2025', '0199036e-8a00-76be-8c45-603435d1eb09', 'EMPLOYMENT_SPECIALIST', 'final', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2025-11-05 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2025-11-05 05:00:00+00', '2025-11-05', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('019a7148-fc80-7866-87d3-116ad3857627', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2025', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Журнал бойынша қайта есептелді.', null, '2025-11-11 05:00:00+00', '01a20083-63d3-7f9d-adde-17069ca30358', '2025-11-11 05:00:00+00', '2025-11-11', '01a20083-63d3-7f9d-adde-17069ca30358', '1'),
  ('01a1c8fa-2880-707b-b397-7995496551f8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2026-11-11 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-11 05:00:00+00', '2026-11-11', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1c8fa-2880-7308-99fc-61b13a02f4ec', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2026-11-11 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-11 05:00:00+00', '2026-11-11', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1c8fa-2880-76fd-b62a-eedb3a48860a', '01a20083-672c-7502-8b0d-8ad9c573e345', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2026-11-11 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-11 05:00:00+00', '2026-11-11', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1ed06-ac80-7433-8a7f-40b9cb384df5', '01a21eba-42df-7359-b167-daed67bdad1b', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'EMPLOYMENT_SPECIALIST', 'final', 'Есептер бойынша қорытынды', '01a1ed06-ac80-7e1f-9ead-5f0334df667b', '2026-11-18 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-18 05:00:00+00', '2026-11-18', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1ed06-ac80-79aa-a917-bd6d32375b30', '01a20083-66d1-7071-b7c5-46860b4ec616', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Есептер бойынша қорытынды', '01a1ed06-ac80-7e1f-9ead-5f0334df667b', '2026-11-18 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-18 05:00:00+00', '2026-11-18', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1f22d-0880-7b81-b55b-cf1447ae48da', '01a15250-f600-766a-b7bf-46e76d315e62', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'withdrawn', 'Есептер бойынша қорытынды', '01a1f22d-0880-776d-878a-c1f642cedf84', '2026-11-19 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-19 05:00:00+00', '2026-11-19', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1'),
  ('01a1f89c-fb80-79c5-81f6-e535cc8625e3', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'draft', '', null, '2026-11-20 11:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null, null, '1'),
  ('01a21113-3080-735e-b751-df062de79926', '01a13e29-a8c0-722a-9c50-76396680c40a', '2026', '0199036e-8a00-76be-8c45-603435d1eb09', 'CAREER_CONSULTANT', 'final', 'Ұсыныс: төмен құзыреттерді курстар арқылы дамыту.', null, '2026-11-25 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 05:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '1');

insert into "JobAssignment" ("id", "personId", "organisationId", "positionCode", "unit", "fromOn", "toOn") values
  ('01a13e29-a8c0-7e16-bb74-2082ab84a19c', '01a13e29-a8c0-722a-9c50-76396680c40a', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', null, '2026-10-15', null),
  ('01a15250-f600-79dd-a353-8c7a30ed3543', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', 'Жұмыспен қамту бөлімі', '2026-10-19', null),
  ('01a19a69-fe00-7fa9-9800-d3836225354a', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', 'Жұмыспен қамту бөлімі', '2026-11-02', null),
  ('01a1be76-8200-7331-83cd-12f46751ae8e', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', 'Жұмыспен қамту бөлімі', '2026-11-09', '2026-11-20'),
  ('01a20083-63b2-7741-81d8-40926ee6229d', '01a20083-63ae-7079-8128-beda93f4a99b', '01a20083-5fd9-7c54-ad52-87d464783585', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-63c9-7668-a5e5-0832c33e76e8', '01a20083-63c6-79af-9cc0-54d9d07194d6', '01a20083-6170-7117-9362-824425440e1f', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-63d5-7f06-99c2-6e2c06293aad', '01a20083-63d3-7f9d-adde-17069ca30358', '01a20083-6170-7117-9362-824425440e1f', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-63dd-75d9-a00c-75f053bd3161', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-6178-7b50-81b6-dbd391dfaea5', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-63e8-7087-a87f-a0f230f8b5e0', '01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-6178-7b50-81b6-dbd391dfaea5', 'LMC_DIRECTOR', null, '2026-10-14', null),
  ('01a20083-63f2-76cc-9d67-65bdd93797b7', '01a20083-63f0-72f2-862c-3a896462107d', '01a20083-6185-7805-ba26-b8c07e058558', 'CC_HEAD', null, '2026-10-14', null),
  ('01a20083-63fd-7235-90eb-2e61e1034cd1', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-6561-7ca9-b37e-5d3fb8d80d6e', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-6626-7dde-b4ec-a34eab2e817f', '01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', null, '2026-10-14', '2026-10-14'),
  ('01a20083-66d3-7aa8-8694-ab5417374310', '01a20083-66d1-7071-b7c5-46860b4ec616', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-672d-7c9f-9991-58d758f41a39', '01a20083-672c-7502-8b0d-8ad9c573e345', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2026-10-14', null),
  ('01a20083-67dc-78ca-b8f7-b5e9e583ae8e', '01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2026-10-15', null),
  ('01a2068f-8a00-7c92-876c-caef29d93af9', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a20083-6185-7805-ba26-b8c07e058558', 'EMPLOYMENT_SPECIALIST', 'Жұмыспен қамту бөлімі', '2026-11-23', null),
  ('01a2068f-8a00-7f4b-b90f-1655d790fb90', '01a2068f-8a00-75b3-93a8-3249d8ff825a', '01a20083-6185-7805-ba26-b8c07e058558', 'ACCOUNTANT', 'Жұмыспен қамту бөлімі', '2026-11-23', null),
  ('01a21eba-42d6-709b-900d-295df18b5337', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2025-09-02', null),
  ('01a21eba-42e1-732a-ba5e-4b9e35949d47', '01a21eba-42df-7359-b167-daed67bdad1b', '01a20083-6185-7805-ba26-b8c07e058558', 'EMPLOYMENT_SPECIALIST', null, '2025-09-02', null);

insert into "LearningEvidence" ("id", "personId", "title", "provider", "hours", "completedOn", "link", "recordedAt", "removedAt") values
  ('019e6cf4-2480-7b83-a4ae-8f3d63063563', '01a21eba-42d2-75f9-a451-4571ae5750c8', 'Мүгедектігі бар адамдармен сөйлесу мәдениеті', '«Тең мүмкіндік» қоғамдық бірлестігі', '12', '2026-05-22', '', '2026-05-28 05:00:00+00', null),
  ('019e6cf4-2480-7f5f-8a27-62f94d3415f4', '01a21eba-42d2-75f9-a451-4571ae5750c8', 'Кесте редакторы', '«Тең мүмкіндік» қоғамдық бірлестігі', null, '2026-05-25', 'https://courses.example.kz/42', '2026-05-28 05:00:00+00', '2026-05-28 05:00:00+00');

insert into "Lesson" ("editionId", "lessonId", "module", "position", "minutes", "titleKk", "titleRu", "bodyKk", "bodyRu") values
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'consent', '2', '2', '300', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'copies', '1', '1', '450', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'papers', '1', '0', '450', 'Қағаз', 'Бумага', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Мәтін. Порядок приёма документов.
'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'storage', '2', '3', '300', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers', '1', '0', '120', 'Қағаз', 'Бумага', '## Бөлім

Мәтін. Құжат қабылдау реті.

![Қабылдау үстелі](images/reception.svg)
', '## Раздел

Мәтін. Порядок приёма документов.

![Стол приёма](images/reception.svg)
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'papers', '1', '0', '120', 'Қағаз', 'Бумага', '## Бөлім

Мәтін. Құжат қабылдау реті.

![Қабылдау үстелі](images/reception.svg)
', '## Раздел

Мәтін. Порядок приёма документов.

![Стол приёма](images/reception.svg)
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'papers', '1', '0', '120', 'Қағаз', 'Бумага', '## Бөлім

Жаңа мәтін. Құжат қабылдау реті.

![Қабылдау үстелі](images/reception.svg)
', '## Раздел

Жаңа мәтін. Порядок приёма документов.

![Стол приёма](images/reception.svg)
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'papers', '1', '0', '120', 'Қағаз', 'Бумага', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Мәтін. Порядок приёма документов.
'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
');

insert into "Obligation" ("key", "kind", "subjectType", "subjectId", "aboutId", "ownerId", "ownerRole", "organisationId", "clause", "edition", "internal", "trigger", "fromOn", "dueOn", "provisional", "deadline", "doneOn", "sequence", "cancelledAt", "changedAt") values
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/acknowledgement:2', 'acknowledge-plan', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/A1.ack', '397', 'true', 'plan-approved', '2026-10-22', '2026-10-23', 'false', '{"on": "2026-10-23", "off": [], "from": "2026-10-22", "term": {"unit": "working-days", "amount": 1, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-10-23"], "movedFrom": null, "provisional": false}', '2026-10-23', '1', null, '2026-10-23 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/approval:1', 'approve-plan', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', null, 'career-centre-head', '01a20083-6185-7805-ba26-b8c07e058558', '397/A1.approval', '397', 'true', 'plan-submitted', '2026-10-21', '2026-10-23', 'false', '{"on": "2026-10-23", "off": [], "from": "2026-10-21", "term": {"unit": "working-days", "amount": 2, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-10-22", "2026-10-23"], "movedFrom": null, "provisional": false}', null, '1', '2026-10-22 05:00:00+00', '2026-10-22 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/approval:2', 'approve-plan', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', null, 'career-centre-head', '01a20083-6185-7805-ba26-b8c07e058558', '397/A1.approval', '397', 'true', 'plan-submitted', '2026-10-22', '2026-10-27', 'false', '{"on": "2026-10-27", "off": [{"id": "01a13f01-1d00-76ef-8f3c-2c093b7b7d31", "on": "2026-10-26", "for": "2026-10-25", "kind": "off", "reason": "substitute", "holiday": "republic-day", "recordedAt": null, "recordedById": null}], "from": "2026-10-22", "term": {"unit": "working-days", "amount": 2, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-10-23", "2026-10-27"], "movedFrom": null, "provisional": false}', '2026-10-22', '1', null, '2026-10-22 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/conclusion', 'conclude', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/14', '397', 'false', 'period-ends', '2026-11-20', '2026-11-25', 'false', '{"on": "2026-11-25", "off": [], "from": "2026-11-20", "term": {"unit": "working-days", "amount": 3, "clause": "397/14", "direction": "after"}, "worked": [], "counted": ["2026-11-23", "2026-11-24", "2026-11-25"], "movedFrom": null, "provisional": false}', '2026-11-25', '1', null, '2026-11-25 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/evaluation', 'evaluate', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/13', '397', 'true', 'period-ends', '2026-11-20', '2026-11-25', 'false', '{"on": "2026-11-25", "off": [], "from": "2026-11-20", "term": {"unit": "working-days", "amount": 3, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-23", "2026-11-24", "2026-11-25"], "movedFrom": null, "provisional": false}', '2026-11-25', '1', null, '2026-11-25 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/filing', 'file-conclusion', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', null, 'hr-service', '01a20083-6185-7805-ba26-b8c07e058558', '397/14', '397', 'true', 'concluded', '2026-11-25', '2026-11-30', 'false', '{"on": "2026-11-30", "off": [], "from": "2026-11-25", "term": {"unit": "working-days", "amount": 3, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-26", "2026-11-27", "2026-11-30"], "movedFrom": null, "provisional": false}', '2026-11-26', '1', null, '2026-11-26 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/mentor', 'attach-mentor', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', null, 'centre-authorised-person', '01a20083-6185-7805-ba26-b8c07e058558', '397/7', '397', 'true', 'hired', '2026-10-19', '2026-10-19', 'false', '{"on": "2026-10-19", "off": [], "from": "2026-10-19", "term": {"unit": "working-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": [], "movedFrom": null, "provisional": false}', '2026-10-19', '0', null, '2026-10-19 04:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/plan:01a15250-f600-7b29-8ab8-80b21a15f2a3', 'draw-up-plan', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/8', '397', 'false', 'mentor-attached', '2026-10-19', '2026-10-22', 'false', '{"on": "2026-10-22", "off": [], "from": "2026-10-19", "term": {"unit": "working-days", "amount": 3, "clause": "397/8", "direction": "after"}, "worked": [], "counted": ["2026-10-20", "2026-10-21", "2026-10-22"], "movedFrom": null, "provisional": false}', '2026-10-21', '1', null, '2026-10-21 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/practice', 'confirm-practice', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/11.practice', '397', 'true', 'hired', '2026-10-19', '2026-11-10', 'false', '{"on": "2026-11-10", "off": [{"id": "01a13f01-1d00-76ef-8f3c-2c093b7b7d31", "on": "2026-10-26", "for": "2026-10-25", "kind": "off", "reason": "substitute", "holiday": "republic-day", "recordedAt": null, "recordedById": null}], "from": "2026-10-19", "term": {"unit": "working-days", "amount": 15, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10"], "movedFrom": null, "provisional": false}', '2026-10-30', '1', null, '2026-10-30 05:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/report', 'report', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/12', '397', 'true', 'period-ends', '2026-11-20', '2026-11-20', 'false', '{"on": "2026-11-20", "off": [], "from": "2026-11-20", "term": {"unit": "calendar-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-20"], "movedFrom": null, "provisional": false}', '2026-11-20', '1', null, '2026-11-20 12:00:00+00'),
  ('adaptation/01a15250-f600-71e8-b4d1-7a70e7265242/training', 'adaptation-training', 'AdaptationCase', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/9', '397', 'false', 'hired', '2026-10-19', '2026-11-10', 'false', '{"on": "2026-11-10", "off": [{"id": "01a13f01-1d00-76ef-8f3c-2c093b7b7d31", "on": "2026-10-26", "for": "2026-10-25", "kind": "off", "reason": "substitute", "holiday": "republic-day", "recordedAt": null, "recordedById": null}], "from": "2026-10-19", "term": {"unit": "working-days", "amount": 15, "clause": "397/9", "direction": "after"}, "worked": [], "counted": ["2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10"], "movedFrom": null, "provisional": false}', '2026-10-30', '1', null, '2026-10-30 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/acknowledgement:1', 'acknowledge-plan', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/A1.ack', '397', 'true', 'plan-approved', '2026-11-04', '2026-11-05', 'false', '{"on": "2026-11-05", "off": [], "from": "2026-11-04", "term": {"unit": "working-days", "amount": 1, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-05"], "movedFrom": null, "provisional": false}', '2026-11-05', '1', null, '2026-11-05 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/approval:1', 'approve-plan', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', null, 'career-centre-head', '01a20083-6185-7805-ba26-b8c07e058558', '397/A1.approval', '397', 'true', 'plan-submitted', '2026-11-04', '2026-11-06', 'false', '{"on": "2026-11-06", "off": [], "from": "2026-11-04", "term": {"unit": "working-days", "amount": 2, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-05", "2026-11-06"], "movedFrom": null, "provisional": false}', '2026-11-04', '1', null, '2026-11-04 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/conclusion', 'conclude', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-6624-77ea-afc6-f3498787b43c', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/14', '397', 'false', 'period-ends', '2026-12-30', '2027-01-08', 'false', '{"on": "2027-01-08", "off": [{"id": "01a13f01-1d00-7d9c-a9d3-500568d3068d", "on": "2027-01-01", "kind": "off", "reason": "holiday", "holiday": "new-year", "recordedAt": null, "recordedById": null}, {"id": "01a13f01-1d00-73f1-9469-cde14aee6d1a", "on": "2027-01-04", "for": "2027-01-02", "kind": "off", "reason": "substitute", "holiday": "new-year", "recordedAt": null, "recordedById": null}, {"id": "01a20bec-d480-759e-b21a-76afe8f70059", "on": "2027-01-05", "act": "Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы", "kind": "off", "reason": "transfer", "recordedAt": "2026-11-24T05:00:00.000Z", "recordedById": "01a20083-63ae-728e-979f-557fbe07da85"}, {"id": "01a13f01-1d00-7e7e-8e58-d27dacf10f31", "on": "2027-01-07", "kind": "off", "reason": "religious", "holiday": "orthodox-christmas", "recordedAt": null, "recordedById": null}], "from": "2026-12-30", "term": {"unit": "working-days", "amount": 3, "clause": "397/14", "direction": "after"}, "worked": [], "counted": ["2026-12-31", "2027-01-06", "2027-01-08"], "movedFrom": null, "provisional": false}', null, '4', null, '2026-11-25 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/evaluation', 'evaluate', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-6624-77ea-afc6-f3498787b43c', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/13', '397', 'true', 'period-ends', '2026-12-30', '2027-01-08', 'false', '{"on": "2027-01-08", "off": [{"id": "01a13f01-1d00-7d9c-a9d3-500568d3068d", "on": "2027-01-01", "kind": "off", "reason": "holiday", "holiday": "new-year", "recordedAt": null, "recordedById": null}, {"id": "01a13f01-1d00-73f1-9469-cde14aee6d1a", "on": "2027-01-04", "for": "2027-01-02", "kind": "off", "reason": "substitute", "holiday": "new-year", "recordedAt": null, "recordedById": null}, {"id": "01a20bec-d480-759e-b21a-76afe8f70059", "on": "2027-01-05", "act": "Қазақстан Республикасы Үкіметінің ойдан шығарылған № 1 қаулысы", "kind": "off", "reason": "transfer", "recordedAt": "2026-11-24T05:00:00.000Z", "recordedById": "01a20083-63ae-728e-979f-557fbe07da85"}, {"id": "01a13f01-1d00-7e7e-8e58-d27dacf10f31", "on": "2027-01-07", "kind": "off", "reason": "religious", "holiday": "orthodox-christmas", "recordedAt": null, "recordedById": null}], "from": "2026-12-30", "term": {"unit": "working-days", "amount": 3, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-12-31", "2027-01-06", "2027-01-08"], "movedFrom": null, "provisional": false}', null, '4', null, '2026-11-25 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/mentor', 'attach-mentor', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', null, 'centre-authorised-person', '01a20083-6185-7805-ba26-b8c07e058558', '397/7', '397', 'true', 'hired', '2026-11-02', '2026-11-02', 'false', '{"on": "2026-11-02", "off": [], "from": "2026-11-02", "term": {"unit": "working-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": [], "movedFrom": null, "provisional": false}', '2026-11-02', '0', null, '2026-11-02 04:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/plan:01a19a69-fe00-76c0-bdad-aaddd458f3d8', 'draw-up-plan', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/8', '397', 'false', 'mentor-attached', '2026-11-02', '2026-11-05', 'false', '{"on": "2026-11-05", "off": [], "from": "2026-11-02", "term": {"unit": "working-days", "amount": 3, "clause": "397/8", "direction": "after"}, "worked": [], "counted": ["2026-11-03", "2026-11-04", "2026-11-05"], "movedFrom": null, "provisional": false}', '2026-11-04', '1', null, '2026-11-04 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/practice', 'confirm-practice', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-6624-77ea-afc6-f3498787b43c', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/11.practice', '397', 'true', 'hired', '2026-11-02', '2026-11-23', 'false', '{"on": "2026-11-23", "off": [], "from": "2026-11-02", "term": {"unit": "working-days", "amount": 15, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23"], "movedFrom": null, "provisional": false}', null, '1', null, '2026-11-16 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/replacement:01a19a69-fe00-76c0-bdad-aaddd458f3d8', 'replace-mentor', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', null, 'centre-authorised-person', '01a20083-6185-7805-ba26-b8c07e058558', '397/7', '397', 'true', 'mentor-left', '2026-11-16', '2026-11-16', 'false', '{"on": "2026-11-16", "off": [], "from": "2026-11-16", "term": {"unit": "working-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": [], "movedFrom": null, "provisional": false}', '2026-11-16', '0', null, '2026-11-16 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/report', 'report', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/12', '397', 'true', 'period-ends', '2026-12-30', '2026-12-30', 'false', '{"on": "2026-12-30", "off": [], "from": "2026-12-30", "term": {"unit": "calendar-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": ["2026-12-30"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-05 05:00:00+00'),
  ('adaptation/01a19a69-fe00-7dc9-a265-2d59bf7524cd/training', 'adaptation-training', 'AdaptationCase', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/9', '397', 'false', 'hired', '2026-11-02', '2026-11-23', 'false', '{"on": "2026-11-23", "off": [], "from": "2026-11-02", "term": {"unit": "working-days", "amount": 15, "clause": "397/9", "direction": "after"}, "worked": [], "counted": ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-02 04:00:00+00'),
  ('adaptation/01a1be76-8200-7a48-be26-d5812d3355e4/mentor', 'attach-mentor', 'AdaptationCase', '01a1be76-8200-7a48-be26-d5812d3355e4', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', null, 'centre-authorised-person', '01a20083-6185-7805-ba26-b8c07e058558', '397/7', '397', 'true', 'hired', '2026-11-09', '2026-11-09', 'false', '{"on": "2026-11-09", "off": [], "from": "2026-11-09", "term": {"unit": "working-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": [], "movedFrom": null, "provisional": false}', '2026-11-09', '0', null, '2026-11-09 04:00:00+00'),
  ('adaptation/01a1be76-8200-7a48-be26-d5812d3355e4/plan:01a1be76-8200-7bbd-9cfc-e726cea049cf', 'draw-up-plan', 'AdaptationCase', '01a1be76-8200-7a48-be26-d5812d3355e4', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '01a20083-6624-77ea-afc6-f3498787b43c', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/8', '397', 'false', 'mentor-attached', '2026-11-09', '2026-11-12', 'false', '{"on": "2026-11-12", "off": [], "from": "2026-11-09", "term": {"unit": "working-days", "amount": 3, "clause": "397/8", "direction": "after"}, "worked": [], "counted": ["2026-11-10", "2026-11-11", "2026-11-12"], "movedFrom": null, "provisional": false}', null, '1', '2026-11-20 05:00:00+00', '2026-11-20 05:00:00+00'),
  ('adaptation/01a1be76-8200-7a48-be26-d5812d3355e4/training', 'adaptation-training', 'AdaptationCase', '01a1be76-8200-7a48-be26-d5812d3355e4', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/9', '397', 'false', 'hired', '2026-11-09', '2026-11-30', 'false', '{"on": "2026-11-30", "off": [], "from": "2026-11-09", "term": {"unit": "working-days", "amount": 15, "clause": "397/9", "direction": "after"}, "worked": [], "counted": ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"], "movedFrom": null, "provisional": false}', null, '1', '2026-11-20 05:00:00+00', '2026-11-20 05:00:00+00'),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/mentor', 'attach-mentor', 'AdaptationCase', '01a2068f-8a00-782b-b367-6c35d61744cf', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', null, 'centre-authorised-person', '01a20083-6185-7805-ba26-b8c07e058558', '397/7', '397', 'true', 'hired', '2026-11-23', '2026-11-23', 'false', '{"on": "2026-11-23", "off": [], "from": "2026-11-23", "term": {"unit": "working-days", "amount": 0, "clause": null, "direction": "after"}, "worked": [], "counted": [], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-23 04:00:00+00'),
  ('adaptation/01a2068f-8a00-782b-b367-6c35d61744cf/training', 'adaptation-training', 'AdaptationCase', '01a2068f-8a00-782b-b367-6c35d61744cf', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/9', '397', 'false', 'hired', '2026-11-23', '2026-12-14', 'false', '{"on": "2026-12-14", "off": [], "from": "2026-11-23", "term": {"unit": "working-days", "amount": 15, "clause": "397/9", "direction": "after"}, "worked": [], "counted": ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11", "2026-12-14"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-23 04:00:00+00'),
  ('year/2025/01a21eba-42d2-75f9-a451-4571ae5750c8/assess-self', 'assess-self', 'Year', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2025-10-01', '2025-11-15', 'false', '{"on": "2025-11-15", "off": [], "from": "2025-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2025-11-15"], "movedFrom": null, "provisional": false}', '2025-10-21', '1', null, '2025-10-21 05:00:00+00'),
  ('year/2025/01a21eba-42df-7359-b167-daed67bdad1b/assess-self', 'assess-self', 'Year', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2025-10-01', '2025-11-15', 'false', '{"on": "2025-11-15", "off": [], "from": "2025-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2025-11-15"], "movedFrom": null, "provisional": false}', '2025-10-23', '1', null, '2025-10-23 05:00:00+00'),
  ('year/2026/01a13e29-a8c0-722a-9c50-76396680c40a/assess-self', 'assess-self', 'Year', '01a13e29-a8c0-722a-9c50-76396680c40a', '01a13e29-a8c0-722a-9c50-76396680c40a', '01a13e29-a8c0-722a-9c50-76396680c40a', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 05:00:00+00'),
  ('year/2026/01a15250-f600-766a-b7bf-46e76d315e62/assess-self', 'assess-self', 'Year', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a19a69-fe00-7685-94e8-e6940be3d984/assess-self', 'assess-self', 'Year', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-63dc-775e-8e6d-ef1fc51487f2/assess-self', 'assess-self', 'Year', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', '01a20083-63dc-775e-8e6d-ef1fc51487f2', null, '01a20083-6178-7b50-81b6-dbd391dfaea5', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-63e6-7f84-b235-c783e68d8349/assess-self', 'assess-self', 'Year', '01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', '01a20083-63e6-7f84-b235-c783e68d8349', null, '01a20083-6178-7b50-81b6-dbd391dfaea5', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-63f0-72f2-862c-3a896462107d/assess-self', 'assess-self', 'Year', '01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', '2026-11-17', '0', null, '2026-11-17 05:00:00+00'),
  ('year/2026/01a20083-63f8-7ebc-885a-06d10bca0a0e/assess-self', 'assess-self', 'Year', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a20083-63f8-7ebc-885a-06d10bca0a0e', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', '2026-11-10', '0', null, '2026-11-10 05:00:00+00'),
  ('year/2026/01a20083-6560-7164-b1a4-fc7791b2dcd4/assess-self', 'assess-self', 'Year', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a20083-6560-7164-b1a4-fc7791b2dcd4', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-6624-77ea-afc6-f3498787b43c/assess-self', 'assess-self', 'Year', '01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6624-77ea-afc6-f3498787b43c', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-66d1-7071-b7c5-46860b4ec616/assess-self', 'assess-self', 'Year', '01a20083-66d1-7071-b7c5-46860b4ec616', '01a20083-66d1-7071-b7c5-46860b4ec616', '01a20083-66d1-7071-b7c5-46860b4ec616', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-27 05:00:00+00'),
  ('year/2026/01a20083-672c-7502-8b0d-8ad9c573e345/assess-self', 'assess-self', 'Year', '01a20083-672c-7502-8b0d-8ad9c573e345', '01a20083-672c-7502-8b0d-8ad9c573e345', '01a20083-672c-7502-8b0d-8ad9c573e345', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-11 05:00:00+00'),
  ('year/2026/01a21eba-42d2-75f9-a451-4571ae5750c8/assess-self', 'assess-self', 'Year', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', null, '01a20083-6188-7c60-8793-b5087481be80', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', '2026-11-12', '1', null, '2026-11-12 05:00:00+00'),
  ('year/2026/01a21eba-42d2-75f9-a451-4571ae5750c8/fulfil-plan', 'fulfil-plan', 'Year', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', null, '01a20083-6188-7c60-8793-b5087481be80', '397/21', '397', 'false', 'plan-published', '2025-12-10', '2026-12-31', 'false', '{"on": "2026-12-31", "off": [], "from": "2025-12-10", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2026-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2025-12-10 05:00:00+00'),
  ('year/2026/01a21eba-42df-7359-b167-daed67bdad1b/assess-self', 'assess-self', 'Year', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/17.2', '397', 'false', 'campaign-opened', '2026-10-01', '2026-11-15', 'false', '{"on": "2026-11-15", "off": [], "from": "2026-10-01", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/17", "direction": "after"}, "worked": [], "counted": ["2026-11-15"], "movedFrom": null, "provisional": false}', '2026-11-12', '1', null, '2026-11-12 05:00:00+00'),
  ('year/2026/01a21eba-42df-7359-b167-daed67bdad1b/fulfil-plan', 'fulfil-plan', 'Year', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2025-12-10', '2026-12-31', 'false', '{"on": "2026-12-31", "off": [], "from": "2025-12-10", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2026-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2025-12-10 05:00:00+00'),
  ('year/2027/01a15250-f600-766a-b7bf-46e76d315e62/fulfil-plan', 'fulfil-plan', 'Year', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', '01a15250-f600-766a-b7bf-46e76d315e62', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2026-11-25', '2027-12-31', 'false', '{"on": "2027-12-31", "off": [], "from": "2026-11-25", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2027-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 09:00:00+00'),
  ('year/2027/01a19a69-fe00-7685-94e8-e6940be3d984/fulfil-plan', 'fulfil-plan', 'Year', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a19a69-fe00-7685-94e8-e6940be3d984', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2026-11-25', '2027-12-31', 'false', '{"on": "2027-12-31", "off": [], "from": "2026-11-25", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2027-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 09:00:00+00'),
  ('year/2027/01a20083-63f0-72f2-862c-3a896462107d/fulfil-plan', 'fulfil-plan', 'Year', '01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', '01a20083-63f0-72f2-862c-3a896462107d', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2026-11-25', '2027-12-31', 'false', '{"on": "2027-12-31", "off": [], "from": "2026-11-25", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2027-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 09:00:00+00'),
  ('year/2027/01a2068f-8a00-72f0-8e5d-45a9b8505ade/fulfil-plan', 'fulfil-plan', 'Year', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2026-11-25', '2027-12-31', 'false', '{"on": "2027-12-31", "off": [], "from": "2026-11-25", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2027-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 09:00:00+00'),
  ('year/2027/01a21eba-42df-7359-b167-daed67bdad1b/fulfil-plan', 'fulfil-plan', 'Year', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', '01a21eba-42df-7359-b167-daed67bdad1b', null, '01a20083-6185-7805-ba26-b8c07e058558', '397/21', '397', 'false', 'plan-published', '2026-11-25', '2027-12-31', 'false', '{"on": "2027-12-31", "off": [], "from": "2026-11-25", "term": {"unit": "calendar-days", "amount": 0, "clause": "397/21", "direction": "after"}, "worked": [], "counted": ["2027-12-31"], "movedFrom": null, "provisional": false}', null, '0', null, '2026-11-25 09:00:00+00');

insert into "PlanRunEntry" ("runId", "position", "personId", "state", "planId", "code", "facts") values
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '1', '01a20083-6560-7164-b1a4-fc7791b2dcd4', 'exception', null, 'plan.without-assessment', '{}'),
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '3', '01a20083-6624-77ea-afc6-f3498787b43c', 'exception', null, 'plan.without-assessment', '{}'),
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '4', '01a20083-66d1-7071-b7c5-46860b4ec616', 'exception', null, 'plan.without-assessment', '{}'),
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '5', '01a20083-672c-7502-8b0d-8ad9c573e345', 'exception', null, 'plan.without-assessment', '{}'),
  ('01a206c6-7880-79ae-aa3d-b64c38226f6d', '2', '01a21eba-42d2-75f9-a451-4571ae5750c8', 'exception', null, 'plan.below-minimum', '{"hours": 30, "minimum": 40, "missing": 600}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '4', '01a13e29-a8c0-722a-9c50-76396680c40a', 'refused', '01a20bec-d480-7118-9c80-0dc798aa31f7', 'changed-meanwhile', '{}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '7', '01a15250-f600-766a-b7bf-46e76d315e62', 'published', '01a20bec-d480-7ada-9600-104f83b1aa57', null, '{}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '3', '01a19a69-fe00-7685-94e8-e6940be3d984', 'published', '01a20bec-d480-7557-b433-482f54643540', null, '{}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '1', '01a20083-63f0-72f2-862c-3a896462107d', 'published', '01a20bec-d480-7b3c-86ce-475bf4856183', null, '{}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '6', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'exception', null, 'plan.draft-exists', '{"year": 2027}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '2', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', 'published', '01a20bec-d480-7df3-8a2c-aa7581b1fb04', null, '{}'),
  ('01a20bec-d480-72fe-8971-b1028340fba8', '5', '01a21eba-42df-7359-b167-daed67bdad1b', 'published', '01a20bec-d480-7408-b641-54ecd78c02e3', null, '{}'),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '1', '01a20083-6560-7164-b1a4-fc7791b2dcd4', 'proposed', '01a21639-8c80-7fdf-950b-4fbd0a18db24', null, '{}'),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '3', '01a20083-6624-77ea-afc6-f3498787b43c', 'waiting', null, null, '{}'),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '4', '01a20083-66d1-7071-b7c5-46860b4ec616', 'waiting', null, null, '{}'),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '5', '01a20083-672c-7502-8b0d-8ad9c573e345', 'waiting', null, null, '{}'),
  ('01a21639-8c80-7173-bda1-bf67e4e30f0d', '2', '01a21eba-42d2-75f9-a451-4571ae5750c8', 'exception', null, 'plan.below-minimum', '{"hours": 30, "minimum": 40, "missing": 600}');

insert into "Question" ("editionId", "questionId", "module", "lessonId", "type", "body") values
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}');

insert into "AssessmentObjection" ("id", "externalAssessmentId", "reason", "raisedAt", "raisedOn", "outcome", "answer", "answeredAt", "answeredById", "resultId") values
  ('019a5caf-8c80-7f0e-a3b6-35b81fb626cc', '019a5262-d480-73f0-bd6a-80f832709692', 'Қабылдау журналында құжаттары толық клиенттердің үлесі басқаша көрсетілген.', '2025-11-07 05:00:00+00', '2025-11-07', 'changed', 'Журнал қайта тексерілді: екі құзырет бойынша деңгей өзгерді.', '2025-11-11 05:00:00+00', '01a20083-63d3-7f9d-adde-17069ca30358', '019a7148-fc80-7866-87d3-116ad3857627'),
  ('01a1d346-e080-7331-a122-4ae30dadeb3d', '01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'Электрондық биржадағы карточкаларды мерзімінде жаңартып отырдым.', '2026-11-13 05:00:00+00', '2026-11-13', 'upheld', 'Қараша айының карточкалары тексерілді: жетеуі мерзімінен кеш жаңартылған.', '2026-11-16 05:00:00+00', '01a20083-63d3-7f9d-adde-17069ca30358', null),
  ('01a1f753-6480-70c0-a5e8-c1e475997464', '01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'Көрсеткіштерім басқа маманның нөмірімен есептелген болуы мүмкін.', '2026-11-20 05:00:00+00', '2026-11-20', null, null, null, null, null);

insert into "Attempt" ("id", "enrolmentId", "number", "language", "status", "startedAt", "endsAt", "submittedAt", "draw", "passMark", "points", "maxPoints") values
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', '019c5038-6880-7569-8b3d-7ec9398fd7c2', '1', 'kk', 'passed', '2026-02-12 05:00:40+00', '2026-02-12 05:30:40+00', '2026-02-12 05:00:40+00', '[{"order": [0, 1, 2, 3], "questionId": "papers-single"}, {"order": [1, 2, 0, 3], "questionId": "consent-matching"}, {"order": [], "questionId": "consent-text"}, {"order": [1, 0, 2], "questionId": "copies-single"}, {"order": [1, 0], "questionId": "storage-single"}, {"order": [2, 0, 1, 3], "questionId": "copies-multiple"}, {"order": [], "questionId": "papers-number"}, {"order": [2, 1, 0], "questionId": "consent-ordering"}]', '80', '8', '8'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', '01a13892-1460-7425-aed4-611e87c58e8b', '1', 'kk', 'passed', '2026-10-14 04:01:40+00', '2026-10-14 04:31:40+00', '2026-10-14 04:01:40+00', '[{"order": [3, 2, 1, 0], "questionId": "consent-matching"}, {"order": [], "questionId": "consent-text"}, {"order": [1, 2, 0], "questionId": "copies-single"}, {"order": [2, 0, 1], "questionId": "consent-ordering"}, {"order": [], "questionId": "papers-number"}, {"order": [1, 0], "questionId": "storage-single"}, {"order": [3, 2, 1, 0], "questionId": "copies-multiple"}, {"order": [3, 2, 1, 0], "questionId": "papers-single"}]', '80', '8', '8'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '1', 'ru', 'passed', '2026-10-14 05:02:20+00', '2026-10-14 05:32:20+00', '2026-10-14 05:02:20+00', '[{"order": [3, 1, 0, 2], "questionId": "copies-multiple"}, {"order": [3, 0, 1, 2], "questionId": "papers-single"}, {"order": [], "questionId": "papers-number"}, {"order": [], "questionId": "consent-text"}, {"order": [2, 0, 1, 3], "questionId": "consent-matching"}, {"order": [0, 2, 1], "questionId": "consent-ordering"}, {"order": [0, 2, 1], "questionId": "copies-single"}, {"order": [1, 0], "questionId": "storage-single"}]', '80', '8', '8'),
  ('01a13901-c620-7861-862e-2a7962367936', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '1', 'kk', 'passed', '2026-10-14 06:03:00+00', '2026-10-14 06:33:00+00', '2026-10-14 06:03:00+00', '[{"order": [], "questionId": "papers-number"}, {"order": [2, 0, 1, 3], "questionId": "papers-single"}, {"order": [3, 0, 2, 1], "questionId": "consent-matching"}, {"order": [3, 2, 1, 0], "questionId": "copies-multiple"}, {"order": [], "questionId": "consent-text"}, {"order": [2, 0, 1], "questionId": "consent-ordering"}, {"order": [1, 0, 2], "questionId": "copies-single"}, {"order": [0, 1], "questionId": "storage-single"}]', '80', '8', '8'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', '01a13902-1440-7319-8b56-2da3c499b2ea', '1', 'kk', 'failed', '2026-10-14 06:04:00+00', '2026-10-14 06:34:00+00', '2026-10-14 06:04:00+00', '[{"order": [1, 0], "questionId": "storage-single"}, {"order": [2, 1, 0], "questionId": "consent-ordering"}, {"order": [0, 3, 1, 2], "questionId": "copies-multiple"}, {"order": [1, 2, 0], "questionId": "copies-single"}, {"order": [2, 3, 1, 0], "questionId": "consent-matching"}, {"order": [3, 2, 1, 0], "questionId": "papers-single"}, {"order": [], "questionId": "consent-text"}, {"order": [], "questionId": "papers-number"}]', '80', '0', '8'),
  ('01a13903-4cc0-7723-942b-89a9e9422706', '01a13902-b080-70d6-922b-55b3975a2975', '1', 'kk', 'open', '2026-10-14 06:04:40+00', '2026-10-14 06:34:40+00', null, '[{"order": [1, 2, 0, 3], "questionId": "consent-matching"}, {"order": [], "questionId": "papers-number"}, {"order": [], "questionId": "consent-text"}, {"order": [0, 1, 3, 2], "questionId": "copies-multiple"}, {"order": [1, 0, 2], "questionId": "copies-single"}, {"order": [2, 1, 3, 0], "questionId": "papers-single"}, {"order": [0, 1], "questionId": "storage-single"}, {"order": [1, 0, 2], "questionId": "consent-ordering"}]', '80', null, null),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', '01a161fa-f880-7607-b13d-d00d2a9edb18', '1', 'kk', 'passed', '2026-10-22 05:00:40+00', '2026-10-22 05:30:40+00', '2026-10-22 05:00:40+00', '[{"order": [0, 1, 3, 2], "questionId": "copies-multiple"}, {"order": [2, 1, 0], "questionId": "consent-ordering"}, {"order": [1, 0, 3, 2], "questionId": "papers-single"}, {"order": [], "questionId": "consent-text"}, {"order": [0, 2, 1], "questionId": "copies-single"}, {"order": [], "questionId": "papers-number"}, {"order": [0, 3, 1, 2], "questionId": "consent-matching"}, {"order": [0, 1], "questionId": "storage-single"}]', '80', '8', '8'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', '01a15250-f600-7764-a52b-4a407bda044c', '1', 'kk', 'passed', '2026-10-26 05:00:40+00', '2026-10-26 05:30:40+00', '2026-10-26 05:00:40+00', '[{"order": [3, 2, 1, 0], "questionId": "consent-matching"}, {"order": [], "questionId": "consent-text"}, {"order": [1, 2, 0], "questionId": "copies-single"}, {"order": [2, 0, 1], "questionId": "consent-ordering"}, {"order": [], "questionId": "papers-number"}, {"order": [1, 0], "questionId": "storage-single"}, {"order": [3, 2, 1, 0], "questionId": "copies-multiple"}, {"order": [3, 2, 1, 0], "questionId": "papers-single"}]', '80', '8', '8');

insert into "Completion" ("id", "enrolmentId", "personId", "editionId", "courseCode", "minutes", "completedAt", "completedOn") values
  ('019c5039-04c0-7d0d-b4ef-7cb57068f33d', '019c5038-6880-7569-8b3d-7ec9398fd7c2', '01a21eba-42d2-75f9-a451-4571ae5750c8', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', 'T-3', '1500', '2026-02-12 05:00:40+00', '2026-02-12'),
  ('01a13892-b0a0-72d8-8121-c8d18111bf55', '01a13892-1460-7425-aed4-611e87c58e8b', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 04:01:40+00', '2026-10-14'),
  ('01a138ca-3b60-7270-aacd-99155b74b7d2', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 05:02:20+00', '2026-10-14'),
  ('01a13901-c620-7c2f-9a50-596f62e69a81', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 06:03:00+00', '2026-10-14'),
  ('01a161fb-94c0-7819-8286-0e94cf3fa78e', '01a161fa-f880-7607-b13d-d00d2a9edb18', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', '360', '2026-10-22 05:00:40+00', '2026-10-22'),
  ('01a17695-04c0-7c16-b0f6-74de1ccdc90e', '01a15250-f600-7764-a52b-4a407bda044c', '01a15250-f600-766a-b7bf-46e76d315e62', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', 'T-AD', '360', '2026-10-26 05:00:40+00', '2026-10-26');

insert into "Employment" ("id", "personId", "centreId", "jobId", "orderNumber", "orderedOn", "signatoryId", "signatoryName", "startsOn", "basis", "category", "probationEndsOn", "recordedAt", "endedOn", "endOrderNumber") values
  ('01a15250-f600-7fd0-9d22-5f194615cb84', '01a15250-f600-766a-b7bf-46e76d315e62', '01a20083-6178-7b50-81b6-dbd391dfaea5', '01a15250-f600-79dd-a353-8c7a30ed3543', '1-ж/қ', '2026-10-19', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-10-19', 'first-hired', 'core', '2027-01-18', '2026-10-19 04:00:00+00', null, null),
  ('01a19a69-fe00-777c-bd0f-cee50e7dc3ec', '01a19a69-fe00-7685-94e8-e6940be3d984', '01a20083-6178-7b50-81b6-dbd391dfaea5', '01a19a69-fe00-7fa9-9800-d3836225354a', '2-ж/қ', '2026-11-02', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-02', 'first-hired', 'core', '2027-02-01', '2026-11-02 04:00:00+00', null, null),
  ('01a1be76-8200-7efd-9d26-c3a51d870c6f', '01a1be76-8200-72ff-9ded-9bfdf0bc6a0a', '01a20083-6178-7b50-81b6-dbd391dfaea5', '01a1be76-8200-7331-83cd-12f46751ae8e', '3-ж/қ', '2026-11-09', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-09', 'first-hired', 'core', '2027-02-09', '2026-11-09 04:00:00+00', '2026-11-20', '33-ж/қ'),
  ('01a2068f-8a00-7443-9968-c5d08cd34ba7', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '01a20083-6178-7b50-81b6-dbd391dfaea5', '01a2068f-8a00-7c92-876c-caef29d93af9', '4-ж/қ', '2026-11-23', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-23', 'newly-entered', 'core', null, '2026-11-23 04:00:00+00', null, null),
  ('01a2068f-8a00-748a-a10c-9fa8b8b1477c', '01a2068f-8a00-75b3-93a8-3249d8ff825a', '01a20083-6178-7b50-81b6-dbd391dfaea5', '01a2068f-8a00-7f4b-b90f-1655d790fb90', '5-ж/қ', '2026-11-23', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-23', null, 'auxiliary', null, '2026-11-23 04:00:00+00', null, null);

insert into "ExternalRating" ("externalAssessmentId", "competence", "level", "figures", "note") values
  ('019a5262-d480-73f0-bd6a-80f832709692', 'C1', '2', '{"individual-plans-on-time": 10, "placed-after-consultation": 15}', 'Көрсеткіш жоспардан төмен'),
  ('019a5262-d480-73f0-bd6a-80f832709692', 'C4', '2', '{"services-late": 15, "decisions-cancelled": 10}', 'Көрсеткіш жоспардан төмен'),
  ('019a5262-d480-73f0-bd6a-80f832709692', 'C6', '3', '{}', ''),
  ('019a5262-d480-73f0-bd6a-80f832709692', 'C9', '1', '{"data-incidents": 10, "consents-in-order": 15}', 'Көрсеткіш жоспардан төмен'),
  ('019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'C1', '1', '{"individual-plans-on-time": 10, "placed-after-consultation": 15}', 'Көрсеткіш жоспардан төмен'),
  ('019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'C4', '3', '{}', ''),
  ('019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'C6', '3', '{}', ''),
  ('019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'C9', '2', '{"data-incidents": 10, "consents-in-order": 15}', 'Көрсеткіш жоспардан төмен'),
  ('019a7148-fc80-7866-87d3-116ad3857627', 'C1', '2', '{"individual-plans-on-time": 10, "placed-after-consultation": 15}', 'Көрсеткіш жоспардан төмен'),
  ('019a7148-fc80-7866-87d3-116ad3857627', 'C4', '3', '{"services-late": 15, "decisions-cancelled": 10}', 'Көрсеткіш жоспардан төмен'),
  ('019a7148-fc80-7866-87d3-116ad3857627', 'C6', '3', '{}', ''),
  ('019a7148-fc80-7866-87d3-116ad3857627', 'C9', '2', '{"data-incidents": 10, "consents-in-order": 15}', 'Көрсеткіш жоспардан төмен'),
  ('01a1c8fa-2880-707b-b397-7995496551f8', 'C1', '3', '{}', ''),
  ('01a1c8fa-2880-707b-b397-7995496551f8', 'C4', '3', '{}', ''),
  ('01a1c8fa-2880-707b-b397-7995496551f8', 'C6', '3', '{}', ''),
  ('01a1c8fa-2880-707b-b397-7995496551f8', 'C9', '2', '{"data-incidents": 10, "consents-in-order": 15}', 'Көрсеткіш жоспардан төмен'),
  ('01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'C1', '2', '{"individual-plans-on-time": 10, "placed-after-consultation": 15}', 'Көрсеткіш жоспардан төмен'),
  ('01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'C4', '3', '{}', ''),
  ('01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'C6', '2', '{"reports-on-time": 20, "records-returned": 10, "duplicate-records": 15}', 'Көрсеткіш жоспардан төмен'),
  ('01a1c8fa-2880-7308-99fc-61b13a02f4ec', 'C9', '3', '{}', ''),
  ('01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'C1', '3', '{}', ''),
  ('01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'C4', '1', '{"services-late": 15, "decisions-cancelled": 10}', 'Көрсеткіш жоспардан төмен'),
  ('01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'C6', '3', '{}', ''),
  ('01a1c8fa-2880-76fd-b62a-eedb3a48860a', 'C9', '3', '{}', ''),
  ('01a1ed06-ac80-7433-8a7f-40b9cb384df5', 'C1', '2', '{}', ''),
  ('01a1ed06-ac80-7433-8a7f-40b9cb384df5', 'C4', '3', '{}', ''),
  ('01a1ed06-ac80-7433-8a7f-40b9cb384df5', 'C6', '3', '{}', ''),
  ('01a1ed06-ac80-7433-8a7f-40b9cb384df5', 'C9', '2', '{}', ''),
  ('01a1ed06-ac80-79aa-a917-bd6d32375b30', 'C1', '1', '{}', ''),
  ('01a1ed06-ac80-79aa-a917-bd6d32375b30', 'C4', '3', '{}', ''),
  ('01a1ed06-ac80-79aa-a917-bd6d32375b30', 'C6', '3', '{}', ''),
  ('01a1ed06-ac80-79aa-a917-bd6d32375b30', 'C9', '2', '{}', ''),
  ('01a1f22d-0880-7b81-b55b-cf1447ae48da', 'C1', '0', '{}', ''),
  ('01a1f22d-0880-7b81-b55b-cf1447ae48da', 'C4', '3', '{}', ''),
  ('01a1f22d-0880-7b81-b55b-cf1447ae48da', 'C6', '3', '{}', ''),
  ('01a1f22d-0880-7b81-b55b-cf1447ae48da', 'C9', '0', '{}', ''),
  ('01a1f89c-fb80-79c5-81f6-e535cc8625e3', 'C1', '2', '{"individual-plans-on-time": 10, "placed-after-consultation": 15}', 'Көрсеткіш жоспардан төмен'),
  ('01a1f89c-fb80-79c5-81f6-e535cc8625e3', 'C4', '3', '{}', ''),
  ('01a1f89c-fb80-79c5-81f6-e535cc8625e3', 'C6', null, '{}', ''),
  ('01a21113-3080-735e-b751-df062de79926', 'C1', '3', '{}', ''),
  ('01a21113-3080-735e-b751-df062de79926', 'C4', '3', '{}', ''),
  ('01a21113-3080-735e-b751-df062de79926', 'C6', '3', '{}', ''),
  ('01a21113-3080-735e-b751-df062de79926', 'C9', '1', '{"data-incidents": 10, "consents-in-order": 15}', 'Көрсеткіш жоспардан төмен');

insert into "ExternalSource" ("id", "externalAssessmentId", "position", "name", "on") values
  ('019a5262-d480-74ae-a707-19c5ddeeb553', '019a5262-d480-73f0-bd6a-80f832709692', '1', 'Электрондық еңбек биржасының әкімшілік деректері', '2025-10-27'),
  ('019a5262-d480-768f-88d5-9d3441f5cd66', '019a5262-d480-7d42-8ca0-a7a8e1ee4907', '0', 'Орталықтың III тоқсандағы есебі', '2025-10-16'),
  ('019a5262-d480-7b9d-85aa-6196f21128dd', '019a5262-d480-7d42-8ca0-a7a8e1ee4907', '1', 'Электрондық еңбек биржасының әкімшілік деректері', '2025-10-27'),
  ('019a5262-d480-7e9f-84b4-f012ddfa55b2', '019a5262-d480-73f0-bd6a-80f832709692', '0', 'Орталықтың III тоқсандағы есебі', '2025-10-16'),
  ('019a7148-fc80-717d-80d0-abbf8eb22173', '019a7148-fc80-7866-87d3-116ad3857627', '0', 'Орталықтың III тоқсандағы есебі', '2025-10-16'),
  ('019a7148-fc80-7412-a581-45297abee3bc', '019a7148-fc80-7866-87d3-116ad3857627', '1', 'Электрондық еңбек биржасының әкімшілік деректері', '2025-10-27'),
  ('01a1c8fa-2880-7009-a4c9-7ea4510e7b4a', '01a1c8fa-2880-7308-99fc-61b13a02f4ec', '0', 'Орталықтың III тоқсандағы есебі', '2026-10-22'),
  ('01a1c8fa-2880-706b-b236-d493398e5c8b', '01a1c8fa-2880-76fd-b62a-eedb3a48860a', '0', 'Орталықтың III тоқсандағы есебі', '2026-10-22'),
  ('01a1c8fa-2880-7396-9dbb-c69818a98937', '01a1c8fa-2880-707b-b397-7995496551f8', '0', 'Орталықтың III тоқсандағы есебі', '2026-10-22'),
  ('01a1ed06-ac80-71a3-96d4-bd5640dcf215', '01a1ed06-ac80-79aa-a917-bd6d32375b30', '0', 'Тоқсандық есеп', '2026-11-02'),
  ('01a1ed06-ac80-72c1-9b18-53be929e395b', '01a1ed06-ac80-7433-8a7f-40b9cb384df5', '0', 'Тоқсандық есеп', '2026-11-02'),
  ('01a1f22d-0880-7f5c-b5e3-b026c7ec8afe', '01a1f22d-0880-7b81-b55b-cf1447ae48da', '0', 'Тоқсандық есеп', '2026-11-02'),
  ('01a1f89c-fb80-7e2b-aee5-c5216072465c', '01a1f89c-fb80-79c5-81f6-e535cc8625e3', '0', 'Орталықтың III тоқсандағы есебі', '2026-10-31'),
  ('01a21113-3080-764e-a5e7-46b959f54af2', '01a21113-3080-735e-b751-df062de79926', '0', 'Орталықтың III тоқсандағы есебі', '2026-11-05');

insert into "LessonProgress" ("enrolmentId", "lessonId", "openedAt", "lastSeenAt", "secondsStudied", "position", "doneAt") values
  ('019c5038-6880-7569-8b3d-7ec9398fd7c2', 'consent', '2026-02-12 05:00:20+00', '2026-02-12 05:00:20+00', '0', '1000', '2026-02-12 05:00:30+00'),
  ('019c5038-6880-7569-8b3d-7ec9398fd7c2', 'copies', '2026-02-12 05:00:10+00', '2026-02-12 05:00:10+00', '0', '1000', '2026-02-12 05:00:20+00'),
  ('019c5038-6880-7569-8b3d-7ec9398fd7c2', 'papers', '2026-02-12 05:00:00+00', '2026-02-12 05:00:00+00', '0', '1000', '2026-02-12 05:00:10+00'),
  ('019c5038-6880-7569-8b3d-7ec9398fd7c2', 'storage', '2026-02-12 05:00:30+00', '2026-02-12 05:00:30+00', '0', '1000', '2026-02-12 05:00:40+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'consent', '2026-10-14 04:01:20+00', '2026-10-14 04:01:20+00', '0', '1000', '2026-10-14 04:01:30+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'copies', '2026-10-14 04:01:10+00', '2026-10-14 04:01:10+00', '0', '1000', '2026-10-14 04:01:20+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'papers', '2026-10-14 04:01:00+00', '2026-10-14 04:01:00+00', '0', '1000', '2026-10-14 04:01:10+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'storage', '2026-10-14 04:01:30+00', '2026-10-14 04:01:30+00', '0', '1000', '2026-10-14 04:01:40+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'consent', '2026-10-14 05:02:00+00', '2026-10-14 05:02:00+00', '0', '1000', '2026-10-14 05:02:10+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'copies', '2026-10-14 05:01:50+00', '2026-10-14 05:01:50+00', '0', '1000', '2026-10-14 05:02:00+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'papers', '2026-10-14 05:01:40+00', '2026-10-14 05:01:40+00', '0', '1000', '2026-10-14 05:01:50+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'storage', '2026-10-14 05:02:10+00', '2026-10-14 05:02:10+00', '0', '1000', '2026-10-14 05:02:20+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'consent', '2026-10-14 06:02:40+00', '2026-10-14 06:02:40+00', '0', '1000', '2026-10-14 06:02:50+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'copies', '2026-10-14 06:02:30+00', '2026-10-14 06:02:30+00', '0', '1000', '2026-10-14 06:02:40+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'papers', '2026-10-14 06:02:20+00', '2026-10-14 06:02:20+00', '0', '1000', '2026-10-14 06:02:30+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'storage', '2026-10-14 06:02:50+00', '2026-10-14 06:02:50+00', '0', '1000', '2026-10-14 06:03:00+00'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', 'copies', '2026-10-14 06:03:10+00', '2026-10-14 06:03:10+00', '0', '1000', '2026-10-14 06:03:20+00'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', 'papers', '2026-10-14 06:03:00+00', '2026-10-14 06:03:00+00', '0', '1000', '2026-10-14 06:03:10+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'consent', '2026-10-14 06:03:40+00', '2026-10-14 06:03:40+00', '0', '1000', '2026-10-14 06:03:50+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'copies', '2026-10-14 06:03:30+00', '2026-10-14 06:03:30+00', '0', '1000', '2026-10-14 06:03:40+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'papers', '2026-10-14 06:03:20+00', '2026-10-14 06:03:20+00', '0', '1000', '2026-10-14 06:03:30+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'storage', '2026-10-14 06:03:50+00', '2026-10-14 06:03:50+00', '0', '1000', '2026-10-14 06:04:00+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'consent', '2026-10-14 06:04:20+00', '2026-10-14 06:04:20+00', '0', '1000', '2026-10-14 06:04:30+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'copies', '2026-10-14 06:04:10+00', '2026-10-14 06:04:10+00', '0', '1000', '2026-10-14 06:04:20+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'papers', '2026-10-14 06:04:00+00', '2026-10-14 06:04:00+00', '0', '1000', '2026-10-14 06:04:10+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'storage', '2026-10-14 06:04:30+00', '2026-10-14 06:04:30+00', '0', '1000', '2026-10-14 06:04:40+00'),
  ('01a15250-f600-7764-a52b-4a407bda044c', 'consent', '2026-10-26 05:00:20+00', '2026-10-26 05:00:20+00', '0', '1000', '2026-10-26 05:00:30+00'),
  ('01a15250-f600-7764-a52b-4a407bda044c', 'copies', '2026-10-26 05:00:10+00', '2026-10-26 05:00:10+00', '0', '1000', '2026-10-26 05:00:20+00'),
  ('01a15250-f600-7764-a52b-4a407bda044c', 'papers', '2026-10-26 05:00:00+00', '2026-10-26 05:00:00+00', '0', '1000', '2026-10-26 05:00:10+00'),
  ('01a15250-f600-7764-a52b-4a407bda044c', 'storage', '2026-10-26 05:00:30+00', '2026-10-26 05:00:30+00', '0', '1000', '2026-10-26 05:00:40+00'),
  ('01a161fa-f880-7607-b13d-d00d2a9edb18', 'consent', '2026-10-22 05:00:20+00', '2026-10-22 05:00:20+00', '0', '1000', '2026-10-22 05:00:30+00'),
  ('01a161fa-f880-7607-b13d-d00d2a9edb18', 'copies', '2026-10-22 05:00:10+00', '2026-10-22 05:00:10+00', '0', '1000', '2026-10-22 05:00:20+00'),
  ('01a161fa-f880-7607-b13d-d00d2a9edb18', 'papers', '2026-10-22 05:00:00+00', '2026-10-22 05:00:00+00', '0', '1000', '2026-10-22 05:00:10+00'),
  ('01a161fa-f880-7607-b13d-d00d2a9edb18', 'storage', '2026-10-22 05:00:30+00', '2026-10-22 05:00:30+00', '0', '1000', '2026-10-22 05:00:40+00'),
  ('01a161fb-94c0-7887-8688-903d0bc7787b', 'copies', '2026-10-22 05:00:50+00', '2026-10-22 05:00:50+00', '0', '1000', '2026-10-22 05:01:00+00'),
  ('01a161fb-94c0-7887-8688-903d0bc7787b', 'papers', '2026-10-22 05:00:40+00', '2026-10-22 05:00:40+00', '0', '1000', '2026-10-22 05:00:50+00'),
  ('01a19a69-fe00-71b0-87e8-a575162aa1cd', 'copies', '2026-11-10 05:00:10+00', '2026-11-10 05:00:10+00', '0', '1000', '2026-11-10 05:00:20+00'),
  ('01a19a69-fe00-71b0-87e8-a575162aa1cd', 'papers', '2026-11-10 05:00:00+00', '2026-11-10 05:00:00+00', '0', '1000', '2026-11-10 05:00:10+00');

insert into "PasswordReset" ("tokenHash", "accountId", "createdAt", "expiresAt", "usedAt") values
  ('DfJMuVCViCP4AQDYv9CZyDTrWPFnlUKWU5T0RR0KTXE', '01a13e29-a8c0-71d4-9af2-037c0e8be585', '2026-10-15 06:04:40+00', '2026-10-22 06:04:40+00', null),
  ('EtbPW-glDQ_nyiKg3fxM0osz519tK7ykhSvTCkGR_e4', '01a1be76-8200-7af2-a697-65c058984d42', '2026-11-09 04:00:00+00', '2026-11-16 04:00:00+00', null),
  ('gqXKjSJZc5mbogjOossLFx4ExqwM1G7UKvCVHjicD-I', '01a20083-63f8-7091-b669-77229c09f087', '2026-10-15 06:04:40+00', '2026-10-15 07:04:40+00', null),
  ('mR2NEss6vxYyGjgsJa3BUmeHmW7s-52aVevkwQTbAec', '01a2068f-8a00-7021-b1ed-3cf5c001bc4c', '2026-11-23 04:00:00+00', '2026-11-30 04:00:00+00', null),
  ('pw2pJbIH9rhs4mfp8_kaQF92_r5FlijkT4kErTqyQBU', '01a2068f-8a00-7a2f-bfc1-8460e13f3c0f', '2026-11-23 04:00:00+00', '2026-11-30 04:00:00+00', null),
  ('vbC4nPXg5TuLIAPh-NTDPEgQP7xDxcUaQtaqQT9M4Ho', '01a15250-f600-7f80-bb6f-0379242a5894', '2026-10-19 04:00:00+00', '2026-10-26 04:00:00+00', null),
  ('y9UIG9Cks6jfL1GbplM62IZb_tKoNOgwicb6Ge8Dpq8', '01a19a69-fe00-736e-b8ce-c2d7a75fea06', '2026-11-02 04:00:00+00', '2026-11-09 04:00:00+00', null);

insert into "RoleGrant" ("id", "accountId", "role", "organisationId", "grantedAt", "revokedAt") values
  ('01a20083-63be-76b7-87c5-951cd6cee1ac', '01a20083-63ae-728e-979f-557fbe07da85', 'administrator', '01a20083-5fd9-7c54-ad52-87d464783585', '2026-10-14 04:01:00+00', null),
  ('01a20083-63d0-70cb-9719-c91d5ae78813', '01a20083-63c6-7b70-9525-f1251be9aa31', 'qualification-organisation', '01a20083-6170-7117-9362-824425440e1f', '2026-10-14 04:01:00+00', null),
  ('01a20083-63d9-7814-917f-77977f28024c', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'qualification-organisation', '01a20083-6170-7117-9362-824425440e1f', '2026-10-14 04:01:00+00', null),
  ('01a20083-63e3-7f2e-88d3-7298eb527818', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'hr-service', '01a20083-6178-7b50-81b6-dbd391dfaea5', '2026-10-14 04:01:00+00', null),
  ('01a20083-63ed-73b0-9f74-cc8615e8abd5', '01a20083-63e6-7845-a3dc-8f8c5e51032d', 'centre-authorised-person', '01a20083-6178-7b50-81b6-dbd391dfaea5', '2026-10-14 04:01:00+00', null),
  ('01a20083-63f5-72fe-aba8-1da6921326ad', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'career-centre-head', '01a20083-6185-7805-ba26-b8c07e058558', '2026-10-14 04:01:00+00', null);

insert into "SelfAssessment" ("id", "personId", "year", "positionCode", "startedAt", "submittedAt", "submittedOn") values
  ('019a0523-7080-7901-a7ab-5302d310aca5', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2025', 'CAREER_CONSULTANT', '2025-10-21 05:00:00+00', '2025-10-21 05:00:00+00', '2025-10-21'),
  ('019a0f70-2880-7793-ad03-4015b52e3ac2', '01a21eba-42df-7359-b167-daed67bdad1b', '2025', 'EMPLOYMENT_SPECIALIST', '2025-10-23 05:00:00+00', '2025-10-23 05:00:00+00', '2025-10-23'),
  ('01a1c3d3-cc80-7970-b0c4-832d9f436c33', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026', 'CAREER_CONSULTANT', '2026-11-10 05:00:00+00', '2026-11-10 05:00:00+00', '2026-11-10'),
  ('01a1ce20-8480-7435-89f9-266071278178', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026', 'CAREER_CONSULTANT', '2026-11-12 05:00:00+00', '2026-11-12 05:00:00+00', '2026-11-12'),
  ('01a1ce20-8480-764c-ad74-447c67fb5d94', '01a21eba-42df-7359-b167-daed67bdad1b', '2026', 'EMPLOYMENT_SPECIALIST', '2026-11-12 05:00:00+00', '2026-11-12 05:00:00+00', '2026-11-12'),
  ('01a1e7e0-5080-7ece-b453-04c53c5e1c3c', '01a20083-63f0-72f2-862c-3a896462107d', '2026', 'CC_HEAD', '2026-11-17 05:00:00+00', '2026-11-17 05:00:00+00', '2026-11-17'),
  ('01a1f89c-fb80-765a-bca5-d3d5834137ce', '01a20083-6624-77ea-afc6-f3498787b43c', '2026', 'CAREER_CONSULTANT', '2026-11-20 11:00:00+00', null, null);

insert into "Session" ("tokenHash", "accountId", "createdAt", "lastSeenAt", "expiresAt", "device") values
  ('06TPLBbTA7PA3pFP8adz8tupbCyK4SXRbVRBKRP5qUw', '01a20083-63f8-7091-b669-77229c09f087', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '2026-10-15 18:04:40+00', 'Firefox, Linux');

insert into "AdaptationCase" ("id", "employmentId", "edition", "programmeId", "periodEndsOn", "releaseMinutes", "inWorkingHours", "openedAt", "reportText", "reportedOn", "noReportReason", "noReportOn", "evaluation", "evaluatedOn", "outcome", "reasons", "concludedOn", "filedOn") values
  ('01a15250-f600-71e8-b4d1-7a70e7265242', '01a15250-f600-7fd0-9d22-5f194615cb84', '397', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', '2026-11-20', '60', 'true', '2026-10-19 04:00:00+00', 'Жоспар толық орындалды: қабылдауды өзім жүргіземін, құжаттарды өзім тексеремін.', '2026-11-20', null, null, 'Жақсы жұмыс істеді', '2026-11-25', 'passed', '', '2026-11-25', '2026-11-26'),
  ('01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a19a69-fe00-777c-bd0f-cee50e7dc3ec', '397', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', '2026-12-30', '60', 'true', '2026-11-02 04:00:00+00', 'Черновик: изучил структуру центра.', null, null, null, null, null, null, null, null, null),
  ('01a1be76-8200-7a48-be26-d5812d3355e4', '01a1be76-8200-7efd-9d26-c3a51d870c6f', '397', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', '2027-02-04', '60', 'true', '2026-11-09 04:00:00+00', null, null, null, null, null, null, null, null, null, null),
  ('01a2068f-8a00-782b-b367-6c35d61744cf', '01a2068f-8a00-7443-9968-c5d08cd34ba7', '397', '01a13f01-1d00-7fb9-969d-4f2bf7e88d22', '2027-02-23', '60', 'true', '2026-11-23 04:00:00+00', null, null, null, null, null, null, null, null, null, null);

insert into "Certificate" ("number", "key", "personId", "completionId", "template", "surname", "givenName", "patronymic", "courseCode", "titleKk", "titleRu", "titleEn", "minutes", "issuerKk", "issuerRu", "issuerEn", "verifyBase", "issuedOn", "issuedAt", "status", "supersedes", "supersededBy", "reasonGroup", "reason", "endedOn", "endedById") values
  ('62DT-W921-RHHH', '21NFB20GQH82V1E7JPDD2W97EC', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a138ca-3b60-7270-aacd-99155b74b7d2', 'certificate/1', 'Әлімова', 'Бибігүл', null, 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 05:02:20+00', 'valid', 'QC86-N2PQ-3C0E', null, null, null, null, null),
  ('9F1B-F425-GG1J', '10EZ54X6XWA6W7EQF1MN00F3X9', '01a21eba-42d2-75f9-a451-4571ae5750c8', '01a161fb-94c0-7819-8286-0e94cf3fa78e', 'certificate/1', 'Есенгелдина', 'Жанерке', 'Талғатқызы', 'T-2', 'Жұмыс іздеушімен әңгіме', 'Жұмыс іздеушімен әңгіме (ru)', 'Жұмыс іздеушімен әңгіме (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-22', '2026-10-22 05:00:40+00', 'valid', null, null, null, null, null, null),
  ('G77F-JB7Z-1BP4', '5C7F6HXHGCBY3GC9B42EACA3PD', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13892-b0a0-72d8-8121-c8d18111bf55', 'certificate/1', 'Серікова', 'Айгүл', 'Нұрланқызы', 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 04:01:40+00', 'valid', null, null, null, null, null, null),
  ('MFPM-0CH9-DY7N', '73AA52B8B9ET4CN38MWJJV4JM7', '01a21eba-42d2-75f9-a451-4571ae5750c8', '019c5039-04c0-7d0d-b4ef-7cb57068f33d', 'certificate/1', 'Есенгелдина', 'Жанерке', 'Талғатқызы', 'T-3', 'Клиентпен кеңес жүргізу', 'Клиентпен кеңес жүргізу (ru)', 'Клиентпен кеңес жүргізу (en)', '1500', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-02-12', '2026-02-12 05:00:40+00', 'valid', null, null, null, null, null, null),
  ('QC86-N2PQ-3C0E', '7X56WB2V6T8YZ98DT6R9N9NAYF', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a138ca-3b60-7270-aacd-99155b74b7d2', 'certificate/1', 'Ысқақова', 'Бибігүл', null, 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 05:02:20+00', 'superseded', null, '62DT-W921-RHHH', 'name-corrected', 'Тегі неке қию кезінде өзгерген', '2026-10-14', '01a20083-63d3-7a04-8a65-5496763ce7ad'),
  ('XQDS-WS5T-J9SC', '0QTN51CRFQT75RT4ACFVMBPC87', '01a15250-f600-766a-b7bf-46e76d315e62', '01a17695-04c0-7c16-b0f6-74de1ccdc90e', 'certificate/1', 'Тоқтарова', 'Аружан', 'Ерланқызы', 'T-AD', 'Бейімдік оқыту', 'Бейімдік оқыту (ru)', 'Бейімдік оқыту (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-26', '2026-10-26 05:00:40+00', 'valid', null, null, null, null, null, null),
  ('ZBBV-DMM5-5HK4', '6ZJYR4ZRZYVNJED5E8X273ARWJ', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13901-c620-7c2f-9a50-596f62e69a81', 'certificate/1', 'Құрманғазин', 'Данияр', 'Ғалымұлы', 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 06:03:00+00', 'annulled', null, null, 'result-annulled', 'Тестті басқа адам тапсырған', '2026-10-14', '01a20083-63d3-7a04-8a65-5496763ce7ad');

insert into "LearningPlan" ("id", "personId", "year", "status", "selfAssessmentId", "externalAssessmentId", "withoutAssessmentReason", "gaps", "createdAt", "createdById", "publishedAt", "publishedOn", "publishedById", "version", "planRunId") values
  ('019b06a1-6880-7383-861b-7fbab573eac6', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026', 'published', '019a0523-7080-7901-a7ab-5302d310aca5', '019a7148-fc80-7866-87d3-116ad3857627', null, '{"open": [], "closed": [{"actual": 2, "expected": 3, "competence": "C1"}, {"actual": 2, "expected": 3, "competence": "C9"}]}', '2025-12-10 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2025-12-10 05:00:00+00', '2025-12-10', '01a20083-63c6-79af-9cc0-54d9d07194d6', '8', null),
  ('019b06a1-6880-77b5-99f4-fecd85707809', '01a21eba-42df-7359-b167-daed67bdad1b', '2026', 'published', '019a0f70-2880-7793-ad03-4015b52e3ac2', '019a5262-d480-7d42-8ca0-a7a8e1ee4907', null, '{"open": [], "closed": [{"actual": 1, "expected": 2, "competence": "C1"}, {"actual": 2, "expected": 3, "competence": "C9"}]}', '2025-12-10 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2025-12-10 05:00:00+00', '2025-12-10', '01a20083-63c6-79af-9cc0-54d9d07194d6', '4', null),
  ('01a20bec-d480-7118-9c80-0dc798aa31f7', '01a13e29-a8c0-722a-9c50-76396680c40a', '2027', 'draft', null, null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null, null, '1', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a20bec-d480-7408-b641-54ecd78c02e3', '01a21eba-42df-7359-b167-daed67bdad1b', '2027', 'published', '01a1ce20-8480-764c-ad74-447c67fb5d94', '01a1ed06-ac80-7433-8a7f-40b9cb384df5', null, '{"open": [], "closed": [{"actual": 2, "expected": 3, "competence": "C9"}]}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a20bec-d480-7557-b433-482f54643540', '01a19a69-fe00-7685-94e8-e6940be3d984', '2027', 'published', null, null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a20bec-d480-76ff-9f71-234ac02a67b6', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2027', 'draft', '01a1c3d3-cc80-7970-b0c4-832d9f436c33', '01a1c8fa-2880-7308-99fc-61b13a02f4ec', null, '{"open": [{"actual": 2, "expected": 3, "competence": "C6"}], "closed": [{"actual": 2, "expected": 3, "competence": "C1"}]}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null, null, '1', null),
  ('01a20bec-d480-7ada-9600-104f83b1aa57', '01a15250-f600-766a-b7bf-46e76d315e62', '2027', 'published', null, null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a20bec-d480-7b3c-86ce-475bf4856183', '01a20083-63f0-72f2-862c-3a896462107d', '2027', 'published', '01a1e7e0-5080-7ece-b453-04c53c5e1c3c', null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a20bec-d480-7df3-8a2c-aa7581b1fb04', '01a2068f-8a00-72f0-8e5d-45a9b8505ade', '2027', 'published', null, null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-24 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2026-11-25 09:00:00+00', '2026-11-25', '01a20083-63c6-79af-9cc0-54d9d07194d6', '2', '01a20bec-d480-72fe-8971-b1028340fba8'),
  ('01a21639-8c80-7fdf-950b-4fbd0a18db24', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '2027', 'draft', null, null, 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі', '{"open": [], "closed": []}', '2026-11-26 05:00:00+00', '01a20083-63c6-79af-9cc0-54d9d07194d6', null, null, null, '1', '01a21639-8c80-7173-bda1-bf67e4e30f0d');

insert into "LedgerEntry" ("id", "personId", "year", "minutes", "kind", "completionId", "reversesId", "reason", "at") values
  ('019c5039-04c0-7527-a2d9-c6a745e8fb72', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026', '1500', 'completion', '019c5039-04c0-7d0d-b4ef-7cb57068f33d', null, null, '2026-02-12 05:00:40+00'),
  ('01a13892-b0a0-7aaf-8c0e-e6260ed231f6', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026', '360', 'completion', '01a13892-b0a0-72d8-8121-c8d18111bf55', null, null, '2026-10-14 04:01:40+00'),
  ('01a138ca-3b60-7bd3-83d6-16dd879de474', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '2026', '360', 'completion', '01a138ca-3b60-7270-aacd-99155b74b7d2', null, null, '2026-10-14 05:02:20+00'),
  ('01a13901-c620-752f-8863-cd18bcd07787', '01a20083-6624-77ea-afc6-f3498787b43c', '2026', '-360', 'reversal', '01a13901-c620-7c2f-9a50-596f62e69a81', '01a13901-c620-7712-8add-9f1e6a20d113', 'Тестті басқа адам тапсырған', '2026-10-14 06:03:00+00'),
  ('01a13901-c620-7712-8add-9f1e6a20d113', '01a20083-6624-77ea-afc6-f3498787b43c', '2026', '360', 'completion', '01a13901-c620-7c2f-9a50-596f62e69a81', null, null, '2026-10-14 06:03:00+00'),
  ('01a161fb-94c0-70ec-b8f8-e08feda3c7c8', '01a21eba-42d2-75f9-a451-4571ae5750c8', '2026', '360', 'completion', '01a161fb-94c0-7819-8286-0e94cf3fa78e', null, null, '2026-10-22 05:00:40+00'),
  ('01a17695-04c0-71e3-9eee-c5536ad1a780', '01a15250-f600-766a-b7bf-46e76d315e62', '2026', '360', 'completion', '01a17695-04c0-7c16-b0f6-74de1ccdc90e', null, null, '2026-10-26 05:00:40+00');

insert into "Response" ("attemptId", "questionId", "answer", "sequence", "savedAt", "points") values
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'consent-matching', '[2, 0, 1, 3]', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'consent-ordering', '[2, 1, 0]', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'consent-text', '"келісім"', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'copies-multiple', '[1, 2]', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'copies-single', '1', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'papers-number', '15', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'papers-single', '0', '0', '2026-02-12 05:00:40+00', '1'),
  ('019c5039-04c0-7d63-bc46-3cc22ce76368', 'storage-single', '1', '0', '2026-02-12 05:00:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-matching', '[3, 2, 1, 0]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-ordering', '[1, 2, 0]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-text', '"келісім"', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'copies-multiple', '[3, 2]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'copies-single', '2', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'papers-number', '15', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'papers-single', '3', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'storage-single', '1', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-matching', '[1, 2, 0, 3]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-ordering', '[0, 2, 1]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-text', '"келісім"', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'copies-multiple', '[2, 1]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'copies-single', '0', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'papers-number', '15', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'papers-single', '1', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'storage-single', '1', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-matching', '[1, 3, 2, 0]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-ordering', '[1, 2, 0]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-text', '"келісім"', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'copies-multiple', '[3, 2]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'copies-single', '1', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'papers-number', '15', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'papers-single', '1', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'storage-single', '0', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-matching', '[2, 0, 1, 3]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-ordering', '[0, 1, 2]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-text', '"мүлде басқа"', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'copies-multiple', '[3]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'copies-single', '0', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'papers-number', '1015', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'papers-single', '2', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'storage-single', '0', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-matching', '[2, 0, 1, 3]', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-ordering', '[2, 0, 1]', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-text', '"келісім"', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'copies-multiple', '[0, 1]', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'copies-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'papers-number', '15', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'papers-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'storage-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'consent-matching', '[0, 2, 3, 1]', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'consent-ordering', '[2, 1, 0]', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'consent-text', '"келісім"', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'copies-multiple', '[0, 1]', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'copies-single', '0', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'papers-number', '15', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'papers-single', '1', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a161fb-94c0-75c6-b4c9-82a1d7be602b', 'storage-single', '0', '0', '2026-10-22 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'consent-matching', '[3, 2, 1, 0]', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'consent-ordering', '[1, 2, 0]', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'consent-text', '"келісім"', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'copies-multiple', '[3, 2]', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'copies-single', '2', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'papers-number', '15', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'papers-single', '3', '0', '2026-10-26 05:00:40+00', '1'),
  ('01a17695-04c0-78d1-9839-a7542b066f57', 'storage-single', '1', '0', '2026-10-26 05:00:40+00', '1');

insert into "SelfRating" ("selfAssessmentId", "competence", "level", "comment", "savedAt") values
  ('019a0523-7080-7901-a7ab-5302d310aca5', 'C1', '3', 'Биыл бір жас маманға да осыны үйреттім.', '2025-10-21 05:00:00+00'),
  ('019a0523-7080-7901-a7ab-5302d310aca5', 'C4', '3', '', '2025-10-21 05:00:00+00'),
  ('019a0523-7080-7901-a7ab-5302d310aca5', 'C6', '3', '', '2025-10-21 05:00:00+00'),
  ('019a0523-7080-7901-a7ab-5302d310aca5', 'C9', '2', '', '2025-10-21 05:00:00+00'),
  ('019a0f70-2880-7793-ad03-4015b52e3ac2', 'C1', '2', 'Биыл бір жас маманға да осыны үйреттім.', '2025-10-23 05:00:00+00'),
  ('019a0f70-2880-7793-ad03-4015b52e3ac2', 'C4', '3', '', '2025-10-23 05:00:00+00'),
  ('019a0f70-2880-7793-ad03-4015b52e3ac2', 'C6', '3', '', '2025-10-23 05:00:00+00'),
  ('019a0f70-2880-7793-ad03-4015b52e3ac2', 'C9', '3', '', '2025-10-23 05:00:00+00'),
  ('01a1c3d3-cc80-7970-b0c4-832d9f436c33', 'C1', '3', 'Биыл бір жас маманға да осыны үйреттім.', '2026-11-10 05:00:00+00'),
  ('01a1c3d3-cc80-7970-b0c4-832d9f436c33', 'C4', '3', '', '2026-11-10 05:00:00+00'),
  ('01a1c3d3-cc80-7970-b0c4-832d9f436c33', 'C6', '2', '', '2026-11-10 05:00:00+00'),
  ('01a1c3d3-cc80-7970-b0c4-832d9f436c33', 'C9', '3', '', '2026-11-10 05:00:00+00'),
  ('01a1ce20-8480-7435-89f9-266071278178', 'C1', '3', 'Биыл бір жас маманға да осыны үйреттім.', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-7435-89f9-266071278178', 'C4', '3', '', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-7435-89f9-266071278178', 'C6', '3', '', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-7435-89f9-266071278178', 'C9', '3', '', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-764c-ad74-447c67fb5d94', 'C1', '2', 'Биыл бір жас маманға да осыны үйреттім.', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-764c-ad74-447c67fb5d94', 'C4', '3', '', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-764c-ad74-447c67fb5d94', 'C6', '3', '', '2026-11-12 05:00:00+00'),
  ('01a1ce20-8480-764c-ad74-447c67fb5d94', 'C9', '2', '', '2026-11-12 05:00:00+00'),
  ('01a1e7e0-5080-7ece-b453-04c53c5e1c3c', 'C1', '3', 'Биыл бір жас маманға да осыны үйреттім.', '2026-11-17 05:00:00+00'),
  ('01a1e7e0-5080-7ece-b453-04c53c5e1c3c', 'C4', '3', '', '2026-11-17 05:00:00+00'),
  ('01a1e7e0-5080-7ece-b453-04c53c5e1c3c', 'C6', '3', '', '2026-11-17 05:00:00+00'),
  ('01a1e7e0-5080-7ece-b453-04c53c5e1c3c', 'C9', '3', '', '2026-11-17 05:00:00+00'),
  ('01a1f89c-fb80-765a-bca5-d3d5834137ce', 'C1', '3', 'Биыл бір жас маманға да осыны үйреттім.', '2026-11-20 11:00:00+00'),
  ('01a1f89c-fb80-765a-bca5-d3d5834137ce', 'C4', '3', '', '2026-11-20 11:00:00+00');

insert into "AdaptationPlan" ("id", "caseId", "version", "status", "periodEndsOn", "submittedOn", "contentHash", "returnReason", "approvedOn", "acknowledgedOn", "savedAt") values
  ('01a15cd4-9c80-7ca2-8b61-8585f18df239', '01a15250-f600-71e8-b4d1-7a70e7265242', '1', 'returned', '2026-11-20', '2026-10-21', '896863446236a2d2a8d6086a5bb5c15fb53669d7d9eb2bcb43a423d2540c1fd7', 'Үшінші бөлімді нақтырақ жазыңыз', null, null, '2026-10-21 05:00:00+00'),
  ('01a161fa-f880-7721-8a4a-c27ef2896aec', '01a15250-f600-71e8-b4d1-7a70e7265242', '2', 'acknowledged', '2026-11-20', '2026-10-22', '842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4', null, '2026-10-22', '2026-10-23', '2026-10-22 05:00:00+00'),
  ('01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '1', 'acknowledged', '2026-12-30', '2026-11-04', '328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92', null, '2026-11-04', '2026-11-05', '2026-11-04 05:00:00+00'),
  ('01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '2', 'draft', '2026-12-30', null, null, null, null, null, '2026-11-17 05:00:00+00');

insert into "MentorAttachment" ("id", "caseId", "mentorId", "orderNumber", "orderedOn", "signatoryId", "signatoryName", "fromOn", "toOn", "reason", "overrideReason", "recordedAt") values
  ('01a15250-f600-7b29-8ab8-80b21a15f2a3', '01a15250-f600-71e8-b4d1-7a70e7265242', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '1-ж/қ', '2026-10-19', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-10-19', null, null, null, '2026-10-19 04:00:00+00'),
  ('01a19a69-fe00-76c0-bdad-aaddd458f3d8', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2-ж/қ', '2026-11-02', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-02', '2026-11-16', null, null, '2026-11-02 04:00:00+00'),
  ('01a1be76-8200-7bbd-9cfc-e726cea049cf', '01a1be76-8200-7a48-be26-d5812d3355e4', '01a20083-6624-77ea-afc6-f3498787b43c', '3-ж/қ', '2026-11-09', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-09', null, null, null, '2026-11-09 04:00:00+00'),
  ('01a1e2b9-f480-76b3-bbf9-044d73635ea6', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '01a20083-6624-77ea-afc6-f3498787b43c', '31-ж/қ', '2026-11-16', '01a20083-63e6-7f84-b235-c783e68d8349', 'Нұрпейісов Болат', '2026-11-16', null, 'Бұрынғы тәлімгер басқа жобаға ауысты', null, '2026-11-16 05:00:00+00');

insert into "PlanAmendment" ("planId", "number", "kind", "courseCode", "reason", "madeAt", "madeOn", "madeById") values
  ('019b06a1-6880-7383-861b-7fbab573eac6', '1', 'rescheduled', 'T-5', 'Оқытушы ауырып қалды', '2026-05-04 05:00:00+00', '2026-05-04', '01a20083-63c6-79af-9cc0-54d9d07194d6'),
  ('019b06a1-6880-7383-861b-7fbab573eac6', '2', 'rescheduled', 'T-5', '', '2026-05-06 05:00:00+00', '2026-05-06', '01a20083-63c6-79af-9cc0-54d9d07194d6'),
  ('019b06a1-6880-7383-861b-7fbab573eac6', '3', 'self-chosen', 'T-2', '', '2026-10-20 05:00:00+00', '2026-10-20', '01a21eba-42d2-75f9-a451-4571ae5750c8'),
  ('019b06a1-6880-7383-861b-7fbab573eac6', '4', 'self-chosen', 'T-1', '', '2026-10-20 05:00:00+00', '2026-10-20', '01a21eba-42d2-75f9-a451-4571ae5750c8'),
  ('019b06a1-6880-7383-861b-7fbab573eac6', '5', 'removed', 'T-1', '', '2026-10-20 05:00:00+00', '2026-10-20', '01a21eba-42d2-75f9-a451-4571ae5750c8'),
  ('019b06a1-6880-7383-861b-7fbab573eac6', '6', 'retake', 'T-3', 'Клиенттің дербес деректерін қорғау', '2026-10-20 05:00:00+00', '2026-10-20', '01a20083-63c6-79af-9cc0-54d9d07194d6'),
  ('019b06a1-6880-77b5-99f4-fecd85707809', '1', 'rescheduled', 'T-5', 'Оқытушы ауырып қалды', '2026-05-04 05:00:00+00', '2026-05-04', '01a20083-63c6-79af-9cc0-54d9d07194d6'),
  ('019b06a1-6880-77b5-99f4-fecd85707809', '2', 'required', 'T-1', 'Жұмыс іздеушілерді тіркеу және құжаттарын тексеру', '2026-10-20 05:00:00+00', '2026-10-20', '01a20083-63c6-79af-9cc0-54d9d07194d6');

insert into "PlanItem" ("id", "planId", "position", "courseCode", "editionId", "minutes", "origin", "reasons", "runId", "addedBy", "addedOn", "removedBy", "externalAssessmentId", "competence", "jobDuty") values
  ('019b06a1-6880-70e9-bc2d-1d94f1cf36c4', '019b06a1-6880-77b5-99f4-fecd85707809', '1', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"to": 2, "from": 1, "kind": "closes-gap", "competence": "C1"}, {"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', null, '0', null, null, null, null, null),
  ('019b06a1-6880-7690-97c0-332d4700a721', '019b06a1-6880-7383-861b-7fbab573eac6', '2', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', '019ae294-e480-7c6c-9732-8e681eb587c6', '0', null, null, null, null, null),
  ('019b06a1-6880-780d-b3c2-3290a3e38fa9', '019b06a1-6880-7383-861b-7fbab573eac6', '3', 'T-5', '0199036e-8a00-7b7d-b19a-2ef3881c1404', '540', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C1"}]', '019df15b-8480-7e07-9b17-82c43ed503b8', '0', null, null, null, null, null),
  ('019b06a1-6880-7cbe-8424-ae3c2ece534f', '019b06a1-6880-77b5-99f4-fecd85707809', '2', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', '019ae294-e480-7c6c-9732-8e681eb587c6', '0', null, null, null, null, null),
  ('019b06a1-6880-7d7c-8219-501f6ecb1e9a', '019b06a1-6880-7383-861b-7fbab573eac6', '1', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C1"}, {"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', null, '0', null, null, null, null, null),
  ('019b06a1-6880-7dbe-83eb-9458e81ded8f', '019b06a1-6880-77b5-99f4-fecd85707809', '3', 'T-5', '0199036e-8a00-7b7d-b19a-2ef3881c1404', '540', 'mandatory', '[{"to": 2, "from": 1, "kind": "closes-gap", "competence": "C1"}]', null, '0', null, null, null, null, null),
  ('01a157ae-4080-7202-9c13-c454a16dd893', '019b06a1-6880-7383-861b-7fbab573eac6', '5', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'self-chosen', '[]', null, '4', '2026-10-20', '5', null, null, null),
  ('01a157ae-4080-7226-9f0a-3c7d32f7255b', '019b06a1-6880-77b5-99f4-fecd85707809', '4', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'required', '[]', null, '2', '2026-10-20', null, '019a5262-d480-7d42-8ca0-a7a8e1ee4907', 'C1', 'Жұмыс іздеушілерді тіркеу және құжаттарын тексеру'),
  ('01a157ae-4080-784c-987d-b089b445c7a2', '019b06a1-6880-7383-861b-7fbab573eac6', '4', 'T-2', '01a13891-2a00-7b99-b67f-3d527786a751', '360', 'self-chosen', '[]', null, '3', '2026-10-20', null, null, null, null),
  ('01a157ae-4080-7eb2-9387-9f68993d9f58', '019b06a1-6880-7383-861b-7fbab573eac6', '6', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'retake', '[]', null, '6', '2026-10-20', null, '019a7148-fc80-7866-87d3-116ad3857627', 'C9', 'Клиенттің дербес деректерін қорғау'),
  ('01a20bec-d480-72ed-9c1e-2cd6df90ec20', '01a20bec-d480-7b3c-86ce-475bf4856183', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-728e-ab4f-621486affa62', '0', null, null, null, null, null),
  ('01a20bec-d480-7303-9e92-5346471adbb6', '01a20bec-d480-7408-b641-54ecd78c02e3', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-742d-a18f-988b4ecd4c14', '01a20bec-d480-7557-b433-482f54643540', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7469-8843-8f1f4a454b92', '01a20bec-d480-76ff-9f71-234ac02a67b6', '2', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-728e-ab4f-621486affa62', '0', null, null, null, null, null),
  ('01a20bec-d480-7579-b5ac-a9c28a00e0f8', '01a20bec-d480-7df3-8a2c-aa7581b1fb04', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-75c0-affe-991bc8a7b7b9', '01a20bec-d480-7df3-8a2c-aa7581b1fb04', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-770b-b79c-34c1e1b090a3', '01a20bec-d480-7ada-9600-104f83b1aa57', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-728e-ab4f-621486affa62', '0', null, null, null, null, null),
  ('01a20bec-d480-7760-8849-519260408757', '01a20bec-d480-7557-b433-482f54643540', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-77af-b8b5-78064550bc96', '01a20bec-d480-7118-9c80-0dc798aa31f7', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-77ca-885b-17e71c9b6fe4', '01a20bec-d480-7b3c-86ce-475bf4856183', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-784a-9f31-9fc3a7456495', '01a20bec-d480-76ff-9f71-234ac02a67b6', '3', 'T-5', '0199036e-8a00-7b7d-b19a-2ef3881c1404', '540', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C1"}]', '01a1f8d3-ea00-7062-842c-19d11137ce59', '0', null, null, null, null, null),
  ('01a20bec-d480-7915-955f-9c9e250a53cd', '01a20bec-d480-7118-9c80-0dc798aa31f7', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7944-b36b-6abd9f4537a1', '01a20bec-d480-7b3c-86ce-475bf4856183', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7a37-9a5b-bd1b3187398b', '01a20bec-d480-7ada-9600-104f83b1aa57', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7a97-b020-e907e78954d8', '01a20bec-d480-7408-b641-54ecd78c02e3', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7b26-a427-46259d0b5d55', '01a20bec-d480-7df3-8a2c-aa7581b1fb04', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-728e-ab4f-621486affa62', '0', null, null, null, null, null),
  ('01a20bec-d480-7d7e-9719-80c27ae1f04c', '01a20bec-d480-7118-9c80-0dc798aa31f7', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-728e-ab4f-621486affa62', '0', null, null, null, null, null),
  ('01a20bec-d480-7e1e-9e65-b7f917063f00', '01a20bec-d480-7408-b641-54ecd78c02e3', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C9"}]', '01a1f8d3-ea00-7bec-a19a-aba0f0f03fbf', '0', null, null, null, null, null),
  ('01a20bec-d480-7e1e-b382-3dff3f79e742', '01a20bec-d480-7ada-9600-104f83b1aa57', '1', 'T-1', '01a13903-4cc0-71cd-8cf7-ca1e04110245', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7e6f-917a-4ce52753dbec', '01a20bec-d480-76ff-9f71-234ac02a67b6', '1', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"to": 3, "from": 2, "kind": "closes-gap", "competence": "C1"}]', null, '0', null, null, null, null, null),
  ('01a20bec-d480-7f13-a029-fe054ffcf98a', '01a20bec-d480-7557-b433-482f54643540', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-7bec-a19a-aba0f0f03fbf', '0', null, null, null, null, null),
  ('01a21639-8c80-764e-b6ca-09ff0e5a216f', '01a21639-8c80-7fdf-950b-4fbd0a18db24', '1', 'T-2', '01a13891-2a00-7b99-b67f-3d527786a751', '360', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a21639-8c80-7973-b40f-edf6b44f9476', '01a21639-8c80-7fdf-950b-4fbd0a18db24', '2', 'T-3', '0199036e-8a00-7fee-a6b1-d5eb06071c9c', '1500', 'mandatory', '[{"kind": "reaches-minimum"}]', null, '0', null, null, null, null, null),
  ('01a21639-8c80-7ad2-b6f7-2f7cde67dbbf', '01a21639-8c80-7fdf-950b-4fbd0a18db24', '3', 'T-4', '0199036e-8a00-7d60-98ee-27e14c87482d', '540', 'mandatory', '[{"kind": "reaches-minimum"}]', '01a1f8d3-ea00-7bec-a19a-aba0f0f03fbf', '0', null, null, null, null, null);

insert into "PracticeEntry" ("id", "caseId", "topic", "doneOn", "what", "result", "confirmedById", "confirmedOn", "confirmedAt") values
  ('01a18b2d-d880-7c78-8a27-8d0c398caf2f', '01a15250-f600-71e8-b4d1-7a70e7265242', '2', '2026-10-29', 'Бірге қабылдау жүргіздік', 'Өз бетінше қабылдады', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026-10-30', '2026-10-30 05:00:00+00'),
  ('01a18b2d-d880-7ce0-ad7f-0b94eed83c0f', '01a15250-f600-71e8-b4d1-7a70e7265242', '1', '2026-10-29', 'Бірге қабылдау жүргіздік', 'Өз бетінше қабылдады', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026-10-30', '2026-10-30 05:00:00+00'),
  ('01a1ce20-8480-71d0-91a5-33cbc2834a06', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', '1', '2026-11-12', 'Провели приём вместе', 'Заполнил карточку без ошибок', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026-11-12', '2026-11-12 05:00:00+00');

insert into "Signature" ("id", "caseId", "purpose", "version", "rowId", "personId", "name", "position", "signedAt", "contentHash") values
  ('01a15cd4-9c80-74ca-bade-fb1726198f7f', '01a15250-f600-71e8-b4d1-7a70e7265242', 'plan-submitted', '1', null, '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-10-21 05:00:00+00', '896863446236a2d2a8d6086a5bb5c15fb53669d7d9eb2bcb43a423d2540c1fd7'),
  ('01a161fa-f880-7132-a07b-7cfbfae73523', '01a15250-f600-71e8-b4d1-7a70e7265242', 'plan-approved', '2', null, '01a20083-63f0-72f2-862c-3a896462107d', 'Байжанова Мәдина Серікқызы', 'CC_HEAD', '2026-10-22 05:00:00+00', '842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4'),
  ('01a161fa-f880-7bb1-baa5-f0304eb9f060', '01a15250-f600-71e8-b4d1-7a70e7265242', 'plan-submitted', '2', null, '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-10-22 05:00:00+00', '842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4'),
  ('01a16721-5480-7f90-be0e-4b4a2daa358a', '01a15250-f600-71e8-b4d1-7a70e7265242', 'plan-acknowledged', '2', null, '01a15250-f600-766a-b7bf-46e76d315e62', 'Тоқтарова Аружан Ерланқызы', 'CAREER_CONSULTANT', '2026-10-23 05:00:00+00', '842cc4160b0cc51850611d737083f90a33d09e2f860347a9795184bc7ee7a4f4'),
  ('01a1a4ed-a480-7cfb-8f46-c5b02e39f483', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', 'plan-approved', '1', null, '01a20083-63f0-72f2-862c-3a896462107d', 'Байжанова Мәдина Серікқызы', 'CC_HEAD', '2026-11-04 05:00:00+00', '328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92'),
  ('01a1a4ed-a480-7ffb-9a80-bb23091cb4a2', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', 'plan-submitted', '1', null, '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-04 05:00:00+00', '328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92'),
  ('01a1aa14-0080-765e-bd75-f260e797cc89', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', 'plan-acknowledged', '1', null, '01a19a69-fe00-7685-94e8-e6940be3d984', 'Ибраев Санжар', 'CAREER_CONSULTANT', '2026-11-05 05:00:00+00', '328a24fa1400aa073d87650fe21ff9b52830e1b8ecd7191cb77db7d799fa4e92'),
  ('01a1ce20-8480-7069-9ffd-9b97d5e561b2', '01a19a69-fe00-7dc9-a265-2d59bf7524cd', 'row-marked', '1', '01a1a4ed-a480-7ad7-a6b1-3afaac8ee564', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-12 05:00:00+00', '72430ec5a2959e560774f9482b5cdd32731fa749529c1ab1aeff6a9401b5be09'),
  ('01a1f22d-0880-71a4-be91-f4042dfb88c7', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-744e-84f6-f4119abfb30a', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', 'c1db6b7bb1552c101d59ebce7e5a62d0203622840b94fc8305394e5ad4e40cb9'),
  ('01a1f22d-0880-7432-a9fc-69c29626c1a5', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-70f8-8276-5723f21e1dc9', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', '985a56c9b5829722e53a185c9ef1e2e052888c7af3b213a8ede08831b6b36c2b'),
  ('01a1f22d-0880-7734-b6ca-765da24575b2', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-7736-a7dc-6765b2699c2d', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', '519ff699f9e5db615f90b2cd5871a66af0a9444adf477cd14d740f70b71c1f06'),
  ('01a1f22d-0880-7d89-b7b5-395c359c30f5', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-71ba-8eef-8649a997981d', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', 'eca75f678b412cd0401c06aacc7cd346419e1e035082fa5153cb92636a9ca0e0'),
  ('01a1f22d-0880-7e28-aaf2-848429ce150c', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-74a1-abe0-a7359913ba40', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', '8f537614bda409afc8eca3338e0231e6cef9f381e70b33daa0984e832d3a5641'),
  ('01a1f22d-0880-7f5f-92d3-6b1de1325ce5', '01a15250-f600-71e8-b4d1-7a70e7265242', 'row-marked', '2', '01a161fa-f880-796a-9848-c1ff9a213d5e', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-19 05:00:00+00', '2fbc7fa1ab483017e6170833e415dc5f5b1990ff012cecf3245d0479e6c75370'),
  ('01a1f8d3-ea00-7471-9697-c3cfa6820512', '01a15250-f600-71e8-b4d1-7a70e7265242', 'report', '1', null, '01a15250-f600-766a-b7bf-46e76d315e62', 'Тоқтарова Аружан Ерланқызы', 'CAREER_CONSULTANT', '2026-11-20 12:00:00+00', '3dcefea171ede4a63dade83019efa447ec2a8777f2460cbbce1c2ebe3087e3f0'),
  ('01a21113-3080-74a7-90f2-01c6f9f2edc2', '01a15250-f600-71e8-b4d1-7a70e7265242', 'conclusion', '1', null, '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-25 05:00:00+00', 'b5deed2a83d94fc65428f8bbe65857c64cb42863c73c9349f45b642a5cefb5db'),
  ('01a21113-3080-7883-8e2f-826856cecadd', '01a15250-f600-71e8-b4d1-7a70e7265242', 'evaluation', '2', null, '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Серікова Айгүл Нұрланқызы', 'CAREER_CONSULTANT', '2026-11-25 05:00:00+00', 'a9770ec071e6cc1486c024ad2eac5a5185367337775b9bd5b4b625a9492acb9f'),
  ('01a21639-8c80-7c14-b01a-49b236a33cc4', '01a15250-f600-71e8-b4d1-7a70e7265242', 'filed', '1', null, '01a20083-63dc-775e-8e6d-ef1fc51487f2', 'Ахметова Гүлнар Әбдірахманқызы', 'CAREER_CONSULTANT', '2026-11-26 05:00:00+00', '7b798e2f856eef6d5711800344aa113dc25164de2ff8159571b1b9e0066bdfbb');

insert into "PlanRow" ("id", "planId", "section", "position", "activity", "result", "completeOn", "topic", "mark", "markedOn", "markedById", "comment") values
  ('01a15cd4-9c80-7123-adea-c29d1f65d46a', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '1', '1', 'Еңбек мобильділігі орталығының құрылымын, филиалдары мен бөлімшелерінің міндеттерін зерделеу, әріптестермен танысу', 'Орталықтың бір беттік сызбасы жасалды; әр мәселе бойынша кімге жүгіну керегін біледі', '2026-10-28', null, null, null, null, null),
  ('01a15cd4-9c80-73da-815f-ff6c8f747136', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '2', '3', 'Бейімдік оқытудың 2-тақырыбы: «Келісім беру» — теориясы мен практикасы', 'Тақырып платформада зерделенді, жұмыс орнындағы практика тәлімгермен бірге орындалды', '2026-11-10', '2', null, null, null, null),
  ('01a15cd4-9c80-7adf-94ef-6092e5f7a765', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '2', '2', 'Бейімдік оқытудың 1-тақырыбы: «Құжат» — теориясы мен практикасы', 'Тақырып платформада зерделенді, жұмыс орнындағы практика тәлімгермен бірге орындалды', '2026-10-30', '1', null, null, null, null),
  ('01a15cd4-9c80-7b0c-ada7-4ca83d2fff99', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '3', '4', 'Жұмыс іздеуші адамдарды тіркеу: құжаттарды тексеру, Электрондық еңбек биржасында карточка ашу және жаңарту', 'Тәлімгердің қатысуымен бес адам тіркелді, карточкалар түзетусіз қабылданды', '2026-11-02', null, null, null, null, null),
  ('01a15cd4-9c80-7c97-8e0a-3507b7303913', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '3', '5', 'Клиенттерді профильдеу: дағдыларын, тәжірибесін және жұмысқа орналасуға кедергілерін анықтау', 'Сегіз клиенттің профилі негіздемесімен жасалды, тәлімгер қорытындылармен келісті', '2026-11-13', null, null, null, null, null),
  ('01a15cd4-9c80-7fa1-bc3b-31d314ac97cd', '01a15cd4-9c80-7ca2-8b61-8585f18df239', '1', '0', 'Лауазымдық нұсқаулықпен, ішкі еңбек тәртібінің қағидаларымен, еңбек қауіпсіздігі мен өрт қауіпсіздігі талаптарымен танысу', 'Құжаттармен қол қойып танысты; өз міндеттерін, жұмыс режимін, ауыстыру тәртібін және эвакуация жолын айтып береді', '2026-10-23', null, null, null, null, null),
  ('01a161fa-f880-70f8-8276-5723f21e1dc9', '01a161fa-f880-7721-8a4a-c27ef2896aec', '3', '4', 'Жұмыс іздеуші адамдарды тіркеу: құжаттарды тексеру, Электрондық еңбек биржасында карточка ашу және жаңарту', 'Тәлімгердің қатысуымен бес адам тіркелді, карточкалар түзетусіз қабылданды; нәтижесі тәлімгерге көрсетілді', '2026-11-02', null, '5', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a161fa-f880-71ba-8eef-8649a997981d', '01a161fa-f880-7721-8a4a-c27ef2896aec', '1', '0', 'Лауазымдық нұсқаулықпен, ішкі еңбек тәртібінің қағидаларымен, еңбек қауіпсіздігі мен өрт қауіпсіздігі талаптарымен танысу', 'Құжаттармен қол қойып танысты; өз міндеттерін, жұмыс режимін, ауыстыру тәртібін және эвакуация жолын айтып береді', '2026-10-23', null, '5', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a161fa-f880-744e-84f6-f4119abfb30a', '01a161fa-f880-7721-8a4a-c27ef2896aec', '3', '5', 'Клиенттерді профильдеу: дағдыларын, тәжірибесін және жұмысқа орналасуға кедергілерін анықтау', 'Сегіз клиенттің профилі негіздемесімен жасалды, тәлімгер қорытындылармен келісті; нәтижесі тәлімгерге көрсетілді', '2026-11-13', null, '5', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a161fa-f880-74a1-abe0-a7359913ba40', '01a161fa-f880-7721-8a4a-c27ef2896aec', '1', '1', 'Еңбек мобильділігі орталығының құрылымын, филиалдары мен бөлімшелерінің міндеттерін зерделеу, әріптестермен танысу', 'Орталықтың бір беттік сызбасы жасалды; әр мәселе бойынша кімге жүгіну керегін біледі', '2026-10-28', null, '4', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a161fa-f880-7736-a7dc-6765b2699c2d', '01a161fa-f880-7721-8a4a-c27ef2896aec', '2', '2', 'Бейімдік оқытудың 1-тақырыбы: «Құжат» — теориясы мен практикасы', 'Тақырып платформада зерделенді, жұмыс орнындағы практика тәлімгермен бірге орындалды', '2026-10-30', '1', '5', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a161fa-f880-796a-9848-c1ff9a213d5e', '01a161fa-f880-7721-8a4a-c27ef2896aec', '2', '3', 'Бейімдік оқытудың 2-тақырыбы: «Келісім беру» — теориясы мен практикасы', 'Тақырып платформада зерделенді, жұмыс орнындағы практика тәлімгермен бірге орындалды', '2026-11-10', '2', '5', '2026-11-19', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Орындалды'),
  ('01a1a4ed-a480-722e-8b21-2e3b50f14994', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '3', '5', 'Профилирование клиентов: выявление навыков, опыта и барьеров в трудоустройстве', 'Составлены профили восьми клиентов с обоснованием, наставник согласен с выводами', '2026-11-26', null, null, null, null, null),
  ('01a1a4ed-a480-754e-a5d5-0e4c1cb6a609', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '2', '2', 'Тема 1 адаптационного обучения: «Документ» — теория и практика', 'Тема изучена на платформе, практика на рабочем месте выполнена вместе с наставником', '2026-11-12', '1', null, null, null, null),
  ('01a1a4ed-a480-7740-9200-e7575046c26c', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '2', '3', 'Тема 2 адаптационного обучения: «Дача согласия» — теория и практика', 'Тема изучена на платформе, практика на рабочем месте выполнена вместе с наставником', '2026-11-23', '2', null, null, null, null),
  ('01a1a4ed-a480-7772-b805-950d933d7ff1', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '1', '1', 'Изучение структуры центра трудовой мобильности, задач его филиалов и подразделений, знакомство с коллегами', 'Составлена схема центра на одной странице; знает, к кому обращаться по каждому вопросу', '2026-11-10', null, null, null, null, null),
  ('01a1a4ed-a480-7ad7-a6b1-3afaac8ee564', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '1', '0', 'Ознакомление с должностной инструкцией, правилами внутреннего трудового распорядка, требованиями безопасности труда и пожарной безопасности', 'Ознакомлен(а) с документами под подпись; называет свои обязанности, режим работы, порядок замены и путь эвакуации', '2026-11-06', null, '4', '2026-11-12', '01a20083-63f8-7ebc-885a-06d10bca0a0e', 'Изучено'),
  ('01a1a4ed-a480-7eb3-8259-333d8eac3209', '01a1a4ed-a480-7f28-bdcd-3d38c4e34d6c', '3', '4', 'Регистрация лиц, ищущих работу: проверка документов, открытие и обновление карточки в Электронной бирже труда', 'В присутствии наставника зарегистрировано пять человек, карточки приняты без исправлений', '2026-11-13', null, null, null, null, null),
  ('01a1e7e0-5080-74d9-b6a9-9c1149fe74e7', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '3', '6', 'Выездная консультация', 'Проведена вместе с наставником', '2026-12-18', null, null, null, null, null),
  ('01a1e7e0-5080-762e-9ab5-4f6e26c89d23', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '1', '0', 'Ознакомление с должностной инструкцией, правилами внутреннего трудового распорядка, требованиями безопасности труда и пожарной безопасности', 'Ознакомлен(а) с документами под подпись; называет свои обязанности, режим работы, порядок замены и путь эвакуации', '2026-11-06', null, null, null, null, null),
  ('01a1e7e0-5080-77f7-9517-626fbd5d72f4', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '2', '2', 'Тема 1 адаптационного обучения: «Документ» — теория и практика', 'Тема изучена на платформе, практика на рабочем месте выполнена вместе с наставником', '2026-11-12', '1', null, null, null, null),
  ('01a1e7e0-5080-7836-9556-64f38233ab40', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '3', '4', 'Регистрация лиц, ищущих работу: проверка документов, открытие и обновление карточки в Электронной бирже труда', 'В присутствии наставника зарегистрировано пять человек, карточки приняты без исправлений', '2026-11-13', null, null, null, null, null),
  ('01a1e7e0-5080-794b-ae5d-c83a0b121c86', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '2', '3', 'Тема 2 адаптационного обучения: «Дача согласия» — теория и практика', 'Тема изучена на платформе, практика на рабочем месте выполнена вместе с наставником', '2026-11-23', '2', null, null, null, null),
  ('01a1e7e0-5080-7ee2-b43a-bf7156fc2ce9', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '1', '1', 'Изучение структуры центра трудовой мобильности, задач его филиалов и подразделений, знакомство с коллегами', 'Составлена схема центра на одной странице; знает, к кому обращаться по каждому вопросу', '2026-11-10', null, null, null, null, null),
  ('01a1e7e0-5080-7ef2-b248-c31fe93e1311', '01a1e7e0-5080-777c-8ccf-8fbae3576c6b', '3', '5', 'Профилирование клиентов: выявление навыков, опыта и барьеров в трудоустройстве', 'Составлены профили восьми клиентов с обоснованием, наставник согласен с выводами', '2026-11-26', null, null, null, null, null);

set session_replication_role = origin;
