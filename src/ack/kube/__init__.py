"""A kernel for Kubernetes controllers: client, informer cache, work queue, workers, leader election, events.

It knows Kubernetes and nothing else. `types` ← `errors` ← `transport` ← `client` ← `reflector`, `store` ← `informer`;
`queue` ← `controller`; `leader` and `events` stand beside them.
"""
