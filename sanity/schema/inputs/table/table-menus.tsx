import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowLeftIcon} from '@sanity/icons/ArrowLeft'
import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {InsertAboveIcon} from '@sanity/icons/InsertAbove'
import {InsertBelowIcon} from '@sanity/icons/InsertBelow'
import {TrashIcon} from '@sanity/icons/Trash'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuItem} from '@sanity/ui/menu'
import {useId, type ReactElement} from 'react'

import {createKey} from './create-key.ts'
import {insertColumn, insertRow, moveRow, removeColumn, removeRow, type TableRow} from './table-rows.ts'

type MenuProps = {
  rows: readonly TableRow[]
  readOnly: boolean | undefined
  onChange: (rows: TableRow[]) => void
}

export function ColumnMenu({rows, readOnly, onChange, columnIndex}: MenuProps & {columnIndex: number}) {
  return (
    <TableMenu label={`Kolumna ${columnIndex + 1}: czynności`} number={columnIndex + 1} readOnly={readOnly}>
      <Menu>
        <MenuItem
          icon={ArrowLeftIcon}
          onClick={() => onChange(insertColumn(rows, columnIndex))}
          text="Wstaw kolumnę z lewej"
        />
        <MenuItem
          icon={ArrowRightIcon}
          onClick={() => onChange(insertColumn(rows, columnIndex + 1))}
          text="Wstaw kolumnę z prawej"
        />
        <MenuItem
          icon={TrashIcon}
          onClick={() => onChange(removeColumn(rows, columnIndex))}
          text="Usuń kolumnę"
          tone="critical"
        />
      </Menu>
    </TableMenu>
  )
}

export function RowMenu({rows, readOnly, onChange, rowIndex}: MenuProps & {rowIndex: number}) {
  return (
    <TableMenu label={`Wiersz ${rowIndex + 1}: czynności`} number={rowIndex + 1} readOnly={readOnly}>
      <Menu>
        <MenuItem
          icon={InsertAboveIcon}
          onClick={() => onChange(insertRow(rows, rowIndex, createKey))}
          text="Wstaw wiersz powyżej"
        />
        <MenuItem
          icon={InsertBelowIcon}
          onClick={() => onChange(insertRow(rows, rowIndex + 1, createKey))}
          text="Wstaw wiersz poniżej"
        />
        <MenuItem
          disabled={rowIndex === 0}
          icon={ArrowUpIcon}
          onClick={() => onChange(moveRow(rows, rowIndex, rowIndex - 1))}
          text="Przesuń w górę"
        />
        <MenuItem
          disabled={rowIndex === rows.length - 1}
          icon={ArrowDownIcon}
          onClick={() => onChange(moveRow(rows, rowIndex, rowIndex + 1))}
          text="Przesuń w dół"
        />
        <MenuItem
          icon={TrashIcon}
          onClick={() => onChange(removeRow(rows, rowIndex))}
          text="Usuń wiersz"
          tone="critical"
        />
      </Menu>
    </TableMenu>
  )
}

type TableMenuProps = {label: string; number: number; readOnly: boolean | undefined; children: ReactElement}

function TableMenu({label, number, readOnly, children}: TableMenuProps) {
  return (
    <MenuButton
      button={
        <Button
          aria-label={label}
          disabled={readOnly}
          fontSize={1}
          gap={1}
          iconRight={ChevronDownIcon}
          mode="bleed"
          muted
          padding={2}
          text={String(number)}
        />
      }
      id={useId()}
      menu={children}
      popover={{portal: true, placement: 'bottom'}}
    />
  )
}
