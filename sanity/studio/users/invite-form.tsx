import {TextInput} from '@sanity/ui'

import {Labelled} from '../administration/labelled.tsx'
import {OrderForm} from '../administration/order-form.tsx'
import {inviteAccount, type Role} from './accounts.ts'
import {RoleField} from './role-field.tsx'
import type {UserOrders} from './user-orders.ts'

const empty: {name: string; email: string; role: Role} = {name: '', email: '', role: 'editor'}

export function InviteForm({client, run, onInvited}: UserOrders) {
  return (
    <OrderForm
      answer="Utwórz zaproszenie"
      empty={empty}
      heading="Zaproś osobę"
      headingLevel="h2"
      order={async (form) => onInvited({name: form.name, invitation: await inviteAccount(client, form)})}
      run={run}
    >
      {({name, email, role}, change) => (
        <>
          <Labelled label="Imię i nazwisko">
            {(id) => (
              <TextInput id={id} onChange={({currentTarget}) => change({name: currentTarget.value})} value={name} />
            )}
          </Labelled>
          <Labelled label="E-mail">
            {(id) => (
              <TextInput
                id={id}
                onChange={({currentTarget}) => change({email: currentTarget.value})}
                type="email"
                value={email}
              />
            )}
          </Labelled>
          <RoleField label="Rola" onChange={(chosen) => change({role: chosen})} role={role} />
        </>
      )}
    </OrderForm>
  )
}
