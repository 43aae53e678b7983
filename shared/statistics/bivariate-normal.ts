import { normalTail } from './tails'

const cdf = (z: number): number => normalTail(-z)

/** Positive nodes and weights of Gauss and Legendre's rules of 6, 12 and 20 points. */
const RULES = {
  6: [
    [0.932469514203152, 0.1713244923791704],
    [0.6612093864662645, 0.3607615730481386],
    [0.2386191860831969, 0.467913934572691]
  ],
  12: [
    [0.9815606342467192, 0.04717533638651183],
    [0.9041172563704749, 0.1069393259953184],
    [0.7699026741943047, 0.1600783285433462],
    [0.5873179542866175, 0.2031674267230659],
    [0.3678314989981802, 0.2334925365383548],
    [0.1252334085114689, 0.2491470458134028]
  ],
  20: [
    [0.9931285991850949, 0.01761400713915212],
    [0.9639719272779138, 0.04060142980038694],
    [0.912234428251326, 0.06267204833410907],
    [0.8391169718222188, 0.08327674157670475],
    [0.7463319064601508, 0.1019301198172404],
    [0.636053680726515, 0.1181945319615184],
    [0.5108670019508271, 0.1316886384491766],
    [0.3737060887154195, 0.1420961093183821],
    [0.2277858511416451, 0.1491729864726037],
    [0.07652652113349734, 0.1527533871307258]
  ]
} as const

/** Integral of f over 0..2. */
const integrate = (points: keyof typeof RULES, f: (x: number) => number): number => {
  let sum = 0
  for (const [node, weight] of RULES[points]) sum += weight * (f(1 - node) + f(1 + node))
  return sum
}

/** Plackett's identity: the derivative in rho is the density, integrated over the angle asin(rho). */
const byAngle = (h: number, k: number, rho: number): number => {
  const half = (h * h + k * k) / 2
  const angle = Math.asin(rho) / 2
  const integral = integrate(Math.abs(rho) < 0.3 ? 6 : Math.abs(rho) < 0.75 ? 12 : 20, (x) => {
    const sine = Math.sin(angle * x)
    return Math.exp((sine * h * k - half) / (1 - sine * sine))
  })
  return (integral * angle) / (2 * Math.PI) + cdf(-h) * cdf(-k)
}

/** Near rho = 1 the integrand is too steep: its expansion is integrated by hand, what is left by the rule. */
const nearOne = (h: number, k: number, rho: number): number => {
  const hk = h * k
  const square = (1 - rho) * (1 + rho)
  const root = Math.sqrt(square)
  const gap = (h - k) ** 2
  const c = (4 - hk) / 8
  const d = (12 - hk) / 80
  const exponent = (x2: number) => -(gap / x2 + hk) / 2
  let value = 0
  if (root > 0) {
    if (exponent(square) > -100)
      value =
        root *
        Math.exp(exponent(square)) *
        (1 - (c * (gap - square) * (1 - d * gap)) / 3 + c * d * square * square)
    if (hk > -100)
      value -=
        Math.exp(-hk / 2) *
        Math.sqrt(2 * Math.PI) *
        cdf(-Math.abs(h - k) / root) *
        Math.abs(h - k) *
        (1 - (c * gap * (1 - d * gap)) / 3)
    value += integrate(20, (x) => {
      const x2 = ((root / 2) * x) ** 2
      if (exponent(x2) <= -100) return 0
      const rest = Math.sqrt(1 - x2)
      const expansion = 1 + c * x2 * (1 + 5 * d * x2)
      const exact = Math.exp((-hk / 2) * (x2 / (1 + rest) ** 2)) / rest
      return (root / 2) * Math.exp(exponent(x2)) * (exact - expansion)
    })
  }
  return cdf(-Math.max(h, k)) - value / (2 * Math.PI)
}

/** P(X > h, Y > k) for finite h and k. */
const upper = (h: number, k: number, rho: number): number => {
  if (Math.abs(rho) < 0.925) return byAngle(h, k, rho)
  if (rho > 0) return nearOne(h, k, rho)
  // P(X > h, Y > k; -r) = P(X > h) - P(X > h, Y' > -k; r)
  return cdf(-h) - nearOne(h, -k, -rho)
}

/**
 * Bivariate normal distribution, P(X < h, Y < k) for standard normal X and Y with correlation rho in -1..1;
 * h and k may be infinite. Absolute error about 1e-15; not relative: of two far tails only that many places.
 *
 * Source: Drezner & Wesolowsky (1990), J Stat Comput Simul 35:101, as Genz (2004), Stat Comput 14:251 refined it.
 */
export const bivariateNormal = (h: number, k: number, rho: number): number => {
  if (h === -Infinity || k === -Infinity) return 0
  if (h === Infinity) return cdf(k)
  if (k === Infinity) return cdf(h)
  return Math.max(0, Math.min(1, upper(-h, -k, rho)))
}
