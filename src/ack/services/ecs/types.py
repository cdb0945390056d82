# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon EC2 Container Service share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Sensitive, Shape, Timestamp


class AdvancedConfiguration(Shape):
    """The advanced settings for a load balancer used in blue/green deployments."""

    alternateTargetGroupARN: Annotated[str | None, Aws("alternateTargetGroupArn")] = None
    productionListenerRule: Annotated[str | None, Aws("productionListenerRule")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None
    testListenerRule: Annotated[str | None, Aws("testListenerRule")] = None


class Attachment(Shape):
    """An object representing a container instance or task attachment."""

    details: Annotated[list[KeyValuePair] | None, Aws("details")] = None
    id: Annotated[str | None, Aws("id")] = None
    status: Annotated[str | None, Aws("status")] = None
    type: Annotated[str | None, Aws("type")] = None


class Attribute(Shape):
    """An attribute is a name-value pair that's associated with an Amazon ECS object."""

    name: Annotated[str | None, Aws("name")] = None
    targetID: Annotated[str | None, Aws("targetId")] = None
    targetType: Annotated[str | None, Aws("targetType")] = None
    value: Annotated[str | None, Aws("value")] = None


class AwsVpcConfiguration(Shape):
    """An object representing the networking details for a task or service."""

    assignPublicIP: Annotated[str | None, Aws("assignPublicIp")] = None
    securityGroupRefs: list[ResourceReference] | None = None
    securityGroups: Annotated[list[str] | None, Aws("securityGroups")] = None
    subnetRefs: list[ResourceReference] | None = None
    subnets: Annotated[list[str] | None, Aws("subnets")] = None


class CanaryConfiguration(Shape):
    """Configuration for a canary deployment strategy that shifts a fixed percentage of traffic to the ..."""

    canaryBakeTimeInMinutes: Annotated[int | None, Aws("canaryBakeTimeInMinutes")] = None
    canaryPercent: Annotated[float | None, Aws("canaryPercent")] = None


class CapacityProviderStrategyItem(Shape):
    """The details of a capacity provider strategy."""

    base: Annotated[int | None, Aws("base")] = None
    capacityProvider: Annotated[str | None, Aws("capacityProvider")] = None
    weight: Annotated[int | None, Aws("weight")] = None


class ClusterConfiguration(Shape):
    """The execute command and managed storage configuration for the cluster."""

    executeCommandConfiguration: Annotated[ExecuteCommandConfiguration | None, Aws("executeCommandConfiguration")] = (
        None
    )


class ClusterServiceConnectDefaultsRequest(Shape):
    """Use this parameter to set a default Service Connect namespace."""

    namespace: Annotated[str | None, Aws("namespace")] = None


class ClusterSetting(Shape):
    """The settings to use when creating a cluster."""

    name: Annotated[str | None, Aws("name")] = None
    value: Annotated[str | None, Aws("value")] = None


class ContainerDefinition(Shape):
    """Container definitions are used in task definitions to describe the different containers that are ..."""

    command: Annotated[list[str] | None, Aws("command")] = None
    cpu: Annotated[int | None, Aws("cpu")] = None
    credentialSpecs: Annotated[list[str] | None, Aws("credentialSpecs")] = None
    dependsOn: Annotated[list[ContainerDependency] | None, Aws("dependsOn")] = None
    disableNetworking: Annotated[bool | None, Aws("disableNetworking")] = None
    dnsSearchDomains: Annotated[list[str] | None, Aws("dnsSearchDomains")] = None
    dnsServers: Annotated[list[str] | None, Aws("dnsServers")] = None
    dockerLabels: Annotated[dict[str, str] | None, Aws("dockerLabels")] = None
    dockerSecurityOptions: Annotated[list[str] | None, Aws("dockerSecurityOptions")] = None
    entryPoint: Annotated[list[str] | None, Aws("entryPoint")] = None
    environment: Annotated[list[KeyValuePair] | None, Aws("environment")] = None
    environmentFiles: Annotated[list[EnvironmentFile] | None, Aws("environmentFiles")] = None
    essential: Annotated[bool | None, Aws("essential")] = None
    extraHosts: Annotated[list[HostEntry] | None, Aws("extraHosts")] = None
    firelensConfiguration: Annotated[FirelensConfiguration | None, Aws("firelensConfiguration")] = None
    healthCheck: Annotated[HealthCheck | None, Aws("healthCheck")] = None
    hostname: Annotated[str | None, Aws("hostname")] = None
    image: Annotated[str | None, Aws("image")] = None
    interactive: Annotated[bool | None, Aws("interactive")] = None
    links: Annotated[list[str] | None, Aws("links")] = None
    linuxParameters: Annotated[LinuxParameters | None, Aws("linuxParameters")] = None
    logConfiguration: Annotated[LogConfiguration | None, Aws("logConfiguration")] = None
    memory: Annotated[int | None, Aws("memory")] = None
    memoryReservation: Annotated[int | None, Aws("memoryReservation")] = None
    mountPoints: Annotated[list[MountPoint] | None, Aws("mountPoints")] = None
    name: Annotated[str | None, Aws("name")] = None
    portMappings: Annotated[list[PortMapping] | None, Aws("portMappings")] = None
    privileged: Annotated[bool | None, Aws("privileged")] = None
    pseudoTerminal: Annotated[bool | None, Aws("pseudoTerminal")] = None
    readonlyRootFilesystem: Annotated[bool | None, Aws("readonlyRootFilesystem")] = None
    repositoryCredentials: Annotated[RepositoryCredentials | None, Aws("repositoryCredentials"), Sensitive()] = None
    resourceRequirements: Annotated[list[ResourceRequirement] | None, Aws("resourceRequirements")] = None
    secrets: Annotated[list[Secret] | None, Aws("secrets")] = None
    startTimeout: Annotated[int | None, Aws("startTimeout")] = None
    stopTimeout: Annotated[int | None, Aws("stopTimeout")] = None
    systemControls: Annotated[list[SystemControl] | None, Aws("systemControls")] = None
    ulimits: Annotated[list[Ulimit] | None, Aws("ulimits")] = None
    user: Annotated[str | None, Aws("user")] = None
    volumesFrom: Annotated[list[VolumeFrom] | None, Aws("volumesFrom")] = None
    workingDirectory: Annotated[str | None, Aws("workingDirectory")] = None


class ContainerDependency(Shape):
    """The dependencies defined for container startup and shutdown."""

    condition: Annotated[str | None, Aws("condition")] = None
    containerName: Annotated[str | None, Aws("containerName")] = None


class Deployment(Shape):
    """The details of an Amazon ECS service deployment."""

    capacityProviderStrategy: Annotated[list[CapacityProviderStrategyItem] | None, Aws("capacityProviderStrategy")] = (
        None
    )
    createdAt: Annotated[Timestamp | None, Aws("createdAt")] = None
    desiredCount: Annotated[int | None, Aws("desiredCount")] = None
    failedTasks: Annotated[int | None, Aws("failedTasks")] = None
    id: Annotated[str | None, Aws("id")] = None
    launchType: Annotated[str | None, Aws("launchType")] = None
    networkConfiguration: Annotated[NetworkConfiguration | None, Aws("networkConfiguration")] = None
    pendingCount: Annotated[int | None, Aws("pendingCount")] = None
    platformFamily: Annotated[str | None, Aws("platformFamily")] = None
    platformVersion: Annotated[str | None, Aws("platformVersion")] = None
    rolloutState: Annotated[str | None, Aws("rolloutState")] = None
    rolloutStateReason: Annotated[str | None, Aws("rolloutStateReason")] = None
    runningCount: Annotated[int | None, Aws("runningCount")] = None
    serviceConnectConfiguration: Annotated[ServiceConnectConfiguration | None, Aws("serviceConnectConfiguration")] = (
        None
    )
    serviceConnectResources: Annotated[list[ServiceConnectServiceResource] | None, Aws("serviceConnectResources")] = (
        None
    )
    status: Annotated[str | None, Aws("status")] = None
    taskDefinition: Annotated[str | None, Aws("taskDefinition")] = None
    updatedAt: Annotated[Timestamp | None, Aws("updatedAt")] = None
    volumeConfigurations: Annotated[list[ServiceVolumeConfiguration] | None, Aws("volumeConfigurations")] = None


class DeploymentAlarms(Shape):
    """One of the methods which provide a way for you to quickly identify when a deployment has failed, ..."""

    alarmNames: Annotated[list[str] | None, Aws("alarmNames")] = None
    enable: Annotated[bool | None, Aws("enable")] = None
    rollback: Annotated[bool | None, Aws("rollback")] = None


class DeploymentCircuitBreaker(Shape):
    """The deployment circuit breaker can only be used for services using the rolling update (ECS) ..."""

    enable: Annotated[bool | None, Aws("enable")] = None
    resetOnHealthyTask: Annotated[bool | None, Aws("resetOnHealthyTask")] = None
    rollback: Annotated[bool | None, Aws("rollback")] = None
    thresholdConfiguration: Annotated[ThresholdConfiguration | None, Aws("thresholdConfiguration")] = None


class DeploymentConfiguration(Shape):
    """Optional deployment parameters that control how many tasks run during a deployment and the ..."""

    alarms: Annotated[DeploymentAlarms | None, Aws("alarms")] = None
    bakeTimeInMinutes: Annotated[int | None, Aws("bakeTimeInMinutes")] = None
    canaryConfiguration: Annotated[CanaryConfiguration | None, Aws("canaryConfiguration")] = None
    deploymentCircuitBreaker: Annotated[DeploymentCircuitBreaker | None, Aws("deploymentCircuitBreaker")] = None
    earlySuccessCriteria: Annotated[DeploymentEarlySuccessCriteria | None, Aws("earlySuccessCriteria")] = None
    lifecycleHooks: Annotated[list[DeploymentLifecycleHook] | None, Aws("lifecycleHooks")] = None
    linearConfiguration: Annotated[LinearConfiguration | None, Aws("linearConfiguration")] = None
    maximumPercent: Annotated[int | None, Aws("maximumPercent")] = None
    minimumHealthyPercent: Annotated[int | None, Aws("minimumHealthyPercent")] = None
    strategy: Annotated[str | None, Aws("strategy")] = None


class DeploymentController(Shape):
    """The deployment controller to use for the service."""

    type: Annotated[str | None, Aws("type")] = None


class DeploymentEarlySuccessCriteria(Shape):
    """You can use early success criteria only with rolling deployment strategy."""

    enable: Annotated[bool | None, Aws("enable")] = None
    healthyPercent: Annotated[int | None, Aws("healthyPercent")] = None
    sourceServiceRevisionCleanup: Annotated[str | None, Aws("sourceServiceRevisionCleanup")] = None


class DeploymentLifecycleHook(Shape):
    """A deployment lifecycle hook runs custom logic or pauses the deployment at specific stages of the ..."""

    hookTargetARN: Annotated[str | None, Aws("hookTargetArn")] = None
    lifecycleStages: Annotated[list[str] | None, Aws("lifecycleStages")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None
    targetType: Annotated[str | None, Aws("targetType")] = None
    timeoutConfiguration: Annotated[DeploymentLifecycleHookTimeoutConfiguration | None, Aws("timeoutConfiguration")] = (
        None
    )


class DeploymentLifecycleHookTimeoutConfiguration(Shape):
    """The timeout configuration for a deployment lifecycle hook."""

    action: Annotated[str | None, Aws("action")] = None
    timeoutInMinutes: Annotated[int | None, Aws("timeoutInMinutes")] = None


class Device(Shape):
    """An object representing a container instance host device."""

    containerPath: Annotated[str | None, Aws("containerPath")] = None
    hostPath: Annotated[str | None, Aws("hostPath")] = None
    permissions: Annotated[list[str] | None, Aws("permissions")] = None


class DockerVolumeConfiguration(Shape):
    """This parameter is specified when you're using Docker volumes."""

    autoprovision: Annotated[bool | None, Aws("autoprovision")] = None
    driver: Annotated[str | None, Aws("driver")] = None
    driverOpts: Annotated[dict[str, str] | None, Aws("driverOpts")] = None
    labels: Annotated[dict[str, str] | None, Aws("labels")] = None
    scope: Annotated[str | None, Aws("scope")] = None


class EBSTagSpecification(Shape):
    """The tag specifications of an Amazon EBS volume."""

    propagateTags: Annotated[str | None, Aws("propagateTags")] = None
    resourceType: Annotated[str | None, Aws("resourceType")] = None
    tags: Annotated[list[Tag] | None, Aws("tags")] = None


class EFSAuthorizationConfig(Shape):
    """The authorization configuration details for the Amazon EFS file system."""

    accessPointID: Annotated[str | None, Aws("accessPointId")] = None
    iam: Annotated[str | None, Aws("iam")] = None


class EFSVolumeConfiguration(Shape):
    """This parameter is specified when you're using an Amazon Elastic File System file system for task ..."""

    authorizationConfig: Annotated[EFSAuthorizationConfig | None, Aws("authorizationConfig")] = None
    fileSystemID: Annotated[str | None, Aws("fileSystemId")] = None
    rootDirectory: Annotated[str | None, Aws("rootDirectory")] = None
    transitEncryption: Annotated[str | None, Aws("transitEncryption")] = None
    transitEncryptionPort: Annotated[int | None, Aws("transitEncryptionPort")] = None


class EnvironmentFile(Shape):
    """A list of files containing the environment variables to pass to a container."""

    type: Annotated[str | None, Aws("type")] = None
    value: Annotated[str | None, Aws("value")] = None


class EphemeralStorage(Shape):
    """The amount of ephemeral storage to allocate for the task."""

    sizeInGiB: Annotated[int | None, Aws("sizeInGiB")] = None


class ExecuteCommandConfiguration(Shape):
    """The details of the execute command configuration."""

    kmsKeyID: Annotated[str | None, Aws("kmsKeyId")] = None
    logConfiguration: Annotated[ExecuteCommandLogConfiguration | None, Aws("logConfiguration")] = None
    logging: Annotated[str | None, Aws("logging")] = None


class ExecuteCommandLogConfiguration(Shape):
    """The log configuration for the results of the execute command actions."""

    cloudWatchEncryptionEnabled: Annotated[bool | None, Aws("cloudWatchEncryptionEnabled")] = None
    cloudWatchLogGroupName: Annotated[str | None, Aws("cloudWatchLogGroupName")] = None
    s3BucketName: Annotated[str | None, Aws("s3BucketName")] = None
    s3EncryptionEnabled: Annotated[bool | None, Aws("s3EncryptionEnabled")] = None
    s3KeyPrefix: Annotated[str | None, Aws("s3KeyPrefix")] = None


class FSxWindowsFileServerAuthorizationConfig(Shape):
    """The authorization configuration details for Amazon FSx for Windows File Server file system."""

    credentialsParameter: Annotated[str | None, Aws("credentialsParameter")] = None
    domain: Annotated[str | None, Aws("domain")] = None


class FSxWindowsFileServerVolumeConfiguration(Shape):
    """This parameter is specified when you're using Amazon FSx for Windows File Server ..."""

    authorizationConfig: Annotated[FSxWindowsFileServerAuthorizationConfig | None, Aws("authorizationConfig")] = None
    fileSystemID: Annotated[str | None, Aws("fileSystemId")] = None
    rootDirectory: Annotated[str | None, Aws("rootDirectory")] = None


class FirelensConfiguration(Shape):
    """The FireLens configuration for the container."""

    options: Annotated[dict[str, str] | None, Aws("options")] = None
    type: Annotated[str | None, Aws("type")] = None


class GatewayConnector(Shape):
    """A gateway connector that attaches an Amazon ECS service to a gateway ingress path."""

    deregistrationDelay: Annotated[GatewayConnectorDeregistrationDelay | None, Aws("deregistrationDelay")] = None
    filters: Annotated[GatewayConnectorFilters | None, Aws("filters")] = None
    healthCheck: Annotated[GatewayConnectorHealthCheck | None, Aws("healthCheck")] = None
    portName: Annotated[str | None, Aws("portName")] = None


class GatewayConnectorDeregistrationDelay(Shape):
    """The amount of time to allow in-flight requests to complete before a deregistering target is removed."""

    timeoutSeconds: Annotated[int | None, Aws("timeoutSeconds")] = None


class GatewayConnectorFilters(Shape):
    """The filters that determine which gateway ingress paths a connector applies to."""

    accessTypes: Annotated[list[str] | None, Aws("accessTypes")] = None


class GatewayConnectorHealthCheck(Shape):
    """The health check configuration that a gateway uses to evaluate the targets associated with a ..."""

    healthCheckIntervalSeconds: Annotated[int | None, Aws("healthCheckIntervalSeconds")] = None
    healthCheckPath: Annotated[str | None, Aws("healthCheckPath")] = None
    healthCheckPort: Annotated[int | None, Aws("healthCheckPort")] = None
    healthCheckProtocol: Annotated[str | None, Aws("healthCheckProtocol")] = None
    healthCheckTimeoutSeconds: Annotated[int | None, Aws("healthCheckTimeoutSeconds")] = None
    healthyThresholdCount: Annotated[int | None, Aws("healthyThresholdCount")] = None
    matcher: Annotated[GatewayConnectorHealthCheckMatcher | None, Aws("matcher")] = None
    unhealthyThresholdCount: Annotated[int | None, Aws("unhealthyThresholdCount")] = None


class GatewayConnectorHealthCheckMatcher(Shape):
    """The codes that indicate a successful health check response from a target."""

    grpcCode: Annotated[str | None, Aws("grpcCode")] = None
    httpCode: Annotated[str | None, Aws("httpCode")] = None


class HealthCheck(Shape):
    """An object representing a container health check."""

    command: Annotated[list[str] | None, Aws("command")] = None
    interval: Annotated[int | None, Aws("interval")] = None
    retries: Annotated[int | None, Aws("retries")] = None
    startPeriod: Annotated[int | None, Aws("startPeriod")] = None
    timeout: Annotated[int | None, Aws("timeout")] = None


class HostEntry(Shape):
    """Hostnames and IP address entries that are added to the /etc/hosts file of a container via the ..."""

    hostname: Annotated[str | None, Aws("hostname")] = None
    ipAddress: Annotated[str | None, Aws("ipAddress")] = None


class HostVolumeProperties(Shape):
    """Details on a container instance bind mount host volume."""

    sourcePath: Annotated[str | None, Aws("sourcePath")] = None


class InferenceAccelerator(Shape):
    """Details on an Elastic Inference accelerator."""

    deviceName: Annotated[str | None, Aws("deviceName")] = None
    deviceType: Annotated[str | None, Aws("deviceType")] = None


class KernelCapabilities(Shape):
    """The Linux capabilities to add or remove from the default Docker configuration for a container ..."""

    add: Annotated[list[str] | None, Aws("add")] = None
    drop: Annotated[list[str] | None, Aws("drop")] = None


class KeyValuePair(Shape):
    """A key-value pair object."""

    name: Annotated[str | None, Aws("name")] = None
    value: Annotated[str | None, Aws("value")] = None


class LinearConfiguration(Shape):
    """Configuration for linear deployment strategy that shifts production traffic in equal percentage ..."""

    stepBakeTimeInMinutes: Annotated[int | None, Aws("stepBakeTimeInMinutes")] = None
    stepPercent: Annotated[float | None, Aws("stepPercent")] = None


class LinuxParameters(Shape):
    """The Linux-specific options that are applied to the container, such as Linux KernelCapabilities ..."""

    capabilities: Annotated[KernelCapabilities | None, Aws("capabilities")] = None
    devices: Annotated[list[Device] | None, Aws("devices")] = None
    initProcessEnabled: Annotated[bool | None, Aws("initProcessEnabled")] = None
    maxSwap: Annotated[int | None, Aws("maxSwap")] = None
    sharedMemorySize: Annotated[int | None, Aws("sharedMemorySize")] = None
    swappiness: Annotated[int | None, Aws("swappiness")] = None
    tmpfs: Annotated[list[Tmpfs] | None, Aws("tmpfs")] = None


class LoadBalancer(Shape):
    """The load balancer configuration to use with a service or task set."""

    advancedConfiguration: Annotated[AdvancedConfiguration | None, Aws("advancedConfiguration")] = None
    containerName: Annotated[str | None, Aws("containerName")] = None
    containerPort: Annotated[int | None, Aws("containerPort")] = None
    loadBalancerName: Annotated[str | None, Aws("loadBalancerName")] = None
    loadBalancerRef: ResourceReference | None = None
    targetGroupARN: Annotated[str | None, Aws("targetGroupArn")] = None
    targetGroupRef: ResourceReference | None = None


class LogConfiguration(Shape):
    """The log configuration for the container."""

    logDriver: Annotated[str | None, Aws("logDriver")] = None
    options: Annotated[dict[str, str] | None, Aws("options")] = None
    secretOptions: Annotated[list[Secret] | None, Aws("secretOptions")] = None


class MetricConfiguration(Shape):
    """The configuration for a specific set of metrics to collect for a service."""

    metricNames: Annotated[list[str] | None, Aws("metricNames")] = None
    resolutionSeconds: Annotated[int | None, Aws("resolutionSeconds")] = None


class MonitoringConfiguration(Shape):
    """The optional monitoring configuration for a service, which defines the resolution for the ..."""

    metricConfigurations: Annotated[list[MetricConfiguration] | None, Aws("metricConfigurations")] = None


class MountPoint(Shape):
    """The details for a volume mount point that's used in a container definition."""

    containerPath: Annotated[str | None, Aws("containerPath")] = None
    readOnly: Annotated[bool | None, Aws("readOnly")] = None
    sourceVolume: Annotated[str | None, Aws("sourceVolume")] = None


class NetworkConfiguration(Shape):
    """The network configuration for a task or service."""

    awsVPCConfiguration: Annotated[AwsVpcConfiguration | None, Aws("awsvpcConfiguration")] = None


class NvidiaMpsAllocation(Shape):
    """The GPU memory and compute limits for a container that shares a GPU by using NVIDIA Multi- ..."""

    maxComputePercent: Annotated[int | None, Aws("maxComputePercent")] = None
    memory: Annotated[int | None, Aws("memory")] = None


class PlacementConstraint(Shape):
    """An object representing a constraint on task placement."""

    expression: Annotated[str | None, Aws("expression")] = None
    type: Annotated[str | None, Aws("type")] = None


class PlacementStrategy(Shape):
    """The task placement strategy for a task or service."""

    field: Annotated[str | None, Aws("field")] = None
    type: Annotated[str | None, Aws("type")] = None


class PortMapping(Shape):
    """Port mappings allow containers to access ports on the host container instance to send or receive ..."""

    appProtocol: Annotated[str | None, Aws("appProtocol")] = None
    containerPort: Annotated[int | None, Aws("containerPort")] = None
    containerPortRange: Annotated[str | None, Aws("containerPortRange")] = None
    hostPort: Annotated[int | None, Aws("hostPort")] = None
    name: Annotated[str | None, Aws("name")] = None
    protocol: Annotated[str | None, Aws("protocol")] = None


class ProxyConfiguration(Shape):
    """The configuration details for the App Mesh proxy."""

    containerName: Annotated[str | None, Aws("containerName")] = None
    properties: Annotated[list[KeyValuePair] | None, Aws("properties")] = None
    type: Annotated[str | None, Aws("type")] = None


class RepositoryCredentials(Shape):
    """The repository credentials for private registry authentication."""

    credentialsParameter: Annotated[str | None, Aws("credentialsParameter")] = None


class ResourceRequirement(Shape):
    """The type and amount of a resource to assign to a container."""

    sharingStrategy: Annotated[SharingStrategy | None, Aws("sharingStrategy")] = None
    type: Annotated[str | None, Aws("type")] = None
    value: Annotated[str | None, Aws("value")] = None


class RuntimePlatform(Shape):
    """Information about the platform for the Amazon ECS service or task."""

    cpuArchitecture: Annotated[str | None, Aws("cpuArchitecture")] = None
    operatingSystemFamily: Annotated[str | None, Aws("operatingSystemFamily")] = None


class S3FilesVolumeConfiguration(Shape):
    """This parameter is specified when you're using an Amazon S3 Files file system for task storage."""

    accessPointARN: Annotated[str | None, Aws("accessPointArn")] = None
    fileSystemARN: Annotated[str | None, Aws("fileSystemArn")] = None
    rootDirectory: Annotated[str | None, Aws("rootDirectory")] = None
    transitEncryptionPort: Annotated[int | None, Aws("transitEncryptionPort")] = None


class Scale(Shape):
    """A floating-point percentage of the desired number of tasks to place and keep running in the task ..."""

    unit: Annotated[str | None, Aws("unit")] = None
    value: Annotated[float | None, Aws("value")] = None


class Secret(Shape):
    """An object representing the secret to expose to your container."""

    name: Annotated[str | None, Aws("name")] = None
    valueFrom: Annotated[str | None, Aws("valueFrom")] = None


class ServiceConnectAccessLogConfiguration(Shape):
    """Configuration for Service Connect access logging."""

    format: Annotated[str | None, Aws("format")] = None
    includeQueryParameters: Annotated[str | None, Aws("includeQueryParameters")] = None


class ServiceConnectClientAlias(Shape):
    """Each alias ("endpoint") is a fully-qualified name and port number that other tasks ("clients") ..."""

    dnsName: Annotated[str | None, Aws("dnsName")] = None
    port: Annotated[int | None, Aws("port")] = None
    testTrafficRules: Annotated[ServiceConnectTestTrafficRules | None, Aws("testTrafficRules")] = None


class ServiceConnectConfiguration(Shape):
    """The Service Connect configuration of your Amazon ECS service."""

    accessLogConfiguration: Annotated[ServiceConnectAccessLogConfiguration | None, Aws("accessLogConfiguration")] = None
    containerConfigurations: Annotated[
        list[ServiceConnectContainerConfiguration] | None, Aws("containerConfigurations")
    ] = None
    enabled: Annotated[bool | None, Aws("enabled")] = None
    logConfiguration: Annotated[LogConfiguration | None, Aws("logConfiguration")] = None
    namespace: Annotated[str | None, Aws("namespace")] = None
    services: Annotated[list[ServiceConnectService] | None, Aws("services")] = None


class ServiceConnectContainerConfiguration(Shape):
    """Contains a configuration setting for the Service Connect proxy container, such as the log level."""

    logLevel: Annotated[str | None, Aws("logLevel")] = None


class ServiceConnectService(Shape):
    """The Service Connect service object configuration."""

    clientAliases: Annotated[list[ServiceConnectClientAlias] | None, Aws("clientAliases")] = None
    discoveryName: Annotated[str | None, Aws("discoveryName")] = None
    ingressPortOverride: Annotated[int | None, Aws("ingressPortOverride")] = None
    portName: Annotated[str | None, Aws("portName")] = None
    timeout: Annotated[TimeoutConfiguration | None, Aws("timeout")] = None
    tls: Annotated[ServiceConnectTlsConfiguration | None, Aws("tls")] = None


class ServiceConnectServiceResource(Shape):
    """The Service Connect resource."""

    discoveryARN: Annotated[str | None, Aws("discoveryArn")] = None
    discoveryName: Annotated[str | None, Aws("discoveryName")] = None


class ServiceConnectTestTrafficHeaderMatchRules(Shape):
    """The header matching rules for test traffic routing in Amazon ECS blue/green deployments."""

    exact: Annotated[str | None, Aws("exact")] = None


class ServiceConnectTestTrafficHeaderRules(Shape):
    """The HTTP header rules used to identify and route test traffic during Amazon ECS blue/green ..."""

    name: Annotated[str | None, Aws("name")] = None
    value: Annotated[ServiceConnectTestTrafficHeaderMatchRules | None, Aws("value")] = None


class ServiceConnectTestTrafficRules(Shape):
    """The test traffic routing configuration for Amazon ECS blue/green deployments."""

    header: Annotated[ServiceConnectTestTrafficHeaderRules | None, Aws("header")] = None


class ServiceConnectTlsCertificateAuthority(Shape):
    """The certificate root authority that secures your service."""

    awsPCAAuthorityARN: Annotated[str | None, Aws("awsPcaAuthorityArn")] = None


class ServiceConnectTlsConfiguration(Shape):
    """The key that encrypts and decrypts your resources for Service Connect TLS."""

    issuerCertificateAuthority: Annotated[
        ServiceConnectTlsCertificateAuthority | None, Aws("issuerCertificateAuthority")
    ] = None
    kmsKey: Annotated[str | None, Aws("kmsKey")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None


class ServiceCurrentRevisionSummary(Shape):
    """The summary of the current service revision configuration"""

    arn: Annotated[str | None, Aws("arn")] = None
    pendingTaskCount: Annotated[int | None, Aws("pendingTaskCount")] = None
    requestedTaskCount: Annotated[int | None, Aws("requestedTaskCount")] = None
    runningTaskCount: Annotated[int | None, Aws("runningTaskCount")] = None


class ServiceEvent(Shape):
    """The details for an event that's associated with a service."""

    createdAt: Annotated[Timestamp | None, Aws("createdAt")] = None
    id: Annotated[str | None, Aws("id")] = None
    message: Annotated[str | None, Aws("message")] = None


class ServiceManagedEBSVolumeConfiguration(Shape):
    """The configuration for the Amazon EBS volume that Amazon ECS creates and manages on your behalf."""

    encrypted: Annotated[bool | None, Aws("encrypted")] = None
    filesystemType: Annotated[str | None, Aws("filesystemType")] = None
    iops: Annotated[int | None, Aws("iops")] = None
    kmsKeyID: Annotated[str | None, Aws("kmsKeyId")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None
    sizeInGiB: Annotated[int | None, Aws("sizeInGiB")] = None
    snapshotID: Annotated[str | None, Aws("snapshotId")] = None
    tagSpecifications: Annotated[list[EBSTagSpecification] | None, Aws("tagSpecifications")] = None
    throughput: Annotated[int | None, Aws("throughput")] = None
    volumeInitializationRate: Annotated[int | None, Aws("volumeInitializationRate")] = None
    volumeType: Annotated[str | None, Aws("volumeType")] = None


class ServiceRegistry(Shape):
    """The details for the service registry."""

    containerName: Annotated[str | None, Aws("containerName")] = None
    containerPort: Annotated[int | None, Aws("containerPort")] = None
    port: Annotated[int | None, Aws("port")] = None
    registryARN: Annotated[str | None, Aws("registryArn")] = None


class ServiceVolumeConfiguration(Shape):
    """The configuration for a volume specified in the task definition as a volume that is configured ..."""

    managedEBSVolume: Annotated[ServiceManagedEBSVolumeConfiguration | None, Aws("managedEBSVolume")] = None
    name: Annotated[str | None, Aws("name")] = None


class SharingStrategy(Shape):
    """The strategy that a container uses to share a GPU with other containers."""

    nvidiaMps: Annotated[NvidiaMpsAllocation | None, Aws("nvidiaMps")] = None


class SystemControl(Shape):
    """A list of namespaced kernel parameters to set in the container."""

    namespace: Annotated[str | None, Aws("namespace")] = None
    value: Annotated[str | None, Aws("value")] = None


class Tag(Shape):
    """The metadata that you apply to a resource to help you categorize and organize them."""

    key: Annotated[str | None, Aws("key")] = None
    value: Annotated[str | None, Aws("value")] = None


class TaskDefinitionPlacementConstraint(Shape):
    """The constraint on task placement in the task definition."""

    expression: Annotated[str | None, Aws("expression")] = None
    type: Annotated[str | None, Aws("type")] = None


class TaskSet(Shape):
    """Information about a set of Amazon ECS tasks in either an CodeDeploy or an EXTERNAL deployment."""

    capacityProviderStrategy: Annotated[list[CapacityProviderStrategyItem] | None, Aws("capacityProviderStrategy")] = (
        None
    )
    clusterARN: Annotated[str | None, Aws("clusterArn")] = None
    computedDesiredCount: Annotated[int | None, Aws("computedDesiredCount")] = None
    createdAt: Annotated[Timestamp | None, Aws("createdAt")] = None
    externalID: Annotated[str | None, Aws("externalId")] = None
    id: Annotated[str | None, Aws("id")] = None
    launchType: Annotated[str | None, Aws("launchType")] = None
    loadBalancers: Annotated[list[LoadBalancer] | None, Aws("loadBalancers")] = None
    networkConfiguration: Annotated[NetworkConfiguration | None, Aws("networkConfiguration")] = None
    pendingCount: Annotated[int | None, Aws("pendingCount")] = None
    platformFamily: Annotated[str | None, Aws("platformFamily")] = None
    platformVersion: Annotated[str | None, Aws("platformVersion")] = None
    runningCount: Annotated[int | None, Aws("runningCount")] = None
    scale: Annotated[Scale | None, Aws("scale")] = None
    serviceARN: Annotated[str | None, Aws("serviceArn")] = None
    serviceRegistries: Annotated[list[ServiceRegistry] | None, Aws("serviceRegistries")] = None
    stabilityStatus: Annotated[str | None, Aws("stabilityStatus")] = None
    stabilityStatusAt: Annotated[Timestamp | None, Aws("stabilityStatusAt")] = None
    startedBy: Annotated[str | None, Aws("startedBy")] = None
    status: Annotated[str | None, Aws("status")] = None
    tags: Annotated[list[Tag] | None, Aws("tags")] = None
    taskDefinition: Annotated[str | None, Aws("taskDefinition")] = None
    taskSetARN: Annotated[str | None, Aws("taskSetArn")] = None
    updatedAt: Annotated[Timestamp | None, Aws("updatedAt")] = None


class ThresholdConfiguration(Shape):
    """Defines the failure threshold that the deployment circuit breaker uses to monitor a deployment."""

    type_: Annotated[str | None, Aws("type")] = None
    value: Annotated[int | None, Aws("value")] = None


class TimeoutConfiguration(Shape):
    """An object that represents the timeout configurations for Service Connect."""

    idleTimeoutSeconds: Annotated[int | None, Aws("idleTimeoutSeconds")] = None
    perRequestTimeoutSeconds: Annotated[int | None, Aws("perRequestTimeoutSeconds")] = None


class Tmpfs(Shape):
    """The container path, mount options, and size of the tmpfs mount."""

    containerPath: Annotated[str | None, Aws("containerPath")] = None
    mountOptions: Annotated[list[str] | None, Aws("mountOptions")] = None
    size: Annotated[int | None, Aws("size")] = None


class TrustedExecutionConfiguration(Shape):
    """The trusted execution configuration for a task."""

    attestationPolicy: Annotated[str | None, Aws("attestationPolicy")] = None
    isolationMode: Annotated[str | None, Aws("isolationMode")] = None


class Ulimit(Shape):
    """The ulimit settings to pass to the container."""

    hardLimit: Annotated[int | None, Aws("hardLimit")] = None
    name: Annotated[str | None, Aws("name")] = None
    softLimit: Annotated[int | None, Aws("softLimit")] = None


class Volume(Shape):
    """The data volume configuration for tasks launched using this task definition."""

    configuredAtLaunch: Annotated[bool | None, Aws("configuredAtLaunch")] = None
    dockerVolumeConfiguration: Annotated[DockerVolumeConfiguration | None, Aws("dockerVolumeConfiguration")] = None
    efsVolumeConfiguration: Annotated[EFSVolumeConfiguration | None, Aws("efsVolumeConfiguration")] = None
    fsxWindowsFileServerVolumeConfiguration: Annotated[
        FSxWindowsFileServerVolumeConfiguration | None, Aws("fsxWindowsFileServerVolumeConfiguration")
    ] = None
    host: Annotated[HostVolumeProperties | None, Aws("host")] = None
    name: Annotated[str | None, Aws("name")] = None
    s3FilesVolumeConfiguration: Annotated[S3FilesVolumeConfiguration | None, Aws("s3filesVolumeConfiguration")] = None


class VolumeFrom(Shape):
    """Details on a data volume from another container in the same task definition."""

    readOnly: Annotated[bool | None, Aws("readOnly")] = None
    sourceContainer: Annotated[str | None, Aws("sourceContainer")] = None
