/** The unit of measure: node:http and nothing else, 2 kB of HTML. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const page = Buffer.from(`<!doctype html><title>bare</title>${'<p>0123456789abcdef</p>'.repeat(120)}`.slice(0, 2048))
const server = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
  response.end(page)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
