import * as v from 'valibot'

// A body that a run kept may hold null where Bookings had nothing to say.
const Text = v.nullish(v.string(), '')
const Count = v.nullish(v.number(), 0)
const listOf = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item), [])

const nowhere = {
  DisplayName: '',
  PhysicalAddress: { City: '', CountryOrRegion: '', PostalCode: '', State: '', Street: '' },
}

/** Where a customer is. */
export const CustomerLocation = v.nullish(
  v.object({
    DisplayName: Text,
    PhysicalAddress: v.nullish(
      v.object({ City: Text, CountryOrRegion: Text, PostalCode: Text, State: Text, Street: Text }),
      nowhere.PhysicalAddress,
    ),
  }),
  nowhere,
)
export type CustomerLocation = v.InferOutput<typeof CustomerLocation>

/** A question of the booking page and what a customer answered; `SelectedOptions` are numbers of `AnswerOptions`. */
export const CustomQuestion = v.object({
  QuestionID: Text,
  Question: Text,
  Answer: Text,
  AnswerOptions: listOf(v.string()),
  IsRequired: v.nullish(v.boolean(), false),
  SelectedOptions: listOf(v.number()),
})
export type CustomQuestion = v.InferOutput<typeof CustomQuestion>

/** A customer of a group; Bookings tells no telephone number of theirs. */
export const CustomerData = v.object({
  Id: Text,
  Name: Text,
  Email: Text,
  Notes: Text,
  TimeZone: Text,
  Location: CustomerLocation,
  Answers: listOf(CustomQuestion),
})
export type CustomerData = v.InferOutput<typeof CustomerData>

/** A member of staff who hosts an appointment. */
export const StaffMemberData = v.object({ Id: Text, DisplayName: Text, EmailAddress: Text })
export type StaffMemberData = v.InferOutput<typeof StaffMemberData>

/** An appointment as the Bookings triggers deliver it: 25 fields, of which a one-to-one booking and a group fill different ones. */
export const TriggerPayload = v.object({
  Id: Text,
  SelfServiceAppointmentId: Text,
  ServiceId: Text,
  ServiceName: Text,
  ServiceNotes: Text,
  StartTime: Text,
  EndTime: Text,
  /** Seconds, with the buffer after the appointment. */
  Duration: Count,
  StaffMembers: listOf(StaffMemberData),
  CustomerId: Text,
  CustomerName: Text,
  CustomerEmail: Text,
  CustomerPhone: Text,
  CustomerNotes: Text,
  CustomerTimeZone: Text,
  CustomerLocation,
  CustomQuestionAnswers: listOf(CustomQuestion),
  Customers: listOf(CustomerData),
  MaxAttendeesCount: Count,
  FilledAttendeesCount: Count,
  IsSMSNotificationsEnabled: v.nullish(v.boolean(), false),
  JoinWebURL: Text,
  AdditionalInfo: Text,
  TrackingData: Text,
  CancelReason: Text,
})
export type TriggerPayload = v.InferOutput<typeof TriggerPayload>

/** A field of the payload, by its name. */
export const PayloadField = v.keyof(TriggerPayload)
export type PayloadField = v.InferOutput<typeof PayloadField>

/** A field of each customer of a group, by its name. */
export const CustomerField = v.keyof(CustomerData)
export type CustomerField = v.InferOutput<typeof CustomerField>

/** Where a field of a group's customers stands in the payload. */
export const customerPath = <Field extends CustomerField>(field: Field) => `Customers.${field}` as const

/** A field of the payload or, in a group, of each of its customers. */
export const PayloadPath = v.picklist([...PayloadField.options, ...CustomerField.options.map(customerPath)])
export type PayloadPath = v.InferOutput<typeof PayloadPath>

/** Whether an appointment is for one customer or for as many as come. */
export const AppointmentShape = v.picklist(['one-to-one', 'group'])
export type AppointmentShape = v.InferOutput<typeof AppointmentShape>

/** The shape that a payload shows: only groups have room for more than one, or a list of customers. */
export const shapeOf = ({ MaxAttendeesCount, Customers }: TriggerPayload): AppointmentShape =>
  MaxAttendeesCount > 1 || Customers.length > 0 ? 'group' : 'one-to-one'
