{{- /* Generated from the AWS API model and service.yaml by ack-generate. Do not edit. */}}
{{- /* The controller's flags. What has no value is not given: the controller's default holds. */}}
{{- define "ack-lambda.args" -}}
{{- $flags := list }}
{{- $v := .Values }}
{{- $flags = append $flags (printf "--aws-region=%s" $v.aws.region) }}
{{- with $v.aws.endpoint_url }}{{ $flags = append $flags (printf "--aws-endpoint-url=%s" .) }}{{ end }}
{{- with $v.aws.identity_endpoint_url }}{{ $flags = append $flags (printf "--aws-identity-endpoint-url=%s" .) }}{{ end }}
{{- if $v.aws.allow_unsafe_aws_endpoint_urls }}{{ $flags = append $flags "--allow-unsafe-aws-endpoint-urls=true" }}{{ end }}
{{- if $v.aws.endpoint_use_path_style }}{{ $flags = append $flags "--aws-endpoint-use-path-style=true" }}{{ end }}
{{- with $v.aws.http_client_timeout }}{{ $flags = append $flags (printf "--http-client-timeout=%s" .) }}{{ end }}
{{- $flags = append $flags (printf "--log-level=%s" $v.log.level) }}
{{- if $v.log.enable_development_logging }}{{ $flags = append $flags "--enable-development-logging=true" }}{{ end }}
{{- with include "ack-lambda.namespaces" . }}{{ $flags = append $flags (printf "--watch-namespace=%s" .) }}{{ end }}
{{- with $v.watchSelectors }}{{ $flags = append $flags (printf "--watch-selectors=%s" .) }}{{ end }}
{{- range $v.resourceTags }}{{ $flags = append $flags (printf "--resource-tags=%s" .) }}{{ end }}
{{- with $v.deletionPolicy }}{{ $flags = append $flags (printf "--deletion-policy=%s" .) }}{{ end }}
{{- with $v.driftPolicy }}{{ $flags = append $flags (printf "--drift-policy=%s" .) }}{{ end }}
{{- with $v.reconcile.defaultResyncPeriod }}{{ $flags = append $flags (printf "--reconcile-default-resync-seconds=%d" (int .)) }}{{ end }}
{{- range $kind, $seconds := $v.reconcile.resourceResyncPeriods }}{{ $flags = append $flags (printf "--reconcile-resource-resync-seconds=%s=%d" $kind (int $seconds)) }}{{ end }}
{{- with $v.reconcile.defaultMaxConcurrentSyncs }}{{ $flags = append $flags (printf "--reconcile-default-max-concurrent-syncs=%d" (int .)) }}{{ end }}
{{- range $kind, $number := $v.reconcile.resourceMaxConcurrentSyncs }}{{ $flags = append $flags (printf "--reconcile-resource-max-concurrent-syncs=%s=%d" $kind (int $number)) }}{{ end }}
{{- with $v.reconcile.resources }}{{ $flags = append $flags (printf "--reconcile-resources=%s" (join "," .)) }}{{ end }}
{{- if and $v.featureGates.IAMRoleSelector $v.enableCARM }}{{ fail "featureGates.IAMRoleSelector needs enableCARM=false: roles come from selectors or from the role maps, not from both" }}{{ end }}
{{- range $gate, $on := $v.featureGates }}{{ $flags = append $flags (printf "--feature-gates=%s=%t" $gate $on) }}{{ end }}
{{- $flags = append $flags (printf "--enable-carm=%t" $v.enableCARM) }}
{{- $flags = append $flags (printf "--enable-cross-namespace=%t" $v.enableCrossNamespace) }}
{{- $flags = append $flags (printf "--enable-field-export-reconciler=%t" $v.enableFieldExport) }}
{{- if $v.shards }}
{{- $flags = append $flags (printf "--shards=%d" (int $v.shards)) }}
{{- else if $v.leaderElection.enabled }}
{{- $flags = append $flags "--enable-leader-election=true" }}
{{- end }}
{{- if or $v.shards $v.leaderElection.enabled }}
{{- $flags = append $flags (printf "--leader-election-namespace=%s" (default .Release.Namespace $v.leaderElection.namespace)) }}
{{- end }}
{{- $flags = append $flags (printf "--metrics-addr=0.0.0.0:%d" (int $v.deployment.containerPort)) }}
{{- $flags = append $flags (printf "--healthz-addr=0.0.0.0:%d" (int $v.deployment.healthPort)) }}
{{- range $flags }}
- {{ . | quote }}
{{- end }}
{{- range $v.deployment.extraArgs }}
- {{ . | quote }}
{{- end }}
{{- end }}
