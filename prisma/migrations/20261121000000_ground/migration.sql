-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" UUID,
    "path" TEXT NOT NULL DEFAULT '',
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "regionKato" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "surname" TEXT,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "iinSealed" TEXT,
    "iinLookup" TEXT,
    "qualificationLevel" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobAssignment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "positionCode" TEXT NOT NULL,
    "unit" TEXT,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,

    CONSTRAINT "JobAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'kk',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "phone" TEXT,
    "blockedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(6) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(6),
    "lastError" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "CourseEdition" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "titleKk" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "standard" JSONB NOT NULL,
    "test" JSONB,
    "adaptationProgramme" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,
    "supersededAt" TIMESTAMPTZ(6),

    CONSTRAINT "CourseEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "editionId" UUID NOT NULL,
    "lessonId" TEXT NOT NULL,
    "module" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "titleKk" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "bodyKk" TEXT NOT NULL,
    "bodyRu" TEXT NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("editionId","lessonId")
);

-- CreateTable
CREATE TABLE "Question" (
    "editionId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "module" INTEGER NOT NULL,
    "lessonId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("editionId","questionId")
);

-- CreateTable
CREATE TABLE "EditionImage" (
    "editionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EditionImage_pkey" PRIMARY KEY ("editionId","name")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "courseCode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "release" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "enrolledAt" TIMESTAMPTZ(6) NOT NULL,
    "lastLessonId" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonProgress" (
    "enrolmentId" UUID NOT NULL,
    "lessonId" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL,
    "secondsStudied" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(6),

    CONSTRAINT "LessonProgress_pkey" PRIMARY KEY ("enrolmentId","lessonId")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,
    "submittedAt" TIMESTAMPTZ(6),
    "draw" JSONB NOT NULL,
    "passMark" INTEGER NOT NULL,
    "points" DOUBLE PRECISION,
    "maxPoints" DOUBLE PRECISION,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "attemptId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(6) NOT NULL,
    "points" DOUBLE PRECISION,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("attemptId","questionId")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "courseCode" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "completedAt" TIMESTAMPTZ(6) NOT NULL,
    "completedOn" DATE NOT NULL,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "completionId" UUID NOT NULL,
    "reversesId" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "number" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "completionId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "surname" TEXT,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "courseCode" TEXT NOT NULL,
    "titleKk" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "issuerKk" TEXT NOT NULL,
    "issuerRu" TEXT NOT NULL,
    "issuerEn" TEXT NOT NULL,
    "verifyBase" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "issuedAt" TIMESTAMPTZ(6) NOT NULL,
    "status" TEXT NOT NULL,
    "supersedes" TEXT,
    "supersededBy" TEXT,
    "reasonGroup" TEXT,
    "reason" TEXT,
    "endedOn" DATE,
    "endedById" UUID,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "CertificateRequest" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reasonGroup" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "decision" TEXT,

    CONSTRAINT "CertificateRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Organisation_path_idx" ON "Organisation"("path");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_iinLookup_key" ON "Person"("iinLookup");

-- CreateIndex
CREATE INDEX "JobAssignment_personId_idx" ON "JobAssignment"("personId");

-- CreateIndex
CREATE INDEX "JobAssignment_organisationId_idx" ON "JobAssignment"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "PasswordReset_accountId_idx" ON "PasswordReset"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_key_key" ON "OutboxMail"("key");

-- CreateIndex
CREATE INDEX "OutboxMail_sentAt_nextTryAt_idx" ON "OutboxMail"("sentAt", "nextTryAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_event_idx" ON "AuditEntry"("event");

-- CreateIndex
CREATE UNIQUE INDEX "CourseEdition_code_edition_key" ON "CourseEdition"("code", "edition");

-- CreateIndex
CREATE INDEX "Enrolment_personId_status_idx" ON "Enrolment"("personId", "status");

-- CreateIndex
CREATE INDEX "Enrolment_editionId_idx" ON "Enrolment"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_enrolmentId_number_key" ON "Attempt"("enrolmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_enrolmentId_key" ON "Completion"("enrolmentId");

-- CreateIndex
CREATE INDEX "Completion_personId_idx" ON "Completion"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_reversesId_key" ON "LedgerEntry"("reversesId");

-- CreateIndex
CREATE INDEX "LedgerEntry_personId_year_idx" ON "LedgerEntry"("personId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_supersedes_key" ON "Certificate"("supersedes");

-- CreateIndex
CREATE INDEX "Certificate_personId_idx" ON "Certificate"("personId");

-- CreateIndex
CREATE INDEX "Certificate_completionId_idx" ON "Certificate"("completionId");

-- CreateIndex
CREATE INDEX "CertificateRequest_number_idx" ON "CertificateRequest"("number");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobAssignment" ADD CONSTRAINT "JobAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobAssignment" ADD CONSTRAINT "JobAssignment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionImage" ADD CONSTRAINT "EditionImage_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonProgress" ADD CONSTRAINT "LessonProgress_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What must never be false ────────────────────────────────────────────────

-- Lists the rules own, repeated here so that no other value can be stored.
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_kind_check" CHECK ("kind" IN
  ('workforce-development-centre', 'qualification-organisation', 'labour-mobility-centre', 'career-centre', 'employer', 'state-body'));
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_role_check" CHECK ("role" IN
  ('administrator', 'qualification-organisation', 'centre-authorised-person', 'career-centre-head', 'hr-service'));
ALTER TABLE "Account" ADD CONSTRAINT "Account_language_check" CHECK ("language" IN ('kk', 'ru', 'en'));
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_check" CHECK ("email" = lower("email"));
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_status_check" CHECK ("status" IN ('published', 'superseded', 'withdrawn'));
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_form_check" CHECK ("form" IN ('webinar', 'in-person-seminar', 'online-course'));
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_minutes_check" CHECK ("minutes" > 0);
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_language_check" CHECK ("language" IN ('kk', 'ru'));
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_source_check" CHECK ("source" IN ('own-choice', 'assigned'));
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_release_check" CHECK ("release" IN ('with', 'without'));
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_status_check" CHECK ("status" IN ('active', 'completed', 'not-completed'));
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_status_check" CHECK ("status" IN ('open', 'passed', 'failed'));
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_kind_check" CHECK (
  ("kind" = 'completion' AND "minutes" > 0 AND "reversesId" IS NULL) OR
  ("kind" = 'reversal' AND "minutes" < 0 AND "reversesId" IS NOT NULL AND "reason" IS NOT NULL));
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_status_check" CHECK (
  ("status" = 'valid' AND "endedOn" IS NULL) OR
  ("status" = 'annulled' AND "endedOn" IS NOT NULL AND "reasonGroup" IS NOT NULL) OR
  ("status" = 'superseded' AND "endedOn" IS NOT NULL AND "supersededBy" IS NOT NULL));
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_minutes_check" CHECK ("minutes" > 0);
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_number_check" CHECK ("number" ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$');
ALTER TABLE "CertificateRequest" ADD CONSTRAINT "CertificateRequest_check" CHECK (
  "kind" IN ('annulment', 'correction') AND ("decidedById" IS NULL OR "decidedById" <> "requestedById" OR "decision" = 'withdrawn'));

-- One of each.
CREATE UNIQUE INDEX "CourseEdition_one_published" ON "CourseEdition" ("code") WHERE "status" = 'published';
CREATE UNIQUE INDEX "Enrolment_one_active" ON "Enrolment" ("personId", "courseCode") WHERE "status" = 'active';
CREATE UNIQUE INDEX "Attempt_one_open" ON "Attempt" ("enrolmentId") WHERE "status" = 'open';
CREATE UNIQUE INDEX "Attempt_one_passed" ON "Attempt" ("enrolmentId") WHERE "status" = 'passed';
CREATE UNIQUE INDEX "LedgerEntry_one_per_completion" ON "LedgerEntry" ("completionId") WHERE "kind" = 'completion';
CREATE UNIQUE INDEX "Certificate_one_per_completion" ON "Certificate" ("completionId") WHERE "supersedes" IS NULL;
CREATE UNIQUE INDEX "CertificateRequest_one_open" ON "CertificateRequest" ("number") WHERE "decidedAt" IS NULL;
CREATE UNIQUE INDEX "RoleGrant_one_live" ON "RoleGrant" ("accountId", "role", "organisationId") WHERE "revokedAt" IS NULL;
CREATE INDEX "Organisation_path_prefix" ON "Organisation" ("path" text_pattern_ops);
CREATE INDEX "OutboxMail_waiting" ON "OutboxMail" ("nextTryAt") WHERE "sentAt" IS NULL;
ALTER TABLE "JobAssignment" ADD CONSTRAINT "JobAssignment_days_check" CHECK ("toOn" IS NULL OR "toOn" >= "fromOn");

-- The tree: a career centre belongs to exactly one labour mobility centre (397/2.8); the path is ours, not the writer's.
CREATE FUNCTION talim_organisation_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parent "Organisation"%ROWTYPE;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."parentId" IS DISTINCT FROM OLD."parentId" THEN
    RAISE EXCEPTION 'organisations do not move' USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO parent FROM "Organisation" WHERE "id" = NEW."parentId";
  IF NEW."kind" = 'career-centre' AND parent."kind" IS DISTINCT FROM 'labour-mobility-centre' THEN
    RAISE EXCEPTION 'a career centre belongs to one labour mobility centre (397/2.8)' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."kind" = 'qualification-organisation' AND parent."kind" IS DISTINCT FROM 'workforce-development-centre' THEN
    RAISE EXCEPTION 'the qualification organisation is a unit of the Workforce Development Centre (397/2.5)' USING ERRCODE = 'check_violation';
  END IF;
  NEW."path" := COALESCE(parent."path", '/') || NEW."id" || '/';
  RETURN NEW;
END $$;
CREATE TRIGGER "Organisation_path" BEFORE INSERT OR UPDATE ON "Organisation" FOR EACH ROW EXECUTE FUNCTION talim_organisation_path();

-- Rows that are never changed and never deleted.
CREATE FUNCTION talim_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is not possible: its rows stay as they were written', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "LedgerEntry_append_only" BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "LedgerEntry_no_truncate" BEFORE TRUNCATE ON "LedgerEntry" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Completion_append_only" BEFORE UPDATE OR DELETE ON "Completion" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Lesson_frozen" BEFORE UPDATE OR DELETE ON "Lesson" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Question_frozen" BEFORE UPDATE OR DELETE ON "Question" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "EditionImage_frozen" BEFORE UPDATE OR DELETE ON "EditionImage" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Completion_no_truncate" BEFORE TRUNCATE ON "Completion" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Lesson_no_truncate" BEFORE TRUNCATE ON "Lesson" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Question_no_truncate" BEFORE TRUNCATE ON "Question" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "EditionImage_no_truncate" BEFORE TRUNCATE ON "EditionImage" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CourseEdition_no_truncate" BEFORE TRUNCATE ON "CourseEdition" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CourseEdition_no_delete" BEFORE DELETE ON "CourseEdition" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Certificate_no_delete" BEFORE DELETE ON "Certificate" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Certificate_no_truncate" BEFORE TRUNCATE ON "Certificate" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();

-- A published edition never changes; only its status moves on (397/2.10).
CREATE FUNCTION talim_edition_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{status,supersededAt}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{status,supersededAt}'::text[]
     OR OLD."status" <> 'published' THEN
    RAISE EXCEPTION 'edition % of % is published and does not change (397/2.10)', OLD."edition", OLD."code" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CourseEdition_frozen" BEFORE UPDATE ON "CourseEdition" FOR EACH ROW EXECUTE FUNCTION talim_edition_frozen();

-- The parts of an edition are written with it, in the same transaction, and none is added later.
CREATE FUNCTION talim_edition_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CourseEdition" e WHERE e."id" = NEW."editionId" AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'parts of an edition are written with it and none is added later (397/2.10)' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Lesson_with_edition" BEFORE INSERT ON "Lesson" FOR EACH ROW EXECUTE FUNCTION talim_edition_part();
CREATE TRIGGER "Question_with_edition" BEFORE INSERT ON "Question" FOR EACH ROW EXECUTE FUNCTION talim_edition_part();
CREATE TRIGGER "EditionImage_with_edition" BEFORE INSERT ON "EditionImage" FOR EACH ROW EXECUTE FUNCTION talim_edition_part();

-- A certificate is a snapshot; its state moves once, from valid to annulled or superseded.
CREATE FUNCTION talim_certificate_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE state text[] := '{status,supersededBy,reasonGroup,reason,endedOn,endedById}';
BEGIN
  IF to_jsonb(NEW) - state IS DISTINCT FROM to_jsonb(OLD) - state OR OLD."status" <> 'valid' THEN
    RAISE EXCEPTION 'certificate % is as it was issued and does not change', OLD."number" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Certificate_snapshot" BEFORE UPDATE ON "Certificate" FOR EACH ROW EXECUTE FUNCTION talim_certificate_snapshot();

-- Every process that answers verifications hears of a change at once.
CREATE FUNCTION talim_certificate_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('certificate_changed', NEW."number");
  RETURN NULL;
END $$;
CREATE TRIGGER "Certificate_changed" AFTER INSERT OR UPDATE ON "Certificate" FOR EACH ROW EXECUTE FUNCTION talim_certificate_changed();

-- The audit chain. The lock makes one order of all entries; it is held until the writer commits.
CREATE FUNCTION talim_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_seq bigint; last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(7397197148);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := COALESCE(last_seq, 0) + 1;
  NEW."previousHash" := COALESCE(last_hash, repeat('0', 64));
  NEW."hash" := encode(sha256(convert_to(concat_ws(chr(31),
    NEW."previousHash", NEW."seq", to_char(NEW."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    COALESCE(NEW."actorId"::text, '-'), NEW."actorName", NEW."event", NEW."subjectType", NEW."subjectId", NEW."data"::text), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION talim_audit_chain();
