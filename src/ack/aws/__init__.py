"""The way to AWS: sessions, calls, rate limits, batched reads, and what errors mean. Knows nothing of Kubernetes."""
