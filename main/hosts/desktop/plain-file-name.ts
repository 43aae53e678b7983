/** A proposed name as every system takes one: no folders, nothing a system gives a meaning of its own. */
export const plainFileName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out.
  name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').replace(/^[. ]+|[. ]+$/g, '') || 'Effortscope'
