import {Box, Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

type RemovalDialogProps = {
  question: string
  consequence: string
  /** The words on the button. */
  answer: string
  onCancel: () => void
  onConfirm: () => void
}

/** Asks before something is taken away. */
export function RemovalDialog({question, consequence, answer, onCancel, onConfirm}: RemovalDialogProps) {
  return (
    <Dialog header={question} id={useId()} onClickOutside={onCancel} onClose={onCancel} width={0}>
      <Stack gap={4} padding={4}>
        <Text>{consequence}</Text>
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" onClick={onCancel} text="Anuluj" />
          <Box>
            <Button onClick={onConfirm} text={answer} tone="critical" />
          </Box>
        </Flex>
      </Stack>
    </Dialog>
  )
}
