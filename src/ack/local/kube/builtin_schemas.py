"""Structural schemas of the built-in kinds, written compactly.

Facts from the Kubernetes API reference. Complete for the small kinds; where a field is kept but not described
(``ANY``), nothing in a cluster without kubelets depends on its shape: affinity, probes' exotic parts, volume sources.
``metadata`` of a whole object is left out: the server knows it.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _typed(kind: str, description: str, **more: Any) -> Schema:
    return {"type": kind, **({"description": description} if description else {}), **more}


def text(description: str = "", **more: Any) -> Schema:
    """A string."""
    return _typed("string", description, **more)


def integer(description: str = "", **more: Any) -> Schema:
    """An integer."""
    return _typed("integer", description, **more)


def boolean(description: str = "") -> Schema:
    """A boolean."""
    return _typed("boolean", description)


def time(description: str = "") -> Schema:
    """A moment; null counts as none."""
    return _typed("string", description, format="date-time", nullable=True)


def many(items: Schema, description: str = "", **more: Any) -> Schema:
    """A list."""
    return _typed("array", description, items=items, **more)


def mapping(values: Schema, description: str = "") -> Schema:
    """A map from strings."""
    return _typed("object", description, additionalProperties=values)


def struct(description: str = "", required: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    """An object with these fields."""
    schema = _typed("object", description, properties=properties)
    return {**schema, "required": list(required)} if required else schema


ANY: Schema = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
INT_OR_STRING: Schema = {"x-kubernetes-int-or-string": True}
_QUANTITY = {"x-kubernetes-int-or-string": True, "description": "A quantity such as 100m or 1Gi."}
_NAMES = many(text())
_BYTES = text(format="byte")


def root(description: str, required: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    """A whole object."""
    return struct(
        description,
        required,
        apiVersion=text("Version of the API this object is written in."),
        kind=text("Kind of this object."),
        metadata={"type": "object", "description": "Standard object metadata."},
        **properties,
    )


_OWNER = struct(
    "An object that owns this one.",
    ("apiVersion", "kind", "name", "uid"),
    apiVersion=text(),
    kind=text(),
    name=text(),
    uid=text(),
    controller=boolean(),
    blockOwnerDeletion=boolean(),
)
TEMPLATE_META = struct(
    "Metadata of the objects made from the template.",
    name=text(),
    generateName=text(),
    namespace=text(),
    labels=mapping(text()),
    annotations=mapping(text()),
    creationTimestamp=time(),
    deletionTimestamp=time(),
    finalizers=_NAMES,
    ownerReferences=many(_OWNER),
)
OBJECT_REFERENCE = struct(
    "A reference to an object.",
    apiVersion=text(),
    kind=text(),
    namespace=text(),
    name=text(),
    uid=text(),
    resourceVersion=text(),
    fieldPath=text(),
)
_LOCAL_REFERENCE = struct("A reference to an object of the same namespace.", name=text("Name of the object."))
SELECTOR = struct(
    "A query over labels; an empty one matches everything.",
    matchLabels=mapping(text(), "Labels and the values they must have."),
    matchExpressions=many(
        struct(
            "",
            ("key", "operator"),
            key=text("Label the selector applies to."),
            operator=text("In, NotIn, Exists or DoesNotExist."),
            values=_NAMES,
        )
    ),
)
CONDITION = struct(
    "One aspect of the current state.",
    ("type", "status"),
    type=text("Name of the condition."),
    status=text("True, False or Unknown."),
    observedGeneration=integer(),
    lastTransitionTime=time(),
    lastUpdateTime=time(),
    lastProbeTime=time(),
    reason=text(),
    message=text(),
)

NAMESPACE = root(
    "A scope for names.",
    spec=struct("Behaviour of the namespace.", finalizers=_NAMES),
    status=struct("Current state.", phase=text("Active or Terminating."), conditions=many(CONDITION)),
)
CONFIG_MAP = root(
    "Configuration data.",
    data=mapping(text(), "Data as text, by key."),
    binaryData=mapping(_BYTES, "Data that is not text, base64, by key."),
    immutable=boolean("Refuse changes of the data."),
)
SECRET = root(
    "Secret data of at most 1 MiB.",
    data=mapping(_BYTES, "Data, base64, by key."),
    stringData=mapping(text(), "Data as text; write-only, merged into data."),
    type=text("What the data is for."),
    immutable=boolean("Refuse changes of the data."),
)
SERVICE_ACCOUNT = root(
    "An identity for processes.",
    secrets=many(OBJECT_REFERENCE, "Secrets that its pods may use."),
    imagePullSecrets=many(_LOCAL_REFERENCE, "Secrets for pulling images."),
    automountServiceAccountToken=boolean("Whether pods get its token mounted."),
)
_MICRO_TIME = text("Time with microseconds.", nullable=True)
_EVENT_SOURCE = struct("Who reported the event.", component=text(), host=text())
_EVENT_SERIES = {
    **struct("Series this event continues.", count=integer(), lastObservedTime=_MICRO_TIME),
    "nullable": True,
}
EVENT = root(
    "Something that happened to an object.",
    ("involvedObject",),
    involvedObject=OBJECT_REFERENCE,
    reason=text("Why, for machines."),
    message=text("What happened, for people."),
    source=_EVENT_SOURCE,
    firstTimestamp=time("When it was first seen."),
    lastTimestamp=time("When it was last seen."),
    count=integer("How often it was seen."),
    type=text("Normal or Warning."),
    eventTime=_MICRO_TIME,
    series=_EVENT_SERIES,
    action=text("What was done."),
    related={**OBJECT_REFERENCE, "nullable": True},
    reportingComponent=text("Controller that reported it."),
    reportingInstance=text("Its instance."),
)
EVENTS_EVENT = root(
    "Something that happened to an object.",
    eventTime=_MICRO_TIME,
    series=_EVENT_SERIES,
    reportingController=text("Controller that reported it."),
    reportingInstance=text("Its instance."),
    action=text("What was done."),
    reason=text("Why, for machines."),
    regarding=OBJECT_REFERENCE,
    related={**OBJECT_REFERENCE, "nullable": True},
    note=text("What happened, for people."),
    type=text("Normal or Warning."),
    deprecatedSource=_EVENT_SOURCE,
    deprecatedFirstTimestamp=time(),
    deprecatedLastTimestamp=time(),
    deprecatedCount=integer(),
)
LEASE = root(
    "A lease, as leader election uses it.",
    spec=struct(
        "The lease.",
        holderIdentity=text("Who holds it."),
        leaseDurationSeconds=integer("How long it lasts without renewal."),
        acquireTime=_MICRO_TIME,
        renewTime=_MICRO_TIME,
        leaseTransitions=integer("How often it changed hands."),
        strategy=text(),
        preferredHolder=text(),
    ),
)

_POLICY_RULE = struct(
    "Verbs allowed on resources.",
    ("verbs",),
    verbs=_NAMES,
    apiGroups=_NAMES,
    resources=_NAMES,
    resourceNames=_NAMES,
    nonResourceURLs=_NAMES,
)
_RULES = many(_POLICY_RULE, "What the role allows.", nullable=True)
ROLE = root("Permissions within a namespace.", rules=_RULES)
CLUSTER_ROLE = root(
    "Permissions in the whole cluster.",
    rules=_RULES,
    aggregationRule=struct("Roles this one is made of.", clusterRoleSelectors=many(SELECTOR)),
)
BINDING = root(
    "Who has a role.",
    ("roleRef",),
    subjects=many(
        struct(
            "A user, group or service account.",
            ("kind", "name"),
            kind=text(),
            apiGroup=text(),
            name=text(),
            namespace=text(),
        ),
        "Who has the role.",
    ),
    roleRef=struct("The role.", ("kind", "name"), apiGroup=text(), kind=text(), name=text()),
)

_HANDLER_PORT = {**INT_OR_STRING, "description": "Number or name of the port."}
_HTTP_GET = struct("", ("port",), path=text(), port=_HANDLER_PORT, host=text(), scheme=text(), httpHeaders=many(ANY))
_EXEC = struct("", command=_NAMES)
_PROBE = struct(
    "How the container's health is asked.",
    exec=_EXEC,
    httpGet=_HTTP_GET,
    tcpSocket=struct("", ("port",), port=_HANDLER_PORT, host=text()),
    grpc=struct("", ("port",), port=integer(), service=text()),
    initialDelaySeconds=integer(),
    timeoutSeconds=integer(),
    periodSeconds=integer(),
    successThreshold=integer(),
    failureThreshold=integer(),
    terminationGracePeriodSeconds=integer(),
)
_ENV = struct(
    "An environment variable.",
    ("name",),
    name=text("Name of the variable."),
    value=text("Its value."),
    valueFrom=ANY,
)
_PORT = struct(
    "A port of the container.",
    ("containerPort",),
    name=text(),
    containerPort=integer("Number of the port."),
    hostPort=integer(),
    hostIP=text(),
    protocol=text(default="TCP"),
)
_RESOURCES = struct("Compute resources.", limits=mapping(_QUANTITY), requests=mapping(_QUANTITY), claims=many(ANY))
_MOUNT = struct(
    "A volume in the container's file system.",
    ("name", "mountPath"),
    name=text(),
    mountPath=text(),
    readOnly=boolean(),
    subPath=text(),
    subPathExpr=text(),
    mountPropagation=text(),
    recursiveReadOnly=text(),
)
_CONTAINER = struct(
    "A container of the pod.",
    ("name",),
    name=text("Name of the container, unique in the pod."),
    image=text("Image to run."),
    imagePullPolicy=text("Always, Never or IfNotPresent."),
    command=_NAMES,
    args=_NAMES,
    workingDir=text(),
    ports=many(_PORT),
    env=many(_ENV),
    envFrom=many(ANY),
    resources=_RESOURCES,
    resizePolicy=many(ANY),
    restartPolicy=text(),
    volumeMounts=many(_MOUNT),
    volumeDevices=many(ANY),
    livenessProbe=_PROBE,
    readinessProbe=_PROBE,
    startupProbe=_PROBE,
    lifecycle=ANY,
    securityContext=ANY,
    terminationMessagePath=text(),
    terminationMessagePolicy=text(),
    stdin=boolean(),
    stdinOnce=boolean(),
    tty=boolean(),
)
_POD_SPEC = struct(
    "How the pod runs.",
    ("containers",),
    containers=many(_CONTAINER, "Containers of the pod."),
    initContainers=many(_CONTAINER),
    ephemeralContainers=many(ANY),
    volumes=many({**ANY, "required": ["name"], "properties": {"name": text("Name of the volume.")}}),
    restartPolicy=text(),
    terminationGracePeriodSeconds=integer(),
    activeDeadlineSeconds=integer(),
    dnsPolicy=text(),
    dnsConfig=ANY,
    nodeSelector=mapping(text()),
    nodeName=text(),
    serviceAccountName=text("Service account the pod runs as."),
    serviceAccount=text(),
    automountServiceAccountToken=boolean(),
    hostNetwork=boolean(),
    hostPID=boolean(),
    hostIPC=boolean(),
    hostUsers=boolean(),
    shareProcessNamespace=boolean(),
    securityContext=ANY,
    imagePullSecrets=many(_LOCAL_REFERENCE),
    hostname=text(),
    subdomain=text(),
    hostAliases=many(ANY),
    affinity=ANY,
    tolerations=many(ANY),
    topologySpreadConstraints=many(ANY),
    schedulerName=text(),
    schedulingGates=many(ANY),
    priorityClassName=text(),
    priority=integer(),
    preemptionPolicy=text(),
    readinessGates=many(ANY),
    runtimeClassName=text(),
    enableServiceLinks=boolean(),
    overhead=mapping(_QUANTITY),
    setHostnameAsFQDN=boolean(),
    os=ANY,
    resourceClaims=many(ANY),
    resources=_RESOURCES,
)
POD = root("A group of containers. Stored only: nothing runs it here.", spec=_POD_SPEC, status=ANY)
SERVICE = root(
    "A named way to reach pods. Stored only: nothing routes here.",
    spec=struct(
        "The service.",
        ports=many(
            struct(
                "A port of the service.",
                ("port",),
                name=text(),
                protocol=text(default="TCP"),
                appProtocol=text(),
                port=integer(),
                targetPort=INT_OR_STRING,
                nodePort=integer(),
            )
        ),
        selector=mapping(text()),
        type=text(default="ClusterIP"),
        clusterIP=text(),
        clusterIPs=_NAMES,
        externalIPs=_NAMES,
        externalName=text(),
        externalTrafficPolicy=text(),
        internalTrafficPolicy=text(),
        ipFamilies=_NAMES,
        ipFamilyPolicy=text(),
        allocateLoadBalancerNodePorts=boolean(),
        healthCheckNodePort=integer(),
        loadBalancerClass=text(),
        loadBalancerIP=text(),
        loadBalancerSourceRanges=_NAMES,
        publishNotReadyAddresses=boolean(),
        sessionAffinity=text(default="None"),
        sessionAffinityConfig=ANY,
        trafficDistribution=text(),
    ),
    status=ANY,
)
DEPLOYMENT = root(
    "Replicas of a pod, replaced step by step.",
    spec=struct(
        "What is wanted.",
        ("selector", "template"),
        replicas=integer("How many pods.", default=1),
        selector=SELECTOR,
        template=struct("The pods.", metadata=TEMPLATE_META, spec=_POD_SPEC),
        strategy=struct(
            "How pods are replaced.",
            type=text(),
            rollingUpdate=struct("", maxSurge=INT_OR_STRING, maxUnavailable=INT_OR_STRING),
        ),
        minReadySeconds=integer(),
        revisionHistoryLimit=integer(default=10),
        progressDeadlineSeconds=integer(default=600),
        paused=boolean(),
    ),
    status=struct(
        "Current state.",
        observedGeneration=integer(),
        replicas=integer(),
        updatedReplicas=integer(),
        readyReplicas=integer(),
        availableReplicas=integer(),
        unavailableReplicas=integer(),
        terminatingReplicas=integer(),
        collisionCount=integer(),
        conditions=many(CONDITION),
    ),
)
POD_DISRUPTION_BUDGET = root(
    "How many pods of a group may be missing.",
    spec=struct(
        "What is wanted.",
        minAvailable=INT_OR_STRING,
        maxUnavailable=INT_OR_STRING,
        selector=SELECTOR,
        unhealthyPodEvictionPolicy=text(),
    ),
    status=ANY,
)
_NETWORK_PORT = struct("", protocol=text(), port=INT_OR_STRING, endPort=integer())
_PEER = struct(
    "",
    podSelector=SELECTOR,
    namespaceSelector=SELECTOR,
    ipBlock=struct("", ("cidr",), cidr=text(), **{"except": _NAMES}),
)
NETWORK_POLICY = root(
    "Which network traffic pods may have.",
    spec=struct(
        "The policy.",
        podSelector=SELECTOR,
        ingress=many(struct("", ports=many(_NETWORK_PORT), **{"from": many(_PEER)})),
        egress=many(struct("", ports=many(_NETWORK_PORT), to=many(_PEER))),
        policyTypes=_NAMES,
    ),
)

# openAPIV3Schema itself is kept as it is: check_structural judges it.
_CRD_VERSION = struct(
    "One version of the resource.",
    ("name", "served", "storage"),
    name=text(),
    served=boolean(),
    storage=boolean(),
    deprecated=boolean(),
    deprecationWarning=text(),
    schema=struct("Schema of the objects.", openAPIV3Schema=ANY),
    subresources=struct(
        "",
        status=ANY,
        scale=struct(
            "",
            ("specReplicasPath", "statusReplicasPath"),
            specReplicasPath=text(),
            statusReplicasPath=text(),
            labelSelectorPath=text(),
        ),
    ),
    additionalPrinterColumns=many(
        struct(
            "",
            ("name", "type", "jsonPath"),
            name=text(),
            type=text(),
            format=text(),
            description=text(),
            priority=integer(),
            jsonPath=text(),
        )
    ),
    selectableFields=many(struct("", ("jsonPath",), jsonPath=text())),
)
_CRD_NAMES = struct(
    "Names of the resource.",
    plural=text(),
    singular=text(),
    kind=text(),
    listKind=text(),
    shortNames=_NAMES,
    categories=_NAMES,
)
CUSTOM_RESOURCE_DEFINITION = root(
    "A resource added to the API.",
    ("spec",),
    spec=struct(
        "The resource.",
        ("group", "names", "scope", "versions"),
        group=text("API group of the resource."),
        names={**_CRD_NAMES, "required": ["plural", "kind"]},
        scope=text("Namespaced or Cluster."),
        versions=many(_CRD_VERSION, "Versions of the resource."),
        conversion=struct("How versions are converted.", ("strategy",), strategy=text(default="None"), webhook=ANY),
        preserveUnknownFields=boolean(),
    ),
    status=struct(
        "Current state.",
        conditions=many(CONDITION, nullable=True),
        acceptedNames=_CRD_NAMES,
        storedVersions=many(text(), nullable=True),
        observedGeneration=integer(),
    ),
)
