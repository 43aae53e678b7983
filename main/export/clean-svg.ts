/**
 * Makes the SVG of a chart fit for other programs, and the same every time: no marks of the drawing library
 * (which number its charts, so that two exports would differ), no rules for a pointer that is not there, and
 * baselines written as an offset, which every reader knows, instead of a property that many ignore.
 */
export const cleanSvg = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_[a-z_]+|class|pointer-events)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, 'chart-')
    .replaceAll('dominant-baseline="central"', 'dy="0.36em"')
    .replace(/<path [^>]*fill="rgb\(0,0,0\)" fill-opacity="0"[^>]*><\/path>\s*/g, '')
    .replace(/\n{2,}/g, '\n')
