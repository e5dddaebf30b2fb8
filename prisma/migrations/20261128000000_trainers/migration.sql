-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "calendar" TEXT;

-- AlterTable
ALTER TABLE "Question" ALTER COLUMN "lessonId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "runId" UUID;

-- AlterTable
ALTER TABLE "CourseRun" ADD COLUMN     "audiencePath" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "meeting" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "minimum" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "planLineId" UUID,
ADD COLUMN     "requestKey" UUID,
ADD COLUMN     "roomId" UUID,
ADD COLUMN     "signUpUntil" DATE;

-- CreateTable
CREATE TABLE "Trainer" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "affiliation" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "centreId" UUID,
    "languages" TEXT[],
    "topics" TEXT[],
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "statement" TEXT,
    "plannedOn" DATE,
    "proposedOn" DATE,
    "declinedOn" DATE,
    "declineReason" TEXT,
    "orderNumber" TEXT,
    "orderedOn" DATE,
    "signatoryId" UUID,
    "signatoryName" TEXT,
    "suspendedOn" DATE,
    "suspendReason" TEXT,
    "endedOn" DATE,
    "endReason" TEXT,
    "endOrderNumber" TEXT,
    "service" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Trainer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainerPlan" (
    "id" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TrainerPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainerPlanLine" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "courseCode" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "audiencePath" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "need" JSONB NOT NULL DEFAULT '{}',
    "addedBy" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "removedBy" INTEGER,
    "removeReason" TEXT,
    "deviation" TEXT,

    CONSTRAINT "TrainerPlanLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainerPlanEvent" (
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL,
    "on" DATE NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "TrainerPlanEvent_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,
    "retiredAt" TIMESTAMPTZ(6),

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunSession" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(6) NOT NULL,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "dayOffReason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(6) NOT NULL,
    "sheetConfirmedAt" TIMESTAMPTZ(6),
    "sheetConfirmedById" UUID,
    "roomEndedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RunSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "sessionId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "trainerId" UUID,
    "startsAt" TIMESTAMPTZ(6) NOT NULL,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("sessionId","subjectId")
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "courseCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "reason" TEXT,
    "ownSeat" BOOLEAN NOT NULL DEFAULT false,
    "over" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "cancelReason" TEXT,
    "cancelledById" UUID,
    "enrolmentId" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SignUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceMark" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "markedAt" TIMESTAMPTZ(6) NOT NULL,
    "markedById" UUID NOT NULL,

    CONSTRAINT "AttendanceMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("sessionId","personId","at")
);

-- CreateTable
CREATE TABLE "RoomVisit" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(6) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL,
    "leftAt" TIMESTAMPTZ(6),

    CONSTRAINT "RoomVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFile" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "sessionId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "mediaType" TEXT,
    "bytes" BYTEA,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,
    "addedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RunFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFeedback" (
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "useful" INTEGER NOT NULL,
    "clear" INTEGER NOT NULL,
    "pace" INTEGER NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "givenAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RunFeedback_pkey" PRIMARY KEY ("runId","personId")
);

-- CreateIndex
CREATE INDEX "Trainer_personId_idx" ON "Trainer"("personId");

-- CreateIndex
CREATE INDEX "Trainer_centreId_idx" ON "Trainer"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainerPlan_trainerId_year_key" ON "TrainerPlan"("trainerId", "year");

-- CreateIndex
CREATE INDEX "TrainerPlanLine_planId_idx" ON "TrainerPlanLine"("planId");

-- CreateIndex
CREATE INDEX "TrainerPlanLine_courseCode_idx" ON "TrainerPlanLine"("courseCode");

-- CreateIndex
CREATE INDEX "Room_organisationId_idx" ON "Room"("organisationId");

-- CreateIndex
CREATE INDEX "RunSession_startsAt_idx" ON "RunSession"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "RunSession_runId_position_key" ON "RunSession"("runId", "position");

-- CreateIndex
CREATE INDEX "Booking_subjectId_idx" ON "Booking"("subjectId");

-- CreateIndex
CREATE INDEX "Booking_trainerId_idx" ON "Booking"("trainerId");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_enrolmentId_key" ON "SignUp"("enrolmentId");

-- CreateIndex
CREATE INDEX "SignUp_personId_status_idx" ON "SignUp"("personId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_runId_personId_key" ON "SignUp"("runId", "personId");

-- CreateIndex
CREATE INDEX "AttendanceMark_personId_idx" ON "AttendanceMark"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceMark_sessionId_personId_number_key" ON "AttendanceMark"("sessionId", "personId", "number");

-- CreateIndex
CREATE INDEX "RoomVisit_sessionId_personId_idx" ON "RoomVisit"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "RunFile_runId_idx" ON "RunFile"("runId");

-- CreateIndex
CREATE INDEX "Enrolment_runId_idx" ON "Enrolment"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseRun_requestKey_key" ON "CourseRun"("requestKey");

-- CreateIndex
CREATE INDEX "CourseRun_startsOn_idx" ON "CourseRun"("startsOn");

-- CreateIndex
CREATE INDEX "CourseRun_planLineId_idx" ON "CourseRun"("planLineId");

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_planLineId_fkey" FOREIGN KEY ("planLineId") REFERENCES "TrainerPlanLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trainer" ADD CONSTRAINT "Trainer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trainer" ADD CONSTRAINT "Trainer_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerPlan" ADD CONSTRAINT "TrainerPlan_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerPlanLine" ADD CONSTRAINT "TrainerPlanLine_planId_fkey" FOREIGN KEY ("planId") REFERENCES "TrainerPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerPlanEvent" ADD CONSTRAINT "TrainerPlanEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "TrainerPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSession" ADD CONSTRAINT "RunSession_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "RunSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "RunSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "RunSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "RunSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "RunSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFeedback" ADD CONSTRAINT "RunFeedback_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFeedback" ADD CONSTRAINT "RunFeedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false.
ALTER TABLE "Enrolment" DROP CONSTRAINT "Enrolment_status_check";
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_status_check" CHECK ("status" IN ('active', 'completed', 'not-completed', 'withdrawn'));
ALTER TABLE "CourseRun" DROP CONSTRAINT "CourseRun_check";
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_check" CHECK (
  "provider" IN ('qualification-organisation', 'internal-trainer') AND "language" IN ('kk', 'ru') AND "endsOn" >= "startsOn" AND "capacity" > 0 AND "seatsTaken" BETWEEN 0 AND "capacity" AND
  ("cancelledAt" IS NULL) = ("cancelReason" IS NULL) AND "minimum" BETWEEN 1 AND "capacity" AND "meeting" IN ('none', 'link', 'bigbluebutton') AND ("signUpUntil" IS NULL OR "signUpUntil" <= "startsOn") AND
  -- an internal trainer teaches by the work plan (397/31.delivery)
  ("provider" = 'qualification-organisation' OR "planLineId" IS NOT NULL));
ALTER TABLE "Trainer" ADD CONSTRAINT "Trainer_check" CHECK (
  "kind" IN ('internal', 'organisation', 'national-expert', 'international-expert') AND "languages" <@ ARRAY['kk', 'ru'] AND
  ("kind" <> 'internal' OR ("personId" IS NOT NULL AND "centreId" IS NOT NULL AND "plannedOn" IS NOT NULL AND "proposedOn" IS NOT NULL AND length(btrim("statement")) > 0)) AND
  ("kind" = 'internal' OR "personId" IS NOT NULL OR length(btrim("name")) > 0) AND
  -- an order has a number, a day and a signatory (397/28b)
  ("orderNumber" IS NULL) = ("orderedOn" IS NULL) AND ("orderNumber" IS NULL) = ("signatoryId" IS NULL) AND ("orderNumber" IS NULL) = ("signatoryName" IS NULL) AND
  ("declinedOn" IS NULL) = ("declineReason" IS NULL) AND ("declinedOn" IS NULL OR "orderedOn" IS NULL) AND
  ("suspendedOn" IS NULL) = ("suspendReason" IS NULL) AND ("endedOn" IS NULL) = ("endReason" IS NULL) AND ("endedOn" IS NULL OR "orderedOn" IS NULL OR "endedOn" >= "orderedOn"));
ALTER TABLE "TrainerPlanLine" ADD CONSTRAINT "TrainerPlanLine_check" CHECK (
  "language" IN ('kk', 'ru') AND "form" IN ('online-course', 'webinar', 'in-person-seminar') AND "toOn" >= "fromOn" AND "people" > 0 AND "minutes" > 0 AND
  ("removedBy" IS NULL) = ("removeReason" IS NULL) AND ("removedBy" IS NULL OR "removedBy" > "addedBy") AND ("addedBy" = 0 OR length(btrim("reason")) >= 3));
ALTER TABLE "TrainerPlanEvent" ADD CONSTRAINT "TrainerPlanEvent_check" CHECK (
  "number" > 0 AND "kind" IN ('submitted', 'coordinated', 'returned', 'commented', 'amended') AND ("kind" IN ('submitted', 'coordinated') OR length(btrim("text")) >= 3));
ALTER TABLE "Room" ADD CONSTRAINT "Room_check" CHECK (length(btrim("name")) > 0 AND "seats" > 0);
ALTER TABLE "RunSession" ADD CONSTRAINT "RunSession_check" CHECK (
  "endsAt" > "startsAt" AND "minutes" > 0 AND "minutes" * interval '1 minute' <= "endsAt" - "startsAt" AND "sequence" >= 0 AND ("sheetConfirmedAt" IS NULL) = ("sheetConfirmedById" IS NULL) AND
  -- no sheet is signed off before the class has begun (397/23.2)
  ("sheetConfirmedAt" IS NULL OR "sheetConfirmedAt" >= "startsAt"));
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_check" CHECK ("role" IN ('trainer', 'learner', 'room') AND ("role" = 'trainer') = ("trainerId" IS NOT NULL));
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_check" CHECK (
  "status" IN ('signed-up', 'waitlisted', 'cancelled') AND "source" IN ('own-choice', 'nominated') AND "release" IN ('with', 'without') AND "sequence" >= 0 AND
  ("status" = 'cancelled') = ("cancelReason" IS NOT NULL) AND ("status" = 'signed-up' OR NOT "ownSeat") AND ("status" <> 'signed-up' OR "enrolmentId" IS NOT NULL));
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_check" CHECK (
  "status" IN ('full', 'partial', 'absent') AND "minutes" >= 0 AND "number" > 0 AND (NOT "late" OR length(btrim("reason")) >= 3));
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_check" CHECK ("source" IN ('link', 'bigbluebutton') AND "lastSeenAt" >= "joinedAt" AND ("leftAt" IS NULL OR "leftAt" >= "joinedAt"));
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_check" CHECK (
  "kind" IN ('material', 'recording', 'signed-sheet') AND length(btrim("title")) > 0 AND ("url" IS NULL) <> ("bytes" IS NULL) AND ("bytes" IS NULL) = ("mediaType" IS NULL) AND ("kind" <> 'signed-sheet' OR "sessionId" IS NOT NULL) AND ("url" IS NULL OR "url" ~ '^https?://'));
ALTER TABLE "RunFeedback" ADD CONSTRAINT "RunFeedback_check" CHECK ("useful" BETWEEN 1 AND 5 AND "clear" BETWEEN 1 AND 5 AND "pace" BETWEEN 1 AND 5);

-- One of each. The same form pressed twice is one run (requestKey), whatever else is held on that day.
DROP INDEX "CourseRun_once";
CREATE UNIQUE INDEX "Trainer_one_open" ON "Trainer" ("personId") WHERE "kind" = 'internal' AND "declinedOn" IS NULL AND "endedOn" IS NULL;
CREATE UNIQUE INDEX "Room_name" ON "Room" ("organisationId", "name") WHERE "retiredAt" IS NULL;
CREATE UNIQUE INDEX "SignUp_one_of_a_course" ON "SignUp" ("personId", "courseCode") WHERE "status" IN ('signed-up', 'waitlisted') AND NOT "over";
CREATE UNIQUE INDEX "RoomVisit_one_open" ON "RoomVisit" ("sessionId", "personId", "source") WHERE "leftAt" IS NULL;

-- Nobody teaches, learns or does both at two places at once, and no room holds two classes: one constraint over all of it.
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_once_at_a_time" EXCLUDE USING gist ("subjectId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
CREATE FUNCTION talim_booking_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT s."startsAt", s."endsAt" INTO NEW."startsAt", NEW."endsAt" FROM "RunSession" s WHERE s."id" = NEW."sessionId" FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER "Booking_times" BEFORE INSERT OR UPDATE ON "Booking" FOR EACH ROW EXECUTE FUNCTION talim_booking_times();
CREATE FUNCTION talim_session_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."startsAt" <> OLD."startsAt" OR NEW."endsAt" <> OLD."endsAt" THEN
    IF OLD."sheetConfirmedAt" IS NOT NULL THEN RAISE EXCEPTION 'the sheet of the session was signed off (397/23.2)' USING ERRCODE = 'restrict_violation'; END IF;
    UPDATE "Booking" SET "startsAt" = NEW."startsAt", "endsAt" = NEW."endsAt" WHERE "sessionId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "RunSession_moved" AFTER UPDATE ON "RunSession" FOR EACH ROW EXECUTE FUNCTION talim_session_moved();

-- The place of somebody who has completed the run, or has not, is history: another run of the course may be taken.
CREATE FUNCTION talim_enrolment_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SignUp" SET "over" = NEW."status" IN ('completed', 'not-completed') WHERE "enrolmentId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Enrolment_over" AFTER UPDATE OF "status" ON "Enrolment" FOR EACH ROW WHEN (NEW."runId" IS NOT NULL AND NEW."status" <> OLD."status") EXECUTE FUNCTION talim_enrolment_over();

-- Nobody was there before it began (397/23.1, 397/23.2).
CREATE FUNCTION talim_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "RunSession" s WHERE s."id" = NEW."sessionId" AND s."startsAt" <= NEW."markedAt" AND NEW."minutes" <= s."minutes") THEN
    RAISE EXCEPTION 'attendance is entered once the class has begun, and not for more than its minutes (397/23.1, 397/23.2)' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AttendanceMark_begun" BEFORE INSERT ON "AttendanceMark" FOR EACH ROW EXECUTE FUNCTION talim_attendance();

-- Rows that are never changed and never deleted.
CREATE TRIGGER "AttendanceMark_append_only" BEFORE UPDATE OR DELETE ON "AttendanceMark" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "AttendanceMark_no_truncate" BEFORE TRUNCATE ON "AttendanceMark" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "TrainerPlanEvent_append_only" BEFORE UPDATE OR DELETE ON "TrainerPlanEvent" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "TrainerPlanEvent_no_truncate" BEFORE TRUNCATE ON "TrainerPlanEvent" FOR EACH STATEMENT EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "Trainer_no_delete" BEFORE DELETE ON "Trainer" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "SignUp_no_delete" BEFORE DELETE ON "SignUp" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
CREATE TRIGGER "CheckIn_append_only" BEFORE UPDATE OR DELETE ON "CheckIn" FOR EACH ROW EXECUTE FUNCTION talim_refuse();
