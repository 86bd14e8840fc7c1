import { isJsonObject } from '#domain/json-object.ts'
import { answered } from '../answer.ts'
import type { Fields, MessageEffect } from '../effect.ts'
import { nested, textOf } from '../parameters.ts'
import type { Operation, Operations } from './operation.ts'

function messageOf(parameters: Fields): Omit<MessageEffect, 'html' | 'card'> {
  const { body } = nested(parameters)
  const recipient = isJsonObject(body) ? body.recipient : null
  return {
    kind: 'message',
    poster: textOf(parameters, 'poster'),
    location: textOf(parameters, 'location'),
    to: isJsonObject(recipient) ? recipient : { recipient: recipient ?? '' },
  }
}

function cardOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const posted: Operation['answer'] = ({ sample, now }) => {
  const id = String(now.getTime())
  const conversationId = `19:${sample.guid('conversation')}@thread.tacv2`
  const messageLink = `https://teams.example/l/message/${conversationId}/${id}`
  return answered(201, { id, messageLink, conversationId })
}

/** The operations of Microsoft Teams that post. */
export const teamsOperations: Operations = {
  PostMessageToConversation: {
    effect: (parameters) => ({
      ...messageOf(parameters),
      html: textOf(parameters, 'body/messageBody'),
      card: null,
    }),
    answer: posted,
  },
  PostCardToConversation: {
    effect: (parameters) => ({
      ...messageOf(parameters),
      html: null,
      card: cardOf(textOf(parameters, 'body/messageBody')),
    }),
    answer: posted,
  },
}
