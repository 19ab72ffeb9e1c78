import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PublishedYear, publishedYears } from '#core/reviews/published.ts'
import { regions } from '#core/reviews/regions.ts'
import type { RegisterSettings } from '#core/reviews/settings.ts'
import { client } from '#renderer/app/client.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './measure.module.css'
import { PublishedDialog } from './published-dialog.tsx'

interface PublishedTableProps {
  readonly years: readonly PublishedYear[]
  readonly settings: RegisterSettings
  readonly onChanged: () => void
}

/** What has been published, region by region, each year with its source; years that a team typed in can be taken out. */
export function PublishedTable({ years, settings, onChanged }: PublishedTableProps) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const [adding, setAdding] = useState(false)
  const own = (year: string) => !publishedYears.some(each => each.year === year)
  const keep = async (published: readonly PublishedYear[]) => {
    const reply = await client.register.saveSettings({ ...settings, published: [...published] })
    if (reply.ok) onChanged()
    return reply
  }
  const rows = [
    ...regions.map(({ name }) => ({ name: name[language], figure: (year: PublishedYear) => year.regions[name.en] })),
    { name: t('wales'), figure: (year: PublishedYear) => year.wales },
  ]
  return (
    <section className={styles.section}>
      <h2>{t('published')}</h2>
      <table className={styles.table}>
        <caption>{t('publishedCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('by.region')}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, figure }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {years.map(year => (
                <td key={year.year}>{figure(year) === undefined ? '–' : t('percent', { percent: figure(year) })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.sources}>
        {sourcesOf(years).map(([source, names]) => (
          <li key={source}>
            {t('source', { years: names.join(', '), source })}
            {names.every(own) && (
              <Button
                look="quiet"
                size="small"
                onClick={() => keep(settings.published.filter(each => each.source !== source))}
              >
                {t('takeOut', { years: names.join(', ') })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <Button icon={PlusIcon} onClick={() => setAdding(true)}>
          {t('addYear')}
        </Button>
      </div>
      {adding && (
        <PublishedDialog
          known={years.map(({ year }) => year)}
          onClose={() => setAdding(false)}
          onYear={async year => {
            const reply = await keep([...settings.published, year])
            if (reply.ok) setAdding(false)
            return reply
          }}
        />
      )}
    </section>
  )
}

function sourcesOf(years: readonly PublishedYear[]): readonly (readonly [string, readonly string[]])[] {
  const bySource = new Map<string, string[]>()
  for (const { year, source } of years) bySource.set(source, [...(bySource.get(source) ?? []), year])
  return [...bySource]
}
