// The command line: `npm run --silent cli -- summary FILE...`. Builds first what is out of date.
import { buildParts } from './build.mjs'

await buildParts(['main'])
await import(new URL('../dist/main/cli.js', import.meta.url))
