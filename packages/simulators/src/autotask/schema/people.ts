import { entity } from './entity.ts';
import type { EntityDef } from './entity.ts';

const HOURS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  .flatMap((day) =>
    ['BusinessHoursStartTime', 'BusinessHoursEndTime', 'ExtendedHoursStartTime', 'ExtendedHoursEndTime'].map((what) => `${day}${what}:t`),
  )
  .join(' ');

/** Resources, their roles and departments, and where and when they work [Autotask reference §5.2, §5.4]. */
export const PEOPLE: readonly EntityDef[] = [
  entity('Resources Resource', {
    object: 'resources',
    root: 'PATCH PUT',
    fields: `id:l~ accountingReferenceID:s(100) dateFormat:s(20) defaultServiceDeskRoleID:l@Roles email:s!(254) email2:s(254) email3:s(254)
      emailTypeCode:s!(20) emailTypeCode2:s(20) emailTypeCode3:s(20) firstName:s!(50) gender:s(1) greeting:i# hireDate:t! homePhone:s(25)
      initials:s(32) internalCost:d isActive:b! lastName:s!(50) licenseType:i!# locationID:i!#@InternalLocations middleName:s(50) mobilePhone:s(25)
      numberFormat:s!(20) officeExtension:s(10) officePhone:s(25) payrollIdentifier:s(32) payrollType:i!# resourceType:s!(15) suffix:i#
      surveyResourceRating:d~ timeFormat:s(20) title:s(50) travelAvailabilityPct:s(15) userName:s!(64) userType:i!#`,
  }),
  entity('ResourceRoles ResourceRole', {
    object: 'roles',
    child: 'Resources/Roles resourceID',
    fields: 'id:l~ departmentID:l~@Departments isActive:b~ queueID:l~# resourceID:l~@Resources roleID:l~@Roles',
  }),
  entity('ResourceServiceDeskRoles ResourceServiceDeskRole', {
    object: 'roles',
    child: 'Resources/ServiceDeskRoles resourceID POST PATCH PUT',
    fields: 'id:l~ isActive:b isDefault:b resourceID:i!@Resources roleID:i!@Roles',
  }),
  entity('ResourceRoleDepartments ResourceRoleDepartment', {
    object: 'roles',
    child: 'Resources/RoleDepartments resourceID POST PATCH PUT',
    fields: 'id:l~ departmentID:i!@Departments isActive:b isDefault:b isDepartmentLead:b resourceID:i!@Resources roleID:i!@Roles',
  }),
  entity('ResourceRoleQueues ResourceRoleQueue', {
    object: 'roles',
    child: 'Resources/RoleQueues resourceID POST PATCH PUT',
    fields: 'id:l~ queueID:i!# resourceID:i!@Resources',
  }),
  entity('ResourceDailyAvailabilities ResourceDailyAvailability', {
    object: 'resources',
    child: 'Resources/DailyAvailabilities resourceID PATCH PUT',
    fields: `id:l~ resourceID:i!@Resources sundayAvailableHours:d mondayAvailableHours:d tuesdayAvailableHours:d wednesdayAvailableHours:d
      thursdayAvailableHours:d fridayAvailableHours:d saturdayAvailableHours:d weeklyBillableHoursGoal:d travelAvailability:s(15)`,
  }),
  entity('Roles Role', {
    object: 'roles',
    root: 'POST PATCH PUT',
    fields: `id:l~ description:s(200) hourlyFactor:d! hourlyRate:d! isActive:b! isExcludedFromNewContracts:b isSystemRole:b~ name:s!(200)
      quoteItemDefaultTaxCategoryId:i# roleType:i~#`,
  }),
  entity('Departments Department', {
    object: 'departments',
    root: 'POST PATCH PUT',
    fields: 'id:l~ description:s(1000) name:s!(100) number:s(50) primaryLocationID:i!@InternalLocations',
  }),
  entity('InternalLocations InternalLocation', {
    object: 'internalLocations',
    fields: `id:l~ additionalAddressInfo:s~ address1:s~ address2:s~ city:s~ country:s~ holidaySetId:l~ isDefault:b~ name:s!(100) postalCode:s~
      state:s~ timeZone:s~`,
  }),
  entity('InternalLocationWithBusinessHours InternalLocationWithBusinessHours', {
    object: 'internalLocations',
    root: 'POST PATCH PUT',
    fields: `id:l~ additionalAddressInfo:s(100) address1:s(100) address2:s(100) city:s(50) countryID:i dateFormat:s!(20) firstDayOfWeek:i#
      ${HOURS} holidayExtendedHoursEndTime:t holidayExtendedHoursStartTime:t holidayHoursEndTime:t holidayHoursStartTime:t
      holidayHoursType:i# holidaySetID:i#@HolidaySets isDefault:b name:s!(100) noHoursOnHolidays:b numberFormat:s!(20) postalCode:s(20) state:s(25)
      timeFormat:s!(20) timeZoneID:i!#`,
  }),
  entity('HolidaySets HolidaySet', {
    object: 'internalLocations',
    root: 'POST PATCH PUT DELETE',
    fields: 'id:l~ holidaySetDescription:s(255) holidaySetName:s!(50)',
  }),
  entity('Holidays Holiday', {
    object: 'internalLocations',
    child: 'HolidaySets/Holidays holidaySetID POST PATCH PUT DELETE',
    fields: 'id:l~ holidayDate:t! holidayName:s!(50) holidaySetID:i!@HolidaySets',
  }),
];
