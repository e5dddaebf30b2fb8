-- A small world of invented people as the migration 20261121000000_ground left it: every table has rows, the audit chain is whole.
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
  ('32', '2026-10-15 06:04:40+00', '01a20083-63f8-7091-b669-77229c09f087', 'Серікова Айгүл Нұрланқызы', 'session.opened', 'Account', '01a20083-63f8-7091-b669-77229c09f087', '{}', 'f74807a1818295793b565214872f6c006ad8730b68ce62bd32bdda5263d3a105', '720faf09cd0519c90b067754b52dd8cf7a51935f89e47fa8549cadcff2d6b61d');

insert into "CertificateRequest" ("id", "number", "kind", "reasonGroup", "reason", "requestedById", "requestedAt", "decidedById", "decidedAt", "decision") values
  ('01a138ca-3b60-73b1-a12a-bdcf79d7e325', 'QC86-N2PQ-3C0E', 'correction', 'name-corrected', 'Тегі неке қию кезінде өзгерген', '01a20083-63c6-7b70-9525-f1251be9aa31', '2026-10-14 05:02:20+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 05:02:20+00', 'confirmed'),
  ('01a13901-c620-732e-a7a9-956a206360cb', 'G77F-JB7Z-1BP4', 'annulment', 'data-wrong', 'Деректер тексерілуде', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 06:03:00+00', null, null, null),
  ('01a13901-c620-7987-92c2-0dc959af67e0', 'ZBBV-DMM5-5HK4', 'annulment', 'result-annulled', 'Тестті басқа адам тапсырған', '01a20083-63c6-7b70-9525-f1251be9aa31', '2026-10-14 06:03:00+00', '01a20083-63d3-7a04-8a65-5496763ce7ad', '2026-10-14 06:03:00+00', 'confirmed');

insert into "CourseEdition" ("id", "code", "edition", "status", "contentHash", "form", "minutes", "titleKk", "titleRu", "titleEn", "standard", "test", "adaptationProgramme", "publishedAt", "supersededAt") values
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', '1', 'published', '80eac672796de4051698aa07a8dd937a56d56764b71f1eaf7539ed7adf1f96ca', 'online-course', '360', 'Жұмыс іздеушімен әңгіме', 'Жұмыс іздеушімен әңгіме (ru)', 'Жұмыс іздеушімен әңгіме (en)', '{"code": "T-2", "form": "online-course", "title": {"en": "Жұмыс іздеушімен әңгіме (en)", "kk": "Жұмыс іздеушімен әңгіме", "ru": "Жұмыс іздеушімен әңгіме (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 0, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 04:00:00+00', null),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '1', 'superseded', 'b62770a1f1f672a5ec2635b633d9c5a7f3474d5ad8816d866b25d53e4d9ac242', 'online-course', '360', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '{"code": "T-1", "form": "online-course", "title": {"en": "Құжат қабылдау (en)", "kk": "Құжат қабылдау", "ru": "Құжат қабылдау (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 04:00:00+00', '2026-10-14 06:04:40+00'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'T-1', '2', 'published', '34136a6f881de09d27b11c9367a816857952e09ddbd09ce7c2f41d486dfb5bd0', 'online-course', '360', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '{"code": "T-1", "form": "online-course", "title": {"en": "Құжат қабылдау (en)", "kk": "Құжат қабылдау", "ru": "Құжат қабылдау (ru)"}, "content": {"kk": "Курс құжат туралы.", "ru": "Курс о документах."}, "minutes": 360, "modules": [{"title": {"en": "The document", "kk": "Құжат", "ru": "Документ"}, "number": 1, "minutes": 240}, {"title": {"en": "Consent", "kk": "Келісім беру", "ru": "Дача согласия"}, "number": 2, "minutes": 120}], "summary": {"en": "How to take documents.", "kk": "Құжатты қалай қабылдау туралы.", "ru": "О том, как принимать документы."}, "outcomes": [{"id": "o1", "kk": "Құжатты тексереді", "ru": "Проверяет документ"}, {"id": "o2", "kk": "Келісім алады", "ru": "Берёт согласие"}], "positions": [], "competences": [{"code": "C1", "name": {"en": "Career consultation", "kk": "Мансаптық консультация беру", "ru": "Карьерное консультирование"}}, {"code": "C9", "name": {"en": "Protection of personal data", "kk": "Дербес деректерді қорғау", "ru": "Защита персональных данных"}}], "functionalMaps": [{"code": "F1", "name": {"en": "Registration and first reception of a job seeker", "kk": "Жұмыс іздеуші адамды тіркеу және алғашқы қабылдау", "ru": "Регистрация и первичный приём лица, ищущего работу"}}], "functionalMapsNone": null, "adaptationProgramme": false, "minimumQualification": {"name": {"en": "Level 5 of the National Qualifications Framework", "kk": "Ұлттық біліктілік шеңберінің 5-деңгейі", "ru": "5-й уровень Национальной рамки квалификаций"}, "level": 5}}', '{"draw": {"1": 4, "2": 4}, "attempts": 3, "passMark": 80, "coolingHours": 24, "timeLimitMinutes": 30, "minimumSecondsPerLesson": 5}', 'false', '2026-10-14 06:04:40+00', null);

insert into "EditionImage" ("editionId", "name", "mediaType", "bytes") values
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'reception.svg', 'image/svg+xml', E'\\x3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667222076696577426f783d223020302034302032302220726f6c653d22696d67223e3c7265637420783d22312220793d2231222077696474683d22333822206865696768743d223138222066696c6c3d222366666622207374726f6b653d2223313233222f3e3c2f7376673e');

insert into "Lesson" ("editionId", "lessonId", "module", "position", "minutes", "titleKk", "titleRu", "bodyKk", "bodyRu") values
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers', '1', '0', '120', 'Қағаз', 'Бумага', '## Бөлім

Мәтін. Құжат қабылдау реті.

![Қабылдау үстелі](images/reception.svg)
', '## Раздел

Мәтін. Порядок приёма документов.

![Стол приёма](images/reception.svg)
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

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
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

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
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies', '1', '1', '120', 'Көшірме', 'Копия', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent', '2', '2', '60', 'Келісім', 'Согласие', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'storage', '2', '3', '60', 'Сақтау', 'Хранение', '## Бөлім

Мәтін. Құжат қабылдау реті.
', '## Раздел

Текст. Порядок приёма документов.
');

insert into "Organisation" ("id", "kind", "parentId", "path", "nameKk", "nameRu", "nameEn", "regionKato", "createdAt") values
  ('01a20083-5fd9-7c54-ad52-87d464783585', 'workforce-development-centre', null, '/01a20083-5fd9-7c54-ad52-87d464783585/', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6170-7117-9362-824425440e1f', 'qualification-organisation', '01a20083-5fd9-7c54-ad52-87d464783585', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6170-7117-9362-824425440e1f/', 'Біліктілікті арттыру ұйымы', 'Организация повышения квалификации', 'Qualification organisation', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6178-7b50-81b6-dbd391dfaea5', 'labour-mobility-centre', '01a20083-5fd9-7c54-ad52-87d464783585', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/', 'Түркістан облысының еңбек мобильділігі орталығы', 'Центр трудовой мобильности Туркестанской области', 'Labour mobility centre of Turkistan region', '610000000', '2026-10-14 04:00:00+00'),
  ('01a20083-6185-7805-ba26-b8c07e058558', 'career-centre', '01a20083-6178-7b50-81b6-dbd391dfaea5', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6185-7805-ba26-b8c07e058558/', 'Кентау қаласының мансап орталығы', 'Карьерный центр города Кентау', 'Career centre of Kentau', null, '2026-10-14 04:00:00+00'),
  ('01a20083-6188-7c60-8793-b5087481be80', 'career-centre', '01a20083-6178-7b50-81b6-dbd391dfaea5', '/01a20083-5fd9-7c54-ad52-87d464783585/01a20083-6178-7b50-81b6-dbd391dfaea5/01a20083-6188-7c60-8793-b5087481be80/', 'Сауран ауданының мансап орталығы', 'Карьерный центр Сауранского района', 'Career centre of Sauran', null, '2026-10-14 04:00:00+00');

insert into "OutboxMail" ("id", "key", "toAddress", "language", "subject", "text", "createdAt", "nextTryAt", "tries", "sentAt", "lastError") values
  ('01a13e29-a8c0-70b2-800d-0a0f0d358b8d', 'invitation:DfJMuVCViCP4AQDYv9CZyDTrWPFnlUKWU5T0RR0KTXE', 'nurai@example.kz', 'kk', 'Tälim: құпиясөзіңізді қойыңыз', 'Сізге Tälim платформасында есептік жазба ашылды.

Құпиясөзіңізді осы жерде қойыңыз:
https://talim.example.kz/reset-password/bM4j1KGcwduLtFhZj91soOJzgnYSIxsBjWzHYJEkbbQ

Сілтеме бір рет қана жарайды, мерзімі: 22.10.2026, 11:04 (UTC+5).

Бұл хатты күтпеген болсаңыз, жауап бермей-ақ қойыңыз.', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '0', null, null),
  ('01a13e29-a8c0-7362-befd-7e4eb265eba9', 'reset:gqXKjSJZc5mbogjOossLFx4ExqwM1G7UKvCVHjicD-I', 'aigul@example.kz', 'kk', 'Tälim: жаңа құпиясөз', 'Біреу, бәлкім өзіңіз, Tälim платформасында жаңа құпиясөз сұрады.

Оны осы жерде қойыңыз:
https://talim.example.kz/reset-password/gZNo24loSfLsH2CYcA2FbI3-GKlaPLcBhZemcOJsMmA

Сілтеме бір рет қана жарайды, мерзімі: 15.10.2026, 12:04 (UTC+5).

Сіз сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгермейді.', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '0', null, null);

insert into "Person" ("id", "surname", "givenName", "patronymic", "iinSealed", "iinLookup", "qualificationLevel", "version", "createdAt") values
  ('01a13e29-a8c0-722a-9c50-76396680c40a', 'Қасым', 'Нұрай', null, null, null, null, '1', '2026-11-21 23:49:01.537+00'),
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
  ('01a20083-672c-7502-8b0d-8ad9c573e345', 'Һәкімова', 'Іңкәр', 'Ұлықбекқызы', null, null, '6', '1', '2026-11-21 23:49:01.356+00');

insert into "Question" ("editionId", "questionId", "module", "lessonId", "type", "body") values
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13891-2a00-7b99-b67f-3d527786a751', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'papers-single', '1', 'papers', 'single', '{"id": "papers-single", "text": {"kk": "Қай құжат керек?", "ru": "Какой документ нужен?"}, "type": "single", "lesson": "papers", "module": 1, "options": [{"id": "a", "kk": "Жеке куәлік", "ru": "Удостоверение", "correct": true}, {"id": "b", "kk": "Билет", "ru": "Проездной", "correct": false}, {"id": "c", "kk": "Хат", "ru": "Письмо", "correct": false}, {"id": "d", "kk": "Чек", "ru": "Квитанция", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies-single', '1', 'copies', 'single', '{"id": "copies-single", "text": {"kk": "Көшірмені кім куәландырады?", "ru": "Кто заверяет копию?"}, "type": "single", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Нотариус", "ru": "Нотариус конторы", "correct": true}, {"id": "b", "kk": "Көрші", "ru": "Сосед", "correct": false}, {"id": "c", "kk": "Сатушы", "ru": "Продавец", "correct": false}], "outcome": "o1", "explanation": {"kk": "Ереже солай.", "ru": "Таково правило."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'copies-multiple', '1', 'copies', 'multiple', '{"id": "copies-multiple", "text": {"kk": "Не көшіріледі?", "ru": "Что копируют?"}, "type": "multiple", "lesson": "copies", "module": 1, "options": [{"id": "a", "kk": "Диплом", "ru": "Диплом об образовании", "correct": true}, {"id": "b", "kk": "Шарт", "ru": "Договор", "correct": true}, {"id": "c", "kk": "Сурет", "ru": "Фото", "correct": false}, {"id": "d", "kk": "Хат", "ru": "Письмо", "correct": false}], "outcome": "o1", "explanation": {"kk": "Тізім бойынша.", "ru": "По перечню."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'papers-number', '1', 'papers', 'number', '{"id": "papers-number", "text": {"kk": "Неше күн?", "ru": "Сколько дней?"}, "type": "number", "answer": {"unit": {"kk": "күн", "ru": "дней"}, "value": 15, "tolerance": 0}, "lesson": "papers", "module": 1, "outcome": "o1", "explanation": {"kk": "Он бес.", "ru": "Пятнадцать."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-matching', '2', 'consent', 'matching', '{"id": "consent-matching", "text": {"kk": "Сәйкестендіріңіз", "ru": "Соотнесите"}, "type": "matching", "pairs": [{"id": "a", "left": {"kk": "Бір", "ru": "Один"}, "right": {"kk": "Қызыл", "ru": "Красный"}}, {"id": "b", "left": {"kk": "Екі", "ru": "Два"}, "right": {"kk": "Көк", "ru": "Синий"}}, {"id": "c", "left": {"kk": "Үш", "ru": "Три"}, "right": {"kk": "Сары", "ru": "Жёлтый"}}, {"id": "d", "left": {"kk": "Төрт", "ru": "Четыре"}, "right": {"kk": "Ақ", "ru": "Белый"}}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-ordering', '2', 'consent', 'ordering', '{"id": "consent-ordering", "text": {"kk": "Реттеңіз", "ru": "Упорядочьте"}, "type": "ordering", "items": [{"id": "a", "kk": "Сәлемдесу", "ru": "Приветствие"}, {"id": "b", "kk": "Түсіндіру", "ru": "Объяснение"}, {"id": "c", "kk": "Қол қою", "ru": "Подпись"}], "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Солай.", "ru": "Так."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'consent-text', '2', 'consent', 'text', '{"id": "consent-text", "text": {"kk": "Қалай аталады?", "ru": "Как называется?"}, "type": "text", "answer": {"kk": ["келісім"], "ru": ["согласие"]}, "lesson": "consent", "module": 2, "outcome": "o2", "explanation": {"kk": "Келісім.", "ru": "Согласие."}}'),
  ('01a13903-4cc0-71cd-8cf7-ca1e04110245', 'storage-single', '2', 'storage', 'single', '{"id": "storage-single", "text": {"kk": "Қайда сақталады?", "ru": "Где хранят?"}, "type": "single", "lesson": "storage", "module": 2, "options": [{"id": "a", "kk": "Мұрағатта", "ru": "В архиве", "correct": true}, {"id": "b", "kk": "Терезеде", "ru": "На окне", "correct": false}], "outcome": "o2", "explanation": {"kk": "Мұрағатта.", "ru": "В архиве."}}');

insert into "Throttle" ("key", "count", "resetAt") values
  ('reset-from:198.51.100.7', '1', '2026-10-15 07:04:40+00'),
  ('reset:KfyX_GyOzj8Mxc7za0YggtEmTx9OI4dws0h6Xxso4Zs', '1', '2026-10-15 07:04:40+00'),
  ('sign-in-from:198.51.100.7', '1', '2026-10-15 06:19:40+00'),
  ('sign-in:zEfe-8B_wTlaL0Lr9YHiyErzDE-hMYUHk7FiqblGhO8', '1', '2026-10-15 06:19:40+00'),
  ('sign-in:zEfe-8B_wTlaL0Lr9YHiyErzDE-hMYUHk7FiqblGhO8:198.51.100.7', '1', '2026-10-15 06:19:40+00');

insert into "Account" ("id", "personId", "email", "passwordHash", "language", "theme", "phone", "blockedAt", "createdAt") values
  ('01a13e29-a8c0-71d4-9af2-037c0e8be585', '01a13e29-a8c0-722a-9c50-76396680c40a', 'nurai@example.kz', null, 'kk', 'system', null, null, '2026-10-15 06:04:40+00'),
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
  ('01a20083-672c-77fd-abb8-135eef64f01f', '01a20083-672c-7502-8b0d-8ad9c573e345', 'worker-11-6ee1c2@example.kz', null, 'kk', 'system', null, null, '2026-10-14 06:04:00+00');

insert into "Enrolment" ("id", "personId", "editionId", "courseCode", "language", "source", "reason", "release", "status", "enrolledAt", "lastLessonId") values
  ('01a13892-1460-7425-aed4-611e87c58e8b', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'completed', '2026-10-14 04:01:00+00', 'storage'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'ru', 'own-choice', null, 'without', 'completed', '2026-10-14 05:01:40+00', 'storage'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'not-completed', '2026-10-14 06:02:20+00', 'storage'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:03:00+00', 'copies'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', '01a20083-66d1-7071-b7c5-46860b4ec616', '01a13891-2a00-7b99-b67f-3d527786a751', 'T-2', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:03:20+00', 'storage'),
  ('01a13902-b080-70d6-922b-55b3975a2975', '01a20083-672c-7502-8b0d-8ad9c573e345', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', 'kk', 'own-choice', null, 'without', 'active', '2026-10-14 06:04:00+00', 'storage');

insert into "JobAssignment" ("id", "personId", "organisationId", "positionCode", "unit", "fromOn", "toOn") values
  ('01a13e29-a8c0-7e16-bb74-2082ab84a19c', '01a13e29-a8c0-722a-9c50-76396680c40a', '01a20083-6185-7805-ba26-b8c07e058558', 'CAREER_CONSULTANT', null, '2026-10-15', null),
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
  ('01a20083-67dc-78ca-b8f7-b5e9e583ae8e', '01a20083-6624-77ea-afc6-f3498787b43c', '01a20083-6188-7c60-8793-b5087481be80', 'CAREER_CONSULTANT', null, '2026-10-15', null);

insert into "LessonProgress" ("enrolmentId", "lessonId", "openedAt", "lastSeenAt", "secondsStudied", "position", "doneAt") values
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'papers', '2026-10-14 04:01:00+00', '2026-10-14 04:01:00+00', '0', '1000', '2026-10-14 04:01:10+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'copies', '2026-10-14 04:01:10+00', '2026-10-14 04:01:10+00', '0', '1000', '2026-10-14 04:01:20+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'consent', '2026-10-14 04:01:20+00', '2026-10-14 04:01:20+00', '0', '1000', '2026-10-14 04:01:30+00'),
  ('01a13892-1460-7425-aed4-611e87c58e8b', 'storage', '2026-10-14 04:01:30+00', '2026-10-14 04:01:30+00', '0', '1000', '2026-10-14 04:01:40+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'papers', '2026-10-14 05:01:40+00', '2026-10-14 05:01:40+00', '0', '1000', '2026-10-14 05:01:50+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'copies', '2026-10-14 05:01:50+00', '2026-10-14 05:01:50+00', '0', '1000', '2026-10-14 05:02:00+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'consent', '2026-10-14 05:02:00+00', '2026-10-14 05:02:00+00', '0', '1000', '2026-10-14 05:02:10+00'),
  ('01a138c9-9f20-74b6-a9cf-c83a7864ee94', 'storage', '2026-10-14 05:02:10+00', '2026-10-14 05:02:10+00', '0', '1000', '2026-10-14 05:02:20+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'papers', '2026-10-14 06:02:20+00', '2026-10-14 06:02:20+00', '0', '1000', '2026-10-14 06:02:30+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'copies', '2026-10-14 06:02:30+00', '2026-10-14 06:02:30+00', '0', '1000', '2026-10-14 06:02:40+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'consent', '2026-10-14 06:02:40+00', '2026-10-14 06:02:40+00', '0', '1000', '2026-10-14 06:02:50+00'),
  ('01a13901-29e0-751d-8a41-5b2fe7e2eabf', 'storage', '2026-10-14 06:02:50+00', '2026-10-14 06:02:50+00', '0', '1000', '2026-10-14 06:03:00+00'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', 'papers', '2026-10-14 06:03:00+00', '2026-10-14 06:03:00+00', '0', '1000', '2026-10-14 06:03:10+00'),
  ('01a13901-c620-7f3a-be6c-379c2361a9ed', 'copies', '2026-10-14 06:03:10+00', '2026-10-14 06:03:10+00', '0', '1000', '2026-10-14 06:03:20+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'papers', '2026-10-14 06:03:20+00', '2026-10-14 06:03:20+00', '0', '1000', '2026-10-14 06:03:30+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'copies', '2026-10-14 06:03:30+00', '2026-10-14 06:03:30+00', '0', '1000', '2026-10-14 06:03:40+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'consent', '2026-10-14 06:03:40+00', '2026-10-14 06:03:40+00', '0', '1000', '2026-10-14 06:03:50+00'),
  ('01a13902-1440-7319-8b56-2da3c499b2ea', 'storage', '2026-10-14 06:03:50+00', '2026-10-14 06:03:50+00', '0', '1000', '2026-10-14 06:04:00+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'papers', '2026-10-14 06:04:00+00', '2026-10-14 06:04:00+00', '0', '1000', '2026-10-14 06:04:10+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'copies', '2026-10-14 06:04:10+00', '2026-10-14 06:04:10+00', '0', '1000', '2026-10-14 06:04:20+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'consent', '2026-10-14 06:04:20+00', '2026-10-14 06:04:20+00', '0', '1000', '2026-10-14 06:04:30+00'),
  ('01a13902-b080-70d6-922b-55b3975a2975', 'storage', '2026-10-14 06:04:30+00', '2026-10-14 06:04:30+00', '0', '1000', '2026-10-14 06:04:40+00');

insert into "PasswordReset" ("tokenHash", "accountId", "createdAt", "expiresAt", "usedAt") values
  ('DfJMuVCViCP4AQDYv9CZyDTrWPFnlUKWU5T0RR0KTXE', '01a13e29-a8c0-71d4-9af2-037c0e8be585', '2026-10-15 06:04:40+00', '2026-10-22 06:04:40+00', null),
  ('gqXKjSJZc5mbogjOossLFx4ExqwM1G7UKvCVHjicD-I', '01a20083-63f8-7091-b669-77229c09f087', '2026-10-15 06:04:40+00', '2026-10-15 07:04:40+00', null);

insert into "RoleGrant" ("id", "accountId", "role", "organisationId", "grantedAt", "revokedAt") values
  ('01a20083-63be-76b7-87c5-951cd6cee1ac', '01a20083-63ae-728e-979f-557fbe07da85', 'administrator', '01a20083-5fd9-7c54-ad52-87d464783585', '2026-10-14 04:01:00+00', null),
  ('01a20083-63d0-70cb-9719-c91d5ae78813', '01a20083-63c6-7b70-9525-f1251be9aa31', 'qualification-organisation', '01a20083-6170-7117-9362-824425440e1f', '2026-10-14 04:01:00+00', null),
  ('01a20083-63d9-7814-917f-77977f28024c', '01a20083-63d3-7a04-8a65-5496763ce7ad', 'qualification-organisation', '01a20083-6170-7117-9362-824425440e1f', '2026-10-14 04:01:00+00', null),
  ('01a20083-63e3-7f2e-88d3-7298eb527818', '01a20083-63dc-7d9c-b6a9-53687955e91d', 'hr-service', '01a20083-6178-7b50-81b6-dbd391dfaea5', '2026-10-14 04:01:00+00', null),
  ('01a20083-63ed-73b0-9f74-cc8615e8abd5', '01a20083-63e6-7845-a3dc-8f8c5e51032d', 'centre-authorised-person', '01a20083-6178-7b50-81b6-dbd391dfaea5', '2026-10-14 04:01:00+00', null),
  ('01a20083-63f5-72fe-aba8-1da6921326ad', '01a20083-63f0-7424-a7b7-87b85e3f9008', 'career-centre-head', '01a20083-6185-7805-ba26-b8c07e058558', '2026-10-14 04:01:00+00', null);

insert into "Session" ("tokenHash", "accountId", "createdAt", "lastSeenAt", "expiresAt", "device") values
  ('06TPLBbTA7PA3pFP8adz8tupbCyK4SXRbVRBKRP5qUw', '01a20083-63f8-7091-b669-77229c09f087', '2026-10-15 06:04:40+00', '2026-10-15 06:04:40+00', '2026-10-15 18:04:40+00', 'Firefox, Linux');

insert into "Attempt" ("id", "enrolmentId", "number", "language", "status", "startedAt", "endsAt", "submittedAt", "draw", "passMark", "points", "maxPoints") values
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', '01a13892-1460-7425-aed4-611e87c58e8b', '1', 'kk', 'passed', '2026-10-14 04:01:40+00', '2026-10-14 04:31:40+00', '2026-10-14 04:01:40+00', '[{"order": [3, 2, 1, 0], "questionId": "consent-matching"}, {"order": [], "questionId": "consent-text"}, {"order": [1, 2, 0], "questionId": "copies-single"}, {"order": [2, 0, 1], "questionId": "consent-ordering"}, {"order": [], "questionId": "papers-number"}, {"order": [1, 0], "questionId": "storage-single"}, {"order": [3, 2, 1, 0], "questionId": "copies-multiple"}, {"order": [3, 2, 1, 0], "questionId": "papers-single"}]', '80', '8', '8'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '1', 'ru', 'passed', '2026-10-14 05:02:20+00', '2026-10-14 05:32:20+00', '2026-10-14 05:02:20+00', '[{"order": [3, 1, 0, 2], "questionId": "copies-multiple"}, {"order": [3, 0, 1, 2], "questionId": "papers-single"}, {"order": [], "questionId": "papers-number"}, {"order": [], "questionId": "consent-text"}, {"order": [2, 0, 1, 3], "questionId": "consent-matching"}, {"order": [0, 2, 1], "questionId": "consent-ordering"}, {"order": [0, 2, 1], "questionId": "copies-single"}, {"order": [1, 0], "questionId": "storage-single"}]', '80', '8', '8'),
  ('01a13901-c620-7861-862e-2a7962367936', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '1', 'kk', 'passed', '2026-10-14 06:03:00+00', '2026-10-14 06:33:00+00', '2026-10-14 06:03:00+00', '[{"order": [], "questionId": "papers-number"}, {"order": [2, 0, 1, 3], "questionId": "papers-single"}, {"order": [3, 0, 2, 1], "questionId": "consent-matching"}, {"order": [3, 2, 1, 0], "questionId": "copies-multiple"}, {"order": [], "questionId": "consent-text"}, {"order": [2, 0, 1], "questionId": "consent-ordering"}, {"order": [1, 0, 2], "questionId": "copies-single"}, {"order": [0, 1], "questionId": "storage-single"}]', '80', '8', '8'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', '01a13902-1440-7319-8b56-2da3c499b2ea', '1', 'kk', 'failed', '2026-10-14 06:04:00+00', '2026-10-14 06:34:00+00', '2026-10-14 06:04:00+00', '[{"order": [1, 0], "questionId": "storage-single"}, {"order": [2, 1, 0], "questionId": "consent-ordering"}, {"order": [0, 3, 1, 2], "questionId": "copies-multiple"}, {"order": [1, 2, 0], "questionId": "copies-single"}, {"order": [2, 3, 1, 0], "questionId": "consent-matching"}, {"order": [3, 2, 1, 0], "questionId": "papers-single"}, {"order": [], "questionId": "consent-text"}, {"order": [], "questionId": "papers-number"}]', '80', '0', '8'),
  ('01a13903-4cc0-7723-942b-89a9e9422706', '01a13902-b080-70d6-922b-55b3975a2975', '1', 'kk', 'open', '2026-10-14 06:04:40+00', '2026-10-14 06:34:40+00', null, '[{"order": [1, 2, 0, 3], "questionId": "consent-matching"}, {"order": [], "questionId": "papers-number"}, {"order": [], "questionId": "consent-text"}, {"order": [0, 1, 3, 2], "questionId": "copies-multiple"}, {"order": [1, 0, 2], "questionId": "copies-single"}, {"order": [2, 1, 3, 0], "questionId": "papers-single"}, {"order": [0, 1], "questionId": "storage-single"}, {"order": [1, 0, 2], "questionId": "consent-ordering"}]', '80', null, null);

insert into "Completion" ("id", "enrolmentId", "personId", "editionId", "courseCode", "minutes", "completedAt", "completedOn") values
  ('01a13892-b0a0-72d8-8121-c8d18111bf55', '01a13892-1460-7425-aed4-611e87c58e8b', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 04:01:40+00', '2026-10-14'),
  ('01a138ca-3b60-7270-aacd-99155b74b7d2', '01a138c9-9f20-74b6-a9cf-c83a7864ee94', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 05:02:20+00', '2026-10-14'),
  ('01a13901-c620-7c2f-9a50-596f62e69a81', '01a13901-29e0-751d-8a41-5b2fe7e2eabf', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13891-2a00-7d2c-b6dc-5517ab6b994a', 'T-1', '360', '2026-10-14 06:03:00+00', '2026-10-14');

insert into "LedgerEntry" ("id", "personId", "year", "minutes", "kind", "completionId", "reversesId", "reason", "at") values
  ('01a13892-b0a0-7aaf-8c0e-e6260ed231f6', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '2026', '360', 'completion', '01a13892-b0a0-72d8-8121-c8d18111bf55', null, null, '2026-10-14 04:01:40+00'),
  ('01a138ca-3b60-7bd3-83d6-16dd879de474', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '2026', '360', 'completion', '01a138ca-3b60-7270-aacd-99155b74b7d2', null, null, '2026-10-14 05:02:20+00'),
  ('01a13901-c620-752f-8863-cd18bcd07787', '01a20083-6624-77ea-afc6-f3498787b43c', '2026', '-360', 'reversal', '01a13901-c620-7c2f-9a50-596f62e69a81', '01a13901-c620-7712-8add-9f1e6a20d113', 'Тестті басқа адам тапсырған', '2026-10-14 06:03:00+00'),
  ('01a13901-c620-7712-8add-9f1e6a20d113', '01a20083-6624-77ea-afc6-f3498787b43c', '2026', '360', 'completion', '01a13901-c620-7c2f-9a50-596f62e69a81', null, null, '2026-10-14 06:03:00+00');

insert into "Response" ("attemptId", "questionId", "answer", "sequence", "savedAt", "points") values
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-matching', '[3, 2, 1, 0]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-text', '"келісім"', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'copies-single', '2', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'consent-ordering', '[1, 2, 0]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'papers-number', '15', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'storage-single', '1', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'copies-multiple', '[3, 2]', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a13892-b0a0-7d13-8166-5c96530c5c58', 'papers-single', '3', '0', '2026-10-14 04:01:40+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'copies-multiple', '[2, 1]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'papers-single', '1', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'papers-number', '15', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-text', '"келісім"', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-matching', '[1, 2, 0, 3]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'consent-ordering', '[0, 2, 1]', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'copies-single', '0', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a138ca-3b60-7af3-948c-eed89deff89d', 'storage-single', '1', '0', '2026-10-14 05:02:20+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'papers-number', '15', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'papers-single', '1', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-matching', '[1, 3, 2, 0]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'copies-multiple', '[3, 2]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-text', '"келісім"', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'consent-ordering', '[1, 2, 0]', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'copies-single', '1', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13901-c620-7861-862e-2a7962367936', 'storage-single', '0', '0', '2026-10-14 06:03:00+00', '1'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'storage-single', '0', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-ordering', '[0, 1, 2]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'copies-multiple', '[3]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'copies-single', '0', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-matching', '[2, 0, 1, 3]', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'papers-single', '2', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'consent-text', '"мүлде басқа"', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13902-b080-7e18-8a33-ebd41fc34dec', 'papers-number', '1015', '0', '2026-10-14 06:04:00+00', '0'),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-matching', '[2, 0, 1, 3]', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'papers-number', '15', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-text', '"келісім"', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'copies-multiple', '[0, 1]', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'copies-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'papers-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'storage-single', '1', '0', '2026-10-14 06:04:40+00', null),
  ('01a13903-4cc0-7723-942b-89a9e9422706', 'consent-ordering', '[2, 0, 1]', '0', '2026-10-14 06:04:40+00', null);

insert into "Certificate" ("number", "key", "personId", "completionId", "template", "surname", "givenName", "patronymic", "courseCode", "titleKk", "titleRu", "titleEn", "minutes", "issuerKk", "issuerRu", "issuerEn", "verifyBase", "issuedOn", "issuedAt", "status", "supersedes", "supersededBy", "reasonGroup", "reason", "endedOn", "endedById") values
  ('62DT-W921-RHHH', '21NFB20GQH82V1E7JPDD2W97EC', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a138ca-3b60-7270-aacd-99155b74b7d2', 'certificate/1', 'Әлімова', 'Бибігүл', null, 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 05:02:20+00', 'valid', 'QC86-N2PQ-3C0E', null, null, null, null, null),
  ('G77F-JB7Z-1BP4', '5C7F6HXHGCBY3GC9B42EACA3PD', '01a20083-63f8-7ebc-885a-06d10bca0a0e', '01a13892-b0a0-72d8-8121-c8d18111bf55', 'certificate/1', 'Серікова', 'Айгүл', 'Нұрланқызы', 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 04:01:40+00', 'valid', null, null, null, null, null, null),
  ('QC86-N2PQ-3C0E', '7X56WB2V6T8YZ98DT6R9N9NAYF', '01a20083-6560-7164-b1a4-fc7791b2dcd4', '01a138ca-3b60-7270-aacd-99155b74b7d2', 'certificate/1', 'Ысқақова', 'Бибігүл', null, 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 05:02:20+00', 'superseded', null, '62DT-W921-RHHH', 'name-corrected', 'Тегі неке қию кезінде өзгерген', '2026-10-14', '01a20083-63d3-7a04-8a65-5496763ce7ad'),
  ('ZBBV-DMM5-5HK4', '6ZJYR4ZRZYVNJED5E8X273ARWJ', '01a20083-6624-77ea-afc6-f3498787b43c', '01a13901-c620-7c2f-9a50-596f62e69a81', 'certificate/1', 'Құрманғазин', 'Данияр', 'Ғалымұлы', 'T-1', 'Құжат қабылдау', 'Құжат қабылдау (ru)', 'Құжат қабылдау (en)', '360', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Centre', 'https://talim.example.kz', '2026-10-14', '2026-10-14 06:03:00+00', 'annulled', null, null, 'result-annulled', 'Тестті басқа адам тапсырған', '2026-10-14', '01a20083-63d3-7a04-8a65-5496763ce7ad');

set session_replication_role = origin;
