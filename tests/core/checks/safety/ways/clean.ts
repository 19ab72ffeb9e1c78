/** Lines in which nobody can be found, and which look as though somebody could: by kind, in both languages. */
import type { Chance } from './chance.ts'
import { dayWord, numberWord } from './numerals.ts'
import { soft } from './places.ts'

type Maker = (chance: Chance) => string
/** Clean lines of one kind. */
export interface CleanKind {
  readonly en: Maker
  readonly cy: Maker
}

const towns = [
  'Llanelli',
  'Bangor',
  'Carmarthen',
  'Wrexham',
  'Barry',
  'Newtown',
  'Aberystwyth',
  'Rhyl',
  'Neath',
  'Tenby',
]
const trefi = ['Llanelli', 'Bangor', 'Caerfyrddin', 'Wrecsam', 'Dolgellau', 'Aberystwyth', 'Castell-nedd', 'Pwllheli']
const names = ['Jac', 'Mali', 'Nan', 'Tom', 'Seren', 'Mum', 'Anti Bev']
const months = 'January March April June July August October December'.split(' ')
const misoedd = 'Ionawr Mawrth Ebrill Mehefin Gorffennaf Awst Hydref Rhagfyr'.split(' ')
const hour = (chance: Chance) => `${chance.number(1, 12)}${chance.of(['.', ':'])}${chance.of(['15', '30', '45', '05'])}`
const date = (chance: Chance) =>
  chance.of([
    `${chance.number(1, 28)} ${chance.of(months)} ${chance.number(2012, 2024)}`,
    `${chance.number(1, 28)}/${chance.number(1, 12)}/${chance.number(2012, 2024)}`,
    `the ${dayWord(chance.number(1, 28), 'en')} of ${chance.of(months)} ${chance.number(2012, 2024)}`,
  ])
const dyddiad = (chance: Chance) =>
  chance.of([
    `${chance.number(1, 28)} ${chance.of(misoedd)} ${chance.number(2012, 2024)}`,
    `${chance.number(1, 28)}.${chance.number(1, 12)}.${chance.number(2012, 2024)}`,
    `y ${dayWord(chance.number(1, 28), 'cy')} o Ebrill ${chance.number(2012, 2024)}`,
  ])
const small = (chance: Chance) => chance.of([String(chance.number(2, 40)), numberWord(chance.number(2, 40), 'en')])
const bach = (chance: Chance) => chance.of([String(chance.number(2, 40)), numberWord(chance.number(2, 31), 'cy', true)])

/** Kinds of clean lines. */
export const cleanKinds: Readonly<Record<string, CleanKind>> = {
  buses: {
    en: chance => `The number ${chance.of([small(chance), 'X4', 'T1', '25A'])} bus ${chance.of(['goes to', 'went past', 'stops in'])} ${chance.of(towns)}.`,
    cy: chance => `Roedd bws rhif ${chance.of([bach(chance), 'T2', 'X43'])} yn mynd i ${soft(chance.of(trefi))}.`,
  },
  roads: {
    en: chance => `We drove down the ${chance.of(['M4', 'A470', 'A55', 'A40', 'M5', 'B4333'])} and ${chance.of(['then the A48', 'it rained', 'saw two rainbows', 'sang for an hour'])}.`,
    cy: chance => `Aethon ni ar hyd yr ${chance.of(['M4', 'A470', 'A55', 'A40'])} ${chance.of(['ac wedyn yr A48', 'a chanu am awr', 'i weld y môr'])}.`,
  },
  weights: {
    en: chance => `You weighed ${chance.number(5, 9)} ${chance.of(['pounds', 'lb'])} ${chance.number(1, 15)} ${chance.of(['ounces', 'oz'])} and were ${chance.number(45, 58)} cm long.`,
    cy: chance => `Roeddet ti’n pwyso ${bach(chance)} pwys ac yn ${chance.number(45, 58)} cm o hyd.`,
  },
  scores: {
    en: chance => `${chance.of(towns)} won ${chance.number(10, 60)}${chance.of(['-', ' to ', '–'])}${chance.number(0, 30)} and ${chance.of(names)} cheered.`,
    cy: chance => `Enillodd ${chance.of(trefi)} ${chance.number(10, 60)}-${chance.number(0, 30)} a phawb yn gweiddi.`,
  },
  times: {
    en: chance => `Bath is at ${hour(chance)}, story at ${hour(chance)} and bed by ${chance.number(6, 9)} ${chance.of(['pm', 'o’clock'])}.`,
    cy: chance => `Mae’r bath am ${hour(chance)}, stori am ${hour(chance)} a gwely am ${bach(chance)}.`,
  },
  prices: {
    en: chance => `The ${chance.of(['kite', 'ice cream', 'train set'])} cost £${chance.number(1, 90)}.${chance.of(['99', '50', '75'])} and you had ${chance.number(10, 90)}p left.`,
    cy: chance => `Costiodd y ${chance.of(['barcud', 'tedi', 'beic'])} £${chance.number(1, 90)}.${chance.of(['99', '50'])} ac roedd ${chance.number(10, 90)}c ar ôl.`,
  },
  pages: {
    en: chance => `Look at ${chance.of(['page', 'pages', 'p.', 'chapter'])} ${chance.number(2, 90)}${chance.of(['', '-91', ' and 92'])} for the picture of ${chance.of(names)}.`,
    cy: chance => `Edrycha ar dudalen ${bach(chance)} am y llun o ${soft(chance.of(names))}.`,
  },
  'dates of moves': {
    en: chance => `${chance.of(['You moved in on', 'You came to live with us on', 'We met you on', 'You started school on', 'We went to the zoo on'])} ${date(chance)}.`,
    cy: chance => `${chance.of(['Symudaist ti i mewn ar', 'Daethost ti i fyw aton ni ar', 'Fe wnaethon ni gwrdd â ti ar', 'Aethon ni i’r sw ar'])} ${dyddiad(chance)}.`,
  },
  'dates of hearings': {
    en: chance => `The ${chance.of(['court', 'judge', 'panel', 'social worker'])} ${chance.of(['made the order', 'met', 'decided', 'signed the papers'])} on ${date(chance)}.`,
    cy: chance => `${chance.of(['Penderfynodd y barnwr', 'Cyfarfu’r panel', 'Gwnaeth y llys y gorchymyn'])} ar ${dyddiad(chance)}.`,
  },
  'birthdays without a year': {
    en: chance => `${chance.of(['Your birthday is on', 'You were born on', 'We had cake on'])} ${chance.of([`${chance.number(1, 28)} ${chance.of(months)}`, `the ${dayWord(chance.number(1, 28), 'en')} of ${chance.of(months)}`, `${chance.of(months)} the ${chance.number(4, 20)}th`])}${chance.of(['.', ' at half past two.', ', in the morning.'])}`,
    cy: chance => `${chance.of(['Mae dy ben-blwydd ar', 'Cest ti dy eni ar', 'Roedd teisen ar'])} ${chance.of([`${chance.number(1, 28)} ${chance.of(misoedd)}`, `y ${dayWord(chance.number(1, 28), 'cy')} o Ebrill`])}${chance.of(['.', ' am hanner awr wedi dau.', ' yn y bore.'])}`,
  },
  'years alone': {
    en: chance => `${chance.of(['You were born in', 'Nan was born in', 'The year was'])} ${chance.of([`${chance.number(1950, 2024)}`, `the spring of ${chance.number(2012, 2024)}`, `${chance.of(months)} ${chance.number(2012, 2024)}`])}.`,
    cy: chance => `${chance.of(['Cest ti dy eni yn', 'Ganwyd Nain yn'])} ${chance.of([`${chance.number(1950, 2024)}`, `haf ${chance.number(2012, 2024)}`])}.`,
  },
  ages: {
    en: chance => `When ${chance.of(names)} was ${small(chance)} you were ${chance.number(2, 9)} ${chance.of(['and a half', 'years and two months', ''])}, ${chance.of(['as tall as the gate', 'with two front teeth missing'])}.`,
    cy: chance => `Pan oeddet ti’n ${bach(chance)} oed roedd ${chance.of(['Jac', 'Mali', 'Nain'])} yn ${bach(chance)}.`,
  },
  towns: {
    en: chance => `${chance.of(['You lived in', 'Nan lives near', 'We moved to', 'You were born in'])} ${chance.of(towns)}, ${chance.of(['by the sea', 'in Wales', 'not far from the castle'])}.`,
    cy: chance => `${chance.of(['Roeddet ti’n byw yn', 'Mae Nain yn byw ger', 'Ganwyd ti yn'])} ${chance.of(trefi)}, ${chance.of(['wrth y môr', 'yng Nghymru', 'nid nepell o’r castell'])}.`,
  },
  parks: {
    en: chance => `We ${chance.of(['fed the ducks in', 'had a picnic in', 'walked round', 'went on the swings at'])} ${chance.of(['Bute Park', 'Singleton Park', 'Roath Park', 'Parc Howard', 'Margam Park', 'Cwmdonkin Park', 'Cathays Park'])}.`,
    cy: chance => `${chance.of(['Cawson ni bicnic ym', 'Aethon ni am dro i'])} ${chance.of(['Mharc Howard', 'Barc Penglais', 'Mharc y Rhath'])}.`,
  },
  'streets without a number': {
    en: chance => `${chance.of(['We walked down', 'The shops on', 'The carnival came up'])} ${chance.of(['Station Road', 'the High Street', 'Bridge Street', 'Heol y Bont'])} ${chance.of(['in the rain', 'were busy', 'with drums'])}.`,
    cy: chance => `Cerddon ni ar hyd ${chance.of(['Heol y Bont', 'Stryd Fawr y dref', 'y Stryd Fawr', 'Ffordd y Môr'])} yn y glaw.`,
  },
  shops: {
    en: chance => `${chance.of(['We bought your coat at', 'Nan works in', 'You spilled the crisps in'])} ${chance.of(['Tesco', 'the Co-op', 'Boots', 'Asda', 'the fish shop', 'Home Bargains', 'Marks and Spencer'])}.`,
    cy: chance => `Prynon ni dy got yn ${chance.of(['Tesco', 'y Co-op', 'siop Oxfam', 'Asda', 'y farchnad'])}.`,
  },
  'words that are surnames': {
    en: chance => chance.of(['The price of the boat was high.', 'We carried wood to the stove.', 'You were too young to walk.', 'The bell rang and it was a lovely day.', 'Rice and peas were best.', 'The king of the castle sat on a stone.', 'In winter the marsh froze.', 'Best of all was the day in the wood.', 'Young lambs sleep all day.', 'Rice again!', 'Winter was cold.', 'Stone by stone they built the wall.', 'Bell the cat purred.', 'A king had a bell of stone.']),
    cy: chance => chance.of(['Roedd y ci bach yn cysgu.', 'Cest ti dedi bach gan Nain.', 'Ar ddiwrnod bach oer daethon ni adref.', 'Bach oedd dy ddwylo di.', 'Roedd tŷ bach twt yn y goedwig.']),
  },
  'a school without a name': {
    en: chance => `${chance.of(['You started school', 'The school had a garden', 'Your new school is big', 'You liked nursery best', 'Big school was noisy', 'Primary school starts soon', 'Sunday school made paper lambs', 'Forest school was muddy', 'Swimming school is on Friday', 'High school comes later', 'The infants sang first', 'In reception class you made a crown', 'We were at your nursery school'])}${chance.of(['', ' and you cried a bit', ' in the autumn', ' with Mali', ', said Jac'])}.`,
    cy: chance => `${chance.of(['Dechreuaist ti yn yr ysgol', 'Roedd gardd gan yr ysgol', 'Mae dy ysgol newydd yn fawr', 'Roeddet ti’n hoffi’r feithrinfa', 'Yn yr ysgol Sul gwnaethon ni ŵyn papur', 'Roedd yr ysgol feithrin yn swnllyd', 'Aethon ni i’r cylch meithrin', 'Mae’r ysgol uwchradd yn bell', 'Roedd yr ysgol fach yn hapus'])}${chance.of(['', ' yn yr hydref', ' gyda Mali', ', meddai Jac'])}.`,
  },
  teams: {
    en: chance => `${chance.of(['You support', 'Taid plays for', 'We watched', 'Your hat says'])} ${chance.of(['Swansea City', 'Cardiff City', 'the Scarlets', 'the Ospreys', 'Llanelli RFC', 'Wrexham AFC', 'the under 8s', 'Mumbles Rangers'])} ${chance.of(['on Saturday', 'every week', 'in the rain'])}.`,
    cy: chance => `Rwyt ti’n cefnogi ${chance.of(['Abertawe', 'y Scarlets', 'Clwb Pêl-droed Bangor', 'tîm dan 8 y dref'])} bob dydd Sadwrn.`,
  },
  counting: {
    en: chance => chance.of(['One, two, three, four, five, once I caught a fish alive.', 'Two, four, six, eight, who do we appreciate?', 'You counted nine ten eleven twelve and then thirteen.', 'Seven steps up, one two three, then four more.', 'You ate one two three plums, and then a pear.', 'Ten in the bed, then nine, then eight, then seven.', 'Oh, two more and then home!']),
    cy: chance => chance.of(['Un, dau, tri, pedwar, pump, chwech, saith!', 'Un bach, dau fach, tri o blant bach.', 'Dim ond un neu ddau oedd ar ôl, wedyn tri.', 'Saith cam i fyny, un dau tri, wedyn pedwar.', 'Deg yn y gwely, wedyn naw, wedyn wyth.']),
  },
  measures: {
    en: chance => `Mix ${chance.number(100, 500)}g of flour, ${chance.number(2, 4)} eggs and ${chance.number(100, 300)} ml of milk, then bake at ${chance.number(160, 220)} for ${chance.number(10, 45)} minutes.`,
    cy: chance => `Cymysga ${chance.number(100, 500)}g o flawd, ${chance.number(2, 4)} wy a ${chance.number(100, 300)} ml o laeth, wedyn ${chance.number(10, 45)} munud yn y popty.`,
  },
  rooms: {
    en: chance => `${chance.of(['You were on ward', 'Wait at platform', 'We sat in row', 'The party was in room', 'Our seats were', 'Your peg was number'])} ${chance.of(['12', 'B2', '4', 'C14', 'F 7'])} ${chance.of(['with a window', 'by the door', 'for two hours'])}.`,
    cy: chance => `${chance.of(['Roeddet ti ar ward', 'Roedd y parti yn ystafell', 'Roedd dy fachyn yn rhif'])} ${chance.of(['12', 'B2', '4'])} wrth y drws.`,
  },
  'phones without a number': {
    en: chance => chance.of(['Nan rang on the phone at half past six.', 'You called 2 times and then 3 more.', 'The phone rang 4 times on day 12.', 'Ring the bell, then come in.', 'You can ring Childline on 0800 1111.', 'Her mobile has 128 photos of you.']),
    cy: chance => chance.of(['Ffoniodd Nain am hanner awr wedi chwech.', 'Canodd y ffôn 4 gwaith.', 'Gelli di ffonio Childline ar 0800 1111.', 'Mae 128 o luniau ar ei ffôn hi.']),
  },
  'services without a name': {
    en: chance => `${chance.of(['You watched cartoons on YouTube', 'Dad sold the cot on eBay', 'We saw it on Facebook', 'You play Minecraft with Tom', 'Mum made a TikTok of the cat', 'You built a castle in Roblox'])}${chance.of(['', ' on Sundays', ' and laughed'])}.`,
    cy: chance => `${chance.of(['Gwyliaist ti gartwnau ar YouTube', 'Gwerthodd Dad y cot ar eBay', 'Rwyt ti’n chwarae Minecraft gyda Twm', 'Gwelson ni fe ar Facebook'])}${chance.of(['', ' ar ddydd Sul', ' a chwerthin'])}.`,
  },
  'dots and at': {
    en: chance => chance.of(['Meet us at the park dot on two.', 'Dot sat at home with Com the cat.', 'Look at page 4 and dot the i.', 'We were at Barry, then at home.', 'Join the dots at the top.', 'You laughed at dot and dash in the song.']),
    cy: chance => chance.of(['Roedd malwen ar y ddeilen.', 'Dot oedd enw’r gath.', 'Mae dot goch ar y trwyn.', 'Cysyllta’r dotiau ar y dudalen.']),
  },
  'places that are no homes': {
    en: chance => `We ${chance.of(['went to', 'had tea at', 'visited', 'saw lambs at'])} ${chance.of(['Folly Farm', 'the farm', 'Oakwood', 'Castell Coch', 'Cardiff Castle', 'the Old Mill café', 'Big Pit', 'Dinefwr House', 'St Fagans', 'the town hall', 'Noah’s Ark', 'Pen y Fan', 'Cwm Idwal', 'the White House on television'])}.`,
    cy: chance => `Aethon ni i ${chance.of(['Gastell Coch', 'Folly Farm', 'ben yr Wyddfa', 'Gwm Idwal', 'Sain Ffagan', 'lan y môr', 'fferm i weld ŵyn', 'Ben y Fan', 'Blas Newydd'])}.`,
  },
  'case words without a number': {
    en: chance => chance.of(['The case was made of green leather.', 'Your case number one fan is Taid.', 'The file of papers was 3 cm thick.', 'The NHS looked after you for 12 weeks.', 'There were 3 hearings in 2 years.', 'Order number 12 was fish and chips.', 'It took 2018 and 2019 to decide.']),
    cy: chance => chance.of(['Roedd y ffeil yn 3 cm o drwch.', 'Gofalodd y GIG amdanat am 12 wythnos.', 'Roedd 3 gwrandawiad mewn 2 flynedd.', 'Cymerodd 2018 a 2019 i benderfynu.']),
  },
} // biome-ignore format: a table
