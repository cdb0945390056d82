"""The runtime: runs resource declarations on a Kubernetes cluster.

One reconcile of one object is a straight line of steps, each a module with a pure core. `reconciler` is the line,
`manager` feeds it, everything else is one step or one rule.
"""
