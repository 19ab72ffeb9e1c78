/**
 * Words that are ordinary before they are anyone's name or code. English: the Dale-Chall (1995) and Spache lists, MIT;
 * Welsh and British English: our own short lists. All without accents, as views are.
 */
import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import firstNamesList from '../data/first-names.json' with { type: 'json' }
import welshWords from '../data/welsh-words.json' with { type: 'json' }

const british = [
  'mum', 'mummy', 'mam', 'nan', 'nana', 'nanny', 'grandad', 'granddad', 'bampi', 'colour', 'grey', 'favourite', 'biscuit',
  'telly', 'loo', 'poo', 'wee', 'yes', 'nap', 'bib', 'cot', 'jam', 'zip', 'jab', 'hug', 'vet', 'gym', 'zoo', 'kit', 'mph',
  'kgs', 'lbs', 'cms', 'mls', 'cm', 'km', 'kg', 'mm', 'ml', 'oz', 'lb', 'pm', 'am', 'ltd', 'bbc', 'itv', 'dvd', 'the', 'was', 'had', 'hat', 'van', 'way', 'via', 'per', 'and',
  'aged', 'tiny', 'okay', 'hungry', 'hall', 'lane', 'west', 'mills', 'banks', 'woods', 'brooks', 'waters', 'rivers', 'fields',
  // Welsh words that are given as names too: at the head of a sentence they say nothing of the next word.
  'eira', 'haf', 'haul', 'seren', 'angel', 'eos', 'enfys', 'gwawr', 'heulwen', 'lili', 'briallu', 'mwyalch', 'ebrill', 'medi',
  'gwanwyn', 'hydref', 'cariad', 'glain', 'perl', 'aur', 'rhosyn', 'celyn', 'onnen', 'helyg', 'eirlys', 'blodyn', 'teg', 'gwen',
] // biome-ignore format: a table

/** Ordinary English and Welsh words. */
export const commonWords: ReadonlySet<string> = new Set(
  [...daleChall, ...spache, ...british, ...welshWords].map(word =>
    word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  ),
)

const english = new Set<string>([...daleChall, ...spache])
/** Welsh words that no English list has: "craig" is a rock in a Welsh text and Craig in an English one. */
export const welshOnly: ReadonlySet<string> = new Set(welshWords.filter(word => !english.has(word)))

/** First names often given in Wales and England, for telling that the next word is a surname. */
export const firstNames: ReadonlySet<string> = new Set(firstNamesList)
