# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Instance of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Compare,
    Const,
    Each,
    LateInit,
    Part,
    Read,
    Reference,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Sensitive, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    BlockDeviceMapping,
    CapacityReservationSpecification,
    CpuOptionsRequest,
    CreditSpecificationRequest,
    ElasticGpuAssociation,
    ElasticGpuSpecification,
    ElasticInferenceAccelerator,
    ElasticInferenceAcceleratorAssociation,
    EnclaveOptionsRequest,
    HibernationOptionsRequest,
    IamInstanceProfileSpecification,
    InstanceIpv6Address,
    InstanceMaintenanceOptionsRequest,
    InstanceMarketOptionsRequest,
    InstanceMetadataOptionsRequest,
    InstanceNetworkInterfaceSpecification,
    InstanceNetworkPerformanceOptionsRequest,
    InstanceSecondaryInterfaceSpecificationRequest,
    InstanceState,
    LaunchTemplateSpecification,
    LicenseConfiguration,
    LicenseConfigurationRequest,
    OperatorResponse,
    Placement,
    PrivateDnsNameOptionsRequest,
    ProductCode,
    RunInstancesMonitoringEnabled,
    StateReason,
    Tag,
)


class InstanceSpec(Shape):
    """The Instance that is wanted."""

    additionalInfo: str | None = None
    blockDeviceMappings: list[BlockDeviceMapping] | None = None
    capacityReservationSpecification: CapacityReservationSpecification | None = None
    cpuOptions: CpuOptionsRequest | None = None
    creditSpecification: CreditSpecificationRequest | None = None
    disableAPIStop: bool | None = None
    disableAPITermination: bool | None = None
    ebsOptimized: bool | None = None
    elasticGPUSpecification: list[ElasticGpuSpecification] | None = None
    elasticInferenceAccelerators: list[ElasticInferenceAccelerator] | None = None
    enablePrimaryIPv6: bool | None = None
    enclaveOptions: EnclaveOptionsRequest | None = None
    hibernationOptions: HibernationOptionsRequest | None = None
    iamInstanceProfile: IamInstanceProfileSpecification | None = None
    imageID: str | None = None
    instanceInitiatedShutdownBehavior: str | None = None
    instanceMarketOptions: InstanceMarketOptionsRequest | None = None
    instanceType: str | None = None
    ipv6AddressCount: int | None = None
    ipv6Addresses: list[InstanceIpv6Address] | None = None
    kernelID: str | None = None
    keyName: str | None = None
    launchTemplate: LaunchTemplateSpecification | None = None
    licenseSpecifications: list[LicenseConfigurationRequest] | None = None
    maintenanceOptions: InstanceMaintenanceOptionsRequest | None = None
    maxCount: int | None = None
    metadataOptions: InstanceMetadataOptionsRequest | None = None
    minCount: int | None = None
    monitoring: RunInstancesMonitoringEnabled | None = None
    networkInterfaces: list[InstanceNetworkInterfaceSpecification] | None = None
    networkPerformanceOptions: InstanceNetworkPerformanceOptionsRequest | None = None
    placement: Placement | None = None
    privateDNSNameOptions: PrivateDnsNameOptionsRequest | None = None
    privateIPAddress: str | None = None
    ramDiskID: str | None = None
    secondaryInterfaces: list[InstanceSecondaryInterfaceSpecificationRequest] | None = None
    securityGroupIDs: list[str] | None = None
    securityGroups: list[str] | None = None
    sourceDestCheckEnabled: bool | None = None
    subnetID: str | None = None
    subnetRef: ResourceReference | None = None
    tags: list[Tag] | None = None
    userData: Annotated[str | None, Sensitive()] = None


class InstanceStatus(Shape):
    """The Instance as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    amiLaunchIndex: int | None = None
    architecture: str | None = None
    bootMode: str | None = None
    capacityBlockID: str | None = None
    capacityReservationID: str | None = None
    currentInstanceBootMode: str | None = None
    elasticGPUAssociations: list[ElasticGpuAssociation] | None = None
    elasticInferenceAcceleratorAssociations: list[ElasticInferenceAcceleratorAssociation] | None = None
    enaSupport: bool | None = None
    hypervisor: str | None = None
    instanceID: str | None = None
    instanceLifecycle: str | None = None
    ipv6Address: str | None = None
    launchTime: Timestamp | None = None
    licenses: list[LicenseConfiguration] | None = None
    operator: OperatorResponse | None = None
    outpostARN: str | None = None
    platform: str | None = None
    platformDetails: str | None = None
    privateDNSName: str | None = None
    productCodes: list[ProductCode] | None = None
    publicDNSName: str | None = None
    publicIPAddress: str | None = None
    rootDeviceName: str | None = None
    rootDeviceType: str | None = None
    sourceDestCheck: bool | None = None
    spotInstanceRequestID: str | None = None
    sriovNetSupport: str | None = None
    state: InstanceState | None = None
    stateReason: StateReason | None = None
    stateTransitionReason: str | None = None
    tags: list[Tag] | None = None
    tpmSupport: str | None = None
    usageOperation: str | None = None
    usageOperationUpdateTime: Timestamp | None = None
    virtualizationType: str | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "Architecture": "status.architecture",
    "BlockDeviceMappings": "spec.blockDeviceMappings",
    "EnaSupport": "status.enaSupport",
    "Hypervisor": "status.hypervisor",
    "IamInstanceProfile": "spec.iamInstanceProfile",
    "InstanceLifecycle": "status.instanceLifecycle",
    "ElasticGpuAssociations": "status.elasticGPUAssociations",
    "ElasticInferenceAcceleratorAssociations": "status.elasticInferenceAcceleratorAssociations",
    "NetworkInterfaces": "spec.networkInterfaces",
    "OutpostArn": "status.outpostARN",
    "RootDeviceName": "status.rootDeviceName",
    "RootDeviceType": "status.rootDeviceType",
    "SourceDestCheck": "status.sourceDestCheck",
    "SpotInstanceRequestId": "status.spotInstanceRequestID",
    "SriovNetSupport": "status.sriovNetSupport",
    "StateReason": "status.stateReason",
    "Tags": "spec.tags",
    "VirtualizationType": "status.virtualizationType",
    "CpuOptions": "spec.cpuOptions",
    "CapacityBlockId": "status.capacityBlockID",
    "CapacityReservationId": "status.capacityReservationID",
    "CapacityReservationSpecification": "spec.capacityReservationSpecification",
    "HibernationOptions": "spec.hibernationOptions",
    "Licenses": "status.licenses",
    "MetadataOptions": "spec.metadataOptions",
    "EnclaveOptions": "spec.enclaveOptions",
    "BootMode": "status.bootMode",
    "PlatformDetails": "status.platformDetails",
    "UsageOperation": "status.usageOperation",
    "UsageOperationUpdateTime": "status.usageOperationUpdateTime",
    "PrivateDnsNameOptions": "spec.privateDNSNameOptions",
    "Ipv6Address": "status.ipv6Address",
    "TpmSupport": "status.tpmSupport",
    "MaintenanceOptions": "spec.maintenanceOptions",
    "CurrentInstanceBootMode": "status.currentInstanceBootMode",
    "NetworkPerformanceOptions": "spec.networkPerformanceOptions",
    "Operator": "status.operator",
    "SecondaryInterfaces": "spec.secondaryInterfaces",
    "InstanceId": "status.instanceID",
    "ImageId": "spec.imageID",
    "State": "status.state",
    "PrivateDnsName": "status.privateDNSName",
    "PublicDnsName": "status.publicDNSName",
    "StateTransitionReason": "status.stateTransitionReason",
    "KeyName": "spec.keyName",
    "AmiLaunchIndex": "status.amiLaunchIndex",
    "ProductCodes": "status.productCodes",
    "LaunchTime": "status.launchTime",
    "Placement": "spec.placement",
    "KernelId": "spec.kernelID",
    "RamdiskId": "spec.ramDiskID",
    "Platform": "status.platform",
    "Monitoring": "spec.monitoring",
    "SubnetId": "spec.subnetID",
    "VpcId": "status.vpcID",
    "PrivateIpAddress": "spec.privateIPAddress",
    "PublicIpAddress": "status.publicIPAddress",
    "EbsOptimized": "spec.ebsOptimized",
    "InstanceType": "spec.instanceType",
    "SecurityGroups[].GroupId": "spec.securityGroupIDs",
    "SecurityGroups[].GroupName": "spec.securityGroups",
    ".SourceDestCheck": "spec.sourceDestCheckEnabled",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Instance",
    plural="instances",
    spec=InstanceSpec,
    status=InstanceStatus,
    read=Read(
        operation="DescribeInstances",
        inputs={"InstanceIds": Each("status.instanceID")},
        result="Reservations.Instances",
        outputs=_FIELDS,
        many=True,
        match={"InstanceId": "status.instanceID"},
        batch=Batch("InstanceIds", "InstanceId", 100),
        needs=("status.instanceID",),
    ),
    search=Search(
        operation="DescribeInstances",
        result="Reservations.Instances",
        outputs={"InstanceId": "status.instanceID"},
        tags="Tags",
    ),
    create=Call(
        operation="RunInstances",
        inputs={
            "BlockDeviceMappings": "spec.blockDeviceMappings",
            "ImageId": "spec.imageID",
            "InstanceType": "spec.instanceType",
            "Ipv6AddressCount": "spec.ipv6AddressCount",
            "Ipv6Addresses": "spec.ipv6Addresses",
            "KernelId": "spec.kernelID",
            "KeyName": "spec.keyName",
            "MaxCount": Const(1),
            "MinCount": Const(1),
            "Monitoring": "spec.monitoring",
            "Placement": "spec.placement",
            "RamdiskId": "spec.ramDiskID",
            "SecurityGroupIds": "spec.securityGroupIDs",
            "SecurityGroups": "spec.securityGroups",
            "SubnetId": "spec.subnetID",
            "UserData": "spec.userData",
            "ElasticGpuSpecification": "spec.elasticGPUSpecification",
            "ElasticInferenceAccelerators": "spec.elasticInferenceAccelerators",
            "LaunchTemplate": "spec.launchTemplate",
            "InstanceMarketOptions": "spec.instanceMarketOptions",
            "CreditSpecification": "spec.creditSpecification",
            "CpuOptions": "spec.cpuOptions",
            "CapacityReservationSpecification": "spec.capacityReservationSpecification",
            "HibernationOptions": "spec.hibernationOptions",
            "LicenseSpecifications": "spec.licenseSpecifications",
            "MetadataOptions": "spec.metadataOptions",
            "EnclaveOptions": "spec.enclaveOptions",
            "PrivateDnsNameOptions": "spec.privateDNSNameOptions",
            "MaintenanceOptions": "spec.maintenanceOptions",
            "DisableApiStop": "spec.disableAPIStop",
            "EnablePrimaryIpv6": "spec.enablePrimaryIPv6",
            "NetworkPerformanceOptions": "spec.networkPerformanceOptions",
            "SecondaryInterfaces": "spec.secondaryInterfaces",
            "DisableApiTermination": "spec.disableAPITermination",
            "InstanceInitiatedShutdownBehavior": "spec.instanceInitiatedShutdownBehavior",
            "PrivateIpAddress": "spec.privateIPAddress",
            "AdditionalInfo": "spec.additionalInfo",
            "NetworkInterfaces": "spec.networkInterfaces",
            "IamInstanceProfile": "spec.iamInstanceProfile",
            "EbsOptimized": "spec.ebsOptimized",
            "TagSpecifications": TagSpecification("instance"),
        },
        result="Instances",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyInstanceCapacityReservationAttributes",
            inputs={
                "InstanceId": "status.instanceID",
                "CapacityReservationSpecification": "spec.capacityReservationSpecification",
            },
            fields=("spec.capacityReservationSpecification",),
            partial=True,
            always=("spec.capacityReservationSpecification",),
        ),
        Update(
            operation="ModifyInstanceAttribute",
            inputs={"InstanceId": "status.instanceID", "EbsOptimized.Value": "spec.ebsOptimized"},
            fields=("spec.ebsOptimized",),
        ),
        Update(
            operation="ModifyInstanceAttribute",
            inputs={"InstanceId": "status.instanceID", "InstanceType.Value": "spec.instanceType"},
            fields=("spec.instanceType",),
        ),
        Update(
            operation="ModifyInstanceAttribute",
            inputs={"InstanceId": "status.instanceID", "SourceDestCheck.Value": "spec.sourceDestCheckEnabled"},
            fields=("spec.sourceDestCheckEnabled",),
        ),
    ),
    delete=Call(operation="TerminateInstances", inputs={"InstanceIds": Each("status.instanceID")}),
    parts=(
        Part(
            field="spec.disableAPITermination",
            read=Read(
                operation="DescribeInstanceAttribute",
                inputs={"InstanceId": "status.instanceID", "Attribute": Const("disableApiTermination")},
                outputs={"DisableApiTermination.Value": "spec.disableAPITermination"},
            ),
            put=Call(
                operation="ModifyInstanceAttribute",
                inputs={"InstanceId": "status.instanceID", "DisableApiTermination.Value": "spec.disableAPITermination"},
            ),
        ),
        Part(
            field="spec.instanceInitiatedShutdownBehavior",
            read=Read(
                operation="DescribeInstanceAttribute",
                inputs={"InstanceId": "status.instanceID", "Attribute": Const("instanceInitiatedShutdownBehavior")},
                outputs={"InstanceInitiatedShutdownBehavior.Value": "spec.instanceInitiatedShutdownBehavior"},
            ),
            put=Call(
                operation="ModifyInstanceAttribute",
                inputs={
                    "InstanceId": "status.instanceID",
                    "InstanceInitiatedShutdownBehavior.Value": "spec.instanceInitiatedShutdownBehavior",
                },
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.instanceID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.instanceID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:instance/{status.instanceID}",
    keys=("status.instanceID",),
    adoption=(AdoptionField(name="instanceID", path="status.instanceID", required=True),),
    compare={
        "spec.blockDeviceMappings": Compare.IGNORED,
        "spec.capacityReservationSpecification": Compare.IGNORED,
        "spec.cpuOptions": Compare.IGNORED,
        "spec.iamInstanceProfile": Compare.IGNORED,
        "spec.metadataOptions": Compare.IGNORED,
        "spec.networkInterfaces": Compare.IGNORED,
        "spec.placement": Compare.IGNORED,
        "spec.privateDNSNameOptions": Compare.IGNORED,
    },
    late_initialize=(
        LateInit(field="spec.hibernationOptions", optional=True),
        LateInit(field="spec.sourceDestCheckEnabled", optional=True),
    ),
    references=(
        Reference(
            field="spec.launchTemplate.launchTemplateID",
            ref="spec.launchTemplate.launchTemplateRef",
            group="ec2.services.k8s.aws",
            kind="LaunchTemplate",
            plural="launchtemplates",
            path="status.id",
        ),
        Reference(
            field="spec.subnetID",
            ref="spec.subnetRef",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
        ),
    ),
    absent=("InvalidInstanceID.NotFound",),
    gone=(When(path="status.state.name", values=("terminated",)),),
)
