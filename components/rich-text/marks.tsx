import type {PortableTextMarkComponentProps} from '@portabletext/react'

import {safeHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import type {InternalLinkMark, LinkMark, TermMark} from '#lib/rich-text/rich-text.ts'

import {TermLink} from '../glossary/term-link.tsx'

function Link({value, children}: PortableTextMarkComponentProps<LinkMark>) {
  const href = safeHref(value?.href ?? '')
  return href ? <a href={href}>{children}</a> : <>{children}</>
}

function InternalLink({value, children}: PortableTextMarkComponentProps<InternalLinkMark>) {
  const href = value?.target && pathOf(value.target)
  return href ? <a href={href}>{children}</a> : <>{children}</>
}

function Term({value, children}: PortableTextMarkComponentProps<TermMark>) {
  return value ? (
    <TermLink slug={value.slug} title={value.title}>
      {children}
    </TermLink>
  ) : (
    <>{children}</>
  )
}

/** Marks of every text; a link whose target is gone leaves its words. */
export const marks = {link: Link, internalLink: InternalLink, term: Term}
