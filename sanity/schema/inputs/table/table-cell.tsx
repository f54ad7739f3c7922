import {TextArea} from '@sanity/ui'
import type {ClipboardEvent, KeyboardEvent} from 'react'

type TableCellProps = {
  label: string
  text: string
  readOnly: boolean | undefined
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onPaste: (event: ClipboardEvent) => void
}

export function TableCell({label, text, readOnly, onChange, onKeyDown, onPaste}: TableCellProps) {
  return (
    <TextArea
      aria-label={label}
      border={false}
      fontSize={1}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\n/g, ' '))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      padding={2}
      readOnly={readOnly}
      rows={1}
      style={{fieldSizing: 'content', resize: 'none'}}
      value={text}
    />
  )
}
