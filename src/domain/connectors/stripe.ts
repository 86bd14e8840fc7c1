import type { Text } from '../flow/expression.ts'
import { type ConnectorCall, defineConnector } from './connector.ts'

export const stripe = defineConnector({
  name: 'shared_stripe',
  displayName: 'Stripe',
  tier: 'premium',
  page: 'stripe',
  reference: 'stripe',
  limitations: [
    'cannot-take-payment',
    'no-payment-link',
    'no-invoice',
    'no-refund',
    'no-customer-name-or-phone',
    'cannot-find-customer',
    'not-in-national-clouds',
  ],
})

/** The longest description that Stripe keeps of a customer. */
export const LONGEST_DESCRIPTION = 350

/** Makes a Stripe customer; the connector takes these two fields and no other. */
export const createCustomer = (customer: {
  readonly email: Text
  readonly description: Text
}): ConnectorCall => ({
  connector: stripe.name,
  operationId: 'CreateCustomer',
  parameters: { email: customer.email, description: customer.description },
})
