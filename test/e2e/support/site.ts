/** Every worker of vitest has a site and a database to itself: people come one after another there. The settings of that site become this process's own. */
const sites = JSON.parse(process.env.E2E_SITES ?? '[]') as Record<string, string>[]
const mine = sites[Number(process.env.VITEST_POOL_ID) - 1]
if (!mine) throw new Error('The journeys need a running site: start them with `npm run e2e`.')
Object.assign(process.env, mine)

export {}
