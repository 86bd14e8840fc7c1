const actions: Readonly<Record<string, string>> = {
  When_an_appointment_is_created: 'When an appointment is booked',
  When_an_appointment_is_updated: 'When an appointment is changed',
  When_an_appointment_is_cancelled: 'When an appointment is canceled',
  Meeting_topic: 'Write the meeting topic',
  Create_a_Zoom_meeting: 'Create a Zoom meeting',
  Mail_the_Zoom_link: 'Email the Zoom link',
  Mail_the_welcome: 'Send the welcome email',
  Customers_with_an_email_address: 'Find customers with an email address',
  For_each_customer: 'For each customer',
  Customer_names: 'Collect the customers’ names',
  Staff_names: 'Collect the staff’s names',
  Customer_name: 'Read the customer’s name',
  Find_the_contact: 'Find the contact by email address',
  Is_the_contact_known: 'Is there a contact?',
  Update_the_contact: 'Update the contact',
  Create_the_contact: 'Create a contact',
  Stripe_description: 'Write the description',
  Create_a_Stripe_customer: 'Create a Stripe customer',
}

/** The words that stand in the picture of a flow, in English. */
export const enPicture = {
  yes: 'Yes',
  no: 'No',
  kinds: {
    trigger: 'Trigger',
    action: 'Action',
    condition: 'Condition',
    loop: 'Loop',
    branch: 'Branch',
  },
  actions,
}

/** The words that stand in the picture of a flow, in any language. */
export type PictureText = typeof enPicture
