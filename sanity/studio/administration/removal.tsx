import {Box, Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'

type RemovalProps = {
  /** The word on the button in the row, and what a screen reader says of it. */
  text: string
  label: string
  disabled?: boolean
  question: string
  consequence: string
  /** The words on the button that does it. */
  answer: string
  onConfirm: () => void
}

/** A button by which something is taken away, after a question. */
export function Removal({text, label, disabled = false, question, consequence, answer, onConfirm}: RemovalProps) {
  const [asking, setAsking] = useState(false)
  const id = useId()
  const end = () => setAsking(false)
  return (
    <>
      <Button
        aria-label={label}
        disabled={disabled}
        fontSize={1}
        mode="ghost"
        onClick={() => setAsking(true)}
        padding={2}
        text={text}
        tone="critical"
      />
      {asking && (
        <Dialog header={question} id={id} onClickOutside={end} onClose={end} width={0}>
          <Stack gap={4} padding={4}>
            <Text>{consequence}</Text>
            <Flex gap={2} justify="flex-end">
              <Button mode="bleed" onClick={end} text="Anuluj" />
              <Box>
                <Button
                  onClick={() => {
                    end()
                    onConfirm()
                  }}
                  text={answer}
                  tone="critical"
                />
              </Box>
            </Flex>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
