import { runDesktop } from './hosts/desktop/desktop'

runDesktop(import.meta.dirname)
