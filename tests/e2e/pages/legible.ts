import type { Page } from '@playwright/test'

/** Texts so near to each other, in pixels, still read apart: boxes of letters are taller than the letters. */
const APART = { across: 2, down: 4 }

/**
 * What in a window cannot be read: words of a picture that lie upon each other or leave it, and words that
 * the box they stand in cuts off without an ellipsis.
 */
export const illegible = (page: Page): Promise<string[]> =>
  page.evaluate((apart) => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const worded = (element: Element) => element.textContent.trim() !== ''
    const quoted = (element: Element) => `“${element.textContent.trim().slice(0, 60)}”`

    const inPictures = [...document.querySelectorAll('svg')].flatMap((picture) => {
      const frame = picture.getBoundingClientRect()
      const texts = [...picture.querySelectorAll('text')]
        .filter((text) => worded(text) && isSeen(text))
        .map((text) => ({ text, box: text.getBoundingClientRect() }))
      const left = texts
        .filter(
          ({ box }) =>
            box.left < frame.left - 1 ||
            box.right > frame.right + 1 ||
            box.top < frame.top - 2 ||
            box.bottom > frame.bottom + 2
        )
        .map(({ text }) => `${quoted(text)} leaves the picture`)
      const upon = texts.flatMap(({ text, box }, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > apart.across &&
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > apart.down
          )
          .map((other) => `${quoted(text)} and ${quoted(other.text)} lie upon each other`)
      )
      return [...left, ...upon]
    })

    const cutOff = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        if (element.closest('svg') || !isSeen(element)) return false
        const says = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''
        )
        const { overflowX, overflowY, textOverflow, position, clipPath } = getComputedStyle(element)
        // What only screen readers are told is a box of one pixel.
        if (!says || clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1))
          return false
        const wide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible'
        const tall = element.scrollHeight > element.clientHeight + 2 && overflowY === 'hidden'
        return (wide && overflowX !== 'auto' && overflowX !== 'scroll' && textOverflow !== 'ellipsis') || tall
      })
      .map((element) => `${quoted(element)} is cut off`)

    return [...inPictures, ...cutOff]
  }, APART)
