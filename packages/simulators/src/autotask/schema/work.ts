import { entity } from './entity.ts';
import type { EntityDef } from './entity.ts';

/** Service calls, projects and appointments [Autotask reference §5.3, §5.4]. */
export const WORK: readonly EntityDef[] = [
  entity('ServiceCalls ServiceCall', {
    object: 'serviceCalls',
    root: 'POST PATCH PUT DELETE',
    fields: `id:l~ cancelationNoticeHours:d~ canceledByResourceID:i~@Resources canceledDateTime:t~ companyID:i!@Companies
      companyLocationID:i@CompanyLocations createDateTime:t~ creatorResourceID:i~@Resources description:s(2000) duration:d~ endDateTime:t!
      impersonatorCreatorResourceID:i~@Resources isComplete:i lastModifiedDateTime:t~ startDateTime:t! status:i#`,
  }),
  entity('ServiceCallTickets ServiceCallTicket', {
    object: 'serviceCallTickets',
    child: 'ServiceCalls/Tickets serviceCallID POST DELETE',
    fields: 'id:l~ serviceCallID:i!@ServiceCalls ticketID:i!@Tickets',
  }),
  entity('ServiceCallTicketResources ServiceCallTicketResource', {
    object: 'serviceCallTickets',
    child: 'ServiceCallTickets/Resources serviceCallTicketID POST DELETE',
    fields: 'id:l~ resourceID:i!@Resources serviceCallTicketID:i!@ServiceCallTickets',
  }),
  entity('ServiceCallTasks ServiceCallTask', {
    object: 'serviceCallTickets',
    child: 'ServiceCalls/Tasks serviceCallID POST DELETE',
    fields: 'id:l~ serviceCallID:i!@ServiceCalls taskID:i!@Tasks',
  }),
  entity('ServiceCallTaskResources ServiceCallTaskResource', {
    object: 'serviceCallTickets',
    child: 'ServiceCallTasks/Resources serviceCallTaskID POST DELETE',
    fields: 'id:l~ resourceID:i!@Resources serviceCallTaskID:i!@ServiceCallTasks',
  }),
  entity('Projects Project', {
    object: 'projects',
    root: 'POST PATCH PUT',
    udf: true,
    fields: `id:l~ actualBilledHours:d~ actualHours:d~ changeOrdersBudget:d changeOrdersRevenue:d companyID:i!@Companies
      companyOwnerResourceID:i~@Resources completedDateTime:t completedPercentage:i~ contractID:i createDateTime:t~ creatorResourceID:i~@Resources
      department:i# description:s(2000) duration:i~ endDateTime:t! estimatedSalesCost:d estimatedTime:d~ extProjectNumber:s(50)
      extProjectType:i impersonatorCreatorResourceID:i~@Resources laborEstimatedCosts:d laborEstimatedMarginPercentage:d laborEstimatedRevenue:d
      lastActivityDateTime:t~ lastActivityPersonType:i~# lastActivityResourceID:i~@Resources opportunityID:i organizationalLevelAssociationID:i
      originalEstimatedRevenue:d projectCostEstimatedMarginPercentage:d projectCostsBudget:d projectCostsRevenue:d
      projectLeadResourceID:i@Resources projectName:s!(100) projectNumber:s~(50) projectType:i!# purchaseOrderNumber:s(50) sgda:d startDateTime:t!
      status:i!# statusDateTime:t~ statusDetail:s(2000)`,
  }),
  entity('Phases Phase', {
    object: 'phases',
    child: 'Projects/Phases projectID POST PATCH PUT',
    fields: `id:l~ createDate:t~ creatorResourceID:i~@Resources description:s(8000) dueDate:t estimatedHours:d externalID:s(50) isScheduled:b
      lastActivityDateTime:t~ parentPhaseID:i@Phases phaseNumber:s~(50) projectID:i!@Projects startDate:t title:s!(255)`,
  }),
  entity('Tasks Task', {
    object: 'tasks',
    child: 'Projects/Tasks projectID POST PATCH PUT',
    udf: true,
    fields: `id:l~ assignedResourceID:i@Resources assignedResourceRoleID:i@Roles billingCodeID:i@BillingCodes canClientPortalUserCompleteTask:b
      companyLocationID:i@CompanyLocations completedByResourceID:i~@Resources completedByType:i~# completedDateTime:t~ createDateTime:t~
      creatorResourceID:i~@Resources creatorType:i~# departmentID:i# description:s(8000) endDateTime:t estimatedHours:d externalID:s(50)
      hoursToBeScheduled:d~ isTaskBillable:b isVisibleInClientPortal:b lastActivityDateTime:t~ lastActivityPersonType:i~#
      lastActivityResourceID:i~@Resources phaseID:i@Phases priority:i priorityLabel:i# projectID:i!@Projects purchaseOrderNumber:s(50)
      remainingHours:d startDateTime:t status:i!# taskCategoryID:i# taskNumber:s~(50) taskType:i!# title:s!(255)`,
  }),
  entity('TaskSecondaryResources TaskSecondaryResource', {
    object: 'tasks',
    child: 'Tasks/SecondaryResources taskID POST DELETE',
    fields: 'id:l~ resourceID:i!@Resources roleID:i!@Roles taskID:i!@Tasks',
  }),
  entity('TaskNotes TaskNote', {
    object: 'tasks',
    child: 'Tasks/Notes taskID POST PATCH PUT',
    fields: `id:l~ createDateTime:t~ creatorResourceID:i~@Resources createdByContactID:i~@Contacts description:s!(32000)
      impersonatorCreatorResourceID:i~@Resources impersonatorUpdaterResourceID:i~@Resources lastActivityDate:t~ noteType:i!# publish:i!#
      taskID:i!@Tasks title:s(250)`,
  }),
  entity('ProjectNotes ProjectNote', {
    object: 'projects',
    child: 'Projects/Notes projectID POST PATCH PUT',
    fields: `id:l~ createDateTime:t~ createdByContactID:i~@Contacts creatorResourceID:i~@Resources description:s!(32000)
      impersonatorCreatorResourceID:i~@Resources impersonatorUpdaterResourceID:i~@Resources isAnnouncement:b lastActivityDate:t~ noteType:i!#
      projectID:i!@Projects publish:i!# title:s(250)`,
  }),
  entity('Appointments Appointment', {
    object: 'appointments',
    root: 'POST PATCH PUT DELETE',
    fields: `id:l~ createDateTime:t~ creatorResourceID:i~@Resources description:s(8000) endDateTime:t! resourceID:i!@Resources startDateTime:t!
      title:s!(255) updateDateTime:t~`,
  }),
];
