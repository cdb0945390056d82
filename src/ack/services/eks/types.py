# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Elastic Kubernetes Service share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Shape, Timestamp


class AccessScope(Shape):
    """The scope of an AccessPolicy that's associated to an AccessEntry."""

    namespaces: Annotated[list[str] | None, Aws("namespaces")] = None
    type: Annotated[str | None, Aws("type")] = None


class AckConfigRequest(Shape):
    """Configuration settings for an ACK (Amazon Web Services Controllers for Kubernetes) capability."""

    disabledServices: Annotated[list[str] | None, Aws("disabledServices")] = None
    enableCrossNamespace: Annotated[bool | None, Aws("enableCrossNamespace")] = None


class ActiveCertificateAuthority(Shape):
    """Identifies the certificate authority that is currently signing certificates for the cluster."""

    activatedBy: Annotated[str | None, Aws("activatedBy")] = None
    id: Annotated[str | None, Aws("id")] = None


class AddonHealth(Shape):
    """The health of the add-on."""

    issues: Annotated[list[AddonIssue] | None, Aws("issues")] = None


class AddonIssue(Shape):
    """An issue related to an add-on."""

    code: Annotated[str | None, Aws("code")] = None
    message: Annotated[str | None, Aws("message")] = None
    resourceIDs: Annotated[list[str] | None, Aws("resourceIds")] = None


class AddonPodIdentityAssociations(Shape):
    """A type of EKS Pod Identity association owned by an Amazon EKS add-on."""

    roleARN: Annotated[str | None, Aws("roleArn")] = None
    roleRef: ResourceReference | None = None
    serviceAccount: Annotated[str | None, Aws("serviceAccount")] = None


class ArgoCdAwsIdcConfigRequest(Shape):
    """Configuration for integrating Argo CD with IAM Identity CenterIAM; Identity Center."""

    idcInstanceARN: Annotated[str | None, Aws("idcInstanceArn")] = None
    idcRegion: Annotated[str | None, Aws("idcRegion")] = None


class ArgoCdConfigRequest(Shape):
    """Configuration settings for an Argo CD capability."""

    awsIDC: Annotated[ArgoCdAwsIdcConfigRequest | None, Aws("awsIdc")] = None
    endpointPrefix: Annotated[str | None, Aws("endpointPrefix")] = None
    namespace: Annotated[str | None, Aws("namespace")] = None
    networkAccess: Annotated[ArgoCdNetworkAccessConfigRequest | None, Aws("networkAccess")] = None
    rbacRoleMappings: Annotated[list[ArgoCdRoleMapping] | None, Aws("rbacRoleMappings")] = None


class ArgoCdNetworkAccessConfigRequest(Shape):
    """Configuration for network access to the Argo CD capability's managed API server endpoint."""

    vpceIDs: Annotated[list[str] | None, Aws("vpceIds")] = None


class ArgoCdRoleMapping(Shape):
    """A mapping between an Argo CD role and IAM Identity CenterIAM; Identity Center identities."""

    identities: Annotated[list[SsoIdentity] | None, Aws("identities")] = None
    role: Annotated[str | None, Aws("role")] = None


class AssociateAccessPolicyInput(Shape):
    """AssociateAccessPolicyInput of Amazon Elastic Kubernetes Service."""

    accessScope: Annotated[AccessScope | None, Aws("accessScope")] = None
    policyARN: Annotated[str | None, Aws("policyArn")] = None


class AutoScalingGroup(Shape):
    """An Auto Scaling group that is associated with an Amazon EKS managed node group."""

    name: Annotated[str | None, Aws("name")] = None


class BlockStorage(Shape):
    """Indicates the current configuration of the block storage capability on your EKS Auto Mode cluster."""

    enabled: Annotated[bool | None, Aws("enabled")] = None


class CapabilityConfigurationRequest(Shape):
    """Configuration settings for a capability."""

    ack: Annotated[AckConfigRequest | None, Aws("ack")] = None
    argoCD: Annotated[ArgoCdConfigRequest | None, Aws("argoCd")] = None


class CapabilityHealth(Shape):
    """Health information for a capability, including any issues that may be affecting its operation."""

    issues: Annotated[list[CapabilityIssue] | None, Aws("issues")] = None


class CapabilityIssue(Shape):
    """An issue affecting a capability's health or operation."""

    code: Annotated[str | None, Aws("code")] = None
    message: Annotated[str | None, Aws("message")] = None


class Certificate(Shape):
    """An object representing the certificate-authority-data for your cluster."""

    active: Annotated[ActiveCertificateAuthority | None, Aws("active")] = None
    data: Annotated[str | None, Aws("data")] = None


class ClusterHealth(Shape):
    """An object representing the health of your Amazon EKS cluster."""

    issues: Annotated[list[ClusterIssue] | None, Aws("issues")] = None


class ClusterIssue(Shape):
    """An issue with your Amazon EKS cluster."""

    code: Annotated[str | None, Aws("code")] = None
    message: Annotated[str | None, Aws("message")] = None
    resourceIDs: Annotated[list[str] | None, Aws("resourceIds")] = None


class ComputeConfigRequest(Shape):
    """Request to update the configuration of the compute capability of your EKS Auto Mode cluster."""

    enabled: Annotated[bool | None, Aws("enabled")] = None
    nodePools: Annotated[list[str] | None, Aws("nodePools")] = None
    nodeRoleARN: Annotated[str | None, Aws("nodeRoleArn")] = None


class ConnectorConfigResponse(Shape):
    """The full description of your connected cluster."""

    activationCode: Annotated[str | None, Aws("activationCode")] = None
    activationExpiry: Annotated[Timestamp | None, Aws("activationExpiry")] = None
    activationID: Annotated[str | None, Aws("activationId")] = None
    provider: Annotated[str | None, Aws("provider")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None


class ControlPlanePlacementRequest(Shape):
    """The placement configuration for all the control plane instances of your local Amazon EKS cluster ..."""

    groupName: Annotated[str | None, Aws("groupName")] = None


class ControlPlaneScalingConfig(Shape):
    """The control plane scaling tier configuration."""

    tier: Annotated[str | None, Aws("tier")] = None


class CrdManagementConfiguration(Shape):
    """Indicates the current configuration of Gateway API custom resource definition (CRD) management ..."""

    managed: Annotated[bool | None, Aws("managed")] = None


class CreateAccessConfigRequest(Shape):
    """The access configuration information for the cluster."""

    authenticationMode: Annotated[str | None, Aws("authenticationMode")] = None
    bootstrapClusterCreatorAdminPermissions: Annotated[bool | None, Aws("bootstrapClusterCreatorAdminPermissions")] = (
        None
    )


class ElasticLoadBalancing(Shape):
    """Indicates the current configuration of the load balancing capability on your EKS Auto Mode cluster."""

    enabled: Annotated[bool | None, Aws("enabled")] = None
    gatewayAPI: Annotated[GatewayApiConfiguration | None, Aws("gatewayApi")] = None


class EncryptionConfig(Shape):
    """The encryption configuration for the cluster."""

    provider: Annotated[Provider | None, Aws("provider")] = None
    resources: Annotated[list[str] | None, Aws("resources")] = None


class FargateProfileHealth(Shape):
    """The health status of the Fargate profile."""

    issues: Annotated[list[FargateProfileIssue] | None, Aws("issues")] = None


class FargateProfileIssue(Shape):
    """An issue that is associated with the Fargate profile."""

    code: Annotated[str | None, Aws("code")] = None
    message: Annotated[str | None, Aws("message")] = None
    resourceIDs: Annotated[list[str] | None, Aws("resourceIds")] = None


class FargateProfileSelector(Shape):
    """An object representing an Fargate profile selector."""

    labels: Annotated[dict[str, str] | None, Aws("labels")] = None
    namespace: Annotated[str | None, Aws("namespace")] = None


class GatewayApiConfiguration(Shape):
    """Indicates the current configuration of the Kubernetes Gateway API for the load balancing ..."""

    crds: Annotated[CrdManagementConfiguration | None, Aws("crds")] = None


class HorizontalPodAutoscalerControllerConfigRequest(Shape):
    """The horizontal pod autoscaler controller configuration for the Kubernetes controller manager."""

    horizontalPodAutoscalerSyncPeriod: Annotated[str | None, Aws("horizontalPodAutoscalerSyncPeriod")] = None


class Identity(Shape):
    """An object representing an identity provider."""

    oidc: Annotated[OIDC | None, Aws("oidc")] = None


class Issue(Shape):
    """An object representing an issue with an Amazon EKS resource."""

    code: Annotated[str | None, Aws("code")] = None
    message: Annotated[str | None, Aws("message")] = None
    resourceIDs: Annotated[list[str] | None, Aws("resourceIds")] = None


class KubeApiServerConfigRequest(Shape):
    """The configuration for the Kubernetes API server on an Amazon EKS cluster."""

    eventTTL: Annotated[str | None, Aws("eventTtl")] = None
    serviceNodePortRange: Annotated[ServiceNodePortRange | None, Aws("serviceNodePortRange")] = None


class KubeControllerManagerConfigRequest(Shape):
    """The configuration for the Kubernetes controller manager on an Amazon EKS cluster."""

    horizontalPodAutoscalerControllerConfig: Annotated[
        HorizontalPodAutoscalerControllerConfigRequest | None, Aws("horizontalPodAutoscalerControllerConfig")
    ] = None
    podGcControllerConfig: Annotated[PodGcControllerConfigRequest | None, Aws("podGcControllerConfig")] = None


class KubeSchedulerConfigRequest(Shape):
    """The configuration for the Kubernetes scheduler on an Amazon EKS cluster."""

    nodeResourcesFit: Annotated[NodeResourcesFitConfig | None, Aws("nodeResourcesFit")] = None


class KubernetesNetworkConfigRequest(Shape):
    """The Kubernetes network configuration for the cluster."""

    elasticLoadBalancing: Annotated[ElasticLoadBalancing | None, Aws("elasticLoadBalancing")] = None
    ipFamily: Annotated[str | None, Aws("ipFamily")] = None
    serviceIPv4CIDR: Annotated[str | None, Aws("serviceIpv4Cidr")] = None


class LaunchTemplateSpecification(Shape):
    """An object representing a node group launch template specification."""

    id: Annotated[str | None, Aws("id")] = None
    name: Annotated[str | None, Aws("name")] = None
    version: Annotated[str | None, Aws("version")] = None


class LogSetup(Shape):
    """An object representing the enabled or disabled Kubernetes control plane logs for your cluster."""

    enabled: Annotated[bool | None, Aws("enabled")] = None
    types: Annotated[list[str] | None, Aws("types")] = None


class Logging(Shape):
    """An object representing the logging configuration for resources in your cluster."""

    clusterLogging: Annotated[list[LogSetup] | None, Aws("clusterLogging")] = None


class MarketplaceInformation(Shape):
    """Information about an Amazon EKS add-on from the Amazon Web Services Marketplace."""

    productID: Annotated[str | None, Aws("productId")] = None
    productURL: Annotated[str | None, Aws("productUrl")] = None


class NodeResourcesFitConfig(Shape):
    """The NodeResourcesFit plugin configuration for the Kubernetes scheduler."""

    scoringStrategy: Annotated[ScoringStrategy | None, Aws("scoringStrategy")] = None


class NodegroupHealth(Shape):
    """An object representing the health status of the node group."""

    issues: Annotated[list[Issue] | None, Aws("issues")] = None


class NodegroupResources(Shape):
    """An object representing the resources associated with the node group, such as Auto Scaling groups ..."""

    autoScalingGroups: Annotated[list[AutoScalingGroup] | None, Aws("autoScalingGroups")] = None
    remoteAccessSecurityGroup: Annotated[str | None, Aws("remoteAccessSecurityGroup")] = None


class NodegroupScalingConfig(Shape):
    """An object representing the scaling configuration details for the Auto Scaling group that is ..."""

    desiredSize: Annotated[int | None, Aws("desiredSize")] = None
    maxSize: Annotated[int | None, Aws("maxSize")] = None
    minSize: Annotated[int | None, Aws("minSize")] = None


class NodegroupUpdateConfig(Shape):
    """The node group update configuration."""

    maxUnavailable: Annotated[int | None, Aws("maxUnavailable")] = None
    maxUnavailablePercentage: Annotated[int | None, Aws("maxUnavailablePercentage")] = None


class OIDC(Shape):
    """An object representing the OpenID Connect (https://openid.net/connect/) (OIDC) identity provider ..."""

    issuer: Annotated[str | None, Aws("issuer")] = None


class OidcIdentityProviderConfigRequest(Shape):
    """An object representing an OpenID Connect (OIDC) configuration."""

    clientID: Annotated[str | None, Aws("clientId")] = None
    groupsClaim: Annotated[str | None, Aws("groupsClaim")] = None
    groupsPrefix: Annotated[str | None, Aws("groupsPrefix")] = None
    identityProviderConfigName: Annotated[str | None, Aws("identityProviderConfigName")] = None
    issuerURL: Annotated[str | None, Aws("issuerUrl")] = None
    requiredClaims: Annotated[dict[str, str] | None, Aws("requiredClaims")] = None
    usernameClaim: Annotated[str | None, Aws("usernameClaim")] = None
    usernamePrefix: Annotated[str | None, Aws("usernamePrefix")] = None


class OutpostConfigRequest(Shape):
    """The configuration of your local Amazon EKS cluster on an Amazon Web Services Outpost."""

    controlPlaneInstanceType: Annotated[str | None, Aws("controlPlaneInstanceType")] = None
    controlPlanePlacement: Annotated[ControlPlanePlacementRequest | None, Aws("controlPlanePlacement")] = None
    outpostARNs: Annotated[list[str] | None, Aws("outpostArns")] = None


class PodGcControllerConfigRequest(Shape):
    """The pod garbage collection controller configuration for the Kubernetes controller manager."""

    terminatedPodGcThreshold: Annotated[int | None, Aws("terminatedPodGcThreshold")] = None


class Provider(Shape):
    """Identifies the Key Management Service (KMS) key used to encrypt the secrets."""

    keyARN: Annotated[str | None, Aws("keyArn")] = None
    keyRef: ResourceReference | None = None


class RemoteAccessConfig(Shape):
    """An object representing the remote access configuration for the managed node group."""

    ec2SshKey: Annotated[str | None, Aws("ec2SshKey")] = None
    sourceSecurityGroupRefs: list[ResourceReference] | None = None
    sourceSecurityGroups: Annotated[list[str] | None, Aws("sourceSecurityGroups")] = None


class RemoteNetworkConfigRequest(Shape):
    """The configuration in the cluster for EKS Hybrid Nodes."""

    remoteNodeNetworks: Annotated[list[RemoteNodeNetwork] | None, Aws("remoteNodeNetworks")] = None
    remotePodNetworks: Annotated[list[RemotePodNetwork] | None, Aws("remotePodNetworks")] = None


class RemoteNodeNetwork(Shape):
    """A network CIDR that can contain hybrid nodes."""

    cidrs: Annotated[list[str] | None, Aws("cidrs")] = None


class RemotePodNetwork(Shape):
    """A network CIDR that can contain pods that run Kubernetes webhooks on hybrid nodes."""

    cidrs: Annotated[list[str] | None, Aws("cidrs")] = None


class ResourceWeight(Shape):
    """A resource weight entry for the scheduler scoring strategy."""

    name: Annotated[str | None, Aws("name")] = None
    weight: Annotated[int | None, Aws("weight")] = None


class ScoringStrategy(Shape):
    """The scoring strategy configuration for the NodeResourcesFit scheduler plugin."""

    resources: Annotated[list[ResourceWeight] | None, Aws("resources")] = None
    type: Annotated[str | None, Aws("type")] = None


class ServiceNodePortRange(Shape):
    """The port range for Kubernetes NodePort services."""

    maxPort: Annotated[int | None, Aws("maxPort")] = None
    minPort: Annotated[int | None, Aws("minPort")] = None


class SsoIdentity(Shape):
    """An IAM Identity CenterIAM; Identity Center identity (user or group) that can be assigned ..."""

    id: Annotated[str | None, Aws("id")] = None
    type: Annotated[str | None, Aws("type")] = None


class StorageConfigRequest(Shape):
    """Request to update the configuration of the storage capability of your EKS Auto Mode cluster."""

    blockStorage: Annotated[BlockStorage | None, Aws("blockStorage")] = None


class Taint(Shape):
    """A property that allows a node to repel a Pod."""

    effect: Annotated[str | None, Aws("effect")] = None
    key: Annotated[str | None, Aws("key")] = None
    value: Annotated[str | None, Aws("value")] = None


class UpgradePolicyRequest(Shape):
    """The support policy to use for the cluster."""

    supportType: Annotated[str | None, Aws("supportType")] = None


class VpcConfigRequest(Shape):
    """An object representing the VPC configuration to use for an Amazon EKS cluster."""

    endpointPrivateAccess: Annotated[bool | None, Aws("endpointPrivateAccess")] = None
    endpointPublicAccess: Annotated[bool | None, Aws("endpointPublicAccess")] = None
    publicAccessCIDRs: Annotated[list[str] | None, Aws("publicAccessCidrs")] = None
    securityGroupIDs: Annotated[list[str] | None, Aws("securityGroupIds")] = None
    securityGroupRefs: list[ResourceReference] | None = None
    subnetIDs: Annotated[list[str] | None, Aws("subnetIds")] = None
    subnetRefs: list[ResourceReference] | None = None


class ZonalShiftConfigRequest(Shape):
    """The configuration for zonal shift for the cluster."""

    enabled: Annotated[bool | None, Aws("enabled")] = None
