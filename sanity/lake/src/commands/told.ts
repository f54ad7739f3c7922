/** About which folder, and who is told a line of the result. Progress goes to stderr, so that a script reads the result alone. */
export type Told = {folder: string; say: (line: string) => void}
