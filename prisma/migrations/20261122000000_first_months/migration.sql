-- The first months: working calendar, hiring orders, adaptation, obligations, reminders.

-- CreateTable
CREATE TABLE "CalendarYear" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(6),
    "recordedById" UUID,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "forOn" DATE,
    "holiday" TEXT,
    "act" TEXT,
    "recordedAt" TIMESTAMPTZ(6),
    "recordedById" UUID,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "orderNumber" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "signatoryId" UUID NOT NULL,
    "signatoryName" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "basis" TEXT,
    "category" TEXT NOT NULL,
    "probationEndsOn" DATE,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedOn" DATE,
    "endOrderNumber" TEXT,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdaptationCase" (
    "id" UUID NOT NULL,
    "employmentId" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "programmeId" UUID NOT NULL,
    "periodEndsOn" DATE NOT NULL,
    "releaseMinutes" INTEGER NOT NULL DEFAULT 60,
    "inWorkingHours" BOOLEAN NOT NULL DEFAULT true,
    "openedAt" TIMESTAMPTZ(6) NOT NULL,
    "reportText" TEXT,
    "reportedOn" DATE,
    "noReportReason" TEXT,
    "noReportOn" DATE,
    "evaluation" TEXT,
    "evaluatedOn" DATE,
    "outcome" TEXT,
    "reasons" TEXT,
    "concludedOn" DATE,
    "filedOn" DATE,

    CONSTRAINT "AdaptationCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorAttachment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "orderNumber" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "signatoryId" UUID NOT NULL,
    "signatoryName" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "reason" TEXT,
    "overrideReason" TEXT,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MentorAttachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdaptationPlan" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "periodEndsOn" DATE NOT NULL,
    "submittedOn" DATE,
    "contentHash" TEXT,
    "returnReason" TEXT,
    "approvedOn" DATE,
    "acknowledgedOn" DATE,
    "savedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AdaptationPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRow" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "section" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "completeOn" DATE,
    "topic" INTEGER,
    "mark" INTEGER,
    "markedOn" DATE,
    "markedById" UUID,
    "comment" TEXT,

    CONSTRAINT "PlanRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeEntry" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "topic" INTEGER NOT NULL,
    "doneOn" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "confirmedById" UUID NOT NULL,
    "confirmedOn" DATE NOT NULL,
    "confirmedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "PracticeEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rowId" UUID,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(6) NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "ownerId" UUID,
    "ownerRole" TEXT,
    "organisationId" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "internal" BOOLEAN NOT NULL,
    "trigger" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "deadline" JSONB NOT NULL,
    "doneOn" DATE,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(6),
    "changedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReminderLine" (
    "key" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "mailKey" TEXT,

    CONSTRAINT "ReminderLine_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "readAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "CalendarYear_year_idx" ON "CalendarYear"("year");

-- CreateIndex
CREATE INDEX "CalendarDay_on_idx" ON "CalendarDay"("on");

-- CreateIndex
CREATE UNIQUE INDEX "Employment_jobId_key" ON "Employment"("jobId");

-- CreateIndex
CREATE INDEX "Employment_personId_idx" ON "Employment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Employment_centreId_orderNumber_orderedOn_personId_key" ON "Employment"("centreId", "orderNumber", "orderedOn", "personId");

-- CreateIndex
CREATE INDEX "Absence_personId_idx" ON "Absence"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AdaptationCase_employmentId_key" ON "AdaptationCase"("employmentId");

-- CreateIndex
CREATE INDEX "MentorAttachment_caseId_idx" ON "MentorAttachment"("caseId");

-- CreateIndex
CREATE INDEX "MentorAttachment_mentorId_idx" ON "MentorAttachment"("mentorId");

-- CreateIndex
CREATE UNIQUE INDEX "AdaptationPlan_caseId_version_key" ON "AdaptationPlan"("caseId", "version");

-- CreateIndex
CREATE INDEX "PlanRow_planId_idx" ON "PlanRow"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeEntry_caseId_topic_key" ON "PracticeEntry"("caseId", "topic");

-- CreateIndex
CREATE INDEX "Signature_caseId_idx" ON "Signature"("caseId");

-- CreateIndex
CREATE INDEX "Obligation_ownerId_idx" ON "Obligation"("ownerId");

-- CreateIndex
CREATE INDEX "Obligation_subjectId_idx" ON "Obligation"("subjectId");

-- CreateIndex
CREATE INDEX "Obligation_aboutId_idx" ON "Obligation"("aboutId");

-- CreateIndex
CREATE INDEX "Obligation_organisationId_idx" ON "Obligation"("organisationId");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "JobAssignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdaptationCase" ADD CONSTRAINT "AdaptationCase_employmentId_fkey" FOREIGN KEY ("employmentId") REFERENCES "Employment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdaptationCase" ADD CONSTRAINT "AdaptationCase_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorAttachment" ADD CONSTRAINT "MentorAttachment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "AdaptationCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorAttachment" ADD CONSTRAINT "MentorAttachment_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdaptationPlan" ADD CONSTRAINT "AdaptationPlan_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "AdaptationCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRow" ADD CONSTRAINT "PlanRow_planId_fkey" FOREIGN KEY ("planId") REFERENCES "AdaptationPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeEntry" ADD CONSTRAINT "PracticeEntry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "AdaptationCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "AdaptationCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What must never be false ────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Lists the rules own, repeated here so that no other value can be stored.
ALTER TABLE "CalendarDay" ADD CONSTRAINT "CalendarDay_check" CHECK (
  "kind" IN ('off', 'worked', 'ordinary') AND "reason" IN ('holiday', 'religious', 'substitute', 'transfer') AND ("recordedById" IS NULL OR "act" IS NOT NULL) AND
  ("kind" <> 'worked' OR "reason" = 'transfer'));
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_category_check" CHECK ("category" IN ('managerial', 'core', 'auxiliary'));
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_basis_check" CHECK (
  CASE WHEN "category" = 'auxiliary' THEN "basis" IS NULL ELSE "basis" IS NOT NULL AND "basis" IN ('first-hired', 'newly-entered') END);
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_days_check" CHECK (
  "orderedOn" <= "startsOn" AND ("probationEndsOn" IS NULL OR "probationEndsOn" > "startsOn") AND ("endedOn" IS NULL OR "endedOn" >= "startsOn"));
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_check" CHECK ("kind" IN ('illness', 'leave', 'business-trip', 'other') AND "toOn" >= "fromOn");
ALTER TABLE "AdaptationCase" ADD CONSTRAINT "AdaptationCase_outcome_check" CHECK (
  ("outcome" IS NULL) = ("concludedOn" IS NULL) AND
  ("outcome" IS NULL OR ("outcome" IN ('passed', 'not-passed', 'not-applicable') AND "evaluatedOn" IS NOT NULL AND ("reportedOn" IS NOT NULL OR "noReportOn" IS NOT NULL))) AND
  ("outcome" IS DISTINCT FROM 'not-passed' OR length(btrim("reasons")) > 0) AND
  ("filedOn" IS NULL OR "concludedOn" IS NOT NULL) AND
  ("noReportOn" IS NULL) = ("noReportReason" IS NULL) AND
  "releaseMinutes" BETWEEN 0 AND 480);
ALTER TABLE "MentorAttachment" ADD CONSTRAINT "MentorAttachment_days_check" CHECK ("orderedOn" <= "fromOn" AND ("toOn" IS NULL OR "toOn" >= "fromOn") AND "orderNumber" <> '');
ALTER TABLE "AdaptationPlan" ADD CONSTRAINT "AdaptationPlan_status_check" CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved', 'acknowledged', 'superseded'));
ALTER TABLE "AdaptationPlan" ADD CONSTRAINT "AdaptationPlan_days_check" CHECK (
  ("submittedOn" IS NULL) = ("contentHash" IS NULL) AND ("approvedOn" IS NULL OR "approvedOn" >= "submittedOn") AND ("acknowledgedOn" IS NULL OR "acknowledgedOn" >= "approvedOn"));
ALTER TABLE "PlanRow" ADD CONSTRAINT "PlanRow_section_check" CHECK ("section" IN (1, 2, 3));
-- A mark lies between 2 and 5 (397/A1.mark) and says who gave it and when.
ALTER TABLE "PlanRow" ADD CONSTRAINT "PlanRow_mark_check" CHECK (
  ("mark" IS NULL AND "markedOn" IS NULL AND "markedById" IS NULL) OR ("mark" BETWEEN 2 AND 5 AND "markedOn" IS NOT NULL AND "markedById" IS NOT NULL));
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_purpose_check" CHECK ("purpose" IN
  ('plan-submitted', 'plan-approved', 'plan-acknowledged', 'row-marked', 'report', 'evaluation', 'conclusion', 'filed'));
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_owner_check" CHECK (("ownerId" IS NULL) <> ("ownerRole" IS NULL));

-- One of each.
CREATE UNIQUE INDEX "CalendarDay_one_shipped" ON "CalendarDay" ("on") WHERE "recordedAt" IS NULL;
CREATE UNIQUE INDEX "CalendarYear_one_shipped" ON "CalendarYear" ("year") WHERE "recordedAt" IS NULL;
CREATE UNIQUE INDEX "MentorAttachment_one_active" ON "MentorAttachment" ("caseId") WHERE "toOn" IS NULL;
CREATE UNIQUE INDEX "AdaptationPlan_one_in_force" ON "AdaptationPlan" ("caseId") WHERE "status" = 'acknowledged';
CREATE UNIQUE INDEX "AdaptationPlan_one_under_way" ON "AdaptationPlan" ("caseId") WHERE "status" IN ('draft', 'submitted', 'approved');
CREATE INDEX "Obligation_open" ON "Obligation" ("dueOn") WHERE "doneOn" IS NULL AND "cancelledAt" IS NULL;
CREATE UNIQUE INDEX "CalendarFeed_one_live" ON "CalendarFeed" ("personId") WHERE "revokedAt" IS NULL;
-- Nobody is employed twice on one day, nor absent twice. An employment that ended on its first day never took place and stands in nobody's way.
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_one_at_a_time" EXCLUDE USING gist (
  "personId" WITH =, daterange("startsOn", "endedOn", CASE WHEN "endedOn" = "startsOn" THEN '[)' ELSE '[]' END) WITH &&);
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_one_at_a_time" EXCLUDE USING gist ("personId" WITH =, daterange("fromOn", "toOn", '[]') WITH &&);

-- Nobody mentors himself or herself (397/2.13).
CREATE FUNCTION talim_mentor_is_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "AdaptationCase" c JOIN "Employment" e ON e."id" = c."employmentId" WHERE c."id" = NEW."caseId" AND e."personId" = NEW."mentorId") THEN
    RAISE EXCEPTION 'the mentor is another person than the newcomer (397/2.13)' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MentorAttachment_another" BEFORE INSERT OR UPDATE ON "MentorAttachment" FOR EACH ROW EXECUTE FUNCTION talim_mentor_is_another();

-- What was submitted no longer changes: rows are written while their plan is a draft; afterwards only marks and comments come in.
CREATE FUNCTION talim_plan_row_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE status_before TEXT; status_after TEXT;
BEGIN
  -- both the plan a row is in and the one it would be in; a plan that is just being deleted takes its rows with it
  IF TG_OP <> 'INSERT' THEN SELECT "status" INTO status_before FROM "AdaptationPlan" WHERE "id" = OLD."planId"; END IF;
  IF TG_OP <> 'DELETE' THEN SELECT "status" INTO status_after FROM "AdaptationPlan" WHERE "id" = NEW."planId"; END IF;
  IF COALESCE(status_before, 'draft') = 'draft' AND COALESCE(status_after, 'draft') = 'draft' THEN RETURN COALESCE(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND status_before = 'acknowledged'
     AND to_jsonb(NEW) - '{mark,markedOn,markedById,comment}'::text[] = to_jsonb(OLD) - '{mark,markedOn,markedById,comment}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the plan was submitted and does not change (397/A1.approval)' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "PlanRow_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "PlanRow" FOR EACH ROW EXECUTE FUNCTION talim_plan_row_frozen();

-- Rows that are never changed and never deleted.
CREATE TRIGGER "Signature_append_only" BEFORE UPDATE OR DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Signature_no_truncate" BEFORE TRUNCATE ON "Signature" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "PracticeEntry_append_only" BEFORE UPDATE OR DELETE ON "PracticeEntry" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "PracticeEntry_no_truncate" BEFORE TRUNCATE ON "PracticeEntry" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CalendarDay_append_only" BEFORE UPDATE OR DELETE ON "CalendarDay" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CalendarDay_no_truncate" BEFORE TRUNCATE ON "CalendarDay" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CalendarYear_append_only" BEFORE UPDATE OR DELETE ON "CalendarYear" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CalendarYear_no_truncate" BEFORE TRUNCATE ON "CalendarYear" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Employment_no_delete" BEFORE DELETE ON "Employment" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Employment_no_truncate" BEFORE TRUNCATE ON "Employment" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AdaptationCase_no_delete" BEFORE DELETE ON "AdaptationCase" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AdaptationCase_no_truncate" BEFORE TRUNCATE ON "AdaptationCase" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
