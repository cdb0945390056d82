"""What it costs: AWS calls, Kubernetes writes, seconds, CPU and memory, as objects become many. `make bench`."""
