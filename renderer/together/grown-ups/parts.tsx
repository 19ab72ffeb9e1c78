import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteFamily, setFamily } from '#core/book/edits/family.ts'
import { setPerson } from '#core/book/edits/people.ts'
import { answerKinds, type NameWish, type Question, type Slip, type Worry } from '#core/book/family.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { inLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useRepair } from '../corner/use-repair.ts'
import { useRoom } from '../room-context.tsx'
import styles from './grown-ups.module.css'
import { Part } from './part.tsx'

/** The question post: each is answered, not known, or kept for when the child is older. */
export function QuestionsPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const questions = useFamily(session.doc, 'questions')
  return (
    <Part title={t('questions.title')} lead={questions.length > 0 ? t('questions.lead') : t('questions.none')}>
      <ul className={styles.list}>
        {questions.map(question => (
          <OneQuestion key={question.id} question={question} />
        ))}
      </ul>
    </Part>
  )
}

function OneQuestion({ question }: { readonly question: Question }): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const set = (fields: Partial<Omit<Question, 'id'>>) => setFamily(session.doc, 'questions', question.id, fields)
  return (
    <li className={styles.item}>
      <p className={styles.said}>{question.text}</p>
      <fieldset className={styles.choices} aria-label={t('questions.became')}>
        {answerKinds.map(kind => (
          <Button key={kind} aria-pressed={question.became === kind} onClick={() => set({ became: kind })}>
            {t(`questions.${kind}`)}
          </Button>
        ))}
      </fieldset>
      {question.became === 'when-older' && (
        <TextField
          label={t('questions.age')}
          value={question.age === undefined ? '' : String(question.age)}
          onText={text => {
            const age = Number(text)
            set({ age: Number.isInteger(age) && age >= 1 && age <= 25 ? age : undefined })
          }}
        />
      )}
      {question.became && (
        <TextField label={t('questions.words')} value={question.answer ?? ''} onText={answer => set({ answer })} />
      )}
    </li>
  )
}

/** The worry box. What is in it stays in the family, and is in no print; only what was agreed with the child may be told. */
export function WorriesPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const [open, setOpen] = useState(false)
  const worries = useFamily(session.doc, 'worries')
  const waiting = worries.filter(({ talked }) => talked === undefined).length
  return (
    <Part title={t('worries.title')} lead={worries.length > 0 ? t('worries.lead') : t('worries.none')}>
      {worries.length > 0 && !open && (
        <Button onClick={() => setOpen(true)}>{t('worries.open', { count: waiting })}</Button>
      )}
      {open && (
        <ul className={styles.list}>
          {worries.map(worry => (
            <OneWorry key={worry.id} worry={worry} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function OneWorry({ worry: { id, text, talked, agreed } }: { readonly worry: Worry }): ReactNode {
  const { t } = useTranslation('together')
  const { session, today } = useRoom()
  const set = (fields: Partial<Omit<Worry, 'id'>>) => setFamily(session.doc, 'worries', id, fields)
  return (
    <li className={styles.item}>
      <p className={styles.said}>{text}</p>
      <div className={styles.choices}>
        <Button aria-pressed={talked !== undefined} onClick={() => set({ talked: talked ? undefined : today() })}>
          {t('worries.talked')}
        </Button>
        <Button
          aria-pressed={agreed !== undefined}
          onClick={() => set(agreed ? { agreed: undefined, told: undefined } : { agreed: today() })}
        >
          {t('worries.agreed')}
        </Button>
        {talked && <Button onClick={() => deleteFamily(session.doc, 'worries', id)}>{t('worries.away')}</Button>}
      </div>
      {agreed && <p>{t('worries.agreedHow')}</p>}
    </li>
  )
}

/** Names the child wished for: agreed, and the whole book says them. */
export function NamesPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session, outline } = useRoom()
  const wishes = useFamily(session.doc, 'names').filter(({ became }) => became === undefined)
  const agree = (wish: NameWish) => {
    const person = outline.people.find(({ id }) => id === wish.person)
    if (person) setPerson(session.doc, person.id, { name: { ...person.name, [wish.language]: wish.name } })
    setFamily(session.doc, 'names', wish.id, { became: 'agreed' })
  }
  return (
    <Part title={t('wishes.title')} lead={wishes.length > 0 ? t('wishes.lead') : t('wishes.none')}>
      <ul className={styles.list}>
        {wishes.map(wish => {
          const person = outline.people.find(({ id }) => id === wish.person)
          return (
            <li key={wish.id} className={styles.item}>
              <p>{t('wishes.one', { was: inLanguage(person?.name ?? {}, wish.language), name: wish.name })}</p>
              <div className={styles.choices}>
                <Button look="main" onClick={() => agree(wish)}>
                  {t('wishes.agree')}
                </Button>
                <Button onClick={() => setFamily(session.doc, 'names', wish.id, { became: 'not-now' })}>
                  {t('wishes.notNow')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

/** The weather each page left the child in: which one wants a slow second reading. Never counted. */
export function WeatherPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session, outline } = useRoom()
  const feelings = useFamily(session.doc, 'feelings')
  const seen = outline.pages.flatMap((page, at) => {
    const felt = feelings.find(feeling => feeling.page === page.id)
    return felt ? [{ page: page.id, number: at + 1, weather: felt.weather }] : []
  })
  return (
    <Part title={t('skies.title')} lead={seen.length > 0 ? t('skies.lead') : t('skies.none')}>
      <ul className={styles.skies}>
        {seen.map(({ page, number, weather }) => (
          <li key={page}>{t('skies.one', { number, weather: t(`weather.${weather}`) })}</li>
        ))}
      </ul>
    </Part>
  )
}

/** Slips to the agency, and what it said to them. */
export function SlipsPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const slips = useFamily(session.doc, 'slips')
  return (
    <Part title={t('slips.title')} lead={slips.length > 0 ? t('slips.lead') : t('slips.none')}>
      <ul className={styles.list}>
        {slips.map(slip => (
          <OneSlip key={slip.id} slip={slip} />
        ))}
      </ul>
    </Part>
  )
}

function OneSlip({ slip }: { readonly slip: Slip }): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const repair = useRepair()
  const page = repair.pageOf(slip)
  const { id, was, should, became, answer } = slip
  return (
    <li className={styles.item}>
      {was && <p>{t('slips.was', { was })}</p>}
      <p className={styles.said}>{was ? t('slips.should', { should }) : should}</p>
      <p>{t(`slips.became.${became ?? 'waiting'}`)}</p>
      {answer && <p>{answer}</p>}
      <div className={styles.choices}>
        <Button onClick={() => repair.open(slip, page)}>{t(page ? 'slips.seePage' : 'slips.makePage')}</Button>
        {!became && <Button onClick={() => deleteFamily(session.doc, 'slips', id)}>{t('slips.takeBack')}</Button>}
      </div>
    </li>
  )
}
