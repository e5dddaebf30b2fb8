import account from './account.json' with { type: 'json' }
import adaptation from './adaptation.json' with { type: 'json' }
import admin from './admin.json' with { type: 'json' }
import assessment from './assessment.json' with { type: 'json' }
import attendance from './attendance.json' with { type: 'json' }
import calendar from './calendar.json' with { type: 'json' }
import campaign from './campaign.json' with { type: 'json' }
import certificate from './certificate.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import courses from './courses.json' with { type: 'json' }
import learning from './learning.json' with { type: 'json' }
import obligation from './obligation.json' with { type: 'json' }
import plan from './plan.json' with { type: 'json' }
import planning from './planning.json' with { type: 'json' }
import refusal from './refusal.json' with { type: 'json' }
import run from './run.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import signup from './signup.json' with { type: 'json' }
import trainer from './trainer.json' with { type: 'json' }
import webinar from './webinar.json' with { type: 'json' }
import workplan from './workplan.json' with { type: 'json' }

export default { ...account, ...adaptation, ...admin, ...assessment, ...attendance, ...calendar, ...campaign, ...certificate, ...common, ...courses, ...learning, ...obligation, ...plan, ...planning, ...refusal, ...run, ...session, ...signup, ...trainer, ...webinar, ...workplan }
