{{- /* Names, as in the published charts. */}}
{{- define "ack-@SERVICE@.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Below another chart the name is always joined, so that a release called "ecr-and-s3" has no two of one name. */}}
{{- define "ack-@SERVICE@.fullname" -}}
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

{{- define "ack-@SERVICE@.account" -}}
{{- required "serviceAccount.name is empty: give the name of the account that the controller runs as" .Values.serviceAccount.name }}
{{- end }}

{{- define "ack-@SERVICE@.selector" -}}
app.kubernetes.io/name: {{ include "ack-@SERVICE@.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "ack-@SERVICE@.labels" -}}
{{ include "ack-@SERVICE@.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
k8s-app: {{ include "ack-@SERVICE@.name" . }}
{{- end }}

{{- define "ack-@SERVICE@.roleLabels" -}}
{{ include "ack-@SERVICE@.labels" . }}
{{- with .Values.role.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* The watched namespaces, by commas; empty for all. With installScope namespace, by default the release's own. */}}
{{- define "ack-@SERVICE@.namespaces" -}}
{{- if eq .Values.installScope "namespace" }}
{{- default .Release.Namespace .Values.watchNamespace | nospace }}
{{- else }}
{{- .Values.watchNamespace | nospace }}
{{- end }}
{{- end }}

{{- /* What the controller may do where it watches. */}}
{{- define "ack-@SERVICE@.rules" -}}
@RULES@
{{- if .Values.enableFieldExport }}
@FIELD_EXPORT_RULES@
{{- end }}
{{- end }}

{{- /* What the controller may do in the namespace that it runs in. */}}
{{- define "ack-@SERVICE@.systemRules" -}}
@SYSTEM_RULES@
{{- end }}

{{- define "ack-@SERVICE@.leaderRules" -}}
{{- if .Values.shards }}
@SHARD_RULES@
{{- else }}
@LEADER_RULES@
{{- end }}
{{- end }}
