import { describe, expect, it } from 'vitest'
import * as policy from '#renderer/app/trusted-types.ts'

describe('the one Trusted Types policy', () => {
  it('lets style text through, with a drawing inside url("…")', () => {
    const text = '.a{cursor:url("data:image/svg+xml,<svg></svg>") 8 8,auto} .b > .c{color:red}'
    expect(String(policy.plainHtml(text))).toBe(text)
  })

  it.each(['<img src=x>', '<b>bold</b>', '</style>', '<!-- -->', 'a<script>'])('refuses markup: %s', text => {
    expect(() => policy.plainHtml(text)).toThrow(TypeError)
  })

  it('lets a worker of our own origin through and no other', () => {
    const origin = 'https://app.invalid'
    expect(policy.ownScript('/assets/worker.js', origin)).toBe('/assets/worker.js')
    for (const url of ['https://elsewhere.invalid/a.js', 'data:text/javascript,1', '//elsewhere.invalid/a.js']) {
      expect(() => policy.ownScript(url, origin)).toThrow(TypeError)
    }
  })
})
