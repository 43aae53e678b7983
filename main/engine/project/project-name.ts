import { readdir } from 'node:fs/promises'

export const ENDING = '.effort'

/** Bytes of a name that leave room for a number and an ending in what file systems take. */
const MOST_BYTES = 200

/** A name as it can be written, and the first of it that is free in a folder: "Retail 2", "Retail 3" ... */
export const namesIn = async (
  folder: string | null,
  name: string
): Promise<{ wanted: string; free: string }> => {
  const entries = folder === null ? [] : await readdir(folder).catch(() => [])
  const taken = new Set(entries.map((entry) => entry.toLowerCase()))
  const wanted = shorten(name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()) || 'Project'
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? wanted : `${wanted} ${number}`
    if (!taken.has(`${free}${ENDING}`.toLowerCase())) return { wanted, free }
  }
}

const shorten = (name: string): string => {
  const letters = Array.from(name)
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.pop()
  return letters.join('').trim()
}
