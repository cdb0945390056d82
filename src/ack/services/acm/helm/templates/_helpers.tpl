{{- /* Generated from the AWS API model and service.yaml by ack-generate. Do not edit. */}}
{{- /* Names, as in the published charts. */}}
{{- define "ack-acm.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Below another chart the name is always joined, so that a release called "ecr-and-s3" has no two of one name. */}}
{{- define "ack-acm.fullname" -}}
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

{{- define "ack-acm.account" -}}
{{- required "serviceAccount.name is empty: give the name of the account that the controller runs as" .Values.serviceAccount.name }}
{{- end }}

{{- define "ack-acm.selector" -}}
app.kubernetes.io/name: {{ include "ack-acm.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "ack-acm.labels" -}}
{{ include "ack-acm.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
k8s-app: {{ include "ack-acm.name" . }}
{{- end }}

{{- define "ack-acm.roleLabels" -}}
{{ include "ack-acm.labels" . }}
{{- with .Values.role.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* The watched namespaces, by commas; empty for all. With installScope namespace, by default the release's own. */}}
{{- define "ack-acm.namespaces" -}}
{{- if eq .Values.installScope "namespace" }}
{{- default .Release.Namespace .Values.watchNamespace | nospace }}
{{- else }}
{{- .Values.watchNamespace | nospace }}
{{- end }}
{{- end }}

{{- /* What the controller may do where it watches. */}}
{{- define "ack-acm.rules" -}}
- apiGroups:
    - acm.services.k8s.aws
  resources:
    - certificates
  verbs:
    - get
    - list
    - patch
    - watch
- apiGroups:
    - acm.services.k8s.aws
  resources:
    - certificates/status
  verbs:
    - patch
- apiGroups:
    - acmpca.services.k8s.aws
  resources:
    - certificateauthorities
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
    - create
    - get
    - list
    - patch
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
{{- define "ack-acm.systemRules" -}}
- apiGroups:
    - ''
  resources:
    - configmaps
  verbs:
    - get
    - list
    - watch
{{- end }}

{{- define "ack-acm.leaderRules" -}}
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
    - ack-acm.services.k8s.aws
{{- end }}
{{- end }}
