/** Programs that synchronise folders, known by the folder's own name. */
const programs: readonly { readonly name: string; readonly folder: RegExp }[] = [
  { name: 'OneDrive', folder: /^OneDrive(?: ?- .*)?$/i },
  { name: 'Dropbox', folder: /^Dropbox(?: ?\(.*\))?$/i },
  { name: 'Google Drive', folder: /^(?:Google Drive|GoogleDrive-.*|My Drive)$/i },
  { name: 'iCloud', folder: /^(?:iCloud ?Drive|com~apple~CloudDocs)$/i },
  { name: 'Nextcloud', folder: /^Nextcloud$/i },
]

/** The program that synchronises a folder, as far as its path says; undefined where it says nothing. */
export function syncOf(path: string): string | undefined {
  const parts = path.split(/[\\/]/)
  return programs.find(({ folder }) => parts.some(part => folder.test(part)))?.name
}
