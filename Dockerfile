# The production install and the sources, run as they are: there is no build step.
FROM node:26.10.0-slim AS install
WORKDIR /app
COPY package.json package-lock.json ./
# Node is in the image: the npm package that brings it along is a development dependency and stays out.
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:26.10.0-slim
# All that is written is below DATA_DIR, compiled code for the next start too: the rest may be read-only.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data NODE_COMPILE_CACHE=/data/compiled
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY locales ./locales
COPY content ./content
COPY src ./src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Young memory is kept small: a bot makes little garbage, and would hold 50 MB for it.
CMD ["node", "--max-semi-space-size=8", "--no-parallel-scavenge", "--import", "./src/prepare-node.mjs", "--import", "./src/thrift/begin.ts", "src/main.ts"]
