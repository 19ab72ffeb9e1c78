/** Pictures that stand for photographs in the sample book: 4:3. */
import { entries } from './entry.ts'

export const photos = entries('photo', 'photo', [
  [
    'photo-beach',
    'Pat, Mali and Glyn on the sand. Mali has both arms in the air.',
    'Pat, Mali a Glyn ar y tywod. Mae dwy fraich Mali yn yr awyr.',
    'beach foster birthday sea',
    'traeth maeth pen-blwydd môr',
  ],
  [
    'photo-pancakes',
    'Glyn and Mali with a pile of pancakes in the kitchen.',
    'Glyn a Mali â phentwr o grempogau yn y gegin.',
    'pancakes kitchen friday',
    'crempogau cegin gwener',
  ],
  [
    'photo-ducks',
    'Mali and Kelly feeding the ducks at the pond.',
    'Mali a Kelly yn bwydo’r hwyaid wrth y pwll.',
    'ducks pond kelly',
    'hwyaid pwll kelly',
  ],
  [
    'photo-judge',
    'A judge in a black robe, smiling at her desk.',
    'Barnwr mewn gŵn du yn gwenu wrth ei desg.',
    'judge court',
    'barnwr llys',
  ],
  [
    'photo-mali',
    'Mali in a yellow dress, laughing, with Pwdin.',
    'Mali mewn ffrog felen yn chwerthin, gyda Pwdin.',
    'mali dog now',
    'mali ci nawr',
  ],
  [
    'photo-pwdin',
    'Pwdin the dog in the garden with a ball.',
    'Pwdin y ci yn yr ardd gyda phêl.',
    'dog garden ball',
    'ci gardd pêl',
  ],
  [
    'photo-kelly',
    'Kelly with her guitar, smiling.',
    'Kelly gyda’i gitâr, yn gwenu.',
    'kelly guitar music',
    'kelly gitâr cerddoriaeth',
  ],
  [
    'photo-jac',
    'Mali and her brother Jac on two swings.',
    'Mali a’i brawd Jac ar ddwy siglen.',
    'brother swings jac',
    'brawd siglenni jac',
  ],
  [
    'photo-baby',
    'Kelly holding a small baby in a blue blanket.',
    'Kelly yn dal babi bach mewn blanced las.',
    'baby blanket held',
    'babi blanced dal',
  ],
  [
    'photo-first-tea',
    'Mali, Dad and Dadi at the table with soup on the first evening.',
    'Mali, Dad a Dadi wrth y bwrdd gyda chawl ar y noson gyntaf.',
    'family table tea soup',
    'teulu bwrdd te cawl',
  ],
  [
    'photo-camping',
    'Dad, Dadi and Mali in front of a small tent.',
    'Dad, Dadi a Mali o flaen pabell fach.',
    'family tent camping',
    'teulu pabell gwersylla',
  ],
  [
    'photo-beth',
    'Beth the social worker with her bag, smiling.',
    'Beth y gweithiwr cymdeithasol gyda’i bag, yn gwenu.',
    'beth social-worker',
    'beth gweithiwr-cymdeithasol',
  ],
])
