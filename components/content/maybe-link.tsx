import type {ReactNode} from 'react'

type Props = {href: string | null; id?: string; className?: string; children: ReactNode}

/** A link, or where no address could be made of what editors wrote, its words alone. */
export function MaybeLink({href, children, ...attributes}: Props) {
  if (href !== null) {
    return (
      <a href={href} {...attributes}>
        {children}
      </a>
    )
  }
  return attributes.id || attributes.className ? <span {...attributes}>{children}</span> : children
}
