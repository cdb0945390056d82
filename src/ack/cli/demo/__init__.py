"""The demo: ACK at work on this machine, with the real kubectl, over the wire to an AWS."""
