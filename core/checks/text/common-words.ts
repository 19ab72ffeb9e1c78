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
  'kgs', 'lbs', 'cms', 'mls', 'ltd', 'bbc', 'itv', 'dvd', 'the', 'was', 'had', 'hat', 'van', 'way', 'via', 'per', 'and',
  'aged', 'tiny', 'okay', 'hungry', 'hall', 'lane', 'west', 'mills', 'banks', 'woods', 'brooks', 'waters', 'rivers', 'fields',
] // biome-ignore format: a table

/** Ordinary English and Welsh words. */
export const commonWords: ReadonlySet<string> = new Set(
  [...daleChall, ...spache, ...british, ...welshWords].map(word =>
    word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  ),
)

/** First names often given in Wales and England, for telling that the next word is a surname. */
export const firstNames: ReadonlySet<string> = new Set(firstNamesList)
