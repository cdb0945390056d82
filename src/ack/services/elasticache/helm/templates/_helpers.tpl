{{- /* Generated from the AWS API model and service.yaml by ack-generate. Do not edit. */}}
{{- /* Names, as in the published charts. */}}
{{- define "ack-elasticache.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Below another chart the name is always joined, so that a release called "ecr-and-s3" has no two of one name. */}}
{{- define "ack-elasticache.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if and (contains $name .Release.Name) .Chart.IsRoot }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{- define "ack-elasticache.account" -}}
{{- required "serviceAccount.name is empty: give the name of the account that the controller runs as" .Values.serviceAccount.name }}
{{- end }}

{{- define "ack-elasticache.selector" -}}
app.kubernetes.io/name: {{ include "ack-elasticache.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "ack-elasticache.labels" -}}
{{ include "ack-elasticache.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
k8s-app: {{ include "ack-elasticache.name" . }}
{{- end }}

{{- define "ack-elasticache.roleLabels" -}}
{{ include "ack-elasticache.labels" . }}
{{- with .Values.role.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* The watched namespaces, by commas; empty for all. With installScope namespace, by default the release's own. */}}
{{- define "ack-elasticache.namespaces" -}}
{{- if eq .Values.installScope "namespace" }}
{{- default .Release.Namespace .Values.watchNamespace | nospace }}
{{- else }}
{{- .Values.watchNamespace | nospace }}
{{- end }}
{{- end }}

{{- /* What the controller may do where it watches. */}}
{{- define "ack-elasticache.rules" -}}
- apiGroups:
    - elasticache.services.k8s.aws
  resources:
    - cacheclusters
    - cacheparametergroups
    - cachesubnetgroups
    - replicationgroups
    - serverlesscaches
    - serverlesscachesnapshots
    - snapshots
    - usergroups
    - users
  verbs:
    - get
    - list
    - patch
    - watch
- apiGroups:
    - elasticache.services.k8s.aws
  resources:
    - cacheclusters/status
    - cacheparametergroups/status
    - cachesubnetgroups/status
    - replicationgroups/status
    - serverlesscaches/status
    - serverlesscachesnapshots/status
    - snapshots/status
    - usergroups/status
    - users/status
  verbs:
    - patch
- apiGroups:
    - ec2.services.k8s.aws
  resources:
    - securitygroups
    - subnets
  verbs:
    - get
    - list
    - watch
- apiGroups:
    - kms.services.k8s.aws
  resources:
    - keys
  verbs:
    - get
    - list
    - watch
- apiGroups:
    - sns.services.k8s.aws
  resources:
    - topics
  verbs:
    - get
    - list
    - watch
- apiGroups:
    - ''
  resources:
    - events
  verbs:
    - create
    - patch
- apiGroups:
    - ''
  resources:
    - secrets
  verbs:
    - get
    - list
    - watch
{{- if .Values.enableFieldExport }}
- apiGroups:
    - services.k8s.aws
  resources:
    - fieldexports
  verbs:
    - get
    - list
    - patch
    - watch
- apiGroups:
    - services.k8s.aws
  resources:
    - fieldexports/status
  verbs:
    - patch
- apiGroups:
    - ''
  resources:
    - configmaps
    - secrets
  verbs:
    - patch
{{- end }}
{{- end }}

{{- /* What the controller may do in the namespace that it runs in. */}}
{{- define "ack-elasticache.systemRules" -}}
- apiGroups:
    - ''
  resources:
    - configmaps
  verbs:
    - get
    - list
    - watch
{{- end }}

{{- define "ack-elasticache.leaderRules" -}}
{{- if .Values.shards }}
- apiGroups:
    - coordination.k8s.io
  resources:
    - leases
  verbs:
    - create
    - delete
    - get
    - list
    - update
{{- else }}
- apiGroups:
    - coordination.k8s.io
  resources:
    - leases
  verbs:
    - create
- apiGroups:
    - coordination.k8s.io
  resources:
    - leases
  verbs:
    - get
    - update
  resourceNames:
    - ack-elasticache.services.k8s.aws
{{- end }}
{{- end }}
