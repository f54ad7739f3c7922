import {Select} from '@sanity/ui'

import {Labelled} from '../administration/labelled.tsx'
import {isRole, type Role, roles} from './accounts.ts'

/** The choice of a role, with what each may do. */
export function RoleField({label, role, onChange}: {label: string; role: Role; onChange: (role: Role) => void}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          onChange={({currentTarget: {value}}) => {
            if (isRole(value)) onChange(value)
          }}
          value={role}
        >
          {roles.map(({value, title, description}) => (
            <option key={value} value={value}>
              {title} – {description}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  )
}
