import type { ReactNode } from 'react'
import type { FrameOf } from '#core/book/schema.ts'
import { missingCase } from '#core/errors.ts'
import type { PageScene } from '../types.ts'
import { Faces } from './faces.tsx'
import { MonthsHome } from './months-home.tsx'
import { PeopleMap } from './people-map.tsx'
import { PlacesMap } from './places-map.tsx'
import { Timeline } from './timeline.tsx'

/** What a generated picture is drawn from. */
export interface GeneratedProps {
  readonly frame: FrameOf<'generated'>
  readonly scene: PageScene
}

/** A picture made from People and Facts when it is shown, so that it is never out of step with the story. */
export function GeneratedFrame(props: GeneratedProps): ReactNode {
  return <div className="generated">{pictureOf(props)}</div>
}

function pictureOf(props: GeneratedProps): ReactNode {
  const { what } = props.frame
  switch (what) {
    case 'people-map':
      return <PeopleMap {...props} />
    case 'timeline':
      return <Timeline {...props} />
    case 'places-map':
      return <PlacesMap {...props} />
    case 'months-home':
      return <MonthsHome {...props} />
    case 'faces-home':
    case 'faces-birth':
    case 'faces-before':
    case 'faces-siblings':
      return <Faces {...props} what={what} />
    default:
      return missingCase(what)
  }
}
