/** Of a plan: is it published, and does it ask for a course that its year has not answered yet, whatever was completed in earlier years or before a retake was ordered (397/20.2)? A condition of SQL. */
export const asksAgain = ({ plan, person, code, year }: { plan: string; person: string; code: string; year: string }) => `(${plan}.status = 'published' and exists (
  select 1 from "PlanItem" i left join "PlanAmendment" a on a."planId" = i."planId" and a.number = i."addedBy"
  where i."planId" = ${plan}.id and i."courseCode" = ${code} and i."removedBy" is null
    and not exists (
      select 1 from "Completion" k join "Enrolment" e on e.id = k."enrolmentId"
      where k."personId" = ${person} and k."courseCode" = ${code} and e.status = 'completed' and k."completedOn" >= make_date(${year}, 1, 1) and (i.origin <> 'retake' or a."madeAt" is null or k."completedAt" >= a."madeAt"))))`
