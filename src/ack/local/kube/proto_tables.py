"""Field numbers of the Kubernetes API's protobuf messages, for the kinds that clients send as protobuf.

Facts from the ``generated.proto`` files of the Kubernetes API. One line a message: ``number name type``, separated by
commas. Types: ``str``, ``int``, ``bool``, ``bytes`` (base64 in JSON), ``time``, ``microtime``, ``quantity``,
``intstr``, ``json``, or a message's name; with ``[]`` for a list, ``{}`` for a map from strings, ``?`` for an optional
field whose zero value means something (a Go pointer). ``-`` instead of a name: the message's fields stand in line.
"""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """One field of a message; ``name`` is empty for an inlined message."""

    name: str
    type: str
    shape: str  # "", "[]", "{}"
    optional: bool


_MESSAGES = """
ObjectMeta: 1 name str, 2 generateName str, 3 namespace str, 4 selfLink str, 5 uid str, 6 resourceVersion str, 7 generation int, 8 creationTimestamp time, 9 deletionTimestamp time, 10 deletionGracePeriodSeconds int?, 11 labels str{}, 12 annotations str{}, 13 ownerReferences OwnerReference[], 14 finalizers str[], 17 managedFields ManagedFieldsEntry[]
OwnerReference: 1 kind str, 3 name str, 4 uid str, 5 apiVersion str, 6 controller bool?, 7 blockOwnerDeletion bool?
ManagedFieldsEntry: 1 manager str, 2 operation str, 3 apiVersion str, 4 time time, 6 fieldsType str, 7 fieldsV1 json, 8 subresource str
ObjectReference: 1 kind str, 2 namespace str, 3 name str, 4 uid str, 5 apiVersion str, 6 resourceVersion str, 7 fieldPath str
LocalObjectReference: 1 name str
LabelSelector: 1 matchLabels str{}, 2 matchExpressions LabelSelectorRequirement[]
LabelSelectorRequirement: 1 key str, 2 operator str, 3 values str[]
Condition: 1 type str, 2 status str, 3 observedGeneration int, 4 lastTransitionTime time, 5 reason str, 6 message str
Preconditions: 1 uid str?, 2 resourceVersion str?
DeleteOptions: 1 gracePeriodSeconds int?, 2 preconditions Preconditions, 3 orphanDependents bool?, 4 propagationPolicy str?, 5 dryRun str[], 6 ignoreStoreReadErrorWithClusterBreakingPotential bool?

Namespace: 1 metadata ObjectMeta, 2 spec NamespaceSpec, 3 status NamespaceStatus
NamespaceSpec: 1 finalizers str[]
NamespaceStatus: 1 phase str, 2 conditions NamespaceCondition[]
NamespaceCondition: 1 type str, 2 status str, 4 lastTransitionTime time, 5 reason str, 6 message str
ConfigMap: 1 metadata ObjectMeta, 2 data str{}, 3 binaryData bytes{}, 4 immutable bool?
Secret: 1 metadata ObjectMeta, 2 data bytes{}, 3 type str, 4 stringData str{}, 5 immutable bool?
ServiceAccount: 1 metadata ObjectMeta, 2 secrets ObjectReference[], 3 imagePullSecrets LocalObjectReference[], 4 automountServiceAccountToken bool?
Event: 1 metadata ObjectMeta, 2 involvedObject ObjectReference, 3 reason str, 4 message str, 5 source EventSource, 6 firstTimestamp time, 7 lastTimestamp time, 8 count int, 9 type str, 10 eventTime microtime, 11 series EventSeries, 12 action str, 13 related ObjectReference, 14 reportingComponent str, 15 reportingInstance str
EventSource: 1 component str, 2 host str
EventSeries: 1 count int, 2 lastObservedTime microtime
EventsEvent: 1 metadata ObjectMeta, 2 eventTime microtime, 3 series EventSeries, 4 reportingController str, 5 reportingInstance str, 6 action str, 7 reason str, 8 regarding ObjectReference, 9 related ObjectReference, 10 note str, 11 type str, 12 deprecatedSource EventSource, 13 deprecatedFirstTimestamp time, 14 deprecatedLastTimestamp time, 15 deprecatedCount int
Lease: 1 metadata ObjectMeta, 2 spec LeaseSpec
LeaseSpec: 1 holderIdentity str?, 2 leaseDurationSeconds int?, 3 acquireTime microtime, 4 renewTime microtime, 5 leaseTransitions int?, 6 strategy str?, 7 preferredHolder str?

Role: 1 metadata ObjectMeta, 2 rules PolicyRule[]
ClusterRole: 1 metadata ObjectMeta, 2 rules PolicyRule[], 3 aggregationRule AggregationRule
AggregationRule: 1 clusterRoleSelectors LabelSelector[]
PolicyRule: 1 verbs str[], 2 apiGroups str[], 3 resources str[], 4 resourceNames str[], 5 nonResourceURLs str[]
RoleBinding: 1 metadata ObjectMeta, 2 subjects Subject[], 3 roleRef RoleRef
ClusterRoleBinding: 1 metadata ObjectMeta, 2 subjects Subject[], 3 roleRef RoleRef
Subject: 1 kind str, 2 apiGroup str, 3 name str, 4 namespace str
RoleRef: 1 apiGroup str, 2 kind str, 3 name str

SelfSubjectAccessReview: 1 metadata ObjectMeta, 2 spec SelfSubjectAccessReviewSpec, 3 status SubjectAccessReviewStatus
SelfSubjectAccessReviewSpec: 1 resourceAttributes ResourceAttributes, 2 nonResourceAttributes NonResourceAttributes
ResourceAttributes: 1 namespace str, 2 verb str, 3 group str, 4 version str, 5 resource str, 6 subresource str, 7 name str
NonResourceAttributes: 1 path str, 2 verb str
SubjectAccessReviewStatus: 1 allowed bool, 2 reason str, 3 evaluationError str, 4 denied bool
TokenRequest: 1 metadata ObjectMeta, 2 spec TokenRequestSpec, 3 status TokenRequestStatus
TokenRequestSpec: 1 audiences str[], 3 boundObjectRef BoundObjectReference, 4 expirationSeconds int?
TokenRequestStatus: 1 token str, 2 expirationTimestamp time
BoundObjectReference: 1 kind str, 2 apiVersion str, 3 name str, 4 uid str

PodDisruptionBudget: 1 metadata ObjectMeta, 2 spec PodDisruptionBudgetSpec, 3 status PodDisruptionBudgetStatus
PodDisruptionBudgetSpec: 1 minAvailable intstr?, 2 selector LabelSelector, 3 maxUnavailable intstr?, 4 unhealthyPodEvictionPolicy str?
PodDisruptionBudgetStatus: 1 observedGeneration int, 2 disruptedPods time{}, 3 disruptionsAllowed int, 4 currentHealthy int, 5 desiredHealthy int, 6 expectedPods int, 7 conditions Condition[]
Service: 1 metadata ObjectMeta, 2 spec ServiceSpec, 3 status ServiceStatus
ServiceStatus: 1 loadBalancer LoadBalancerStatus, 2 conditions Condition[]
LoadBalancerStatus: 1 ingress LoadBalancerIngress[]
LoadBalancerIngress: 1 ip str, 2 hostname str, 3 ipMode str?
ServiceSpec: 1 ports ServicePort[], 2 selector str{}, 3 clusterIP str, 4 type str, 5 externalIPs str[], 7 sessionAffinity str, 8 loadBalancerIP str, 9 loadBalancerSourceRanges str[], 10 externalName str, 11 externalTrafficPolicy str, 12 healthCheckNodePort int, 13 publishNotReadyAddresses bool, 17 ipFamilyPolicy str?, 18 clusterIPs str[], 19 ipFamilies str[], 20 allocateLoadBalancerNodePorts bool?, 21 loadBalancerClass str?, 22 internalTrafficPolicy str?, 23 trafficDistribution str?
ServicePort: 1 name str, 2 protocol str, 3 port int, 4 targetPort intstr?, 5 nodePort int, 6 appProtocol str?

Deployment: 1 metadata ObjectMeta, 2 spec DeploymentSpec, 3 status DeploymentStatus
DeploymentSpec: 1 replicas int?, 2 selector LabelSelector, 3 template PodTemplateSpec, 4 strategy DeploymentStrategy, 5 minReadySeconds int, 6 revisionHistoryLimit int?, 7 paused bool, 9 progressDeadlineSeconds int?
DeploymentStrategy: 1 type str, 2 rollingUpdate RollingUpdateDeployment
RollingUpdateDeployment: 1 maxUnavailable intstr?, 2 maxSurge intstr?
DeploymentStatus: 1 observedGeneration int, 2 replicas int, 3 updatedReplicas int, 4 availableReplicas int, 5 unavailableReplicas int, 6 conditions DeploymentCondition[], 7 readyReplicas int, 8 collisionCount int?, 9 terminatingReplicas int?
DeploymentCondition: 1 type str, 2 status str, 4 reason str, 5 message str, 6 lastUpdateTime time, 7 lastTransitionTime time
PodTemplateSpec: 1 metadata ObjectMeta, 2 spec PodSpec
Pod: 1 metadata ObjectMeta, 2 spec PodSpec, 3 status PodStatus
PodStatus: 1 phase str, 2 conditions PodCondition[], 3 message str, 4 reason str, 5 hostIP str, 6 podIP str, 7 startTime time, 9 qosClass str
PodCondition: 1 type str, 2 status str, 3 lastProbeTime time, 4 lastTransitionTime time, 5 reason str, 6 message str, 7 observedGeneration int
PodSpec: 1 volumes Volume[], 2 containers Container[], 3 restartPolicy str, 4 terminationGracePeriodSeconds int?, 5 activeDeadlineSeconds int?, 6 dnsPolicy str, 7 nodeSelector str{}, 8 serviceAccountName str, 9 serviceAccount str, 10 nodeName str, 11 hostNetwork bool, 12 hostPID bool, 13 hostIPC bool, 14 securityContext PodSecurityContext, 15 imagePullSecrets LocalObjectReference[], 16 hostname str, 17 subdomain str, 19 schedulerName str, 20 initContainers Container[], 21 automountServiceAccountToken bool?, 22 tolerations Toleration[], 23 hostAliases HostAlias[], 24 priorityClassName str, 25 priority int?, 27 shareProcessNamespace bool?, 29 runtimeClassName str?, 30 enableServiceLinks bool?, 31 preemptionPolicy str?, 33 topologySpreadConstraints TopologySpreadConstraint[], 35 setHostnameAsFQDN bool?, 37 hostUsers bool?
HostAlias: 1 ip str, 2 hostnames str[]
Toleration: 1 key str, 2 operator str, 3 value str, 4 effect str, 5 tolerationSeconds int?
TopologySpreadConstraint: 1 maxSkew int, 2 topologyKey str, 3 whenUnsatisfiable str, 4 labelSelector LabelSelector, 5 minDomains int?, 6 nodeAffinityPolicy str?, 7 nodeTaintsPolicy str?, 8 matchLabelKeys str[]
PodSecurityContext: 1 seLinuxOptions SELinuxOptions, 2 runAsUser int?, 3 runAsNonRoot bool?, 4 supplementalGroups int[], 5 fsGroup int?, 6 runAsGroup int?, 7 sysctls NameValue[], 9 fsGroupChangePolicy str?, 10 seccompProfile SeccompProfile
SELinuxOptions: 1 user str, 2 role str, 3 type str, 4 level str
SeccompProfile: 1 type str, 2 localhostProfile str?
NameValue: 1 name str, 2 value str
Container: 1 name str, 2 image str, 3 command str[], 4 args str[], 5 workingDir str, 6 ports ContainerPort[], 7 env EnvVar[], 8 resources ResourceRequirements, 9 volumeMounts VolumeMount[], 10 livenessProbe Probe, 11 readinessProbe Probe, 12 lifecycle Lifecycle, 13 terminationMessagePath str, 14 imagePullPolicy str, 15 securityContext SecurityContext, 16 stdin bool, 17 stdinOnce bool, 18 tty bool, 19 envFrom EnvFromSource[], 20 terminationMessagePolicy str, 21 volumeDevices VolumeDevice[], 22 startupProbe Probe, 24 restartPolicy str?
ContainerPort: 1 name str, 2 hostPort int, 3 containerPort int, 4 protocol str, 5 hostIP str
EnvVar: 1 name str, 2 value str, 3 valueFrom EnvVarSource
EnvVarSource: 1 fieldRef ObjectFieldSelector, 2 resourceFieldRef ResourceFieldSelector, 3 configMapKeyRef KeySelector, 4 secretKeyRef KeySelector
ObjectFieldSelector: 1 apiVersion str, 2 fieldPath str
ResourceFieldSelector: 1 containerName str, 2 resource str, 3 divisor quantity
KeySelector: 1 - LocalObjectReference, 2 key str, 3 optional bool?
EnvFromSource: 1 prefix str, 2 configMapRef RefSource, 3 secretRef RefSource
RefSource: 1 - LocalObjectReference, 2 optional bool?
ResourceRequirements: 1 limits quantity{}, 2 requests quantity{}, 3 claims ResourceClaim[]
ResourceClaim: 1 name str, 2 request str
VolumeMount: 1 name str, 2 readOnly bool, 3 mountPath str, 4 subPath str, 5 mountPropagation str?, 6 subPathExpr str, 7 recursiveReadOnly str?
VolumeDevice: 1 name str, 2 devicePath str
Probe: 1 - ProbeHandler, 2 initialDelaySeconds int, 3 timeoutSeconds int, 4 periodSeconds int, 5 successThreshold int, 6 failureThreshold int, 7 terminationGracePeriodSeconds int?
ProbeHandler: 1 exec ExecAction, 2 httpGet HTTPGetAction, 3 tcpSocket TCPSocketAction, 4 grpc GRPCAction
ExecAction: 1 command str[]
HTTPGetAction: 1 path str, 2 port intstr?, 3 host str, 4 scheme str, 5 httpHeaders NameValue[]
TCPSocketAction: 1 port intstr?, 2 host str
GRPCAction: 1 port int, 2 service str?
Lifecycle: 1 postStart LifecycleHandler, 2 preStop LifecycleHandler, 3 stopSignal str?
LifecycleHandler: 1 exec ExecAction, 2 httpGet HTTPGetAction, 3 tcpSocket TCPSocketAction, 4 sleep SleepAction
SleepAction: 1 seconds int
SecurityContext: 1 capabilities Capabilities, 2 privileged bool?, 3 seLinuxOptions SELinuxOptions, 4 runAsUser int?, 5 runAsNonRoot bool?, 6 readOnlyRootFilesystem bool?, 7 allowPrivilegeEscalation bool?, 8 runAsGroup int?, 9 procMount str?, 11 seccompProfile SeccompProfile
Capabilities: 1 add str[], 2 drop str[]
Volume: 1 name str, 2 - VolumeSource
VolumeSource: 1 hostPath HostPathVolumeSource, 2 emptyDir EmptyDirVolumeSource, 6 secret SecretVolumeSource, 10 persistentVolumeClaim ClaimVolumeSource, 16 downwardAPI DownwardAPIVolumeSource, 19 configMap ConfigMapVolumeSource, 26 projected ProjectedVolumeSource
HostPathVolumeSource: 1 path str, 2 type str?
EmptyDirVolumeSource: 1 medium str, 2 sizeLimit quantity
SecretVolumeSource: 1 secretName str, 2 items KeyToPath[], 3 defaultMode int?, 4 optional bool?
ConfigMapVolumeSource: 1 - LocalObjectReference, 2 items KeyToPath[], 3 defaultMode int?, 4 optional bool?
ClaimVolumeSource: 1 claimName str, 2 readOnly bool
KeyToPath: 1 key str, 2 path str, 3 mode int?
DownwardAPIVolumeSource: 1 items DownwardAPIVolumeFile[], 2 defaultMode int?
DownwardAPIVolumeFile: 1 path str, 2 fieldRef ObjectFieldSelector, 3 resourceFieldRef ResourceFieldSelector, 4 mode int?
ProjectedVolumeSource: 1 sources VolumeProjection[], 2 defaultMode int?
VolumeProjection: 1 secret ProjectedKeys, 2 downwardAPI DownwardAPIVolumeSource, 3 configMap ProjectedKeys, 4 serviceAccountToken TokenProjection
ProjectedKeys: 1 - LocalObjectReference, 2 items KeyToPath[], 4 optional bool?
TokenProjection: 1 audience str, 2 expirationSeconds int?, 3 path str
"""  # noqa: E501 - a table


def _parse(text: str) -> dict[str, dict[int, Field]]:
    messages: dict[str, dict[int, Field]] = {}
    for line in text.splitlines():
        if not line:
            continue
        message, _, fields = line.partition(": ")
        messages[message] = {}
        for entry in fields.split(", "):
            number, name, spec = entry.split(" ")
            optional = spec.endswith("?")
            spec = spec.removesuffix("?")
            shape = spec[-2:] if spec.endswith(("[]", "{}")) else ""
            kind = spec.removesuffix(shape) if shape else spec
            messages[message][int(number)] = Field("" if name == "-" else name, kind, shape, optional)
    return messages


MESSAGES = _parse(_MESSAGES)

# Kind in an API version, as the envelope names it, to its message.
KINDS: dict[tuple[str, str], str] = {
    ("v1", "Namespace"): "Namespace",
    ("v1", "ConfigMap"): "ConfigMap",
    ("v1", "Secret"): "Secret",
    ("v1", "ServiceAccount"): "ServiceAccount",
    ("v1", "Event"): "Event",
    ("v1", "Pod"): "Pod",
    ("v1", "Service"): "Service",
    ("events.k8s.io/v1", "Event"): "EventsEvent",
    ("coordination.k8s.io/v1", "Lease"): "Lease",
    ("apps/v1", "Deployment"): "Deployment",
    ("policy/v1", "PodDisruptionBudget"): "PodDisruptionBudget",
    ("authentication.k8s.io/v1", "TokenRequest"): "TokenRequest",
    ("authorization.k8s.io/v1", "SelfSubjectAccessReview"): "SelfSubjectAccessReview",
    **{
        ("rbac.authorization.k8s.io/v1", kind): kind
        for kind in ("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")
    },
}
# Sent with the API version of whatever is deleted.
ANY_VERSION = {"DeleteOptions": "DeleteOptions"}
