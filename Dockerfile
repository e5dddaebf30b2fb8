# Tälim as a container; the database is another one (see compose.yaml).
FROM node:24-bookworm-slim
WORKDIR /talim
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && chown -R node:node /talim
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "app/commands/start.ts"]
