import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'

interface BoundaryProps {
  readonly children: ReactNode
}

/** Catches a bug of ours while drawing: says a sentence and draws again. What was typed is already on its way to disk. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <Sorry onAgain={() => this.setState({ failed: false })} />
  }
}

function Sorry({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('common')
  return (
    <main id="main" role="alert">
      <Empty
        title={t('sorry.title')}
        actions={
          <Button look="main" onClick={onAgain}>
            {t('sorry.again')}
          </Button>
        }
      >
        <p>{t('sorry.words')}</p>
      </Empty>
    </main>
  )
}
