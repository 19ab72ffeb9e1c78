import { useEffect, useState } from 'react'
import type { Template } from '#core/toolkit/template.ts'
import { templateOf } from './templates.ts'

/** The template of that id, once it is read; undefined until then, and where there is none. */
export function useTemplate(id: string | undefined): Template | undefined {
  const [template, setTemplate] = useState<Template>()
  useEffect(() => {
    let current = true
    if (id !== undefined) templateOf(id).then(found => current && setTemplate(found))
    return () => {
      current = false
    }
  }, [id])
  return template?.id === id ? template : undefined
}
