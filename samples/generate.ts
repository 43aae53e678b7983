import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateRetailPulse } from './retail-pulse'

// Writes the sample into the source tree; run from the root of the project.
const file = join('samples', 'retail-pulse.csv')
const text = generateRetailPulse()
writeFileSync(file, text)
const rows = text.split('\n').length - 2
console.log(`${file}: ${rows} rows, ${Buffer.byteLength(text)} bytes`)
