/** Figures for Prometheus; no personal data, few labels. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({ name: 'talim_requests_total', help: 'Answers by route and status class', labelNames: ['route', 'status'], registers: [registry] })
  const seconds = new Histogram({ name: 'talim_request_seconds', help: 'Time to answer, pages only', labelNames: ['route'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] })
  return { registry, requests, seconds }
}
export type Metrics = ReturnType<typeof makeMetrics>
