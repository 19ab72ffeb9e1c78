/**
 * Run once, by hand: fetches the whole static TrueType files that `assets/fonts` keeps, unchanged.
 *
 * Whole files, because the usual web packages split Latin from Latin-extended: ŵ and ŷ would come from a second font, with
 * no kerning across the seam. Unchanged, because Andika and Lexend reserve their names for unmodified files (OFL).
 * Needs Debian's fonts-sil-andika 6.101 and npm.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const target = new URL('../../assets/fonts/', import.meta.url).pathname

interface Source {
  readonly id: string
  readonly packed: string
  /** name here -> file in the package */
  readonly faces: Readonly<Record<string, string>>
}

const fromNpm: readonly Source[] = [
  {
    id: 'atkinson-hyperlegible-next',
    packed: '@expo-google-fonts/atkinson-hyperlegible-next@0.4.1',
    faces: {
      '400': '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
      '400-italic': '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
      '500': '500Medium/AtkinsonHyperlegibleNext_500Medium.ttf',
      '600': '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
      '600-italic': '600SemiBold_Italic/AtkinsonHyperlegibleNext_600SemiBold_Italic.ttf',
    },
  },
  {
    id: 'young-serif',
    packed: '@expo-google-fonts/young-serif@0.4.0',
    faces: { '400': '400Regular/YoungSerif_400Regular.ttf' },
  },
  {
    id: 'mali',
    packed: '@expo-google-fonts/mali@0.4.1',
    faces: { '500': '500Medium/Mali_500Medium.ttf' },
  },
  {
    id: 'lexend',
    packed: '@expo-google-fonts/lexend@0.4.1',
    faces: { '400': '400Regular/Lexend_400Regular.ttf', '700': '700Bold/Lexend_700Bold.ttf' },
  },
]

const andika = { '400': 'Regular', '400-italic': 'Italic', '700': 'Bold', '700-italic': 'BoldItalic' }

/** Copies one family out of its npm package, with the licence the package carries for the font. */
function takeFromNpm({ id, packed, faces }: Source): void {
  const place = mkdtempSync(join(tmpdir(), 'fonts-'))
  const archive = execFileSync('npm', ['pack', '--silent', packed], { cwd: place, encoding: 'utf8' }).trim()
  execFileSync('tar', ['xzf', archive], { cwd: place })
  for (const [face, file] of Object.entries(faces)) {
    copyFileSync(join(place, 'package', file), `${target}${id}-${face}.ttf`)
  }
  copyFileSync(join(place, 'package/LICENSE_FONT'), `${target}${id}-OFL.txt`)
}

/** Copies Andika from Debian's package; its licence is the one the files carry in their own name table. */
function takeAndika(): void {
  for (const [face, style] of Object.entries(andika)) {
    copyFileSync(`/usr/share/fonts/truetype/andika/Andika-${style}.ttf`, `${target}andika-${face}.ttf`)
  }
  const licence = execFileSync('/usr/bin/python3', [
    '-c',
    'import sys; from fontTools.ttLib import TTFont; print(TTFont(sys.argv[1])["name"].getDebugName(13))',
    `${target}andika-400.ttf`,
  ])
  writeFileSync(`${target}andika-OFL.txt`, licence)
}

fromNpm.forEach(takeFromNpm)
takeAndika()
