import {Button, Flex, Select} from '@sanity/ui'

import {Removal} from '../administration/removal.tsx'
import {cell} from '../administration/table.tsx'
import {changeRole, isRole, removeAccount, renewInvitation, resetSecondFactor, roles, type Account} from './accounts.ts'
import type {UserOrders} from './user-orders.ts'

export function UserRow({account, isMe, client, run, onInvited}: UserOrders & {account: Account; isMe: boolean}) {
  const newLink = async () => onInvited({name: account.name, invitation: await renewInvitation(client, account)})

  return (
    <tr>
      <th scope="row" style={{...cell, fontWeight: 500}}>
        {account.name}
        {isMe && ' (to Ty)'}
      </th>
      <td style={cell}>{account.email ?? '–'}</td>
      <td style={cell}>
        <Select
          aria-label={`Rola: ${account.name}`}
          disabled={isMe}
          fontSize={1}
          onChange={({currentTarget: {value}}) => {
            if (isRole(value)) void run(() => changeRole(client, account, value))
          }}
          value={account.role}
        >
          {roles.map(({value, title}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </td>
      <td style={cell}>{lastSeen(account)}</td>
      <td style={cell}>
        <Flex gap={2}>
          <Button
            aria-label={`Nowy link do ustawienia hasła: ${account.name}`}
            fontSize={1}
            mode="ghost"
            onClick={() => void run(newLink)}
            padding={2}
            text="Nowy link"
          />
          {account.secondFactor && (
            <Removal
              answer="Wyłącz drugi składnik"
              consequence={`Użyj tego, gdy ${account.name} nie ma już telefonu ani kodów zapasowych. Do zalogowania wystarczy hasło, a wszystkie otwarte sesje tego konta zostaną zakończone.`}
              disabled={isMe}
              label={`Wyłącz drugi składnik logowania: ${account.name}`}
              onConfirm={() => void run(() => resetSecondFactor(client, account))}
              question="Wyłączyć drugi składnik logowania?"
              text="Wyłącz drugi składnik"
            />
          )}
          <Removal
            answer="Usuń użytkownika"
            consequence={`${account.name} nie będzie już mieć dostępu do panelu. Napisane treści zostaną. Aby przywrócić dostęp, trzeba będzie wysłać nowe zaproszenie.`}
            disabled={isMe}
            label={`Usuń: ${account.name}`}
            onConfirm={() => void run(() => removeAccount(client, account))}
            question="Usunąć użytkownika?"
            text="Usuń"
          />
        </Flex>
      </td>
    </tr>
  )
}

const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw'})

function lastSeen({state, lastSeenAt}: Account): string {
  if (state === 'invited') return 'zaproszenie czeka'
  return lastSeenAt ? day.format(new Date(lastSeenAt)) : 'jeszcze nie'
}
