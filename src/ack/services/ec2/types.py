# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Elastic Compute Cloud share."""

from __future__ import annotations

from typing import Annotated

import msgspec

from ack.api.types import Aws, ResourceReference, Sensitive, Shape, Timestamp


class AcceleratorCountRequest(Shape):
    """The minimum and maximum number of accelerators (GPUs, FPGAs, or Amazon Web Services Inferentia ..."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class AcceleratorTotalMemoryMiBRequest(Shape):
    """The minimum and maximum amount of total accelerator memory, in MiB."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class AddPrefixListEntry(Shape):
    """An entry for a prefix list."""

    cidr: Annotated[str | None, Aws("Cidr")] = None
    description: Annotated[str | None, Aws("Description")] = None


class AvailabilityZoneAddress(Shape):
    """For regional NAT gateways only: The configuration specifying which Elastic IP address (EIP) to ..."""

    allocationIDs: Annotated[list[str] | None, Aws("AllocationIds")] = None
    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    availabilityZoneID: Annotated[str | None, Aws("AvailabilityZoneId")] = None


class BaselineEbsBandwidthMbpsRequest(Shape):
    """The minimum and maximum baseline bandwidth to Amazon EBS, in Mbps."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class BaselinePerformanceFactorsRequest(Shape):
    """The baseline performance to consider, using an instance family as a baseline reference."""

    cpu: Annotated[CpuPerformanceFactorRequest | None, Aws("Cpu")] = None


class BlockDeviceMapping(Shape):
    """Describes a block device mapping, which defines the EBS volumes and instance store volumes to ..."""

    deviceName: Annotated[str | None, Aws("DeviceName")] = None
    ebs: Annotated[EbsBlockDevice | None, Aws("Ebs")] = None
    noDevice: Annotated[str | None, Aws("NoDevice")] = None
    virtualName: Annotated[str | None, Aws("VirtualName")] = None


class BlockPublicAccessStates(Shape):
    """The state of VPC Block Public Access (BPA)."""

    internetGatewayBlockMode: Annotated[str | None, Aws("InternetGatewayBlockMode")] = None


class CapacityAllocation(Shape):
    """Information about instance capacity usage for a Capacity Reservation."""

    allocationMetadata: Annotated[list[CapacityAllocationMetadataEntry] | None, Aws("AllocationMetadata")] = None
    allocationType: Annotated[str | None, Aws("AllocationType")] = None
    count: Annotated[int | None, Aws("Count")] = None


class CapacityAllocationMetadataEntry(Shape):
    """A key-value pair that provides additional metadata about a capacity allocation."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class CapacityReservationAdjustmentDetails(Shape):
    """Describes the configuration that a Capacity Reservation will have after a pending adjustment is ..."""

    commitmentDuration: Annotated[int | None, Aws("CommitmentDuration")] = None
    commitmentEndDate: Annotated[Timestamp | None, Aws("CommitmentEndDate")] = None
    endDate: Annotated[Timestamp | None, Aws("EndDate")] = None
    endDateType: Annotated[str | None, Aws("EndDateType")] = None
    startDate: Annotated[Timestamp | None, Aws("StartDate")] = None


class CapacityReservationCommitmentInfo(Shape):
    """Information about your commitment for a future-dated Capacity Reservation."""

    commitmentDuration: Annotated[int | None, Aws("CommitmentDuration")] = None
    commitmentEndDate: Annotated[Timestamp | None, Aws("CommitmentEndDate")] = None
    committedInstanceCount: Annotated[int | None, Aws("CommittedInstanceCount")] = None


class CapacityReservationSpecification(Shape):
    """Describes an instance's Capacity Reservation targeting option."""

    capacityReservationPreference: Annotated[str | None, Aws("CapacityReservationPreference")] = None
    capacityReservationTarget: Annotated[CapacityReservationTarget | None, Aws("CapacityReservationTarget")] = None


class CapacityReservationTarget(Shape):
    """Describes a target Capacity Reservation or Capacity Reservation group."""

    capacityReservationID: Annotated[str | None, Aws("CapacityReservationId")] = None
    capacityReservationResourceGroupARN: Annotated[str | None, Aws("CapacityReservationResourceGroupArn")] = None


class CidrBlock(Shape):
    """Describes an IPv4 CIDR block."""

    cidrBlock: Annotated[str | None, Aws("CidrBlock")] = None


class CpuOptionsRequest(Shape):
    """The CPU options for the instance."""

    amdSevSnp: Annotated[str | None, Aws("AmdSevSnp")] = None
    coreCount: Annotated[int | None, Aws("CoreCount")] = None
    nestedVirtualization: Annotated[str | None, Aws("NestedVirtualization")] = None
    threadsPerCore: Annotated[int | None, Aws("ThreadsPerCore")] = None


class CpuPerformanceFactorRequest(Shape):
    """The CPU performance to consider, using an instance family as the baseline reference."""

    references: Annotated[list[PerformanceFactorReferenceRequest] | None, Aws("References")] = None


class CreateRouteInput(Shape):
    """CreateRouteInput of Amazon Elastic Compute Cloud."""

    carrierGatewayID: Annotated[str | None, Aws("CarrierGatewayId")] = None
    coreNetworkARN: Annotated[str | None, Aws("CoreNetworkArn")] = None
    destinationCIDRBlock: Annotated[str | None, Aws("DestinationCidrBlock")] = None
    destinationIPv6CIDRBlock: Annotated[str | None, Aws("DestinationIpv6CidrBlock")] = None
    destinationPrefixListID: Annotated[str | None, Aws("DestinationPrefixListId")] = None
    egressOnlyInternetGatewayID: Annotated[str | None, Aws("EgressOnlyInternetGatewayId")] = None
    gatewayID: Annotated[str | None, Aws("GatewayId")] = None
    gatewayRef: ResourceReference | None = None
    instanceID: Annotated[str | None, Aws("InstanceId")] = None
    localGatewayID: Annotated[str | None, Aws("LocalGatewayId")] = None
    natGatewayID: Annotated[str | None, Aws("NatGatewayId")] = None
    natGatewayRef: ResourceReference | None = None
    networkInterfaceID: Annotated[str | None, Aws("NetworkInterfaceId")] = None
    odbNetworkARN: Annotated[str | None, Aws("OdbNetworkArn")] = None
    transitGatewayID: Annotated[str | None, Aws("TransitGatewayId")] = None
    transitGatewayRef: ResourceReference | None = None
    vpcEndpointID: Annotated[str | None, Aws("VpcEndpointId")] = None
    vpcEndpointRef: ResourceReference | None = None
    vpcPeeringConnectionID: Annotated[str | None, Aws("VpcPeeringConnectionId")] = None
    vpcPeeringConnectionRef: ResourceReference | None = None


class CreateTransitGatewayVpcAttachmentRequestOptions(Shape):
    """Describes the options for a VPC attachment."""

    applianceModeSupport: Annotated[str | None, Aws("ApplianceModeSupport")] = None
    dnsSupport: Annotated[str | None, Aws("DnsSupport")] = None
    ipv6Support: Annotated[str | None, Aws("Ipv6Support")] = None
    securityGroupReferencingSupport: Annotated[str | None, Aws("SecurityGroupReferencingSupport")] = None


class CreditSpecificationRequest(Shape):
    """The credit option for CPU usage of a T instance."""

    cpuCredits: Annotated[str | None, Aws("CpuCredits")] = None


class DestinationOptionsRequest(Shape):
    """Describes the destination options for a flow log."""

    fileFormat: Annotated[str | None, Aws("FileFormat")] = None
    hiveCompatiblePartitions: Annotated[bool | None, Aws("HiveCompatiblePartitions")] = None
    perHourPartition: Annotated[bool | None, Aws("PerHourPartition")] = None


class DnsEntry(Shape):
    """Describes a DNS entry."""

    dnsName: Annotated[str | None, Aws("DnsName")] = None
    hostedZoneID: Annotated[str | None, Aws("HostedZoneId")] = None


class DnsOptionsSpecification(Shape):
    """Describes the DNS options for an endpoint."""

    dnsRecordIPType: Annotated[str | None, Aws("DnsRecordIpType")] = None
    privateDNSOnlyForInboundResolverEndpoint: Annotated[
        bool | None, Aws("PrivateDnsOnlyForInboundResolverEndpoint")
    ] = None
    privateDNSPreference: Annotated[str | None, Aws("PrivateDnsPreference")] = None
    privateDNSSpecifiedDomains: Annotated[list[str] | None, Aws("PrivateDnsSpecifiedDomains")] = None


class EbsBlockDevice(Shape):
    """Describes a block device for an EBS volume."""

    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    availabilityZoneID: Annotated[str | None, Aws("AvailabilityZoneId")] = None
    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    ebsCardIndex: Annotated[int | None, Aws("EbsCardIndex")] = None
    encrypted: Annotated[bool | None, Aws("Encrypted")] = None
    iops: Annotated[int | None, Aws("Iops")] = None
    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    outpostARN: Annotated[str | None, Aws("OutpostArn")] = None
    snapshotID: Annotated[str | None, Aws("SnapshotId")] = None
    throughput: Annotated[int | None, Aws("Throughput")] = None
    volumeInitializationRate: Annotated[int | None, Aws("VolumeInitializationRate")] = None
    volumeSize: Annotated[int | None, Aws("VolumeSize")] = None
    volumeType: Annotated[str | None, Aws("VolumeType")] = None


class ElasticGpuAssociation(Shape):
    """Amazon Elastic Graphics reached end of life on January 8, 2024."""

    elasticGPUAssociationID: Annotated[str | None, Aws("ElasticGpuAssociationId")] = None
    elasticGPUAssociationState: Annotated[str | None, Aws("ElasticGpuAssociationState")] = None
    elasticGPUAssociationTime: Annotated[str | None, Aws("ElasticGpuAssociationTime")] = None
    elasticGPUID: Annotated[str | None, Aws("ElasticGpuId")] = None


class ElasticGpuSpecification(Shape):
    """Amazon Elastic Graphics reached end of life on January 8, 2024."""

    type: Annotated[str | None, Aws("Type")] = None


class ElasticInferenceAccelerator(Shape):
    """Amazon Elastic Inference is no longer available."""

    count: Annotated[int | None, Aws("Count")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class ElasticInferenceAcceleratorAssociation(Shape):
    """Amazon Elastic Inference is no longer available."""

    elasticInferenceAcceleratorARN: Annotated[str | None, Aws("ElasticInferenceAcceleratorArn")] = None
    elasticInferenceAcceleratorAssociationID: Annotated[str | None, Aws("ElasticInferenceAcceleratorAssociationId")] = (
        None
    )
    elasticInferenceAcceleratorAssociationState: Annotated[
        str | None, Aws("ElasticInferenceAcceleratorAssociationState")
    ] = None
    elasticInferenceAcceleratorAssociationTime: Annotated[
        Timestamp | None, Aws("ElasticInferenceAcceleratorAssociationTime")
    ] = None


class EnclaveOptionsRequest(Shape):
    """Indicates whether the instance is enabled for Amazon Web Services Nitro Enclaves."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None


class HibernationOptionsRequest(Shape):
    """Indicates whether your instance is configured for hibernation."""

    configured: Annotated[bool | None, Aws("Configured")] = None


class IamInstanceProfileSpecification(Shape):
    """Describes an IAM instance profile."""

    arn: Annotated[str | None, Aws("Arn")] = None
    name: Annotated[str | None, Aws("Name")] = None


class IcmpTypeCode(Shape):
    """Describes the ICMP type and code."""

    code: Annotated[int | None, Aws("Code")] = None
    type_: Annotated[int | None, Aws("Type")] = None


class IgwFirewall(Shape):
    """Describes the Automated Internet Firewall that inspects traffic for an internet gateway or ..."""

    firewallARN: Annotated[str | None, Aws("FirewallArn")] = None
    status: Annotated[str | None, Aws("Status")] = None


class InstanceIpv6Address(Shape):
    """Describes an IPv6 address."""

    ipv6Address: Annotated[str | None, Aws("Ipv6Address")] = None
    isPrimaryIPv6: Annotated[bool | None, Aws("IsPrimaryIpv6")] = None


class InstanceIpv6AddressRequest(Shape):
    """Describes an IPv6 address."""

    ipv6Address: Annotated[str | None, Aws("Ipv6Address")] = None


class InstanceMaintenanceOptionsRequest(Shape):
    """The maintenance options for the instance."""

    autoRecovery: Annotated[str | None, Aws("AutoRecovery")] = None


class InstanceMarketOptionsRequest(Shape):
    """Describes the market (purchasing) option for the instances."""

    marketType: Annotated[str | None, Aws("MarketType")] = None
    spotOptions: Annotated[SpotMarketOptions | None, Aws("SpotOptions")] = None


class InstanceMetadataOptionsRequest(Shape):
    """The metadata options for the instance."""

    httpEndpoint: Annotated[str | None, Aws("HttpEndpoint")] = None
    httpProtocolIPv6: Annotated[str | None, Aws("HttpProtocolIpv6")] = None
    httpPutResponseHopLimit: Annotated[int | None, Aws("HttpPutResponseHopLimit")] = None
    httpTokens: Annotated[str | None, Aws("HttpTokens")] = None
    instanceMetadataTags: Annotated[str | None, Aws("InstanceMetadataTags")] = None


class InstanceNetworkInterfaceSpecification(Shape):
    """Describes a network interface."""

    associateCarrierIPAddress: Annotated[bool | None, Aws("AssociateCarrierIpAddress")] = None
    associatePublicIPAddress: Annotated[bool | None, Aws("AssociatePublicIpAddress")] = None
    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    description: Annotated[str | None, Aws("Description")] = None
    deviceIndex: Annotated[int | None, Aws("DeviceIndex")] = None
    enaQueueCount: Annotated[int | None, Aws("EnaQueueCount")] = None
    interfaceType: Annotated[str | None, Aws("InterfaceType")] = None
    ipv4PrefixCount: Annotated[int | None, Aws("Ipv4PrefixCount")] = None
    ipv4Prefixes: Annotated[list[Ipv4PrefixSpecificationRequest] | None, Aws("Ipv4Prefixes")] = None
    ipv6AddressCount: Annotated[int | None, Aws("Ipv6AddressCount")] = None
    ipv6Addresses: Annotated[list[InstanceIpv6Address] | None, Aws("Ipv6Addresses")] = None
    ipv6PrefixCount: Annotated[int | None, Aws("Ipv6PrefixCount")] = None
    ipv6Prefixes: Annotated[list[Ipv6PrefixSpecificationRequest] | None, Aws("Ipv6Prefixes")] = None
    networkCardIndex: Annotated[int | None, Aws("NetworkCardIndex")] = None
    networkInterfaceID: Annotated[str | None, Aws("NetworkInterfaceId")] = None
    primaryIPv6: Annotated[bool | None, Aws("PrimaryIpv6")] = None
    privateIPAddress: Annotated[str | None, Aws("PrivateIpAddress")] = None
    privateIPAddresses: Annotated[list[PrivateIpAddressSpecification] | None, Aws("PrivateIpAddresses")] = None
    secondaryPrivateIPAddressCount: Annotated[int | None, Aws("SecondaryPrivateIpAddressCount")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None


class InstanceNetworkPerformanceOptionsRequest(Shape):
    """Configure network performance options for your instance that are geared towards performance ..."""

    bandwidthWeighting: Annotated[str | None, Aws("BandwidthWeighting")] = None


class InstanceRequirementsRequest(Shape):
    """The attributes for the instance types."""

    acceleratorCount: Annotated[AcceleratorCountRequest | None, Aws("AcceleratorCount")] = None
    acceleratorManufacturers: Annotated[list[str] | None, Aws("AcceleratorManufacturers")] = None
    acceleratorNames: Annotated[list[str] | None, Aws("AcceleratorNames")] = None
    acceleratorTotalMemoryMiB: Annotated[AcceleratorTotalMemoryMiBRequest | None, Aws("AcceleratorTotalMemoryMiB")] = (
        None
    )
    acceleratorTypes: Annotated[list[str] | None, Aws("AcceleratorTypes")] = None
    allowedInstanceTypes: Annotated[list[str] | None, Aws("AllowedInstanceTypes")] = None
    bareMetal: Annotated[str | None, Aws("BareMetal")] = None
    baselineEBSBandwidthMbps: Annotated[BaselineEbsBandwidthMbpsRequest | None, Aws("BaselineEbsBandwidthMbps")] = None
    baselinePerformanceFactors: Annotated[
        BaselinePerformanceFactorsRequest | None, Aws("BaselinePerformanceFactors")
    ] = None
    burstablePerformance: Annotated[str | None, Aws("BurstablePerformance")] = None
    cpuManufacturers: Annotated[list[str] | None, Aws("CpuManufacturers")] = None
    excludedInstanceTypes: Annotated[list[str] | None, Aws("ExcludedInstanceTypes")] = None
    instanceGenerations: Annotated[list[str] | None, Aws("InstanceGenerations")] = None
    localStorage: Annotated[str | None, Aws("LocalStorage")] = None
    localStorageTypes: Annotated[list[str] | None, Aws("LocalStorageTypes")] = None
    maxSpotPriceAsPercentageOfOptimalOnDemandPrice: Annotated[
        int | None, Aws("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice")
    ] = None
    memoryGiBPerVCPU: Annotated[MemoryGiBPerVCpuRequest | None, Aws("MemoryGiBPerVCpu")] = None
    memoryMiB: Annotated[MemoryMiBRequest | None, Aws("MemoryMiB")] = None
    networkBandwidthGbps: Annotated[NetworkBandwidthGbpsRequest | None, Aws("NetworkBandwidthGbps")] = None
    networkInterfaceCount: Annotated[NetworkInterfaceCountRequest | None, Aws("NetworkInterfaceCount")] = None
    onDemandMaxPricePercentageOverLowestPrice: Annotated[
        int | None, Aws("OnDemandMaxPricePercentageOverLowestPrice")
    ] = None
    requireEncryptionInTransit: Annotated[bool | None, Aws("RequireEncryptionInTransit")] = None
    requireHibernateSupport: Annotated[bool | None, Aws("RequireHibernateSupport")] = None
    spotMaxPricePercentageOverLowestPrice: Annotated[int | None, Aws("SpotMaxPricePercentageOverLowestPrice")] = None
    totalLocalStorageGB: Annotated[TotalLocalStorageGBRequest | None, Aws("TotalLocalStorageGB")] = None
    vCPUCount: Annotated[VCpuCountRangeRequest | None, Aws("VCpuCount")] = None


class InstanceSecondaryInterfacePrivateIpAddressRequest(Shape):
    """Describes a private IPv4 address for a secondary interface request."""

    privateIPAddress: Annotated[str | None, Aws("PrivateIpAddress")] = None


class InstanceSecondaryInterfaceSpecificationRequest(Shape):
    """Describes a secondary interface specification for launching an instance."""

    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    deviceIndex: Annotated[int | None, Aws("DeviceIndex")] = None
    interfaceType: Annotated[str | None, Aws("InterfaceType")] = None
    networkCardIndex: Annotated[int | None, Aws("NetworkCardIndex")] = None
    privateIPAddressCount: Annotated[int | None, Aws("PrivateIpAddressCount")] = None
    privateIPAddresses: Annotated[
        list[InstanceSecondaryInterfacePrivateIpAddressRequest] | None, Aws("PrivateIpAddresses")
    ] = None
    secondarySubnetID: Annotated[str | None, Aws("SecondarySubnetId")] = None


class InstanceState(Shape):
    """Describes the current state of an instance."""

    code: Annotated[int | None, Aws("Code")] = None
    name: Annotated[str | None, Aws("Name")] = None


class InternetGatewayAttachment(Shape):
    """Describes the attachment of a VPC to an internet gateway or an egress-only internet gateway."""

    state: Annotated[str | None, Aws("State")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None


class InterruptibleCapacityAllocation(Shape):
    """Represents the allocation of capacity from a source reservation to an interruptible reservation, ..."""

    instanceCount: Annotated[int | None, Aws("InstanceCount")] = None
    interruptibleCapacityReservationID: Annotated[str | None, Aws("InterruptibleCapacityReservationId")] = None
    interruptionType: Annotated[str | None, Aws("InterruptionType")] = None
    status: Annotated[str | None, Aws("Status")] = None
    targetInstanceCount: Annotated[int | None, Aws("TargetInstanceCount")] = None
    zeroSizePreference: Annotated[str | None, Aws("ZeroSizePreference")] = None


class InterruptionInfo(Shape):
    """Contains information about how and when instances in an interruptible reservation can be ..."""

    interruptionType: Annotated[str | None, Aws("InterruptionType")] = None
    sourceCapacityReservationID: Annotated[str | None, Aws("SourceCapacityReservationId")] = None


class IpPermission(Shape):
    """Describes the permissions for a security group rule."""

    fromPort: Annotated[int | None, Aws("FromPort")] = None
    ipProtocol: Annotated[str | None, Aws("IpProtocol")] = None
    ipRanges: Annotated[list[IpRange] | None, Aws("IpRanges")] = None
    ipv6Ranges: Annotated[list[Ipv6Range] | None, Aws("Ipv6Ranges")] = None
    prefixListIDs: Annotated[list[PrefixListId] | None, Aws("PrefixListIds")] = None
    toPort: Annotated[int | None, Aws("ToPort")] = None
    userIDGroupPairs: Annotated[list[UserIdGroupPair] | None, Aws("UserIdGroupPairs")] = None


class IpRange(Shape):
    """Describes an IPv4 address range."""

    cidrIP: Annotated[str | None, Aws("CidrIp")] = None
    description: Annotated[str | None, Aws("Description")] = None


class Ipv4PrefixSpecificationRequest(Shape):
    """Describes the IPv4 prefix option for a network interface."""

    ipv4Prefix: Annotated[str | None, Aws("Ipv4Prefix")] = None


class Ipv6CidrBlock(Shape):
    """Describes an IPv6 CIDR block."""

    ipv6CIDRBlock: Annotated[str | None, Aws("Ipv6CidrBlock")] = None


class Ipv6PrefixSpecificationRequest(Shape):
    """Describes the IPv6 prefix option for a network interface."""

    ipv6Prefix: Annotated[str | None, Aws("Ipv6Prefix")] = None


class Ipv6Range(Shape):
    """Describes an IPv6 address range."""

    cidrIPv6: Annotated[str | None, Aws("CidrIpv6")] = None
    description: Annotated[str | None, Aws("Description")] = None


class LastError(Shape):
    """The last error that occurred for a VPC endpoint."""

    code: Annotated[str | None, Aws("Code")] = None
    message: Annotated[str | None, Aws("Message")] = None


class LaunchTemplateBlockDeviceMappingRequest(Shape):
    """Describes a block device mapping."""

    deviceName: Annotated[str | None, Aws("DeviceName")] = None
    ebs: Annotated[LaunchTemplateEbsBlockDeviceRequest | None, Aws("Ebs")] = None
    noDevice: Annotated[str | None, Aws("NoDevice")] = None
    virtualName: Annotated[str | None, Aws("VirtualName")] = None


class LaunchTemplateCapacityReservationSpecificationRequest(Shape):
    """Describes an instance's Capacity Reservation targeting option."""

    capacityReservationPreference: Annotated[str | None, Aws("CapacityReservationPreference")] = None
    capacityReservationTarget: Annotated[CapacityReservationTarget | None, Aws("CapacityReservationTarget")] = None


class LaunchTemplateCpuOptionsRequest(Shape):
    """The CPU options for the instance."""

    amdSevSnp: Annotated[str | None, Aws("AmdSevSnp")] = None
    coreCount: Annotated[int | None, Aws("CoreCount")] = None
    nestedVirtualization: Annotated[str | None, Aws("NestedVirtualization")] = None
    threadsPerCore: Annotated[int | None, Aws("ThreadsPerCore")] = None


class LaunchTemplateEbsBlockDeviceRequest(Shape):
    """The parameters for a block device for an EBS volume."""

    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    ebsCardIndex: Annotated[int | None, Aws("EbsCardIndex")] = None
    encrypted: Annotated[bool | None, Aws("Encrypted")] = None
    iops: Annotated[int | None, Aws("Iops")] = None
    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    snapshotID: Annotated[str | None, Aws("SnapshotId")] = None
    throughput: Annotated[int | None, Aws("Throughput")] = None
    volumeInitializationRate: Annotated[int | None, Aws("VolumeInitializationRate")] = None
    volumeSize: Annotated[int | None, Aws("VolumeSize")] = None
    volumeType: Annotated[str | None, Aws("VolumeType")] = None


class LaunchTemplateElasticInferenceAccelerator(Shape):
    """Amazon Elastic Inference is no longer available."""

    count: Annotated[int | None, Aws("Count")] = None
    type: Annotated[str | None, Aws("Type")] = None


class LaunchTemplateEnclaveOptionsRequest(Shape):
    """Indicates whether the instance is enabled for Amazon Web Services Nitro Enclaves."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None


class LaunchTemplateHibernationOptionsRequest(Shape):
    """Indicates whether the instance is configured for hibernation."""

    configured: Annotated[bool | None, Aws("Configured")] = None


class LaunchTemplateIamInstanceProfileSpecificationRequest(Shape):
    """An IAM instance profile."""

    arn: Annotated[str | None, Aws("Arn")] = None
    name: Annotated[str | None, Aws("Name")] = None


class LaunchTemplateInstanceMaintenanceOptionsRequest(Shape):
    """The maintenance options of your instance."""

    autoRecovery: Annotated[str | None, Aws("AutoRecovery")] = None


class LaunchTemplateInstanceMarketOptionsRequest(Shape):
    """The market (purchasing) option for the instances."""

    marketType: Annotated[str | None, Aws("MarketType")] = None
    spotOptions: Annotated[LaunchTemplateSpotMarketOptionsRequest | None, Aws("SpotOptions")] = None


class LaunchTemplateInstanceMetadataOptionsRequest(Shape):
    """The metadata options for the instance."""

    httpEndpoint: Annotated[str | None, Aws("HttpEndpoint")] = None
    httpProtocolIPv6: Annotated[str | None, Aws("HttpProtocolIpv6")] = None
    httpPutResponseHopLimit: Annotated[int | None, Aws("HttpPutResponseHopLimit")] = None
    httpTokens: Annotated[str | None, Aws("HttpTokens")] = None
    instanceMetadataTags: Annotated[str | None, Aws("InstanceMetadataTags")] = None


class LaunchTemplateInstanceNetworkInterfaceSpecificationRequest(Shape):
    """The parameters for a network interface."""

    associateCarrierIPAddress: Annotated[bool | None, Aws("AssociateCarrierIpAddress")] = None
    associatePublicIPAddress: Annotated[bool | None, Aws("AssociatePublicIpAddress")] = None
    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    description: Annotated[str | None, Aws("Description")] = None
    deviceIndex: Annotated[int | None, Aws("DeviceIndex")] = None
    enaQueueCount: Annotated[int | None, Aws("EnaQueueCount")] = None
    groups: Annotated[list[str] | None, Aws("Groups")] = None
    interfaceType: Annotated[str | None, Aws("InterfaceType")] = None
    ipv4PrefixCount: Annotated[int | None, Aws("Ipv4PrefixCount")] = None
    ipv4Prefixes: Annotated[list[Ipv4PrefixSpecificationRequest] | None, Aws("Ipv4Prefixes")] = None
    ipv6AddressCount: Annotated[int | None, Aws("Ipv6AddressCount")] = None
    ipv6Addresses: Annotated[list[InstanceIpv6AddressRequest] | None, Aws("Ipv6Addresses")] = None
    ipv6PrefixCount: Annotated[int | None, Aws("Ipv6PrefixCount")] = None
    ipv6Prefixes: Annotated[list[Ipv6PrefixSpecificationRequest] | None, Aws("Ipv6Prefixes")] = None
    networkCardIndex: Annotated[int | None, Aws("NetworkCardIndex")] = None
    networkInterfaceID: Annotated[str | None, Aws("NetworkInterfaceId")] = None
    primaryIPv6: Annotated[bool | None, Aws("PrimaryIpv6")] = None
    privateIPAddress: Annotated[str | None, Aws("PrivateIpAddress")] = None
    privateIPAddresses: Annotated[list[PrivateIpAddressSpecification] | None, Aws("PrivateIpAddresses")] = None
    secondaryPrivateIPAddressCount: Annotated[int | None, Aws("SecondaryPrivateIpAddressCount")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None


class LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest(Shape):
    """Describes a secondary interface specification for a launch template request."""

    deleteOnTermination: Annotated[bool | None, Aws("DeleteOnTermination")] = None
    deviceIndex: Annotated[int | None, Aws("DeviceIndex")] = None
    interfaceType: Annotated[str | None, Aws("InterfaceType")] = None
    networkCardIndex: Annotated[int | None, Aws("NetworkCardIndex")] = None
    privateIPAddressCount: Annotated[int | None, Aws("PrivateIpAddressCount")] = None
    privateIPAddresses: Annotated[
        list[SecondaryInterfacePrivateIpAddressSpecificationRequest] | None, Aws("PrivateIpAddresses")
    ] = None
    secondarySubnetID: Annotated[str | None, Aws("SecondarySubnetId")] = None


class LaunchTemplateLicenseConfigurationRequest(Shape):
    """Describes a license configuration."""

    licenseConfigurationARN: Annotated[str | None, Aws("LicenseConfigurationArn")] = None


class LaunchTemplateNetworkPerformanceOptionsRequest(Shape):
    """When you configure network performance options in your launch template, your instance is geared ..."""

    bandwidthWeighting: Annotated[str | None, Aws("BandwidthWeighting")] = None


class LaunchTemplatePlacementRequest(Shape):
    """Describes the placement of an instance."""

    affinity: Annotated[str | None, Aws("Affinity")] = None
    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    availabilityZoneID: Annotated[str | None, Aws("AvailabilityZoneId")] = None
    groupID: Annotated[str | None, Aws("GroupId")] = None
    groupName: Annotated[str | None, Aws("GroupName")] = None
    hostID: Annotated[str | None, Aws("HostId")] = None
    hostResourceGroupARN: Annotated[str | None, Aws("HostResourceGroupArn")] = None
    partitionNumber: Annotated[int | None, Aws("PartitionNumber")] = None
    spreadDomain: Annotated[str | None, Aws("SpreadDomain")] = None
    tenancy: Annotated[str | None, Aws("Tenancy")] = None


class LaunchTemplatePrivateDnsNameOptionsRequest(Shape):
    """Describes the options for instance hostnames."""

    enableResourceNameDNSAAAARecord: Annotated[bool | None, Aws("EnableResourceNameDnsAAAARecord")] = None
    enableResourceNameDNSARecord: Annotated[bool | None, Aws("EnableResourceNameDnsARecord")] = None
    hostnameType: Annotated[str | None, Aws("HostnameType")] = None


class LaunchTemplateSpecification(Shape):
    """Describes the launch template to use."""

    launchTemplateID: Annotated[str | None, Aws("LaunchTemplateId")] = None
    launchTemplateName: Annotated[str | None, Aws("LaunchTemplateName")] = None
    launchTemplateRef: ResourceReference | None = None
    version: Annotated[str | None, Aws("Version")] = None


class LaunchTemplateSpotMarketOptionsRequest(Shape):
    """The options for Spot Instances."""

    blockDurationMinutes: Annotated[int | None, Aws("BlockDurationMinutes")] = None
    instanceInterruptionBehavior: Annotated[str | None, Aws("InstanceInterruptionBehavior")] = None
    maxPrice: Annotated[str | None, Aws("MaxPrice")] = None
    spotInstanceType: Annotated[str | None, Aws("SpotInstanceType")] = None
    validUntil: Annotated[Timestamp | None, Aws("ValidUntil")] = None


class LaunchTemplateTagSpecificationRequest(Shape):
    """The tags specification for the resources that are created during instance launch."""

    resourceType: Annotated[str | None, Aws("ResourceType")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class LaunchTemplatesMonitoringRequest(Shape):
    """Describes the monitoring for the instance."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None
    metricCategoryIDs: Annotated[list[str] | None, Aws("MetricCategoryIds")] = None


class LicenseConfiguration(Shape):
    """Describes a license configuration."""

    licenseConfigurationARN: Annotated[str | None, Aws("LicenseConfigurationArn")] = None


class LicenseConfigurationRequest(Shape):
    """Describes a license configuration."""

    licenseConfigurationARN: Annotated[str | None, Aws("LicenseConfigurationArn")] = None


class MemoryGiBPerVCpuRequest(Shape):
    """The minimum and maximum amount of memory per vCPU, in GiB."""

    max: Annotated[float | None, Aws("Max")] = None
    min: Annotated[float | None, Aws("Min")] = None


class MemoryMiBRequest(Shape):
    """The minimum and maximum amount of memory, in MiB."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class NatGatewayAddress(Shape):
    """Describes the IP addresses and network interface associated with a NAT gateway."""

    allocationID: Annotated[str | None, Aws("AllocationId")] = None
    associationID: Annotated[str | None, Aws("AssociationId")] = None
    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    availabilityZoneID: Annotated[str | None, Aws("AvailabilityZoneId")] = None
    failureMessage: Annotated[str | None, Aws("FailureMessage")] = None
    isPrimary: Annotated[bool | None, Aws("IsPrimary")] = None
    networkInterfaceID: Annotated[str | None, Aws("NetworkInterfaceId")] = None
    privateIP: Annotated[str | None, Aws("PrivateIp")] = None
    publicIP: Annotated[str | None, Aws("PublicIp")] = None
    status: Annotated[str | None, Aws("Status")] = None


class NatGatewayAttachedAppliance(Shape):
    """Information about an appliance attached to a NAT Gateway, providing managed security solutions ..."""

    applianceARN: Annotated[str | None, Aws("ApplianceArn")] = None
    attachmentState: Annotated[str | None, Aws("AttachmentState")] = None
    failureCode: Annotated[str | None, Aws("FailureCode")] = None
    failureMessage: Annotated[str | None, Aws("FailureMessage")] = None
    modificationState: Annotated[str | None, Aws("ModificationState")] = None
    type_: Annotated[str | None, Aws("Type")] = None
    vpcEndpointID: Annotated[str | None, Aws("VpcEndpointId")] = None


class NetworkAclAssociation(Shape):
    """Describes an association between a network ACL and a subnet."""

    networkACLAssociationID: Annotated[str | None, Aws("NetworkAclAssociationId")] = None
    networkACLID: Annotated[str | None, Aws("NetworkAclId")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None
    subnetRef: ResourceReference | None = None


class NetworkAclEntry(Shape):
    """Describes an entry in a network ACL."""

    cidrBlock: Annotated[str | None, Aws("CidrBlock")] = None
    egress: Annotated[bool | None, Aws("Egress")] = None
    icmpTypeCode: Annotated[IcmpTypeCode | None, Aws("IcmpTypeCode")] = None
    ipv6CIDRBlock: Annotated[str | None, Aws("Ipv6CidrBlock")] = None
    portRange: Annotated[PortRange | None, Aws("PortRange")] = None
    protocol: Annotated[str | None, Aws("Protocol")] = None
    ruleAction: Annotated[str | None, Aws("RuleAction")] = None
    ruleNumber: Annotated[int | None, Aws("RuleNumber")] = None


class NetworkBandwidthGbpsRequest(Shape):
    """The minimum and maximum amount of network bandwidth, in gigabits per second (Gbps)."""

    max: Annotated[float | None, Aws("Max")] = None
    min: Annotated[float | None, Aws("Min")] = None


class NetworkFirewallAssociation(Shape):
    """Describes an Automated Internet Firewall that inspects traffic between a VPC and its internet ..."""

    firewallARN: Annotated[str | None, Aws("FirewallArn")] = None
    firewallMode: Annotated[str | None, Aws("FirewallMode")] = None
    firewallOnboardingStatus: Annotated[str | None, Aws("FirewallOnboardingStatus")] = None


class NetworkInterfaceCountRequest(Shape):
    """The minimum and maximum number of network interfaces."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class NewDhcpConfiguration(Shape):
    """Describes a DHCP configuration option."""

    key: Annotated[str | None, Aws("Key")] = None
    values: Annotated[list[str] | None, Aws("Values", "Value")] = None


class OperatorResponse(Shape):
    """Describes whether the resource is managed by a service provider and, if so, describes the ..."""

    hiddenByDefault: Annotated[bool | None, Aws("HiddenByDefault")] = None
    managed: Annotated[bool | None, Aws("Managed")] = None
    principal: Annotated[str | None, Aws("Principal")] = None


class PayerResponsibilityEntry(Shape):
    """Describes a payer responsibility setting for a VPC endpoint."""

    payerResponsibilityType: Annotated[str | None, Aws("PayerResponsibilityType")] = None
    scope: Annotated[str | None, Aws("Scope")] = None


class PeeringConnectionOptionsRequest(Shape):
    """The VPC peering connection options."""

    allowDNSResolutionFromRemoteVPC: Annotated[bool | None, Aws("AllowDnsResolutionFromRemoteVpc")] = None
    allowEgressFromLocalClassicLinkToRemoteVPC: Annotated[
        bool | None, Aws("AllowEgressFromLocalClassicLinkToRemoteVpc")
    ] = None
    allowEgressFromLocalVPCToRemoteClassicLink: Annotated[
        bool | None, Aws("AllowEgressFromLocalVpcToRemoteClassicLink")
    ] = None
    allowMultipathResilience: Annotated[bool | None, Aws("AllowMultipathResilience")] = None
    multipathResilienceMode: Annotated[str | None, Aws("MultipathResilienceMode")] = None


class PerformanceFactorReferenceRequest(Shape):
    """Specify an instance family to use as the baseline reference for CPU performance."""

    instanceFamily: Annotated[str | None, Aws("InstanceFamily")] = None


class Placement(Shape):
    """Describes the placement of an instance."""

    affinity: Annotated[str | None, Aws("Affinity")] = None
    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    availabilityZoneID: Annotated[str | None, Aws("AvailabilityZoneId")] = None
    groupName: Annotated[str | None, Aws("GroupName")] = None
    hostID: Annotated[str | None, Aws("HostId")] = None
    hostResourceGroupARN: Annotated[str | None, Aws("HostResourceGroupArn")] = None
    partitionNumber: Annotated[int | None, Aws("PartitionNumber")] = None
    spreadDomain: Annotated[str | None, Aws("SpreadDomain")] = None
    tenancy: Annotated[str | None, Aws("Tenancy")] = None


class PortRange(Shape):
    """Describes a range of ports."""

    from_: Annotated[int | None, Aws("From")] = msgspec.field(default=None, name="from")
    to: Annotated[int | None, Aws("To")] = None


class PrefixListId(Shape):
    """Describes a prefix list ID."""

    description: Annotated[str | None, Aws("Description")] = None
    prefixListID: Annotated[str | None, Aws("PrefixListId")] = None


class PrivateDnsNameConfiguration(Shape):
    """Information about the private DNS name for the service endpoint."""

    name: Annotated[str | None, Aws("Name")] = None
    state: Annotated[str | None, Aws("State")] = None
    type_: Annotated[str | None, Aws("Type")] = None
    value: Annotated[str | None, Aws("Value")] = None


class PrivateDnsNameOptionsOnLaunch(Shape):
    """Describes the options for instance hostnames."""

    enableResourceNameDNSAAAARecord: Annotated[bool | None, Aws("EnableResourceNameDnsAAAARecord")] = None
    enableResourceNameDNSARecord: Annotated[bool | None, Aws("EnableResourceNameDnsARecord")] = None
    hostnameType: Annotated[str | None, Aws("HostnameType")] = None


class PrivateDnsNameOptionsRequest(Shape):
    """Describes the options for instance hostnames."""

    enableResourceNameDNSAAAARecord: Annotated[bool | None, Aws("EnableResourceNameDnsAAAARecord")] = None
    enableResourceNameDNSARecord: Annotated[bool | None, Aws("EnableResourceNameDnsARecord")] = None
    hostnameType: Annotated[str | None, Aws("HostnameType")] = None


class PrivateIpAddressSpecification(Shape):
    """Describes a secondary private IPv4 address for a network interface."""

    primary: Annotated[bool | None, Aws("Primary")] = None
    privateIPAddress: Annotated[str | None, Aws("PrivateIpAddress")] = None


class ProductCode(Shape):
    """Describes a product code."""

    productCodeID: Annotated[str | None, Aws("ProductCodeId")] = None
    productCodeType: Annotated[str | None, Aws("ProductCodeType")] = None


class PropagatingVgw(Shape):
    """Describes a virtual private gateway propagating route."""

    gatewayID: Annotated[str | None, Aws("GatewayId")] = None


class ProvisionedBandwidth(Shape):
    """Reserved."""

    provisionTime: Annotated[Timestamp | None, Aws("ProvisionTime")] = None
    provisioned: Annotated[str | None, Aws("Provisioned")] = None
    requestTime: Annotated[Timestamp | None, Aws("RequestTime")] = None
    requested: Annotated[str | None, Aws("Requested")] = None
    status: Annotated[str | None, Aws("Status")] = None


class ReferencedSecurityGroup(Shape):
    """Describes the security group that is referenced in the security group rule."""

    groupID: Annotated[str | None, Aws("GroupId")] = None
    peeringStatus: Annotated[str | None, Aws("PeeringStatus")] = None
    userID: Annotated[str | None, Aws("UserId")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None
    vpcPeeringConnectionID: Annotated[str | None, Aws("VpcPeeringConnectionId")] = None


class RequestLaunchTemplateData(Shape):
    """The information to include in the launch template."""

    blockDeviceMappings: Annotated[list[LaunchTemplateBlockDeviceMappingRequest] | None, Aws("BlockDeviceMappings")] = (
        None
    )
    capacityReservationSpecification: Annotated[
        LaunchTemplateCapacityReservationSpecificationRequest | None, Aws("CapacityReservationSpecification")
    ] = None
    cpuOptions: Annotated[LaunchTemplateCpuOptionsRequest | None, Aws("CpuOptions")] = None
    creditSpecification: Annotated[CreditSpecificationRequest | None, Aws("CreditSpecification")] = None
    disableAPIStop: Annotated[bool | None, Aws("DisableApiStop")] = None
    disableAPITermination: Annotated[bool | None, Aws("DisableApiTermination")] = None
    ebsOptimized: Annotated[bool | None, Aws("EbsOptimized")] = None
    elasticGPUSpecifications: Annotated[list[ElasticGpuSpecification] | None, Aws("ElasticGpuSpecifications")] = None
    elasticInferenceAccelerators: Annotated[
        list[LaunchTemplateElasticInferenceAccelerator] | None, Aws("ElasticInferenceAccelerators")
    ] = None
    enclaveOptions: Annotated[LaunchTemplateEnclaveOptionsRequest | None, Aws("EnclaveOptions")] = None
    hibernationOptions: Annotated[LaunchTemplateHibernationOptionsRequest | None, Aws("HibernationOptions")] = None
    iamInstanceProfile: Annotated[
        LaunchTemplateIamInstanceProfileSpecificationRequest | None, Aws("IamInstanceProfile")
    ] = None
    imageID: Annotated[str | None, Aws("ImageId")] = None
    instanceInitiatedShutdownBehavior: Annotated[str | None, Aws("InstanceInitiatedShutdownBehavior")] = None
    instanceMarketOptions: Annotated[
        LaunchTemplateInstanceMarketOptionsRequest | None, Aws("InstanceMarketOptions")
    ] = None
    instanceRequirements: Annotated[InstanceRequirementsRequest | None, Aws("InstanceRequirements")] = None
    instanceType: Annotated[str | None, Aws("InstanceType")] = None
    kernelID: Annotated[str | None, Aws("KernelId")] = None
    keyName: Annotated[str | None, Aws("KeyName")] = None
    licenseSpecifications: Annotated[
        list[LaunchTemplateLicenseConfigurationRequest] | None, Aws("LicenseSpecifications")
    ] = None
    maintenanceOptions: Annotated[LaunchTemplateInstanceMaintenanceOptionsRequest | None, Aws("MaintenanceOptions")] = (
        None
    )
    metadataOptions: Annotated[LaunchTemplateInstanceMetadataOptionsRequest | None, Aws("MetadataOptions")] = None
    monitoring: Annotated[LaunchTemplatesMonitoringRequest | None, Aws("Monitoring")] = None
    networkInterfaces: Annotated[
        list[LaunchTemplateInstanceNetworkInterfaceSpecificationRequest] | None, Aws("NetworkInterfaces")
    ] = None
    networkPerformanceOptions: Annotated[
        LaunchTemplateNetworkPerformanceOptionsRequest | None, Aws("NetworkPerformanceOptions")
    ] = None
    placement: Annotated[LaunchTemplatePlacementRequest | None, Aws("Placement")] = None
    privateDNSNameOptions: Annotated[
        LaunchTemplatePrivateDnsNameOptionsRequest | None, Aws("PrivateDnsNameOptions")
    ] = None
    ramDiskID: Annotated[str | None, Aws("RamDiskId")] = None
    secondaryInterfaces: Annotated[
        list[LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest] | None, Aws("SecondaryInterfaces")
    ] = None
    securityGroupIDs: Annotated[list[str] | None, Aws("SecurityGroupIds")] = None
    securityGroups: Annotated[list[str] | None, Aws("SecurityGroups")] = None
    tagSpecifications: Annotated[list[LaunchTemplateTagSpecificationRequest] | None, Aws("TagSpecifications")] = None
    userData: Annotated[str | None, Aws("UserData"), Sensitive()] = None


class Route(Shape):
    """Describes a route in a route table."""

    carrierGatewayID: Annotated[str | None, Aws("CarrierGatewayId")] = None
    coreNetworkARN: Annotated[str | None, Aws("CoreNetworkArn")] = None
    destinationCIDRBlock: Annotated[str | None, Aws("DestinationCidrBlock")] = None
    destinationIPv6CIDRBlock: Annotated[str | None, Aws("DestinationIpv6CidrBlock")] = None
    destinationPrefixListID: Annotated[str | None, Aws("DestinationPrefixListId")] = None
    egressOnlyInternetGatewayID: Annotated[str | None, Aws("EgressOnlyInternetGatewayId")] = None
    gatewayID: Annotated[str | None, Aws("GatewayId")] = None
    gatewayRef: ResourceReference | None = None
    igwFirewall: Annotated[IgwFirewall | None, Aws("IgwFirewall")] = None
    instanceID: Annotated[str | None, Aws("InstanceId")] = None
    instanceOwnerID: Annotated[str | None, Aws("InstanceOwnerId")] = None
    ipAddress: Annotated[str | None, Aws("IpAddress")] = None
    localGatewayID: Annotated[str | None, Aws("LocalGatewayId")] = None
    natGatewayID: Annotated[str | None, Aws("NatGatewayId")] = None
    natGatewayRef: ResourceReference | None = None
    networkInterfaceID: Annotated[str | None, Aws("NetworkInterfaceId")] = None
    odbNetworkARN: Annotated[str | None, Aws("OdbNetworkArn")] = None
    origin: Annotated[str | None, Aws("Origin")] = None
    state: Annotated[str | None, Aws("State")] = None
    transitGatewayID: Annotated[str | None, Aws("TransitGatewayId")] = None
    transitGatewayRef: ResourceReference | None = None
    vpcPeeringConnectionID: Annotated[str | None, Aws("VpcPeeringConnectionId")] = None
    vpcPeeringConnectionRef: ResourceReference | None = None


class RouteTableAssociation(Shape):
    """Describes an association between a route table and a subnet or gateway."""

    associationState: Annotated[RouteTableAssociationState | None, Aws("AssociationState")] = None
    gatewayID: Annotated[str | None, Aws("GatewayId")] = None
    main: Annotated[bool | None, Aws("Main")] = None
    publicIPv4Pool: Annotated[str | None, Aws("PublicIpv4Pool")] = None
    routeTableAssociationID: Annotated[str | None, Aws("RouteTableAssociationId")] = None
    routeTableID: Annotated[str | None, Aws("RouteTableId")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None


class RouteTableAssociationState(Shape):
    """Describes the state of an association between a route table and a subnet or gateway."""

    state: Annotated[str | None, Aws("State")] = None
    statusMessage: Annotated[str | None, Aws("StatusMessage")] = None


class RunInstancesMonitoringEnabled(Shape):
    """Describes the monitoring of an instance."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None
    metricCategoryIDs: Annotated[list[str] | None, Aws("MetricCategoryIds")] = None


class SecondaryInterfacePrivateIpAddressSpecificationRequest(Shape):
    """Describes a private IPv4 address specification for a secondary interface request."""

    privateIPAddress: Annotated[str | None, Aws("PrivateIpAddress")] = None


class SecurityGroupIdentifier(Shape):
    """Describes a security group."""

    groupID: Annotated[str | None, Aws("GroupId")] = None
    groupName: Annotated[str | None, Aws("GroupName")] = None


class SecurityGroupRule(Shape):
    """Describes a security group rule."""

    cidrIPv4: Annotated[str | None, Aws("CidrIpv4")] = None
    cidrIPv6: Annotated[str | None, Aws("CidrIpv6")] = None
    description: Annotated[str | None, Aws("Description")] = None
    fromPort: Annotated[int | None, Aws("FromPort")] = None
    groupID: Annotated[str | None, Aws("GroupId")] = None
    groupOwnerID: Annotated[str | None, Aws("GroupOwnerId")] = None
    ipProtocol: Annotated[str | None, Aws("IpProtocol")] = None
    isEgress: Annotated[bool | None, Aws("IsEgress")] = None
    prefixListID: Annotated[str | None, Aws("PrefixListId")] = None
    referencedGroupInfo: Annotated[ReferencedSecurityGroup | None, Aws("ReferencedGroupInfo")] = None
    securityGroupRuleARN: Annotated[str | None, Aws("SecurityGroupRuleArn")] = None
    securityGroupRuleID: Annotated[str | None, Aws("SecurityGroupRuleId")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None
    toPort: Annotated[int | None, Aws("ToPort")] = None


class ServiceTypeDetail(Shape):
    """Describes the type of service for a VPC endpoint."""

    serviceType: Annotated[str | None, Aws("ServiceType")] = None


class SpotMarketOptions(Shape):
    """The options for Spot Instances."""

    blockDurationMinutes: Annotated[int | None, Aws("BlockDurationMinutes")] = None
    instanceInterruptionBehavior: Annotated[str | None, Aws("InstanceInterruptionBehavior")] = None
    maxPrice: Annotated[str | None, Aws("MaxPrice")] = None
    spotInstanceType: Annotated[str | None, Aws("SpotInstanceType")] = None
    validUntil: Annotated[Timestamp | None, Aws("ValidUntil")] = None


class StateReason(Shape):
    """Describes a state change."""

    code: Annotated[str | None, Aws("Code")] = None
    message: Annotated[str | None, Aws("Message")] = None


class SubnetCidrBlockState(Shape):
    """Describes the state of a CIDR block."""

    state: Annotated[str | None, Aws("State")] = None
    statusMessage: Annotated[str | None, Aws("StatusMessage")] = None


class SubnetConfiguration(Shape):
    """Describes the configuration of a subnet for a VPC endpoint."""

    ipv4: Annotated[str | None, Aws("Ipv4")] = None
    ipv6: Annotated[str | None, Aws("Ipv6")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None


class SubnetIpPrefixes(Shape):
    """Prefixes of the subnet IP."""

    ipPrefixes: Annotated[list[str] | None, Aws("IpPrefixes")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None


class SubnetIpv6CidrBlockAssociation(Shape):
    """Describes an association between a subnet and an IPv6 CIDR block."""

    associationID: Annotated[str | None, Aws("AssociationId")] = None
    ipSource: Annotated[str | None, Aws("IpSource")] = None
    ipv6AddressAttribute: Annotated[str | None, Aws("Ipv6AddressAttribute")] = None
    ipv6CIDRBlock: Annotated[str | None, Aws("Ipv6CidrBlock")] = None
    ipv6CIDRBlockState: Annotated[SubnetCidrBlockState | None, Aws("Ipv6CidrBlockState")] = None


class Tag(Shape):
    """Describes a tag."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class TagFieldSpecificationRequest(Shape):
    """A single resource's tag configuration associated with the Flow Logs Amazon EC2 Tags feature ..."""

    resourceType: Annotated[str | None, Aws("ResourceType")] = None
    tagKeys: Annotated[list[str] | None, Aws("TagKeys")] = None


class TotalLocalStorageGBRequest(Shape):
    """The minimum and maximum amount of total local storage, in GB."""

    max: Annotated[float | None, Aws("Max")] = None
    min: Annotated[float | None, Aws("Min")] = None


class TransitGatewayRequestOptions(Shape):
    """Describes the options for a transit gateway."""

    amazonSideASN: Annotated[int | None, Aws("AmazonSideAsn")] = None
    autoAcceptSharedAttachments: Annotated[str | None, Aws("AutoAcceptSharedAttachments")] = None
    defaultRouteTableAssociation: Annotated[str | None, Aws("DefaultRouteTableAssociation")] = None
    defaultRouteTablePropagation: Annotated[str | None, Aws("DefaultRouteTablePropagation")] = None
    dnsSupport: Annotated[str | None, Aws("DnsSupport")] = None
    multicastSupport: Annotated[str | None, Aws("MulticastSupport")] = None
    securityGroupReferencingSupport: Annotated[str | None, Aws("SecurityGroupReferencingSupport")] = None
    transitGatewayCIDRBlocks: Annotated[list[str] | None, Aws("TransitGatewayCidrBlocks")] = None
    vpnECMPSupport: Annotated[str | None, Aws("VpnEcmpSupport")] = None


class UnsuccessfulItem(Shape):
    """Information about items that were not successfully processed in a batch call."""

    error: Annotated[UnsuccessfulItemError | None, Aws("Error")] = None
    resourceID: Annotated[str | None, Aws("ResourceId")] = None


class UnsuccessfulItemError(Shape):
    """Information about the error that occurred."""

    code: Annotated[str | None, Aws("Code")] = None
    message: Annotated[str | None, Aws("Message")] = None


class UserIdGroupPair(Shape):
    """Describes a security group and Amazon Web Services account ID pair."""

    description: Annotated[str | None, Aws("Description")] = None
    groupID: Annotated[str | None, Aws("GroupId")] = None
    groupName: Annotated[str | None, Aws("GroupName")] = None
    groupRef: ResourceReference | None = None
    peeringStatus: Annotated[str | None, Aws("PeeringStatus")] = None
    userID: Annotated[str | None, Aws("UserId")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None
    vpcPeeringConnectionID: Annotated[str | None, Aws("VpcPeeringConnectionId")] = None
    vpcRef: ResourceReference | None = None


class VCpuCountRangeRequest(Shape):
    """The minimum and maximum number of vCPUs."""

    max: Annotated[int | None, Aws("Max")] = None
    min: Annotated[int | None, Aws("Min")] = None


class VpcCidrBlockAssociation(Shape):
    """Describes an IPv4 CIDR block associated with a VPC."""

    associationID: Annotated[str | None, Aws("AssociationId")] = None
    cidrBlock: Annotated[str | None, Aws("CidrBlock")] = None
    cidrBlockState: Annotated[VpcCidrBlockState | None, Aws("CidrBlockState")] = None


class VpcCidrBlockState(Shape):
    """Describes the state of a CIDR block."""

    state: Annotated[str | None, Aws("State")] = None
    statusMessage: Annotated[str | None, Aws("StatusMessage")] = None


class VpcEncryptionControl(Shape):
    """Describes the configuration and state of VPC encryption controls."""

    mode: Annotated[str | None, Aws("Mode")] = None
    resourceExclusions: Annotated[VpcEncryptionControlExclusions | None, Aws("ResourceExclusions")] = None
    state: Annotated[str | None, Aws("State")] = None
    stateMessage: Annotated[str | None, Aws("StateMessage")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None
    vpcEncryptionControlID: Annotated[str | None, Aws("VpcEncryptionControlId")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None


class VpcEncryptionControlConfiguration(Shape):
    """Describes the configuration settings for VPC Encryption Control."""

    apiGatewayV2Exclusion: Annotated[str | None, Aws("ApiGatewayV2Exclusion")] = None
    egressOnlyInternetGatewayExclusion: Annotated[str | None, Aws("EgressOnlyInternetGatewayExclusion")] = None
    elasticFileSystemExclusion: Annotated[str | None, Aws("ElasticFileSystemExclusion")] = None
    globalAcceleratorExclusion: Annotated[str | None, Aws("GlobalAcceleratorExclusion")] = None
    internetGatewayExclusion: Annotated[str | None, Aws("InternetGatewayExclusion")] = None
    lambdaExclusion: Annotated[str | None, Aws("LambdaExclusion")] = None
    mode: Annotated[str | None, Aws("Mode")] = None
    natGatewayExclusion: Annotated[str | None, Aws("NatGatewayExclusion")] = None
    virtualPrivateGatewayExclusion: Annotated[str | None, Aws("VirtualPrivateGatewayExclusion")] = None
    vpcLatticeExclusion: Annotated[str | None, Aws("VpcLatticeExclusion")] = None
    vpcPeeringExclusion: Annotated[str | None, Aws("VpcPeeringExclusion")] = None


class VpcEncryptionControlExclusion(Shape):
    """Describes an exclusion configuration for VPC Encryption Control."""

    state: Annotated[str | None, Aws("State")] = None
    stateMessage: Annotated[str | None, Aws("StateMessage")] = None


class VpcEncryptionControlExclusions(Shape):
    """Describes the exclusion configurations for various resource types in VPC Encryption Control."""

    apiGatewayV2: Annotated[VpcEncryptionControlExclusion | None, Aws("ApiGatewayV2")] = None
    egressOnlyInternetGateway: Annotated[VpcEncryptionControlExclusion | None, Aws("EgressOnlyInternetGateway")] = None
    elasticFileSystem: Annotated[VpcEncryptionControlExclusion | None, Aws("ElasticFileSystem")] = None
    globalAccelerator: Annotated[VpcEncryptionControlExclusion | None, Aws("GlobalAccelerator")] = None
    internetGateway: Annotated[VpcEncryptionControlExclusion | None, Aws("InternetGateway")] = None
    lambda_: Annotated[VpcEncryptionControlExclusion | None, Aws("Lambda")] = msgspec.field(default=None, name="lambda")
    natGateway: Annotated[VpcEncryptionControlExclusion | None, Aws("NatGateway")] = None
    virtualPrivateGateway: Annotated[VpcEncryptionControlExclusion | None, Aws("VirtualPrivateGateway")] = None
    vpcLattice: Annotated[VpcEncryptionControlExclusion | None, Aws("VpcLattice")] = None
    vpcPeering: Annotated[VpcEncryptionControlExclusion | None, Aws("VpcPeering")] = None


class VpcIpv6CidrBlockAssociation(Shape):
    """Describes an IPv6 CIDR block associated with a VPC."""

    associationID: Annotated[str | None, Aws("AssociationId")] = None
    ipSource: Annotated[str | None, Aws("IpSource")] = None
    ipv6AddressAttribute: Annotated[str | None, Aws("Ipv6AddressAttribute")] = None
    ipv6CIDRBlock: Annotated[str | None, Aws("Ipv6CidrBlock")] = None
    ipv6CIDRBlockState: Annotated[VpcCidrBlockState | None, Aws("Ipv6CidrBlockState")] = None
    ipv6Pool: Annotated[str | None, Aws("Ipv6Pool")] = None
    networkBorderGroup: Annotated[str | None, Aws("NetworkBorderGroup")] = None


class VpcPeeringConnectionOptionsDescription(Shape):
    """Describes the VPC peering connection options."""

    allowDNSResolutionFromRemoteVPC: Annotated[bool | None, Aws("AllowDnsResolutionFromRemoteVpc")] = None
    allowEgressFromLocalClassicLinkToRemoteVPC: Annotated[
        bool | None, Aws("AllowEgressFromLocalClassicLinkToRemoteVpc")
    ] = None
    allowEgressFromLocalVPCToRemoteClassicLink: Annotated[
        bool | None, Aws("AllowEgressFromLocalVpcToRemoteClassicLink")
    ] = None
    allowMultipathResilience: Annotated[bool | None, Aws("AllowMultipathResilience")] = None
    multipathResilienceMode: Annotated[str | None, Aws("MultipathResilienceMode")] = None


class VpcPeeringConnectionStateReason(Shape):
    """Describes the status of a VPC peering connection."""

    code: Annotated[str | None, Aws("Code")] = None
    message: Annotated[str | None, Aws("Message")] = None


class VpcPeeringConnectionVpcInfo(Shape):
    """Describes a VPC in a VPC peering connection."""

    cidrBlock: Annotated[str | None, Aws("CidrBlock")] = None
    cidrBlockSet: Annotated[list[CidrBlock] | None, Aws("CidrBlockSet")] = None
    ipv6CIDRBlockSet: Annotated[list[Ipv6CidrBlock] | None, Aws("Ipv6CidrBlockSet")] = None
    ownerID: Annotated[str | None, Aws("OwnerId")] = None
    peeringOptions: Annotated[VpcPeeringConnectionOptionsDescription | None, Aws("PeeringOptions")] = None
    region: Annotated[str | None, Aws("Region")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None
