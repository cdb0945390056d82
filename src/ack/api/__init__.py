"""The core API: what an object of ours looks like, and what a resource declaration says.

The generator writes declarations, the runtime runs them; this room is all that the two share.
It knows neither AWS calls nor HTTP.
"""
