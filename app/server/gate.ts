/** The gate in front of Remix: which route is asked for, who asks, and whether its policy lets them in. Closed by default. */
import { matchRoutes, type AgnosticDataRouteObject } from '@remix-run/router'
import type { ServerBuild } from '@remix-run/server-runtime'
import type { Actor } from '../access/actor.ts'
import { may } from '../access/policy.ts'
import { ROUTE_POLICY, type RoutePolicy } from '../access/route-policy.ts'

export type GateVerdict = { open: true; routeId: string } | { open: false; status: 401 | 403 | 404 }

export function makeGate(routes: ServerBuild['routes'], policy: Readonly<Record<string, RoutePolicy>> = ROUTE_POLICY) {
  const childrenOf = (parentId: string | undefined): AgnosticDataRouteObject[] =>
    Object.values(routes)
      .filter((route) => route !== undefined && (route.parentId || undefined) === parentId)
      .map((route) => ({ id: route!.id, ...(route!.index ? { index: true as const, path: route!.path } : { path: route!.path, children: childrenOf(route!.id) }) }) as AgnosticDataRouteObject)
  const tree = childrenOf(undefined)

  /** The leaf route of a path, also of Remix's own data requests. */
  function routeOf(pathname: string): string | null {
    const page = pathname === '/_root.data' ? '/' : pathname.replace(/\.data$/, '')
    const leaf = matchRoutes(tree, page)?.at(-1)?.route.id
    return !leaf || leaf === 'root' ? null : leaf
  }

  return {
    routeOf,
    /** May this actor open this route? */
    enter(routeId: string | null, actor: Actor | null): GateVerdict {
      const rule = routeId === null ? undefined : policy[routeId]
      if (routeId === null || rule === undefined) return { open: false, status: 404 }
      if (rule === 'public') return { open: true, routeId }
      if (actor === null) return { open: false, status: 401 }
      if (rule === 'signed-in' || may(actor, rule)) return { open: true, routeId }
      return { open: false, status: 403 }
    },
  }
}
export type Gate = ReturnType<typeof makeGate>
