/** Who reads a page aloud: a voice of this machine, or nobody, and then a mark goes from word to word for two to follow. */
import type { Language } from '#core/book/language.ts'
import { wordsOf } from './words-on-page.ts'

/** Reads a text. `onWord` is told where the word is that is being said; `onEnd` comes once, also when it was stopped. */
export interface Reader {
  read(text: string, onWord: (from: number, to: number) => void, onEnd: () => void): () => void
}

/**
 * A voice of this machine for a language. Only a local one: others send the words of the book to a company's server.
 * Undefined where the machine has none.
 */
export function localVoice(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const local = voices.filter(voice => voice.localService && voice.lang.toLowerCase().startsWith(language))
  return local.find(voice => /gb/i.test(voice.lang)) ?? local[0]
}

/** A little slower than speech: for someone who follows with a finger. */
const rate = 0.85

/** Reads in a voice of this machine. */
export function createVoiceReader(voice: SpeechSynthesisVoice): Reader {
  return {
    read(text, onWord, onEnd) {
      const said = new SpeechSynthesisUtterance(text)
      said.voice = voice
      said.lang = voice.lang
      said.rate = rate
      said.onboundary = event => {
        const word = wordsOf(text).find(({ to }) => to > event.charIndex)
        if (word && event.name !== 'sentence') onWord(word.from, word.to)
      }
      said.onend = onEnd
      said.onerror = onEnd
      speechSynthesis.cancel()
      speechSynthesis.speak(said)
      return () => speechSynthesis.cancel()
    },
  }
}

/** How long a word is under the mark, ms: a breath, and a little for each letter. About 90 words a minute. */
const wordMs = 330
const letterMs = 65

/** Says nothing: the mark goes from word to word at the pace of someone who reads aloud to a child. */
export function createQuietReader(): Reader {
  return {
    read(text, onWord, onEnd) {
      const words = wordsOf(text)
      let timer: ReturnType<typeof setTimeout>
      const next = (at: number) => {
        const word = words[at]
        if (!word) return onEnd()
        onWord(word.from, word.to)
        timer = setTimeout(() => next(at + 1), wordMs + letterMs * (word.to - word.from))
      }
      next(0)
      return () => {
        clearTimeout(timer)
        onEnd()
      }
    },
  }
}
