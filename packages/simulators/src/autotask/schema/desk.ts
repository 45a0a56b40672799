import { entity } from './entity.ts';
import type { EntityDef } from './entity.ts';

/** The service desk: tickets and what hangs on them [Autotask reference §5.3, §5.4]. */
export const DESK: readonly EntityDef[] = [
  entity('Tickets Ticket', {
    object: 'tickets',
    root: 'POST PATCH PUT',
    udf: true,
    webhookType: 'Ticket',
    fields: `id:l~ apiVendorID:i~# assignedResourceID:i*@Resources assignedResourceRoleID:i*@Roles billingCodeID:i*@BillingCodes changeApprovalBoard:i#
      changeApprovalStatus:i# changeApprovalType:i# changeInfoField1:s(8000) changeInfoField2:s(8000) changeInfoField3:s(8000)
      changeInfoField4:s(8000) changeInfoField5:s(8000) companyID:i!*@Companies companyLocationID:i*@CompanyLocations completedByResourceID:i~@Resources
      completedDate:t~* configurationItemID:i*@ConfigurationItems contactID:i*@Contacts contractID:i* contractServiceBundleID:l contractServiceID:l
      createDate:t~* createdByContactID:i~@Contacts creatorResourceID:i~*@Resources creatorType:i~# currentServiceThermometerRating:i#
      description:s*(8000) dueDateTime:t* estimatedHours:d* externalID:s(50) firstResponseAssignedResourceID:i~@Resources firstResponseDateTime:t~
      firstResponseDueDateTime:t~ firstResponseInitiatingResourceID:i~@Resources hoursToBeScheduled:d~ impersonatorCreatorResourceID:i~@Resources
      isAssignedToComanaged:b isVisibleToComanaged:b issueType:i#* lastActivityDate:t~ lastActivityPersonType:i~# lastActivityResourceID:i~@Resources
      lastCustomerNotificationDateTime:t~ lastCustomerVisibleActivityDateTime:t~ lastTrackedModificationDateTime:t~ monitorID:l monitorTypeID:i#
      opportunityID:i organizationalLevelAssociationID:i previousServiceThermometerRating:i# priority:i!#* problemTicketId:i@Tickets
      projectID:i@Projects purchaseOrderNumber:s(50) queueID:i#* resolution:s*(32000) resolutionPlanDateTime:t~ resolutionPlanDueDateTime:t~
      resolvedDateTime:t~* resolvedDueDateTime:t~ rmaStatus:i# rmaType:i# rmmAlertID:s(50) serviceLevelAgreementHasBeenMet:b~
      serviceLevelAgreementID:i#* serviceLevelAgreementPausedNextEventHours:d~ serviceThermometerTemperature:i# source:i#* status:i!#*
      subIssueType:i#*<issueType ticketCategory:i#* ticketNumber:s~*(50) ticketType:i#* title:s!*(255)`,
  }),
  entity('TicketNotes TicketNote', {
    object: 'ticketNotes',
    child: 'Tickets/Notes ticketID POST PATCH PUT',
    webhookType: 'TicketNote',
    fields: `id:l~ createDateTime:t~* createdByContactID:i~@Contacts creatorResourceID:i~*@Resources description:s!*(32000)
      impersonatorCreatorResourceID:i~@Resources impersonatorUpdaterResourceID:i~@Resources lastActivityDate:t~* noteType:i!#* publish:i!#*
      ticketID:i!*@Tickets title:s*(250)`,
  }),
  entity('TicketHistory TicketHistory', {
    object: 'ticketHistory',
    fields: 'id:l~ action:s~ date:t~ detail:s~ resourceID:i~@Resources ticketID:i~@Tickets',
  }),
  entity('TimeEntries TimeEntry', {
    object: 'timeEntries',
    root: 'POST PATCH PUT DELETE',
    fields: `id:l~ billingApprovalDateTime:t~ billingApprovalLevelMostRecent:i~ billingApprovalResourceID:i~@Resources billingCodeID:i@BillingCodes
      contractID:i contractServiceBundleID:l contractServiceID:l createDateTime:t~ creatorUserID:i~ dateWorked:t endDateTime:t hoursToBill:d~
      hoursWorked:d impersonatorCreatorResourceID:i~@Resources impersonatorUpdaterResourceID:i~@Resources internalBillingCodeID:i@BillingCodes
      internalNotes:s(32000) isInternalNotesVisibleToComanaged:b isNonBillable:b lastModifiedDateTime:t~ lastModifiedUserID:i~ offsetHours:d
      resourceID:i!@Resources roleID:i@Roles showOnInvoice:b startDateTime:t summaryNotes:s(32000) taskID:i@Tasks ticketID:i@Tickets timeEntryType:i#`,
  }),
  entity('TicketSecondaryResources TicketSecondaryResource', {
    object: 'tickets',
    child: 'Tickets/SecondaryResources ticketID POST DELETE',
    fields: 'id:l~ resourceID:l!@Resources roleID:l!@Roles ticketID:l!@Tickets',
  }),
  entity('TicketAttachments AttachmentInfo', {
    object: 'attachments',
    child: 'Tickets/Attachments ticketID POST DELETE',
    fields: `id:l~ attachDate:t~ attachedByContactID:l~@Contacts attachedByResourceID:l~@Resources attachmentType:s!(20) contentType:s~(100)
      creatorType:i~ fileSize:d~ fullPath:s!(255) impersonatorCreatorResourceID:i~@Resources opportunityID:l parentAttachmentID:i parentID:l~
      publish:i!# ticketID:i@Tickets ticketNoteID:i@TicketNotes timeEntryID:i@TimeEntries title:s!(255) data:s parentType:i~ isTaskAttachment:b~`,
  }),
  entity('TicketCategories TicketCategory', {
    object: 'tickets',
    root: 'PATCH PUT',
    fields: 'id:l~ displayColorRGB:i isActive:b isApiOnly:b~ isGlobalDefault:b~ name:s(30) nickname:s(3)',
  }),
  entity('DeletedTicketLogs DeletedTicketLog', {
    object: 'deletedLogs',
    fields: 'id:l~ ticketID:i~ ticketNumber:s~ ticketTitle:s~ deletedByResourceID:i~@Resources deletedDateTime:t~',
  }),
  entity('DeletedTicketActivityLogs DeletedTicketActivityLog', {
    object: 'deletedLogs',
    fields: `id:l~ typeID:i~# ticketID:i~ ticketNumber:s~ noteOrAttachmentTitle:s~ createdByResourceID:i~ activityDateTime:t~
      startDateTime:t~ endDateTime:t~ hoursWorked:d~ deletedByResourceID:i~@Resources deletedDateTime:t~`,
  }),
  entity('DeletedTaskActivityLogs DeletedTaskActivityLog', {
    object: 'deletedLogs',
    fields: `id:l~ typeID:i~# taskID:i~ taskNumber:s~ noteOrAttachmentTitle:s~ createdByResourceID:i~ activityDateTime:t~
      startDateTime:t~ endDateTime:t~ hoursWorked:d~ deletedByResourceID:i~@Resources deletedDateTime:t~`,
  }),
];
