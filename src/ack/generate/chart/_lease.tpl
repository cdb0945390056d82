{{- /* The Lease's name, as the controller makes it of the services that it runs (ack.cli.controller.lease_name). */}}
{{- define "ack-@SERVICE@.lease" -}}
{{- $groups := list }}
{{- range .Values.services | uniq }}{{ $groups = append $groups (get @GROUPS@ .) }}{{ end }}
{{- $name := printf "ack-%s" ($groups | sortAlpha | join "-") }}
{{- if le (len $name) 63 }}{{ $name }}{{ else }}{{ printf "ack-%d-groups-%s" (len $groups) (sha256sum $name | trunc 16) }}{{ end }}
{{- end }}
