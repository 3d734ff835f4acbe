# The bot as an image: Node, what production needs, the program as it is. No build step, nothing of development.
# A tag is moved when its system is mended; whoever wants to know exactly what they run puts the digest behind it (@sha256:…).
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional packages are Node itself, which is here already. No package needs its install script.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${NODE}
# Nothing is installed in a running bot. /data is only for one without DATABASE_URL, with a volume there.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn* \
  && install -d -o node -g node -m 700 /data
WORKDIR /app
# All of it belongs to root: the bot can read itself and change nothing.
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY dialogs dialogs
COPY cards cards
COPY src src
ENV NODE_ENV=production DATA_DIR=/data PORT=3978
USER node
EXPOSE 3978
# Past the program's own door, so that it needs no curl. Container Apps and Kubernetes ask by themselves and do not use it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
# Not by npm, which keeps SIGTERM to itself. The bot listens for it, so it may be process 1.
ENTRYPOINT []
CMD ["node", "--import", "./src/needsNode24.js", "src/main.ts"]
