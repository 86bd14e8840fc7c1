import type {
  BookingBusiness,
  BookingCustomer,
  BookingService,
  CustomQuestion,
  StaffMember,
} from '../tenant.ts'
import { isoDuration } from './durations.ts'

/** A booking page as Graph shows it by its id. */
export const businessShape = (business: BookingBusiness) => ({
  id: business.id,
  displayName: business.displayName,
  businessType: '',
  address: null,
  phone: '',
  email: business.email,
  webSiteUrl: '',
  defaultCurrencyIso: 'JPY',
  isPublished: true,
  publicUrl: business.publicUrl,
  languageTag: business.languageTag,
  businessHours: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => ({
    day,
    timeSlots: [{ startTime: '09:00:00.0000000', endTime: '18:00:00.0000000' }],
  })),
  schedulingPolicy: {
    timeSlotInterval: 'PT30M',
    minimumLeadTime: 'P1D',
    maximumAdvance: 'P365D',
    sendConfirmationsToOwner: true,
    allowStaffSelection: true,
    isMeetingInviteToCustomersEnabled: true,
    customAvailabilities: [],
    generalAvailability: { availabilityType: 'bookWhenStaffAreFree', businessHours: [] },
  },
  bookingPageSettings: {
    accessControl: 'unrestricted',
    bookingPageColorCode: '#5B4BD6',
    businessTimeZone: business.businessTimeZone,
    customerConsentMessage: '',
    enforceOneTimePassword: false,
    isBusinessLogoDisplayEnabled: false,
    isCustomerConsentEnabled: false,
    isSearchEngineIndexabilityDisabled: false,
    isTimeSlotTimeZoneSetToBusinessTimeZone: true,
    privacyPolicyWebUrl: '',
    termsAndConditionsWebUrl: '',
  },
})

/** A member of staff; the two younger roles show only to who asks for unknown enum members. */
export const staffMemberShape = (
  { id, displayName, emailAddress, role }: StaffMember,
  { timeZone, allRoles }: { timeZone: string; allRoles: boolean },
) => ({
  '@odata.type': '#microsoft.graph.bookingStaffMember',
  id,
  displayName,
  emailAddress,
  role: !allRoles && (role === 'scheduler' || role === 'teamMember') ? 'unknownFutureValue' : role,
  membershipStatus: 'active',
  timeZone,
  useBusinessHours: true,
  availabilityIsAffectedByPersonalCalendar: true,
  isEmailNotificationEnabled: true,
  workingHours: [],
})

/** A service as Graph shows it. */
export const serviceShape = (service: BookingService, { languageTag, publicUrl }: BookingBusiness) => ({
  id: service.id,
  displayName: service.displayName,
  description: null,
  additionalInformation: null,
  defaultDuration: isoDuration(service.durationMinutes),
  defaultLocation: null,
  defaultPrice: 0,
  defaultPriceType: 'notSet',
  defaultReminders: [],
  customQuestions: service.questions,
  isAnonymousJoinEnabled: false,
  isCustomerAllowedToManageBooking: true,
  isHiddenFromCustomers: false,
  isLocationOnline: true,
  languageTag,
  maximumAttendeesCount: service.maximumAttendeesCount,
  notes: service.notes,
  postBuffer: isoDuration(service.postBufferMinutes),
  preBuffer: isoDuration(0),
  schedulingPolicy: null,
  smsNotificationsEnabled: false,
  staffMemberIds: service.staffMemberIds,
  webUrl: `${publicUrl}s/${service.id}`,
})

/** A customer as Graph shows them. */
export const customerShape = ({ id, displayName, emailAddress }: BookingCustomer) => ({
  '@odata.type': '#microsoft.graph.bookingCustomer',
  id,
  displayName,
  emailAddress,
  addresses: [],
  phones: [],
})

/** A custom question as Graph shows it. */
export const questionShape = ({ id, displayName, answerOptions }: CustomQuestion) => ({
  id,
  displayName,
  answerInputType: answerOptions.length === 0 ? 'text' : 'radioButton',
  answerOptions,
})
