"""`ackctl demo`: ACK at work on this machine, with the real kubectl and a controller process of its own."""
