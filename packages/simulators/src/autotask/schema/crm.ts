import { entity } from './entity.ts';
import type { EntityDef } from './entity.ts';

/** Companies, their people, places and devices, and what they are billed [Autotask reference §5.3, §5.4]. */
export const CRM: readonly EntityDef[] = [
  entity('Companies Account', {
    object: 'companies',
    root: 'POST PATCH PUT',
    udf: true,
    webhookType: 'Account',
    fields: `id:l~ additionalAddressInformation:s(100) address1:s*(128) address2:s*(128) alternatePhone1:s(25) alternatePhone2:s(25)
      apiVendorID:i~# assetValue:d billToCompanyLocationID:i billToAdditionalAddressInformation:s(100) billingAddress1:s(150)
      billingAddress2:s(150) billToAddressToUse:i# billToAttention:s(50) billToCity:s(50) billToCountryID:i billToState:s(128)
      billToZipCode:s(50) city:s*(50) classification:i#* companyCategoryID:i# companyName:s!*(100) companyNumber:s*(50) companyType:i#*
      competitorID:i# countryID:i createDate:t~ createdByResourceID:i~@Resources currencyID:i# fax:s(25) impersonatorCreatorResourceID:i~@Resources
      invoiceEmailMessageID:i invoiceMethod:i# invoiceNonContractItemsToParentCompany:b invoiceTemplateID:i isActive:b* isClientPortalActive:b
      isEnabledForComanaged:b isSample:b~ isTaskFireActive:b isTaxExempt:b lastActivityDate:t~ lastTrackedModifiedDateTime:t~ marketSegmentID:i#
      ownerResourceID:i!*@Resources parentCompanyID:i*@Companies phone:s!*(25) postalCode:s*(10) purchaseOrderTemplateID:i quoteEmailMessageID:i
      quoteTemplateID:i sicCode:s(32) state:s*(40) stockMarket:s(10) stockSymbol:s(10) surveyCompanyRating:d~ taxID:s(50) taxRegionID:i#
      territoryID:i#* webAddress:s*(255)`,
  }),
  entity('CompanyLocations AccountPhysicalLocation', {
    object: 'companies',
    child: 'Companies/Locations companyID POST PATCH PUT DELETE',
    fields: `id:l~ address1:s(128) address2:s(128) alternatePhone1:s(25) alternatePhone2:s(25) city:s(50) companyID:i!@Companies countryID:i
      description:s(255) fax:s(25) isActive:b isPrimary:b isTaxExempt:b overrideCompanyTaxSettings:b name:s!(100) phone:s(25) postalCode:s(20)
      roundtripDistance:d state:s(40) taxRegionID:i`,
  }),
  entity('Contacts Contact', {
    object: 'contacts',
    child: 'Companies/Contacts companyID POST PATCH PUT DELETE',
    udf: true,
    webhookType: 'Contact',
    fields: `id:l~ additionalAddressInformation:s(100) addressLine:s(128) addressLine1:s(128) alternatePhone:s(25) apiVendorID:i~#
      bulkEmailOptOutTime:t~ city:s(32) companyID:i!*@Companies companyLocationID:i*@CompanyLocations countryID:i createDate:t~ emailAddress:s*(254)
      emailAddress2:s(254) emailAddress3:s(254) extension:s*(10) externalID:s(50) facebookUrl:s(200) faxNumber:s(25) firstName:s!*(50)
      impersonatorCreatorResourceID:i~@Resources isActive:i!* isOptedOutFromBulkEmail:b lastActivityDate:t~ lastModifiedDate:t~ lastName:s!*(50)
      linkedInUrl:s(200) middleInitial:s(2) mobilePhone:s*(25) namePrefix:i# nameSuffix:i# note:s(50) receivesEmailNotifications:b phone:s*(25)
      primaryContact:b* billingContact:b roomNumber:s(50) solicitationOptOut:b solicitationOptOutTime:t~ state:s(40) surveyOptOut:b title:s*(50)
      twitterUrl:s(200) zipCode:s(16)`,
  }),
  entity('ConfigurationItems InstalledProduct', {
    object: 'configurationItems',
    root: 'POST PATCH PUT',
    udf: true,
    webhookType: 'InstalledProduct',
    fields: `id:l~ apiVendorID:i~# configurationItemCategoryID:i#* companyID:i!*@Companies companyLocationID:i*@CompanyLocations
      configurationItemType:i#* contactID:i*@Contacts contractID:i contractServiceBundleID:i contractServiceID:i createDate:t~ createdByPersonID:i~
      dailyCost:d dattoAvailableKilobytes:l~ dattoDeviceMemoryMegabytes:i~ dattoDrivesErrors:b~ dattoHostname:s~ dattoInternalIP:s~
      dattoKernelVersionID:i~# dattoLastCheckInDateTime:t~ dattoNICSpeedKilobitsPerSecond:i~ dattoNumberOfAgents:i~ dattoNumberOfDrives:i~
      dattoNumberOfVolumes:i~ dattoOffsiteUsedBytes:l~ dattoOSVersionID:i~# dattoPercentageUsed:d~ dattoProtectedKilobytes:l~ dattoRemoteIP:s~
      dattoSerialNumber:s~ dattoUptimeSeconds:i~ dattoUsedKilobytes:l~ dattoZFSVersionID:i~# deviceNetworkingID:s(100) domain:s(255)
      domainRegistrarID:i# domainRegistrationDateTime:t domainLastUpdatedDateTime:t domainExpirationDateTime:t hourlyCost:d
      impersonatorCreatorResourceID:i~@Resources installDate:t* installedByContactID:i@Contacts installedByID:i@Resources isActive:b!*
      lastActivityPersonID:i~ lastActivityPersonType:i~# lastModifiedTime:t~ location:s(100) monthlyCost:d notes:s(8000) numberOfUsers:d
      parentConfigurationItemID:i@ConfigurationItems perUseCost:d productID:i!* referenceNumber:s*(50) referenceTitle:s*(100)
      rmmDeviceAuditAntivirusStatusID:i# rmmDeviceAuditArchitectureID:i# rmmDeviceAuditBackupStatusID:i# rmmDeviceAuditDescription:s~
      rmmDeviceAuditDeviceTypeID:i# rmmDeviceAuditDisplayAdaptorID:i# rmmDeviceAuditDomainID:i# rmmDeviceAuditExternalIPAddress:s~
      rmmDeviceAuditHostname:s~ rmmDeviceAuditIPAddress:s~ rmmDeviceAuditLastUser:s~ rmmDeviceAuditMacAddress:s~ rmmDeviceAuditManufacturerID:i#
      rmmDeviceAuditFirmwareID:i# rmmDeviceAuditMemoryBytes:l~ rmmDeviceAuditMissingPatchCount:i~ rmmDeviceAuditMobileNetworkOperatorID:i#
      rmmDeviceAuditMobileNumber:s~ rmmDeviceAuditModelID:i# rmmDeviceAuditMotherboardID:i# rmmDeviceAuditOperatingSystem:s~
      rmmDeviceAuditPatchStatusID:i# rmmDeviceAuditProcessorID:i# rmmDeviceAuditServicePackID:i# rmmDeviceAuditSNMPContact:s~
      rmmDeviceAuditSNMPLocation:s~ rmmDeviceAuditSNMPName:s~ rmmDeviceAuditSoftwareStatusID:i# rmmDeviceAuditStorageBytes:l~ rmmDeviceID:l~
      rmmDeviceUID:s~ rmmVsaxDeviceID:s~ rmmOpenAlertCount:i~ serialNumber:s*(100) serviceBundleID:i serviceID:i serviceLevelAgreementID:i#
      setupFee:d sourceChargeID:i~ sourceChargeType:i~# sslSource:s~ sslCommonName:s~ sslValidFromDateTime:t~ sslValidUntilDateTime:t~
      sslIssuedBy:s~ sslOrganization:s~ sslOrganizationUnit:s~ sslLocation:s~ sslSerialNumber:s~ sslSignatureAlgorithm:s~ vendorID:i@Companies
      warrantyExpirationDate:t* rmmIsInMaintenanceMode:b~ rmmIsMobileDeviceManagementEnrolled:b~ rmmDeviceUrl:s~`,
  }),
  entity('Invoices Invoice', {
    object: 'invoices',
    root: 'PATCH PUT',
    fields: `id:l~ batchID:i~ comments:s(4000) companyID:i~@Companies createDateTime:t~ creatorResourceID:i~@Resources dueDate:t~ fromDate:t~
      invoiceDateTime:t! invoiceEditorTemplateID:i~# invoiceNumber:s(50) invoiceTotal:d~ isVoided:b~ orderNumber:s(50) paidDate:t
      paymentTerm:i# taxGroup:i~# taxRegionName:s~ toDate:t~ totalTaxValue:d~ voidedByResourceID:i~@Resources voidedDate:t~ webServiceDate:t
      invoiceStatus:i~# invoiceTaxMethodExternalCode:s~`,
  }),
  // Lines of invoices. Not in the reference's tables; the fields are those of the vendor's published model.
  entity('BillingItems BillingItem', {
    object: 'invoices',
    root: 'PATCH PUT',
    fields: `id:l~ accountManagerWhenApprovedID:i~ billingCodeID:i~@BillingCodes taxCategoryID:i~ billingItemType:i~# companyID:i~@Companies
      configurationItemID:l~ contractBlockID:i~ contractChargeID:l~ contractID:i~ contractServiceAdjustmentID:i~
      contractServiceBundleAdjustmentID:i~ contractServiceBundleID:i~ contractServiceBundlePeriodID:i~ contractServiceID:i~
      contractServicePeriodID:i~ description:s~ expenseItemID:i~ extendedPrice:d~ internalCurrencyExtendedPrice:d~ internalCurrencyRate:d~
      internalCurrencyTaxDollars:d~ internalCurrencyTotalAmount:d~ invoiceID:i~@Invoices itemApproverID:i~@Resources itemDate:t~ itemName:s~
      lineItemFullDescription:s~ lineItemGroupDescription:s~ milestoneID:l~ nonBillable:i~ organizationalLevelAssociationID:i~ ourCost:d~
      postedDate:t~ postedOnTime:t~ projectChargeID:l~ projectID:i~@Projects purchaseOrderNumber:s~ quantity:d~ rate:d~ roleID:i~@Roles
      serviceBundleID:l~ serviceID:l~ sortOrderID:l~ subType:i~# taskID:i~@Tasks taxDollars:d~ ticketChargeID:l~ ticketID:i~@Tickets
      timeEntryID:i~@TimeEntries totalAmount:d~ vendorID:l~ webServiceDate:t`,
  }),
  entity('BillingCodes AllocationCode', {
    object: 'billingCodes',
    fields: `id:l~ afterHoursWorkType:i~ billingCodeType:i~# department:i~ description:s~ externalNumber:s~ generalLedgerAccount:i~#
      isActive:b~ isExcludedFromNewContracts:b~ markupRate:d~ name:s~ taxCategoryID:i~ unitCost:d~ unitPrice:d~ useType:i~#`,
  }),
];
