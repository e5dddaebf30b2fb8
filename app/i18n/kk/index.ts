import account from './account.json' with { type: 'json' }
import admin from './admin.json' with { type: 'json' }
import certificate from './certificate.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import courses from './courses.json' with { type: 'json' }
import learning from './learning.json' with { type: 'json' }
import refusal from './refusal.json' with { type: 'json' }

export default { ...account, ...admin, ...certificate, ...common, ...courses, ...learning, ...refusal }
