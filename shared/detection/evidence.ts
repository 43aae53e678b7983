/**
 * One thing that was seen, and what it speaks for. `code` and `details` become a sentence through the
 * locale files; `good` is the end of the scale it takes for the good one, where it speaks of that.
 */
export interface Evidence {
  readonly code: EvidenceCode
  readonly details: Readonly<Record<string, string | number>>
  readonly good?: 'high' | 'low'
}

export const EVIDENCE_CODES = [
  'range',
  'range-unseen',
  'range-stated',
  'labels',
  'words',
  'recoded',
  'anchors',
  'word-ease',
  'word-effort',
  'correlation',
  'correlation-weak',
  'correlation-none',
  'no-word',
  'satisfied-assumed',
  'conflict'
] as const

export type EvidenceCode = (typeof EVIDENCE_CODES)[number]
