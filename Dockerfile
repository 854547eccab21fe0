# Builds with the npm of a Node image, runs with the Node that package-lock.json pins: the V8 that executes
# candidates' programs is part of the product, so the base image must not choose it.

FROM node:24-bookworm-slim AS build
# The pinned Node is linked against libatomic, which slim images leave out.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libatomic1 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc pinnedNode.mjs ./
RUN npm ci \
    && node pinnedNode.mjs -e "require('node:fs').copyFileSync(process.execPath, '/opt/node')"
COPY tsconfig.json vite.config.ts ./
COPY contract contract
COPY server server
COPY client client
RUN npm run build \
    && npm prune --omit=dev \
    && rm -r node_modules/node-linux-*

FROM debian:bookworm-slim AS runtime
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libatomic1 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 dryrun \
    && useradd --uid 10001 --gid dryrun --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin dryrun \
    && install --directory --owner=dryrun --group=dryrun --mode=0700 /data
COPY --from=build /opt/node /usr/local/bin/node
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY contract contract
COPY server server
COPY problems problems
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DRYRUN_DATA=/data
VOLUME /data
EXPOSE 3000
USER dryrun
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
