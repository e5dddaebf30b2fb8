-- The year of a worker: competency framework, assessment campaign, self-assessment and external assessment, individual plans, runs, evidence.

-- CreateTable
CREATE TABLE "CompetencyFramework" (
    "id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CompetencyFramework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentCampaign" (
    "year" INTEGER NOT NULL,
    "frameworkId" UUID NOT NULL,
    "openedOn" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL,
    "openedById" UUID NOT NULL,
    "closedOn" DATE,
    "closedAt" TIMESTAMPTZ(6),
    "closedById" UUID,

    CONSTRAINT "AssessmentCampaign_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "SelfAssessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "positionCode" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "submittedAt" TIMESTAMPTZ(6),
    "submittedOn" DATE,

    CONSTRAINT "SelfAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelfRating" (
    "selfAssessmentId" UUID NOT NULL,
    "competence" TEXT NOT NULL,
    "level" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SelfRating_pkey" PRIMARY KEY ("selfAssessmentId","competence")
);

-- CreateTable
CREATE TABLE "ExternalAssessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "frameworkId" UUID NOT NULL,
    "positionCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "batchId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "finalisedAt" TIMESTAMPTZ(6),
    "finalisedOn" DATE,
    "finalisedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExternalAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalRating" (
    "externalAssessmentId" UUID NOT NULL,
    "competence" TEXT NOT NULL,
    "level" INTEGER,
    "figures" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ExternalRating_pkey" PRIMARY KEY ("externalAssessmentId","competence")
);

-- CreateTable
CREATE TABLE "ExternalSource" (
    "id" UUID NOT NULL,
    "externalAssessmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "ExternalSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentObjection" (
    "id" UUID NOT NULL,
    "externalAssessmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(6) NOT NULL,
    "raisedOn" DATE NOT NULL,
    "outcome" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(6),
    "answeredById" UUID,
    "resultId" UUID,

    CONSTRAINT "AssessmentObjection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(6),
    "undoneById" UUID,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseRun" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "courseCode" TEXT NOT NULL,
    "provider" TEXT NOT NULL DEFAULT 'qualification-organisation',
    "language" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "cancelledAt" TIMESTAMPTZ(6),
    "cancelReason" TEXT,

    CONSTRAINT "CourseRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearningPlan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "selfAssessmentId" UUID,
    "externalAssessmentId" UUID,
    "withoutAssessmentReason" TEXT,
    "gaps" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(6),
    "publishedOn" DATE,
    "publishedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "planRunId" UUID,

    CONSTRAINT "LearningPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanItem" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "courseCode" TEXT NOT NULL,
    "editionId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "runId" UUID,
    "addedBy" INTEGER NOT NULL DEFAULT 0,
    "addedOn" DATE,
    "removedBy" INTEGER,
    "externalAssessmentId" UUID,
    "competence" TEXT,
    "jobDuty" TEXT,

    CONSTRAINT "PlanItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAmendment" (
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "courseCode" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "madeAt" TIMESTAMPTZ(6) NOT NULL,
    "madeOn" DATE NOT NULL,
    "madeById" UUID NOT NULL,

    CONSTRAINT "PlanAmendment_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "PlanRun" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "scopePath" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "withoutAssessmentReason" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "publishedById" UUID,
    "changedAt" TIMESTAMPTZ(6) NOT NULL,
    "lastError" TEXT,

    CONSTRAINT "PlanRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRunEntry" (
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "planId" UUID,
    "code" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "PlanRunEntry_pkey" PRIMARY KEY ("runId","personId")
);

-- CreateTable
CREATE TABLE "LearningEvidence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "hours" DOUBLE PRECISION,
    "completedOn" DATE NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "LearningEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CompetencyFramework_contentHash_key" ON "CompetencyFramework"("contentHash");

-- CreateIndex
CREATE INDEX "SelfAssessment_year_idx" ON "SelfAssessment"("year");

-- CreateIndex
CREATE UNIQUE INDEX "SelfAssessment_personId_year_key" ON "SelfAssessment"("personId", "year");

-- CreateIndex
CREATE INDEX "ExternalAssessment_personId_year_idx" ON "ExternalAssessment"("personId", "year");

-- CreateIndex
CREATE INDEX "ExternalAssessment_year_status_idx" ON "ExternalAssessment"("year", "status");

-- CreateIndex
CREATE INDEX "ExternalAssessment_batchId_idx" ON "ExternalAssessment"("batchId");

-- CreateIndex
CREATE INDEX "ExternalSource_externalAssessmentId_idx" ON "ExternalSource"("externalAssessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentObjection_externalAssessmentId_key" ON "AssessmentObjection"("externalAssessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportDraft_kind_year_fileHash_key" ON "ImportDraft"("kind", "year", "fileHash");

-- CreateIndex
CREATE INDEX "CourseRun_courseCode_startsOn_idx" ON "CourseRun"("courseCode", "startsOn");

-- CreateIndex
CREATE INDEX "LearningPlan_year_status_idx" ON "LearningPlan"("year", "status");

-- CreateIndex
CREATE INDEX "LearningPlan_planRunId_idx" ON "LearningPlan"("planRunId");

-- CreateIndex
CREATE UNIQUE INDEX "LearningPlan_personId_year_key" ON "LearningPlan"("personId", "year");

-- CreateIndex
CREATE INDEX "PlanItem_planId_idx" ON "PlanItem"("planId");

-- CreateIndex
CREATE INDEX "PlanItem_runId_idx" ON "PlanItem"("runId");

-- CreateIndex
CREATE INDEX "PlanRun_status_idx" ON "PlanRun"("status");

-- CreateIndex
CREATE INDEX "PlanRunEntry_runId_state_position_idx" ON "PlanRunEntry"("runId", "state", "position");

-- CreateIndex
CREATE INDEX "LearningEvidence_personId_idx" ON "LearningEvidence"("personId");

-- AddForeignKey
ALTER TABLE "AssessmentCampaign" ADD CONSTRAINT "AssessmentCampaign_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "CompetencyFramework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfAssessment" ADD CONSTRAINT "SelfAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfAssessment" ADD CONSTRAINT "SelfAssessment_year_fkey" FOREIGN KEY ("year") REFERENCES "AssessmentCampaign"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfRating" ADD CONSTRAINT "SelfRating_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAssessment" ADD CONSTRAINT "ExternalAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAssessment" ADD CONSTRAINT "ExternalAssessment_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "CompetencyFramework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAssessment" ADD CONSTRAINT "ExternalAssessment_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalRating" ADD CONSTRAINT "ExternalRating_externalAssessmentId_fkey" FOREIGN KEY ("externalAssessmentId") REFERENCES "ExternalAssessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalSource" ADD CONSTRAINT "ExternalSource_externalAssessmentId_fkey" FOREIGN KEY ("externalAssessmentId") REFERENCES "ExternalAssessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentObjection" ADD CONSTRAINT "AssessmentObjection_externalAssessmentId_fkey" FOREIGN KEY ("externalAssessmentId") REFERENCES "ExternalAssessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_externalAssessmentId_fkey" FOREIGN KEY ("externalAssessmentId") REFERENCES "ExternalAssessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_planRunId_fkey" FOREIGN KEY ("planRunId") REFERENCES "PlanRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "LearningPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_externalAssessmentId_fkey" FOREIGN KEY ("externalAssessmentId") REFERENCES "ExternalAssessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAmendment" ADD CONSTRAINT "PlanAmendment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "LearningPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRunEntry" ADD CONSTRAINT "PlanRunEntry_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PlanRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningEvidence" ADD CONSTRAINT "LearningEvidence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What must never be false ────────────────────────────────────────────────

-- Lists the rules own, repeated here so that no other value can be stored.
ALTER TABLE "AssessmentCampaign" ADD CONSTRAINT "AssessmentCampaign_check" CHECK (
  extract(year from "openedOn") = "year" AND ("closedOn" IS NULL) = ("closedAt" IS NULL) AND ("closedOn" IS NULL OR "closedOn" >= "openedOn"));
ALTER TABLE "SelfAssessment" ADD CONSTRAINT "SelfAssessment_check" CHECK (("submittedAt" IS NULL) = ("submittedOn" IS NULL));
ALTER TABLE "SelfRating" ADD CONSTRAINT "SelfRating_level_check" CHECK ("level" BETWEEN 0 AND 4);
ALTER TABLE "ExternalAssessment" ADD CONSTRAINT "ExternalAssessment_check" CHECK (
  "status" IN ('draft', 'final', 'superseded', 'withdrawn') AND ("status" = 'draft') = ("finalisedAt" IS NULL) AND
  ("finalisedAt" IS NULL) = ("finalisedOn" IS NULL) AND ("finalisedAt" IS NULL) = ("finalisedById" IS NULL));
ALTER TABLE "ExternalRating" ADD CONSTRAINT "ExternalRating_level_check" CHECK ("level" BETWEEN 0 AND 4);
ALTER TABLE "ExternalSource" ADD CONSTRAINT "ExternalSource_name_check" CHECK (length(btrim("name")) >= 3);
ALTER TABLE "AssessmentObjection" ADD CONSTRAINT "AssessmentObjection_check" CHECK (
  length(btrim("reason")) > 0 AND ("outcome" IS NULL) = ("answeredAt" IS NULL) AND ("outcome" IS NULL) = ("answer" IS NULL) AND
  ("outcome" IS NULL OR "outcome" IN ('upheld', 'changed')) AND ("outcome" IS NOT DISTINCT FROM 'changed') = ("resultId" IS NOT NULL));
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_check" CHECK ("kind" = 'external-assessment' AND "rows" > 0 AND ("undoneAt" IS NULL) = ("undoneById" IS NULL));
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_check" CHECK (
  "provider" = 'qualification-organisation' AND "language" IN ('kk', 'ru') AND "endsOn" >= "startsOn" AND "capacity" > 0 AND "seatsTaken" BETWEEN 0 AND "capacity" AND ("cancelledAt" IS NULL) = ("cancelReason" IS NULL));
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_check" CHECK (
  "status" IN ('draft', 'published') AND ("status" = 'published') = ("publishedAt" IS NOT NULL) AND
  ("publishedAt" IS NULL) = ("publishedOn" IS NULL) AND ("publishedAt" IS NULL) = ("publishedById" IS NULL) AND
  -- it rests on an assessment, or says why there is none (397/16)
  ("status" = 'draft' OR "externalAssessmentId" IS NOT NULL OR length(btrim("withoutAssessmentReason")) > 0));
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_check" CHECK (
  "origin" IN ('mandatory', 'self-chosen', 'required', 'retake') AND "minutes" > 0 AND ("addedBy" = 0) = ("addedOn" IS NULL) AND
  ("addedBy" > 0 OR "origin" = 'mandatory') AND ("removedBy" IS NULL OR ("removedBy" > "addedBy" AND "origin" = 'self-chosen')) AND
  -- after an external assessment, with the duty it is needed for (397/20.2)
  ("origin" NOT IN ('required', 'retake') OR ("externalAssessmentId" IS NOT NULL AND "competence" IS NOT NULL AND length(btrim("jobDuty")) >= 3)));
ALTER TABLE "PlanAmendment" ADD CONSTRAINT "PlanAmendment_check" CHECK ("number" > 0 AND "kind" IN ('self-chosen', 'required', 'retake', 'removed', 'rescheduled'));
ALTER TABLE "PlanRun" ADD CONSTRAINT "PlanRun_check" CHECK ("status" IN ('proposing', 'proposed', 'publishing', 'published', 'cancelled'));
ALTER TABLE "PlanRunEntry" ADD CONSTRAINT "PlanRunEntry_check" CHECK (
  "state" IN ('waiting', 'proposed', 'exception', 'published', 'refused') AND ("state" IN ('proposed', 'published')) <= ("planId" IS NOT NULL) AND ("state" IN ('exception', 'refused')) = ("code" IS NOT NULL));
ALTER TABLE "LearningEvidence" ADD CONSTRAINT "LearningEvidence_check" CHECK (length(btrim("title")) > 0 AND length(btrim("provider")) > 0 AND ("hours" IS NULL OR "hours" > 0));

-- One of each.
CREATE UNIQUE INDEX "ExternalAssessment_one_final" ON "ExternalAssessment" ("personId", "year") WHERE "status" = 'final';
CREATE UNIQUE INDEX "ExternalAssessment_one_draft" ON "ExternalAssessment" ("personId", "year") WHERE "status" = 'draft';
CREATE UNIQUE INDEX "ImportBatch_once" ON "ImportBatch" ("kind", "year", "fileHash") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "CourseRun_once" ON "CourseRun" ("courseCode", "language", "startsOn", "endsOn", "place") WHERE "cancelledAt" IS NULL;
CREATE UNIQUE INDEX "PlanItem_once" ON "PlanItem" ("planId", "courseCode") WHERE "origin" <> 'retake' AND "removedBy" IS NULL;
CREATE UNIQUE INDEX "PlanItem_retake_once" ON "PlanItem" ("planId", "courseCode") WHERE "origin" = 'retake' AND "removedBy" IS NULL;
CREATE UNIQUE INDEX "PlanRun_one_under_way" ON "PlanRun" ("year", "scopePath") WHERE "status" IN ('proposing', 'proposed', 'publishing');

-- What was submitted no longer changes (397/17.2).
CREATE FUNCTION talim_self_assessment_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."submittedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the questionnaire was submitted and does not change (397/17.2)' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "SelfAssessment_frozen" BEFORE UPDATE OR DELETE ON "SelfAssessment" FOR EACH ROW EXECUTE FUNCTION talim_self_assessment_frozen();
CREATE FUNCTION talim_self_rating_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SelfAssessment" s WHERE s."id" IN (COALESCE(NEW."selfAssessmentId", OLD."selfAssessmentId"), COALESCE(OLD."selfAssessmentId", NEW."selfAssessmentId")) AND s."submittedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the questionnaire was submitted and does not change (397/17.2)' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "SelfRating_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "SelfRating" FOR EACH ROW EXECUTE FUNCTION talim_self_rating_frozen();

-- A final result stays as it was found; another one may take its place, or its batch be undone (397/17.1).
CREATE FUNCTION talim_external_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'draft' THEN RETURN COALESCE(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND OLD."status" = 'final' AND NEW."status" IN ('superseded', 'withdrawn')
     AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the external assessment is final and does not change (397/17.1)' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ExternalAssessment_frozen" BEFORE UPDATE OR DELETE ON "ExternalAssessment" FOR EACH ROW EXECUTE FUNCTION talim_external_frozen();
CREATE FUNCTION talim_external_part_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ExternalAssessment" e WHERE e."id" IN (COALESCE(NEW."externalAssessmentId", OLD."externalAssessmentId"), COALESCE(OLD."externalAssessmentId", NEW."externalAssessmentId")) AND e."status" <> 'draft') THEN
    RAISE EXCEPTION 'the external assessment is final and does not change (397/17.1)' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "ExternalRating_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "ExternalRating" FOR EACH ROW EXECUTE FUNCTION talim_external_part_frozen();
CREATE TRIGGER "ExternalSource_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "ExternalSource" FOR EACH ROW EXECUTE FUNCTION talim_external_part_frozen();

-- Minutes of an item are those of its standard, never typed in (397/15); the course is that of the edition. Once the plan
-- is published, items come by numbered amendments and only leave or are rescheduled by them (397/20).
CREATE FUNCTION talim_plan_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE plan_status TEXT;
BEGIN
  SELECT "status" INTO plan_status FROM "LearningPlan" WHERE "id" = COALESCE(NEW."planId", OLD."planId");
  IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM "CourseEdition" c WHERE c."id" = NEW."editionId" AND c."code" = NEW."courseCode" AND c."minutes" = NEW."minutes") THEN
    RAISE EXCEPTION 'the minutes of a plan item are those of its standard (397/15)' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF (plan_status = 'published') <> (NEW."addedBy" > 0) THEN
      RAISE EXCEPTION 'a published plan changes by amendments (397/20)' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  -- a draft that is just being deleted takes its items with it
  IF COALESCE(plan_status, 'draft') = 'draft' THEN RETURN COALESCE(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{removedBy,runId}'::text[] = to_jsonb(OLD) - '{removedBy,runId}'::text[]
     AND (OLD."removedBy" IS NULL OR NEW."removedBy" = OLD."removedBy") THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the plan was published and changes by amendments only (397/20)' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "PlanItem_kept" BEFORE INSERT OR UPDATE OR DELETE ON "PlanItem" FOR EACH ROW EXECUTE FUNCTION talim_plan_item();

-- A plan is published with 2,400 mandatory minutes at least (397/15), and stays published.
CREATE FUNCTION talim_plan_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE minutes BIGINT;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'published' THEN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'version' = to_jsonb(OLD) - 'version' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'the plan was published and changes by amendments only (397/20)' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."status" = 'published' THEN
    SELECT coalesce(sum(i."minutes"), 0) INTO minutes FROM "PlanItem" i WHERE i."planId" = NEW."id" AND i."origin" = 'mandatory';
    IF minutes < 2400 THEN
      RAISE EXCEPTION 'a plan sets at least 40 academic hours of mandatory courses (397/15)' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "LearningPlan_kept" BEFORE INSERT OR UPDATE OR DELETE ON "LearningPlan" FOR EACH ROW EXECUTE FUNCTION talim_plan_published();

-- Rows that are never changed and never deleted.
CREATE TRIGGER "CompetencyFramework_append_only" BEFORE UPDATE OR DELETE ON "CompetencyFramework" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CompetencyFramework_no_truncate" BEFORE TRUNCATE ON "CompetencyFramework" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "PlanAmendment_append_only" BEFORE UPDATE OR DELETE ON "PlanAmendment" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "PlanAmendment_no_truncate" BEFORE TRUNCATE ON "PlanAmendment" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AssessmentCampaign_no_delete" BEFORE DELETE ON "AssessmentCampaign" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AssessmentCampaign_no_truncate" BEFORE TRUNCATE ON "AssessmentCampaign" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AssessmentObjection_no_delete" BEFORE DELETE ON "AssessmentObjection" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "ImportBatch_no_delete" BEFORE DELETE ON "ImportBatch" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CourseRun_no_delete" BEFORE DELETE ON "CourseRun" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "LearningEvidence_no_delete" BEFORE DELETE ON "LearningEvidence" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
