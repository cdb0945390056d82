# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Service of Amazon EC2 Container Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    Each,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ecs.service import SERVICE
from ack.services.ecs.types import (
    CapacityProviderStrategyItem,
    Deployment,
    DeploymentConfiguration,
    DeploymentController,
    GatewayConnector,
    LoadBalancer,
    MonitoringConfiguration,
    NetworkConfiguration,
    PlacementConstraint,
    PlacementStrategy,
    ServiceConnectConfiguration,
    ServiceCurrentRevisionSummary,
    ServiceEvent,
    ServiceRegistry,
    ServiceVolumeConfiguration,
    Tag,
    TaskSet,
)


class ServiceSpec(Shape):
    """The Service that is wanted."""

    capacityProviderStrategy: list[CapacityProviderStrategyItem] | None = None
    cluster: str | None = None
    clusterRef: ResourceReference | None = None
    deploymentConfiguration: DeploymentConfiguration | None = None
    deploymentController: DeploymentController | None = None
    desiredCount: int | None = None
    enableECSManagedTags: bool | None = None
    enableExecuteCommand: bool | None = None
    gatewayConnectors: list[GatewayConnector] | None = None
    healthCheckGracePeriodSeconds: int | None = None
    launchType: str | None = None
    loadBalancers: list[LoadBalancer] | None = None
    monitoring: MonitoringConfiguration | None = None
    name: str | None = None
    networkConfiguration: NetworkConfiguration | None = None
    placementConstraints: list[PlacementConstraint] | None = None
    placementStrategy: list[PlacementStrategy] | None = None
    platformVersion: str | None = None
    propagateTags: str | None = None
    role: str | None = None
    roleRef: ResourceReference | None = None
    schedulingStrategy: str | None = None
    serviceConnectConfiguration: ServiceConnectConfiguration | None = None
    serviceRegistries: list[ServiceRegistry] | None = None
    tags: list[Tag] | None = None
    taskDefinition: str | None = None
    taskDefinitionRef: ResourceReference | None = None
    volumeConfigurations: list[ServiceVolumeConfiguration] | None = None


class ServiceStatus(Shape):
    """The Service as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    clusterARN: str | None = None
    createdAt: Timestamp | None = None
    createdBy: str | None = None
    currentServiceDeployment: str | None = None
    currentServiceRevisions: list[ServiceCurrentRevisionSummary] | None = None
    deployments: list[Deployment] | None = None
    events: list[ServiceEvent] | None = None
    pendingCount: int | None = None
    platformFamily: str | None = None
    resourceManagementType: str | None = None
    roleARN: str | None = None
    runningCount: int | None = None
    status: str | None = None
    taskSets: list[TaskSet] | None = None


_FIELDS: Mapping[str, str] = {
    "serviceArn": "status.ackResourceMetadata.arn",
    "serviceName": "spec.name",
    "clusterArn": "status.clusterARN",
    "loadBalancers": "spec.loadBalancers",
    "serviceRegistries": "spec.serviceRegistries",
    "status": "status.status",
    "desiredCount": "spec.desiredCount",
    "runningCount": "status.runningCount",
    "pendingCount": "status.pendingCount",
    "launchType": "spec.launchType",
    "capacityProviderStrategy": "spec.capacityProviderStrategy",
    "platformVersion": "spec.platformVersion",
    "platformFamily": "status.platformFamily",
    "taskDefinition": "spec.taskDefinition",
    "deploymentConfiguration": "spec.deploymentConfiguration",
    "taskSets": "status.taskSets",
    "deployments": "status.deployments",
    "roleArn": "status.roleARN",
    "events": "status.events",
    "createdAt": "status.createdAt",
    "currentServiceDeployment": "status.currentServiceDeployment",
    "currentServiceRevisions": "status.currentServiceRevisions",
    "placementConstraints": "spec.placementConstraints",
    "placementStrategy": "spec.placementStrategy",
    "networkConfiguration": "spec.networkConfiguration",
    "healthCheckGracePeriodSeconds": "spec.healthCheckGracePeriodSeconds",
    "schedulingStrategy": "spec.schedulingStrategy",
    "deploymentController": "spec.deploymentController",
    "tags": "spec.tags",
    "createdBy": "status.createdBy",
    "enableECSManagedTags": "spec.enableECSManagedTags",
    "propagateTags": "spec.propagateTags",
    "enableExecuteCommand": "spec.enableExecuteCommand",
    "resourceManagementType": "status.resourceManagementType",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Service",
    plural="services",
    spec=ServiceSpec,
    status=ServiceStatus,
    read=Read(
        operation="DescribeServices",
        inputs={"cluster": "spec.cluster", "services": Each("spec.name"), "include": Const(["TAGS"])},
        result="services",
        outputs=_FIELDS,
        many=True,
        match={"serviceName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateService",
        inputs={
            "cluster": "spec.cluster",
            "serviceName": "spec.name",
            "taskDefinition": "spec.taskDefinition",
            "loadBalancers": "spec.loadBalancers",
            "serviceRegistries": "spec.serviceRegistries",
            "desiredCount": "spec.desiredCount",
            "launchType": "spec.launchType",
            "capacityProviderStrategy": "spec.capacityProviderStrategy",
            "platformVersion": "spec.platformVersion",
            "role": "spec.role",
            "deploymentConfiguration": "spec.deploymentConfiguration",
            "placementConstraints": "spec.placementConstraints",
            "placementStrategy": "spec.placementStrategy",
            "networkConfiguration": "spec.networkConfiguration",
            "healthCheckGracePeriodSeconds": "spec.healthCheckGracePeriodSeconds",
            "schedulingStrategy": "spec.schedulingStrategy",
            "deploymentController": "spec.deploymentController",
            "tags": AllTags(),
            "enableECSManagedTags": "spec.enableECSManagedTags",
            "propagateTags": "spec.propagateTags",
            "enableExecuteCommand": "spec.enableExecuteCommand",
            "serviceConnectConfiguration": "spec.serviceConnectConfiguration",
            "volumeConfigurations": "spec.volumeConfigurations",
            "gatewayConnectors": "spec.gatewayConnectors",
            "monitoring": "spec.monitoring",
        },
        result="service",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateService",
            inputs={
                "cluster": "spec.cluster",
                "service": "spec.name",
                "desiredCount": "spec.desiredCount",
                "taskDefinition": "spec.taskDefinition",
                "capacityProviderStrategy": "spec.capacityProviderStrategy",
                "deploymentConfiguration": "spec.deploymentConfiguration",
                "networkConfiguration": "spec.networkConfiguration",
                "placementConstraints": "spec.placementConstraints",
                "placementStrategy": "spec.placementStrategy",
                "platformVersion": "spec.platformVersion",
                "healthCheckGracePeriodSeconds": "spec.healthCheckGracePeriodSeconds",
                "deploymentController": "spec.deploymentController",
                "enableExecuteCommand": "spec.enableExecuteCommand",
                "enableECSManagedTags": "spec.enableECSManagedTags",
                "loadBalancers": "spec.loadBalancers",
                "propagateTags": "spec.propagateTags",
                "serviceRegistries": "spec.serviceRegistries",
                "serviceConnectConfiguration": "spec.serviceConnectConfiguration",
                "volumeConfigurations": "spec.volumeConfigurations",
                "gatewayConnectors": "spec.gatewayConnectors",
                "monitoring": "spec.monitoring",
            },
            result="service",
            outputs={
                "serviceArn": "status.ackResourceMetadata.arn",
                "clusterArn": "status.clusterARN",
                "status": "status.status",
                "runningCount": "status.runningCount",
                "pendingCount": "status.pendingCount",
                "launchType": "spec.launchType",
                "platformFamily": "status.platformFamily",
                "taskSets": "status.taskSets",
                "deployments": "status.deployments",
                "roleArn": "status.roleARN",
                "events": "status.events",
                "createdAt": "status.createdAt",
                "currentServiceDeployment": "status.currentServiceDeployment",
                "currentServiceRevisions": "status.currentServiceRevisions",
                "schedulingStrategy": "spec.schedulingStrategy",
                "tags": "spec.tags",
                "createdBy": "status.createdBy",
                "resourceManagementType": "status.resourceManagementType",
            },
            fields=(
                "spec.desiredCount",
                "spec.taskDefinition",
                "spec.capacityProviderStrategy",
                "spec.deploymentConfiguration",
                "spec.networkConfiguration",
                "spec.placementConstraints",
                "spec.placementStrategy",
                "spec.platformVersion",
                "spec.healthCheckGracePeriodSeconds",
                "spec.deploymentController",
                "spec.enableExecuteCommand",
                "spec.enableECSManagedTags",
                "spec.loadBalancers",
                "spec.propagateTags",
                "spec.serviceRegistries",
                "spec.serviceConnectConfiguration",
                "spec.volumeConfigurations",
                "spec.gatewayConnectors",
                "spec.monitoring",
            ),
        ),
    ),
    delete=Call(
        operation="DeleteService",
        inputs={"cluster": "spec.cluster", "service": "spec.name", "force": Const(True)},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        aws_key="key",
        aws_value="value",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="cluster", path="spec.cluster"),
    ),
    immutable=("spec.cluster", "spec.name"),
    compare={
        "spec.capacityProviderStrategy": Compare.GIVEN,
        "spec.deploymentConfiguration": Compare.GIVEN,
        "spec.networkConfiguration": Compare.GIVEN,
        "spec.cluster": Compare.ARN,
        "spec.taskDefinition": Compare.ARN,
        "spec.role": Compare.ARN,
    },
    references=(
        Reference(
            field="spec.cluster",
            ref="spec.clusterRef",
            group="ecs.services.k8s.aws",
            kind="Cluster",
            plural="clusters",
            path="spec.name",
        ),
        Reference(
            field="spec.loadBalancers[].targetGroupARN",
            ref="spec.loadBalancers[].targetGroupRef",
            group="elbv2.services.k8s.aws",
            kind="TargetGroup",
            plural="targetgroups",
        ),
        Reference(
            field="spec.loadBalancers[].loadBalancerName",
            ref="spec.loadBalancers[].loadBalancerRef",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            path="spec.name",
        ),
        Reference(
            field="spec.networkConfiguration.awsVPCConfiguration.subnets",
            ref="spec.networkConfiguration.awsVPCConfiguration.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
        Reference(
            field="spec.networkConfiguration.awsVPCConfiguration.securityGroups",
            ref="spec.networkConfiguration.awsVPCConfiguration.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(field="spec.role", ref="spec.roleRef", group="iam.services.k8s.aws", kind="Role", plural="roles"),
        Reference(
            field="spec.taskDefinition",
            ref="spec.taskDefinitionRef",
            group="ecs.services.k8s.aws",
            kind="TaskDefinition",
            plural="taskdefinitions",
        ),
    ),
    absent=("ServiceNotFoundException",),
    terminal=("InvalidParameterException", "UnsupportedFeatureException", "ClientException"),
    updatable=(When(path="status.status", values=("ACTIVE",)),),
    gone=(When(path="status.status", values=("INACTIVE",)),),
)
