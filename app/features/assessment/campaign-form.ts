/** What the address of the campaign asks for. */
import { STANDINGS } from './coverage.ts'
import type { CampaignFilter } from './campaign-page.tsx'

/** The filter of the address; whatever it does not understand it leaves out. */
export function filterOf({ searchParams }: URL): CampaignFilter {
  const text = (name: string) => (searchParams.get(name) ?? '').replace(/\u0000/g, '').toWellFormed().slice(0, 100)
  const region = text('region')
  return {
    standing: STANDINGS.find((one) => one === text('state')) ?? 'covered',
    // organisations without a region have one of their own
    region: region === '' ? null : region === 'none' ? '' : region,
    centreId: text('centre') || null, unitId: text('unit') || null, query: text('q'),
  }
}
export const isFiltered = ({ standing, region, centreId, unitId, query }: CampaignFilter): boolean => standing !== 'covered' || region !== null || centreId !== null || unitId !== null || query !== ''

/** The year a form names, or null for none. */
export const yearGiven = (text: string | undefined): number | null => (/^\d{4}$/.test(text ?? '') ? Number(text) : null)
