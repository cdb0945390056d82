"""Names and texts of the core API that manifests, scripts and dashboards rely on.

They are those of the published AWS Controllers for Kubernetes.
"""

from __future__ import annotations

CORE_GROUP = "services.k8s.aws"

# Condition types
READY = "Ready"
SYNCED = "ACK.ResourceSynced"
TERMINAL = "ACK.Terminal"
RECOVERABLE = "ACK.Recoverable"
ADVISORY = "ACK.Advisory"
LATE_INITIALIZED = "ACK.LateInitialized"
REFERENCES_RESOLVED = "ACK.ReferencesResolved"
IAM_ROLE_SELECTED = "ACK.IAMRoleSelected"

# Annotations of an object
ADOPTED = f"{CORE_GROUP}/adopted"
ADOPTION_POLICY = f"{CORE_GROUP}/adoption-policy"
ADOPTION_FIELDS = f"{CORE_GROUP}/adoption-fields"
REGION = f"{CORE_GROUP}/region"
DELETION_POLICY = f"{CORE_GROUP}/deletion-policy"
DELETION_PROTECTION = f"{CORE_GROUP}/deletion-protection"
READ_ONLY = f"{CORE_GROUP}/read-only"
DRIFT_POLICY = f"{CORE_GROUP}/drift-policy"
SYNCED_SPEC = f"{CORE_GROUP}/synced-spec"
IGNORE_FIELD_DRIFT = f"{CORE_GROUP}/ignore-field-drift"
RECONCILE = f"{CORE_GROUP}/reconcile"
SECRET_VERSIONS = f"{CORE_GROUP}/secret-versions"
"""Written by the controller: which version of which Secret AWS has, by field."""

IDENTIFIED_BY = f"{CORE_GROUP}/identified-by"
"""Written by the controller: what identifies the resource and comes from other objects, by field."""

# Annotation of a Secret: what the controller has written to it
EXPORTED = f"{CORE_GROUP}/exported"

# Annotation of a Secret: the other namespaces that may use it
ALLOWED_NAMESPACES = f"{CORE_GROUP}/allowed-namespaces"

# Tag of an AWS resource whose identifier AWS assigns: the UID of its object
OWNER = f"{CORE_GROUP}/owner"

# Annotation, while a resource is made that AWS marks as nobody's: what was there before it
EXISTED_BEFORE = f"{CORE_GROUP}/existed-before"

# Annotations of a namespace
DEFAULT_REGION = f"{CORE_GROUP}/default-region"
OWNER_ACCOUNT_ID = f"{CORE_GROUP}/owner-account-id"
TEAM_ID = f"{CORE_GROUP}/team-id"
ENDPOINT_URL = f"{CORE_GROUP}/endpoint-url"

# Condition texts
SYNCED_TRUE = "Resource synced successfully"
SYNCED_FALSE = "Resource not synced"
SYNCED_UNKNOWN = "Unable to determine if desired resource state matches latest observed state"
TERMINAL_REASON = "resource is in terminal condition"
LATE_INIT_DONE = "Late initialization successful"
LATE_INIT_PENDING = "Late initialization did not complete, requeuing with delay of 5 seconds"
LATE_INIT_PENDING_REASON = "Delayed Late Initialization"
ALREADY_EXISTS = "Resource already exists"
ROLE_UNAVAILABLE = "IAM Role is not available"
REFERENCES_FAILED = "Reference resolution failed"

# Reason of the condition and of the Event that tell of drift which is not repaired
DRIFT_FOUND = "DriftFound"
